#include <sha1.h>

#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/git/cache_tree.hpp>
#include <pact/git/index_bytes.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_header = 12;
constexpr std::size_t k_checksum = 20;
constexpr std::size_t k_fixed = 62;  // of an entry, before the path
constexpr std::size_t k_flags = 60;
constexpr std::uint16_t k_extended = 0x4000;
constexpr std::uint16_t k_intent_to_add = 0x2000;  // among the further flags of version 3

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint16_t short_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(number_at(bytes, at - 2) & 0xffff);
}

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
}

void put_short(std::string& bytes, std::size_t at, std::uint16_t value) {
  bytes[at] = static_cast<char>(value >> 8);
  bytes[at + 1] = static_cast<char>(value);
}

std::string text_of(std::uint32_t value) {
  std::string text(4, '\0');
  put(text, 0, value);
  return text;
}

void put_stamp(std::string& bytes, std::size_t at, const FileStamp& stamp) {
  put(bytes, at, static_cast<std::uint32_t>(stamp.ctime.seconds));
  put(bytes, at + 4, stamp.ctime.nanoseconds);
  put(bytes, at + 8, static_cast<std::uint32_t>(stamp.mtime.seconds));
  put(bytes, at + 12, stamp.mtime.nanoseconds);
  put(bytes, at + 16, stamp.device);
  put(bytes, at + 20, stamp.inode);
  put(bytes, at + 28, stamp.user);
  put(bytes, at + 32, stamp.group);
  put(bytes, at + 36, stamp.size);
}

[[noreturn]] void damaged() {
  throw Error(ErrorKind::failed, "git's index is damaged")
      .hint("rm .git/index && git reset    (makes it again; what is staged is lost)");
}

/// The entry of a changed path: the old one's mode and flags (assume-unchanged, skip-worktree)
/// stay.
std::string entry_bytes(const std::string& path, const Oid& blob, std::string_view old) {
  std::string bytes(k_fixed, '\0');
  std::uint16_t further = 0;
  std::uint16_t flags = 0;
  put(bytes, 24, old.empty() ? 0100644 : number_at(old, 24));
  if (!old.empty()) {
    flags = short_at(old, k_flags) & 0x8000;
    if (short_at(old, k_flags) & k_extended) {
      further = static_cast<std::uint16_t>(short_at(old, k_fixed) & ~k_intent_to_add);
    }
  }
  std::copy(blob.bytes().begin(), blob.bytes().end(), bytes.begin() + 40);
  flags = static_cast<std::uint16_t>(flags | (further ? k_extended : 0) |
                                     std::min<std::size_t>(path.size(), 0xfff));
  put_short(bytes, k_flags, flags);
  if (further) {
    bytes.resize(k_fixed + 2);
    put_short(bytes, k_fixed, further);
  }
  bytes += path;
  bytes.append(8 - bytes.size() % 8, '\0');
  return bytes;
}

/// Where each extension begins and ends, by its name.
template <typename See>
void each_extension(std::string_view bytes, std::size_t at, See see) {
  const std::size_t end = bytes.size() - k_checksum;
  while (at < end) {
    if (end - at < 8) damaged();
    const std::size_t size = number_at(bytes, at + 4);
    if (size > end - at - 8) damaged();
    see(bytes.substr(at, 4), bytes.substr(at + 8, size));
    at += 8 + size;
  }
}

}  // namespace

std::optional<IndexBytes> IndexBytes::parse(std::string bytes) {
  IndexBytes index;
  if (bytes.empty()) {
    bytes = "DIRC" + text_of(2) + text_of(0) + std::string(k_checksum, '\0');
  }
  index.bytes_ = std::move(bytes);
  const std::string_view all = index.bytes_;
  if (all.size() < k_header + k_checksum || all.substr(0, 4) != "DIRC") damaged();
  index.version_ = number_at(all, 4);
  if (index.version_ != 2 && index.version_ != 3) return std::nullopt;
  const std::uint32_t count = number_at(all, 8);
  const std::size_t end = all.size() - k_checksum;
  if (count > end / k_fixed) damaged();
  index.slots_.reserve(count);
  std::size_t at = k_header;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (end - at < k_fixed + 2) damaged();
    const std::uint16_t flags = short_at(all, at + k_flags);
    if ((flags & k_extended) && index.version_ < 3) damaged();
    const std::size_t path = at + k_fixed + (flags & k_extended ? 2 : 0);
    const std::size_t nul = all.find('\0', path);
    if (nul == std::string_view::npos || nul >= end) damaged();
    const std::size_t size = (nul - at) / 8 * 8 + 8;
    if (size > end - at) damaged();
    index.slots_.push_back({at, size, path, nul - path, (flags >> 12) & 3});
    at += size;
  }
  index.extensions_ = at;
  bool known = true;
  each_extension(all, at, [&](std::string_view name, std::string_view) {
    known = known && (name == "TREE" || name == "REUC" || name == "EOIE" || name == "IEOT");
  });
  if (!known) return std::nullopt;
  return index;
}

IndexEntry IndexBytes::entry_at(const Slot& slot) const {
  const auto number = [&](std::size_t at) { return number_at(bytes_, slot.offset + at); };
  std::array<unsigned char, 20> oid{};
  std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(slot.offset) + 40, 20, oid.begin());
  return {.mode = number(24),
          .blob = Oid(oid),
          .stamp = {.ctime = {number(0), number(4)},
                    .mtime = {number(8), number(12)},
                    .device = number(16),
                    .inode = number(20),
                    .user = number(28),
                    .group = number(32),
                    .size = number(36)}};
}

std::vector<IndexBytes::Slot>::const_iterator IndexBytes::lower_bound(std::string_view path,
                                                                      int stage) const {
  return std::lower_bound(slots_.begin(), slots_.end(), stage,
                          [&](const Slot& slot, int wanted_stage) {
                            const int order = path_of(slot).compare(path);
                            return order != 0 ? order < 0 : slot.stage < wanted_stage;
                          });
}

std::optional<IndexEntry> IndexBytes::find(std::string_view path) const {
  const auto slot = lower_bound(path, 0);
  if (slot == slots_.end() || path_of(*slot) != path || slot->stage != 0) return std::nullopt;
  return entry_at(*slot);
}

std::string IndexBytes::with(const std::vector<Change>& changes,
                             const std::vector<std::string>& doubtful) const {
  std::map<std::string_view, const Change*> by_path;
  for (const Change& change : changes) by_path[change.path] = &change;
  std::string made = bytes_.substr(0, k_header);
  made.reserve(bytes_.size() + 256 * changes.size());
  std::size_t count = slots_.size();
  std::size_t copied = k_header;
  bool extended = version_ == 3;
  for (const auto& [path, change] : by_path) {
    const auto first = lower_bound(path, 0);
    auto last = first;
    while (last != slots_.end() && path_of(*last) == path) ++last;
    const std::size_t from = first == slots_.end() ? extensions_ : first->offset;
    const std::size_t to = last == slots_.end() ? extensions_ : last->offset;
    made.append(bytes_, copied, from - copied);
    copied = to;
    count -= static_cast<std::size_t>(last - first);
    if (change->blob) {
      const bool plain = first != last && first->stage == 0;
      made += entry_bytes(
          change->path, *change->blob,
          plain ? std::string_view(bytes_).substr(first->offset, first->size) : std::string_view());
      ++count;
    }
  }
  made.append(bytes_, copied, extensions_ - copied);
  put(made, 4, extended ? 3 : 2);
  put(made, 8, static_cast<std::uint32_t>(count));
  each_extension(bytes_, extensions_, [&](std::string_view name, std::string_view content) {
    // EOIE and IEOT say where things are in this very file; git makes them again.
    if (name == "EOIE" || name == "IEOT") return;
    std::string kept(content);
    if (name == "TREE") {
      CacheTree tree = CacheTree::parse(content);
      for (const Change& change : changes) tree.invalidate(change.path);
      kept = tree.bytes();
    }
    made += std::string(name) + text_of(static_cast<std::uint32_t>(kept.size())) + kept;
  });
  made.append(k_checksum, '\0');
  std::map<std::string, FileStamp> blank;
  for (const std::string& path : doubtful) blank[path] = {};
  if (!blank.empty()) stamp(made, blank);
  return made;
}

void IndexBytes::stamp(std::string& bytes, const std::map<std::string, FileStamp>& stamps) {
  const std::optional<IndexBytes> index = parse(bytes);
  if (!index) return;
  for (const auto& [path, stamp] : stamps) {
    const auto slot = index->lower_bound(path, 0);
    if (slot != index->slots_.end() && index->path_of(*slot) == path && slot->stage == 0) {
      put_stamp(bytes, slot->offset, stamp);
    }
  }
}

void IndexBytes::seal(std::string& bytes) {
  SHA1_CTX context;
  SHA1Init(&context);
  const std::size_t size = bytes.size() - k_checksum;
  SHA1Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
  SHA1Final(reinterpret_cast<std::uint8_t*>(bytes.data() + size), &context);
}

}  // namespace pact::git
