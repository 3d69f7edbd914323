#pragma once

// For the sources of this folder only.

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <pact/git/work_tree.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reaching a file of a working tree folder by folder, without following a symbolic link.
namespace pact::git::places {

/// Names beside the target, where the scratch folder is on another file system.
inline constexpr std::string_view k_leftover = ".pact-tmp-";

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int get() const { return number_; }
  int release() { return std::exchange(number_, -1); }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

/// Throws what errno says; `doing` is "read", "put the file in its place".
[[noreturn]] void fail(const std::string& doing, const std::string& path);

std::filesystem::path by_descriptor(int descriptor);

struct Place {
  Descriptor folder;
  std::string name;
};

enum class Missing { fail, make };

/// Opens the folder of `path` below `root`, one part at a time; nothing when it is not there. A
/// folder that it makes is not durable: the folder above it joins `made_in`.
std::optional<Place> locate(const std::filesystem::path& root, const std::string& path,
                            Missing missing, std::vector<std::string>* made_in = nullptr);

/// The folder itself, as the place of nothing in it; "" is the root.
std::optional<Place> locate_folder(const std::filesystem::path& root, const std::string& folder);

/// Throws Error(blocked) when the folder cannot be written in.
void require_writable_folder(const Place& place, const std::string& path);

struct Temporary {
  Descriptor file;
  std::filesystem::path path;
};

/// A new file with the bytes in it, not durable yet. `mode` is set as it is; without one, the umask
/// rules.
Temporary write_temporary(const std::filesystem::path& folder, std::string_view prefix,
                          std::string_view bytes, std::optional<mode_t> mode);

FileStamp stamp_of(const struct stat& status);

}  // namespace pact::git::places
