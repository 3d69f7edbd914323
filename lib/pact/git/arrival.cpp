#include <fcntl.h>

#include <cerrno>
#include <pact/base/error.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/place.hpp>
#include <utility>

namespace pact::git {

using namespace places;
namespace fs = std::filesystem;

namespace {

/// git sees a folder with a .git of its own as another repository, whose files are not ours.
void require_own_folder(const Place& place, const std::string& path) {
  struct stat status {};
  if (path.find('/') != std::string::npos &&
      fstatat(place.folder.get(), ".git", &status, AT_SYMLINK_NOFOLLOW) == 0) {
    throw Error(ErrorKind::blocked, "another git repository stands in this folder")
        .at({.file = path})
        .hint("move it out of the ledger");
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

WorkTree::Arrival::Arrival(Arrival&& other) noexcept
    : tree_(other.tree_),
      path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      in_scratch_(other.in_scratch_),
      device_(other.device_),
      inode_(other.inode_),
      folders_(std::move(other.folders_)),
      folder_(std::exchange(other.folder_, -1)),
      file_(std::exchange(other.file_, -1)) {}

WorkTree::Arrival::~Arrival() {
  try {
    if (!temporary_.empty() && in_scratch_) unlink((tree_->scratch_ / temporary_).c_str());
    if (!temporary_.empty() && !in_scratch_) {
      if (const auto place = locate(tree_->root_, path_, Missing::fail))
        unlinkat(place->folder.get(), temporary_.c_str(), 0);
    }
  } catch (const std::exception&) {
    // Recovery removes what is left.
  }
  rest();
}

void WorkTree::Arrival::rest() {
  if (folder_ >= 0) close(std::exchange(folder_, -1));
  if (file_ >= 0) close(std::exchange(file_, -1));
}

void WorkTree::Arrival::wake() {
  if (file_ >= 0) return;
  auto place = locate(tree_->root_, path_, Missing::make, &folders_);
  Descriptor file(
      in_scratch_
          ? open((tree_->scratch_ / temporary_).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
          : openat(place->folder.get(), temporary_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (!file || fstat(file.get(), &status) < 0) fail("read", path_);
  if (status.st_dev != device_ || status.st_ino != inode_) {
    throw Error(ErrorKind::blocked, "somebody else writes in git's folder")
        .at({.file = path_})
        .hint("say it again");
  }
  folder_ = place->folder.release();
  file_ = file.release();
}

FileStamp WorkTree::Arrival::put() {
  wake();
  const std::string name = path_.substr(path_.rfind('/') + 1);
  const fs::path from = in_scratch_ ? tree_->scratch_ / temporary_ : fs::path(temporary_);
  if (renameat(in_scratch_ ? AT_FDCWD : folder_, from.c_str(), folder_, name.c_str()) < 0) {
    fail("put the file in its place", path_);
  }
  temporary_.clear();
  struct stat status {};
  if (fstat(file_, &status) < 0) fail("read", path_);
  rest();
  return stamp_of(status);
}

void WorkTree::Arrival::sync(Flush& flush) const {
  if (file_ >= 0) {
    flush.file(file_, path_);
  } else {
    const fs::path beside = (tree_->root_ / path_).parent_path();
    flush.file((in_scratch_ ? tree_->scratch_ : beside) / temporary_);
  }
}

WorkTree::Arrival WorkTree::stage(const std::string& path, std::string_view bytes) const {
  Arrival arrival;
  arrival.tree_ = this;
  arrival.path_ = path;
  arrival.folders_.push_back(folder_of(path));
  auto place = locate(root_, path, Missing::make, &arrival.folders_);
  require_own_folder(*place, path);
  require_writable_folder(*place, path);
  struct stat present {};
  const bool exists =
      fstatat(place->folder.get(), place->name.c_str(), &present, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && !S_ISREG(present.st_mode)) {
    throw Error(ErrorKind::blocked, "something that is no file stands here").at({.file = path});
  }
  struct stat folder {};
  struct stat scratch {};
  arrival.in_scratch_ = fstat(place->folder.get(), &folder) == 0 &&
                        stat(scratch_.c_str(), &scratch) == 0 && folder.st_dev == scratch.st_dev;
  Temporary made =
      write_temporary(arrival.in_scratch_ ? scratch_ : by_descriptor(place->folder.get()),
                      arrival.in_scratch_ ? "tmp-" : k_leftover, bytes,
                      exists ? std::optional(present.st_mode & 07777) : std::nullopt);
  arrival.temporary_ = made.path.filename().string();
  arrival.folder_ = place->folder.release();
  arrival.file_ = made.file.release();
  struct stat written {};
  if (fstat(arrival.file_, &written) < 0) fail("write", path);
  arrival.device_ = written.st_dev;
  arrival.inode_ = written.st_ino;
  return arrival;
}

FileStamp WorkTree::replace(const std::string& path, std::string_view bytes) const {
  Arrival arrival = stage(path, bytes);
  Flush flush;
  arrival.sync(flush);
  flush.wait();
  const FileStamp stamp = arrival.put();
  sync_folders({arrival.folders().begin(), arrival.folders().end()}, flush);
  flush.wait();
  return stamp;
}

}  // namespace pact::git
