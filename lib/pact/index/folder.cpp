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
  std::string text() {
    const std::uint64_t size = number();
    if (size > bytes_.size() - at_) fail();
    at_ += size;
    return std::string(bytes_.substr(at_ - size, size));
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

}  // namespace

Stamp Stamp::of(const struct stat& status) {
  return {status.st_mtim.tv_sec * k_nanoseconds + status.st_mtim.tv_nsec,
          status.st_ctim.tv_sec * k_nanoseconds + status.st_ctim.tv_nsec,
          static_cast<std::uint64_t>(status.st_size), status.st_ino};
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
    for (const std::string* each : {&file.names.called, &file.names.was, &file.names.domains,
                                    &file.names.emails, &file.names.written})
      out.text(*each);
  }
  return out.take();
}

Folder decoded(std::string path, std::string_view bytes) {
  Reader in(bytes);
  Folder folder;
  folder.path = std::move(path);
  folder.stamp = in.stamp();
  folder.strange = in.texts();
  folder.folders = in.texts();
  folder.files.resize(in.count());
  for (KnownFile& file : folder.files) {
    file.name = in.text();
    file.stamp = in.stamp();
    file.number = static_cast<std::uint32_t>(in.number());
    file.must_read = in.number() != 0;
    for (std::string* each : {&file.names.called, &file.names.was, &file.names.domains,
                              &file.names.emails, &file.names.written})
      *each = in.text();
  }
  in.end();
  return folder;
}

}  // namespace pact::index
