#include <fcntl.h>
#include <git2/sys/odb_backend.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <pact/git/handles.hpp>
#include <pact/git/object_sync.hpp>
#include <set>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

/// More objects than this are made durable with their file system.
constexpr std::size_t k_few = 64;

constexpr std::string_view k_folder = "tmp-objects-";
constexpr int k_attempts = 20;
constexpr int k_priority = 100;  // before the database's own, which libgit2 gives 1 and 2

/// While this lives, libgit2 writes objects without an fsync each. The switch is one for the whole
/// process: objects are written by one thread.
class SyncLater {
 public:
  SyncLater() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }
  ~SyncLater() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }
  SyncLater(const SyncLater&) = delete;
  SyncLater& operator=(const SyncLater&) = delete;
};

enum class Step { begin, complete };

[[noreturn]] void fail(const fs::path& path) {
  const int number = errno;
  throw Error(number == EACCES || number == EROFS ? ErrorKind::blocked : ErrorKind::failed,
              "could not write an object to the disk")
      .at({.file = path.string()})
      .cause(std::strerror(number));
}

void sync(const fs::path& path, Step step) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  // Packed by now, or already there in a pack: then git has synced it.
  if (descriptor < 0 && errno == ENOENT) return;
  int code = descriptor;
  if (descriptor >= 0) {
    // Where the file system cannot begin early, the fsync later does it all.
    code = step == Step::begin ? 0 : fsync(descriptor);
    if (step == Step::begin) sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
    const int number = errno;
    close(descriptor);
    errno = number;
  }
  if (code < 0) fail(path);
}

/// Every file is on its way before the first fsync waits, so that a journaling file system commits
/// once for all of them.
void sync_all(const std::set<fs::path>& paths, const FileSystemSync& file_system) {
  if (paths.size() > k_few && file_system.covers(*paths.begin())) {
    file_system.sync();
    return;
  }
  for (const fs::path& path : paths) sync(path, Step::begin);
  for (const fs::path& path : paths) sync(path, Step::complete);
}

fs::path below(const fs::path& folder, const Oid& oid) {
  const std::string hex = oid.hex();
  return folder / hex.substr(0, 2) / hex.substr(2);
}

bool is_there(const fs::path& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

/// `git gc` takes away a folder of the database that is empty, also one that was just made for
/// this.
void put_in_place(const fs::path& from, const fs::path& to) {
  for (int attempt = 0; rename(from.c_str(), to.c_str()) < 0; ++attempt) {
    if (errno != ENOENT || attempt == k_attempts) fail(to);
    if (mkdir(to.parent_path().c_str(), 0777) < 0 && errno != EEXIST) fail(to);
  }
}

/// The lock that a folder's process holds as long as it lives; -1 where another has it.
int lock_of(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
  close(descriptor);
  return -1;
}

}  // namespace

NewObjects::NewObjects(const Repository& repository)
    : repository_(repository.raw()),
      objects_(repository.common_dir() / "objects"),
      file_system_(objects_) {
  // Somebody who tidies up may take the folder before it has its lock.
  for (int attempt = 0; lock_ < 0 || !is_there(folder_); ++attempt) {
    if (lock_ >= 0) close(lock_);
    std::string name = (repository.shared_dir() / (std::string(k_folder) + "XXXXXX")).string();
    if (attempt == k_attempts || !mkdtemp(name.data())) fail(name);
    folder_ = name;
    lock_ = lock_of(folder_);
  }
  OdbHandle odb;
  check(take(odb, git_repository_odb, repository_), "open its objects");
  git_odb_backend* backend = nullptr;
  check(git_odb_backend_loose(&backend, folder_.c_str(), -1, 0, 0, 0), "make room for objects");
  check(git_odb_add_backend(odb.get(), backend, k_priority), "make room for objects");
}

NewObjects::~NewObjects() {
  std::error_code none;
  fs::remove_all(folder_, none);
  if (lock_ >= 0) close(lock_);
}

/// Only what stands there alone is asked for: git makes packs durable before it uses them.
bool NewObjects::is_broken(const Oid& oid) const {
  if (is_there(below(folder_, oid)) || !is_there(below(objects_, oid))) return false;
  OdbHandle odb;
  check(take(odb, git_repository_odb, repository_), "open its objects");
  const git_oid raw = to_raw(oid);
  OdbObjectHandle object;
  if (take(object, git_odb_read, odb.get(), &raw) == 0) return false;
  // It must not go because the system had no room, file descriptors or rights to read it.
  const git_error* error = git_error_last();
  return error && (error->klass == GIT_ERROR_ODB || error->klass == GIT_ERROR_ZLIB ||
                   error->klass == GIT_ERROR_OBJECT);
}

Oid NewObjects::write(const std::function<int(git_oid*)>& write) {
  const SyncLater later;
  git_oid raw;
  check(write(&raw), "write an object (is the disk full?)");
  const Oid oid = from_raw(raw);
  if (is_broken(oid)) {
    const fs::path file = below(objects_, oid);
    if (unlink(file.c_str()) < 0 && errno != ENOENT) fail(file);
    check(write(&raw), "write an object (is the disk full?)");
  }
  written_.push_back(oid);
  return oid;
}

void NewObjects::release() {
  std::set<Oid> here;
  std::set<fs::path> files, folders;
  for (const Oid& oid : written_) {
    const bool is_new = is_there(below(folder_, oid));
    if (is_new) here.insert(oid);
    files.insert(below(is_new ? folder_ : objects_, oid));
    folders.insert(below(objects_, oid).parent_path());
  }
  if (files.empty()) return;
  folders.insert(objects_);
  sync_all(files, file_system_);
  for (const Oid& oid : here) put_in_place(below(folder_, oid), below(objects_, oid));
  sync_all(folders, file_system_);
  written_.clear();
}

void remove_left_objects(const Repository& repository) {
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(repository.shared_dir(), none)) {
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
  return write_object(bytes, GIT_OBJECT_BLOB);
}

Oid Repository::write_commit(std::string_view bytes) {
  return write_object(bytes, GIT_OBJECT_COMMIT);
}

Oid Repository::write_object(std::string_view bytes, int type) {
  return new_objects().write([&](git_oid* oid) {
    OdbHandle odb;
    const int code = take(odb, git_repository_odb, raw());
    if (code < 0) return code;
    return git_odb_write(oid, odb.get(), bytes.data(), bytes.size(),
                         static_cast<git_object_t>(type));
  });
}

void Repository::sync_objects() {
  if (new_objects_) new_objects_->release();
}

}  // namespace pact::git
