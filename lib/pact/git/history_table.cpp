#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <pact/git/history_table.hpp>
#include <pact/git/place.hpp>
#include <type_traits>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

/// Numbers stand as this machine has them: `order` tells whether they do.
struct Header {
  std::array<char, 12> name{'p', 'a', 'c', 't', ' ', 'h', 'i', 's', 't', 'o', 'r', 'y'};
  std::uint32_t version = 1;
  std::uint32_t order = 0x01020304;
  std::uint32_t commits = 0;
  std::uint32_t edges = 0;
  std::uint32_t paths = 0;

  bool is_ours() const {
    const Header own;
    return name == own.name && version == own.version && order == own.order;
  }
};

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

template <typename T>
void append(std::string& bytes, const T* values, std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
  bytes.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

/// False where so many are not there.
template <typename T>
bool take_off(std::string_view& bytes, std::vector<T>& values, std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (bytes.size() / sizeof(T) < count) return false;
  values.resize(count);
  if (count > 0) std::memcpy(static_cast<void*>(values.data()), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
  return true;
}

std::string bytes_of(const fs::path& file) {
  const places::Descriptor handle(
      open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!handle || fstat(handle.get(), &status) < 0 || !S_ISREG(status.st_mode)) return "";
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(handle.get(), bytes.data() + have, bytes.size() - have);
    if (got <= 0) return "";
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

/// Whether every number names something that is there.
bool is_sound(const HistoryTable& table) {
  const auto within = [](std::uint32_t first, std::uint32_t count, std::size_t all) {
    return first <= all && count <= all - first;
  };
  const auto is_commit = [&](HistoryTable::Position position) {
    return position < table.commits.size();
  };
  return std::ranges::all_of(table.by_id, is_commit) &&
         std::ranges::all_of(table.commits,
                             [&](const HistoryTable::Commit& commit) {
                               return within(commit.first_edge, commit.parents, table.edges.size());
                             }) &&
         std::ranges::all_of(table.edges, [&](const HistoryTable::Edge& edge) {
           return is_commit(edge.parent) &&
                  (edge.paths == HistoryTable::k_any ||
                   within(edge.first_path, edge.paths, table.paths.size()));
         });
}

}  // namespace

std::optional<HistoryTable::Position> HistoryTable::find(const Oid& commit) const {
  const auto found = std::ranges::lower_bound(
      by_id, commit, {}, [&](Position position) { return commits[position].id; });
  if (found == by_id.end() || commits[*found].id != commit) return std::nullopt;
  return *found;
}

std::optional<HistoryTable> HistoryTable::read(const fs::path& file) {
  const std::string all = bytes_of(file);
  Header header;
  std::uint32_t sum = 0;
  if (all.size() < sizeof header + sizeof sum) return std::nullopt;
  std::string_view bytes(all);
  std::memcpy(&sum, bytes.data() + bytes.size() - sizeof sum, sizeof sum);
  bytes.remove_suffix(sizeof sum);
  std::memcpy(&header, bytes.data(), sizeof header);
  if (!header.is_ours() || checksum(bytes) != sum) return std::nullopt;
  bytes.remove_prefix(sizeof header);
  HistoryTable table;
  const bool whole = take_off(bytes, table.commits, header.commits) &&
                     take_off(bytes, table.seconds, header.commits) &&
                     take_off(bytes, table.edges, header.edges) &&
                     take_off(bytes, table.paths, header.paths) &&
                     take_off(bytes, table.by_id, header.commits) && bytes.empty();
  if (!whole || !is_sound(table)) return std::nullopt;
  return table;
}

void HistoryTable::write(const fs::path& file) const {
  Header header;
  header.commits = static_cast<std::uint32_t>(commits.size());
  header.edges = static_cast<std::uint32_t>(edges.size());
  header.paths = static_cast<std::uint32_t>(paths.size());
  std::string bytes;
  append(bytes, &header, 1);
  append(bytes, commits.data(), commits.size());
  append(bytes, seconds.data(), seconds.size());
  append(bytes, edges.data(), edges.size());
  append(bytes, paths.data(), paths.size());
  append(bytes, by_id.data(), by_id.size());
  const std::uint32_t sum = checksum(bytes);
  append(bytes, &sum, 1);
  const places::Temporary made =
      places::write_temporary(file.parent_path(), "tmp-history-", bytes, std::nullopt);
  if (rename(made.path.c_str(), file.c_str()) < 0) {
    const int number = errno;
    unlink(made.path.c_str());
    errno = number;
    places::fail("put the file in its place", file.string());
  }
}

}  // namespace pact::git
