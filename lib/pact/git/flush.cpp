#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/base/parallel.hpp>
#include <pact/git/flush.hpp>
#include <utility>

namespace pact::git {

namespace fs = std::filesystem;

void Flush::file(int descriptor, const fs::path& name) {
  targets_.push_back({.path = name, .descriptor = descriptor});
}

void Flush::file(const fs::path& path) {
  targets_.push_back({.path = path});
}

void Flush::folder(const fs::path& path) {
  targets_.push_back({.path = path, .is_folder = true});
}

void Flush::sync(const Target& target) {
  const int own = target.descriptor >= 0 ? -1 : open(target.path.c_str(), O_RDONLY | O_CLOEXEC);
  const int descriptor = own >= 0 ? own : target.descriptor;
  const int code = descriptor < 0 ? -1 : fsync(descriptor);
  const int number = code < 0 ? errno : 0;
  if (own >= 0) close(own);
  if (number == 0 || (descriptor < 0 && number == ENOENT)) return;
  if (target.is_folder && (number == EINVAL || (descriptor < 0 && number == EACCES))) return;
  throw Error(number == EACCES || number == EROFS ? ErrorKind::blocked : ErrorKind::failed,
              "could not write what was changed to the disk")
      .at({.file = target.path.string()})
      .cause(std::strerror(number));
}

void Flush::wait() {
  const std::vector<Target> targets = std::exchange(targets_, {});
  wait_for_all(targets.size(), [&](std::size_t i) { sync(targets[i]); });
}

}  // namespace pact::git
