#include <sys/stat.h>

#include <pact/index/database.hpp>
#include <pact/index/folder.hpp>

namespace pact::index {

namespace {

constexpr std::int64_t k_nanoseconds = 1'000'000'000;

class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void verbatim(std::string_view bytes) { bytes_ += bytes; }
  void texts(const std::vector<std::string>& values) {
    number(values.size());
    for (const std::string& each : values) text(each);
  }
  void stamp(const Stamp& value) {
    number(static_cast<std::uint64_t>(value.modified));
    number(static_cast<std::uint64_t>(value.changed));
    number(value.size);
    number(value.inode);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == bytes_.size()) fail();
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (!(byte & 0x80)) return value;
    }
    fail();
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > bytes_.size() - at_) fail();
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  /// So many texts, with their lengths.
  std::string_view verbatim(int texts) {
    const std::size_t begin = at_;
    for (int i = 0; i < texts; ++i) text();
    return bytes_.substr(begin, at_ - begin);
  }
  std::size_t count() {
    const std::uint64_t many = number();
    if (many > bytes_.size() - at_) fail();
    return many;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> values(count());
    for (std::string& each : values) each = text();
    return values;
  }
  Stamp stamp() {
    Stamp value;
    value.modified = static_cast<std::int64_t>(number());
    value.changed = static_cast<std::int64_t>(number());
    value.size = number();
    value.inode = number();
    return value;
  }
  void end() const {
    if (at_ != bytes_.size()) fail();
  }

 private:
  [[noreturn]] static void fail() { throw Trouble("a folder's record is damaged"); }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

constexpr int k_lists_of_names = 5;

}  // namespace

std::string encoded(const CustomerNames& names) {
  Writer out;
  for (const std::string_view each :
       {names.called, names.was, names.domains, names.emails, names.written})
    out.text(each);
  return out.take();
}

CustomerNames names_in(std::string_view encoded) {
  CustomerNames names;
  if (encoded.empty()) return names;
  Reader in(encoded);
  for (std::string_view* each :
       {&names.called, &names.was, &names.domains, &names.emails, &names.written})
    *each = in.text();
  in.end();
  return names;
}

Stamp Stamp::of(const struct stat& status) {
  return {status.st_mtim.tv_sec * k_nanoseconds + status.st_mtim.tv_nsec,
          status.st_ctim.tv_sec * k_nanoseconds + status.st_ctim.tv_nsec,
          static_cast<std::uint64_t>(status.st_size), status.st_ino};
}

std::string path_in(std::string_view folder, std::string_view name) {
  std::string path(folder);
  path += '/';
  path += name;
  return path;
}

std::string encoded(const Folder& folder) {
  Writer out;
  out.stamp(folder.stamp);
  out.texts(folder.strange);
  out.texts(folder.folders);
  out.number(folder.files.size());
  for (const KnownFile& file : folder.files) {
    out.text(file.name);
    out.stamp(file.stamp);
    out.number(file.number);
    out.number(file.must_read ? 1 : 0);
    out.verbatim(file.names.empty() ? encoded(CustomerNames()) : file.names);
  }
  return out.take();
}

Folder decoded(std::string path, std::string_view bytes) {
  Folder folder(std::move(path));
  Reader in(folder.keep(std::string(bytes)));
  folder.stamp = in.stamp();
  folder.strange = in.texts();
  folder.folders = in.texts();
  folder.files.resize(in.count());
  for (KnownFile& file : folder.files) {
    file.name = in.text();
    file.stamp = in.stamp();
    file.number = static_cast<std::uint32_t>(in.number());
    file.must_read = in.number() != 0;
    file.names = in.verbatim(k_lists_of_names);
  }
  in.end();
  return folder;
}

}  // namespace pact::index
