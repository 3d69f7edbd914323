#include <fcntl.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <pact/git/file_system_sync.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/new_objects.hpp>
#include <pact/git/pack_file.hpp>
#include <utility>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

/// Of more files than this the bytes are made durable with their file system.
constexpr std::size_t k_few_files = 64;
/// More objects than this go into one pack: as many as git unpacks of what it fetched.
constexpr std::size_t k_few_objects = 100;

constexpr std::string_view k_folder = "tmp-objects-";
constexpr std::string_view k_file = "tmp-object-";
constexpr int k_attempts = 20;
constexpr int k_priority = 100;  // before the database's own, which libgit2 gives 1 and 2

/// While this lives, libgit2 hashes each object that it reads. The switch is one for the whole
/// process.
class Hashing {
 public:
  Hashing() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1); }
  Hashing(const Hashing&) = delete;
  Hashing& operator=(const Hashing&) = delete;
  ~Hashing() { git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0); }
};

[[noreturn]] void fail(const fs::path& path) {
  const int number = errno;
  throw Error(number == EACCES || number == EROFS ? ErrorKind::blocked : ErrorKind::failed,
              "could not write an object to the disk")
      .at({.file = path.string()})
      .cause(std::strerror(number));
}

fs::path below(const fs::path& folder, const Oid& oid) {
  const std::string hex = oid.hex();
  return folder / hex.substr(0, 2) / hex.substr(2);
}

bool is_there(const fs::path& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

/// The lock that a folder's process holds as long as it lives; -1 where another has it.
int lock_of(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
  close(descriptor);
  return -1;
}

/// Where objects become durable before they have their names. Nobody removes it while this lives.
class Folder {
 public:
  explicit Folder(const fs::path& in) {
    // Somebody who tidies up may take the folder before it has its lock.
    for (int attempt = 0; lock_ < 0 || !is_there(path_); ++attempt) {
      if (lock_ >= 0) close(lock_);
      std::string name = (in / (std::string(k_folder) + "XXXXXX")).string();
      if (attempt == k_attempts || !mkdtemp(name.data())) fail(name);
      path_ = name;
      lock_ = lock_of(path_);
    }
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code none;
    fs::remove_all(path_, none);
    if (lock_ >= 0) close(lock_);
  }

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  int lock_ = -1;
};

/// A loose object, as git writes it: what it is and how long, then its bytes, compressed.
class LooseFile {
 public:
  LooseFile(const fs::path& in, const Oid& oid, git_odb_object* object)
      : path_(in / (std::string(k_file) + oid.hex())) {
    const git_object_t type = git_odb_object_type(object);
    const std::size_t size = git_odb_object_size(object);
    std::string bytes = std::string(git_object_type2string(type)) + ' ' + std::to_string(size);
    bytes += '\0';
    bytes.append(static_cast<const char*>(git_odb_object_data(object)), size);
    uLongf length = compressBound(bytes.size());
    std::string compressed(length, '\0');
    if (compress2(reinterpret_cast<Bytef*>(compressed.data()), &length,
                  reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(),
                  Z_BEST_SPEED) != Z_OK) {
      throw Error(ErrorKind::failed, "could not compress an object");
    }
    unlink(path_.c_str());
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
    if (descriptor_ < 0) fail(path_);
    for (std::size_t done = 0; done < length;) {
      const ssize_t count = ::write(descriptor_, compressed.data() + done, length - done);
      if (count < 0 && errno != EINTR) {
        const int number = errno;
        close(descriptor_);
        unlink(path_.c_str());
        errno = number;
        fail(path_);
      }
      if (count > 0) done += static_cast<std::size_t>(count);
    }
  }
  LooseFile(LooseFile&& other) noexcept
      : path_(std::exchange(other.path_, {})), descriptor_(std::exchange(other.descriptor_, -1)) {}
  LooseFile& operator=(LooseFile&&) = delete;
  ~LooseFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!path_.empty()) unlink(path_.c_str());
  }

  int descriptor() const { return descriptor_; }
  const fs::path& path() const { return path_; }

  /// A folder of the database that is missing comes with the file in it: `git gc` takes away one
  /// that is empty, also one that was just made.
  void put(const fs::path& to) {
    for (int attempt = 0; rename(path_.c_str(), to.c_str()) < 0; ++attempt) {
      if (errno != ENOENT || attempt == k_attempts) fail(to);
      const Folder around(path_.parent_path());
      const fs::path fresh = around.path() / to.parent_path().filename();
      const fs::path within = fresh / to.filename();
      if (mkdir(fresh.c_str(), 0777) < 0 || rename(path_.c_str(), within.c_str()) < 0) fail(within);
      if (rename(fresh.c_str(), to.parent_path().c_str()) == 0) break;
      if (errno != EEXIST && errno != ENOTEMPTY) fail(to);
      if (rename(within.c_str(), path_.c_str()) < 0) fail(path_);
    }
    path_.clear();
  }

 private:
  fs::path path_;  ///< empty when it has its name in the database
  int descriptor_ = -1;
};

}  // namespace

NewObjects::NewObjects(const Repository& repository)
    : objects_(repository.common_dir() / "objects"), own_(repository.shared_dir()) {
  check(take(database_, git_repository_odb, repository.raw()), "open its objects");
  check(git_mempack_new(&memory_), "make room for objects");
  check(git_odb_add_backend(database_.get(), memory_, k_priority), "make room for objects");
}

bool NewObjects::is_new(const Oid& oid) const {
  const git_oid raw = to_raw(oid);
  return memory_->exists(memory_, &raw) != 0;
}

/// Only what stands there alone is asked for: git makes packs durable before it uses them.
bool NewObjects::is_broken(const Oid& oid) const {
  if (is_new(oid) || !is_there(below(objects_, oid))) return false;
  const Hashing hashing;
  const git_oid raw = to_raw(oid);
  OdbObjectHandle object;
  if (take(object, git_odb_read, database_.get(), &raw) == 0) return false;
  // It must not go because the system had no room, file descriptors or rights to read it.
  const git_error* error = git_error_last();
  return error && (error->klass == GIT_ERROR_ODB || error->klass == GIT_ERROR_ZLIB ||
                   error->klass == GIT_ERROR_OBJECT);
}

Oid NewObjects::write(std::string_view bytes, git_object_t type) {
  git_oid raw;
  check(git_odb_hash(&raw, bytes.data(), bytes.size(), type), "hash an object");
  // Else libgit2 would look for new packs before each object that it is to write.
  if (!git_odb_exists_ext(database_.get(), &raw, GIT_ODB_LOOKUP_NO_REFRESH)) {
    check(memory_->write(memory_, &raw, bytes.data(), bytes.size(), type), "keep an object");
    written_.push_back(from_raw(raw));
    return written_.back();
  }
  return write([&](git_oid* oid) {
    return git_odb_write(oid, database_.get(), bytes.data(), bytes.size(), type);
  });
}

Oid NewObjects::write(const std::function<int(git_oid*)>& write) {
  git_oid raw;
  check(write(&raw), "write an object");
  const Oid oid = from_raw(raw);
  if (is_broken(oid)) {
    const fs::path file = below(objects_, oid);
    if (unlink(file.c_str()) < 0 && errno != ENOENT) fail(file);
    check(write(&raw), "write an object");
  }
  written_.push_back(oid);
  return oid;
}

void NewObjects::release(Flush& names) {
  std::vector<Oid> fresh;
  std::set<Oid> seen;
  std::set<fs::path> present;
  for (const Oid& oid : written_) {
    if (!is_new(oid)) {
      present.insert(below(objects_, oid));
    } else if (seen.insert(oid).second) {
      fresh.push_back(oid);
    }
  }
  if (fresh.size() > k_few_objects) {
    add_pack(seen, names);
    fresh.clear();
  }
  add_files(fresh, present, names);
  git_mempack_reset(memory_);
  written_.clear();
}

/// `present` are files of the database.
void NewObjects::add_files(const std::vector<Oid>& objects, const std::set<fs::path>& present,
                           Flush& names) const {
  if (objects.empty() && present.empty()) return;
  const FileSystemSync file_system(own_);
  std::set<fs::path> folders = {objects_};
  for (const fs::path& file : present) folders.insert(file.parent_path());
  std::vector<LooseFile> files;
  files.reserve(objects.size());
  for (const Oid& oid : objects) {
    const git_oid raw = to_raw(oid);
    OdbObjectHandle object;
    check(take(object, git_odb_read, database_.get(), &raw), "read an object that it wrote");
    files.emplace_back(own_, oid, object.get());
    folders.insert(below(objects_, oid).parent_path());
  }
  if (files.size() + present.size() > k_few_files && file_system.covers(own_)) {
    file_system.sync();
  } else {
    Flush flush;
    for (const fs::path& file : present) flush.file(file);
    for (const LooseFile& file : files) flush.file(file.descriptor(), file.path());
    flush.wait();
  }
  // As they were written, so that none has its name before what it refers to.
  for (std::size_t i = 0; i < files.size(); ++i) files[i].put(below(objects_, objects[i]));
  for (const fs::path& each : folders) names.folder(each);
}

void NewObjects::add_pack(const std::set<Oid>& objects, Flush& names) const {
  const Folder folder(own_);
  const std::string name = write_pack(database_.get(), objects, folder.path());
  const fs::path packs = objects_ / "pack";
  // Whoever finds the index of a pack opens the pack.
  const auto endings = {".pack", ".idx"};
  Flush flush;
  for (const char* ending : endings) flush.file(folder.path() / (name + ending));
  flush.wait();
  for (const char* ending : endings) {
    const fs::path place = packs / (name + ending);
    if (rename((folder.path() / (name + ending)).c_str(), place.c_str()) < 0) fail(place);
  }
  names.folder(packs);
}

void remove_left_objects(const Repository& repository) {
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(repository.shared_dir(), none)) {
    if (entry.path().filename().string().starts_with(k_file)) fs::remove(entry.path(), none);
    if (!entry.path().filename().string().starts_with(k_folder)) continue;
    const int lock = lock_of(entry.path());
    if (lock < 0) continue;
    fs::remove_all(entry.path(), none);
    close(lock);
  }
}

NewObjects& Repository::new_objects() {
  if (!new_objects_) new_objects_ = std::make_unique<NewObjects>(*this);
  return *new_objects_;
}

Oid Repository::write_blob(std::string_view bytes) {
  return new_objects().write(bytes, GIT_OBJECT_BLOB);
}

Oid Repository::write_commit(std::string_view bytes) {
  return new_objects().write(bytes, GIT_OBJECT_COMMIT);
}

void Repository::sync_objects(Flush& names) {
  if (new_objects_) new_objects_->release(names);
}

}  // namespace pact::git
