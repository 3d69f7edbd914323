#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <pact/base/parallel.hpp>
#include <pact/index/survey.hpp>
#include <pact/schema/schema.hpp>

namespace pact::index {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t k_second = 1'000'000'000;
/// Longer than a tick of the kernel's clock, by which file systems with fine stamps take the time;
/// and than a tick of those with coarse ones (2 s of FAT).
constexpr std::int64_t k_fine_tick = 20'000'000;
constexpr std::int64_t k_coarse_tick = 2'100'000'000;

std::int64_t now() {
  timespec time{};
  clock_gettime(CLOCK_REALTIME, &time);
  return time.tv_sec * k_second + time.tv_nsec;
}

/// Of a file that could be written again without a sign of it.
Stamp trusted(Stamp stamp, std::int64_t at) {
  const bool is_fine = stamp.modified % k_second != 0 && stamp.changed % k_second != 0;
  const std::int64_t since = at - (is_fine ? k_fine_tick : k_coarse_tick);
  if (stamp.modified > since || stamp.changed > since) stamp.modified = 0;
  return stamp;
}

class Descriptor {
 public:
  explicit Descriptor(const fs::path& folder)
      : raw_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (raw_ >= 0) close(raw_);
  }
  int get() const { return raw_; }

 private:
  int raw_;
};

std::vector<std::string> names_in(int folder) {
  std::vector<std::string> names;
  const int own = dup(folder);
  DIR* const listing = own < 0 ? nullptr : fdopendir(own);
  if (!listing) {
    if (own >= 0) close(own);
    return names;
  }
  rewinddir(listing);
  while (const dirent* entry = readdir(listing)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  closedir(listing);
  std::sort(names.begin(), names.end());
  return names;
}

void look_at(KnownFile& file, const struct stat& status, std::int64_t at) {
  const Stamp stamp = Stamp::of(status);
  if (file.number != 0 && !file.stamp.is_unknown() && file.stamp == stamp) return;
  file.stamp = trusted(stamp, at);
  file.number = 0;
}

/// What is in a folder, by its names, keeping what is known of files that are still there.
void read_folder(int descriptor, Folder& folder, std::int64_t at) {
  std::vector<KnownFile> before = std::move(folder.files);
  folder.files.clear();
  folder.strange.clear();
  folder.folders.clear();
  folder.is_changed = true;
  const std::vector<std::string> names = names_in(descriptor);
  // A repository inside the ledger is a submodule: its files are not ours.
  if (folder.path.find('/') != std::string::npos && std::ranges::binary_search(names, ".git")) {
    folder.strange = {"."};
    return;
  }
  auto known = before.begin();
  for (const std::string& name : names) {
    struct stat status {};
    if (fstatat(descriptor, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) < 0) continue;
    if (S_ISDIR(status.st_mode)) {
      folder.folders.push_back(name);
    } else if (schema::kind_of_path(folder.path + '/' + name)) {
      if (!S_ISREG(status.st_mode)) {
        folder.strange.push_back(name);
        continue;
      }
      while (known != before.end() && known->name < name) ++known;
      KnownFile file;
      if (known != before.end() && known->name == name) file = *known++;
      if (file.name.empty()) file.name = folder.keep(name);
      look_at(file, status, at);
      folder.files.push_back(std::move(file));
    }
  }
}

/// Whether it is there at all.
bool look_at(const fs::path& root, Folder& folder) {
  const Descriptor descriptor(root / folder.path);
  struct stat status {};
  if (descriptor.get() < 0 || fstat(descriptor.get(), &status) < 0) return false;
  const std::int64_t at = now();
  const Stamp stamp = Stamp::of(status);
  if (folder.stamp.is_unknown() || folder.stamp != stamp) {
    folder.stamp = trusted(stamp, at);
    read_folder(descriptor.get(), folder, at);
    return true;
  }
  std::string name;
  std::erase_if(folder.files, [&](KnownFile& file) {
    struct stat found {};
    name = file.name;
    const bool is_there =
        fstatat(descriptor.get(), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(found.st_mode);
    if (!is_there) {
      folder.is_changed = true;
      return true;
    }
    const std::uint32_t number = file.number;
    look_at(file, found, at);
    if (file.number != number) folder.is_changed = true;
    return false;
  });
  return true;
}

}  // namespace

void survey(const fs::path& root, const std::vector<std::string>& tops, Folders& folders) {
  Folders found;
  std::vector<std::string> next = tops;
  while (!next.empty()) {
    std::vector<Folder> level;
    for (std::string& path : next) {
      const auto known = folders.find(path);
      level.push_back(known != folders.end() ? std::move(known->second) : Folder(path));
    }
    std::vector<char> is_there(level.size());
    in_parallel(level.size(), [&](std::size_t i) { is_there[i] = look_at(root, level[i]); });

    next.clear();
    for (std::size_t i = 0; i < level.size(); ++i) {
      if (!is_there[i]) continue;
      Folder& folder = level[i];
      for (const std::string& name : folder.folders) next.push_back(folder.path + '/' + name);
      found.emplace(folder.path, std::move(folder));
    }
  }
  folders = std::move(found);
}

}  // namespace pact::index
