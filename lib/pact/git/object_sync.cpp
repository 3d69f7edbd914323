#include <fcntl.h>
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

enum class Step { begin, complete };

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
  if (code < 0) {
    throw Error(ErrorKind::failed, "could not write an object to the disk")
        .at({.file = path.string()})
        .cause(std::strerror(errno));
  }
}

}  // namespace

Oid write_object(const Repository& repository, std::string_view bytes, git_object_t type,
                 Unsynced& written) {
  if (!written.file_system) written.file_system.emplace(repository.common_dir() / "objects");
  OdbHandle odb;
  check(take(odb, git_repository_odb, repository.raw()), "open its objects");
  git_oid oid;
  const SyncLater later;
  check(git_odb_write(&oid, odb.get(), bytes.data(), bytes.size(), type),
        "write an object (is the disk full?)");
  written.objects.push_back(from_raw(oid));
  return written.objects.back();
}

Oid Repository::write_blob(std::string_view bytes) {
  return write_object(*this, bytes, GIT_OBJECT_BLOB, unsynced_);
}

Oid Repository::write_commit(std::string_view bytes) {
  return write_object(*this, bytes, GIT_OBJECT_COMMIT, unsynced_);
}

/// Every file is on its way before the first fsync waits, so that a journaling file system commits
/// once for all of them. An object that was there before is synced too: a command that was killed
/// may have left it unsynced.
void Repository::sync_objects() {
  const fs::path objects = common_dir_ / "objects";
  std::set<fs::path> files, folders;
  for (const Oid& oid : unsynced_.objects) {
    const std::string hex = oid.hex();
    folders.insert(objects / hex.substr(0, 2));
    files.insert(objects / hex.substr(0, 2) / hex.substr(2));
  }
  if (files.empty()) return;
  folders.insert(objects);
  if (files.size() > k_few && unsynced_.file_system->covers(objects)) {
    unsynced_.file_system->sync();
  } else {
    for (const fs::path& file : files) sync(file, Step::begin);
    for (const fs::path& file : files) sync(file, Step::complete);
    for (const fs::path& folder : folders) sync(folder, Step::complete);
  }
  unsynced_ = {};
}

}  // namespace pact::git
