#include <sha1.h>
#include <zlib.h>

#include <array>
#include <pact/git/handles.hpp>
#include <pact/git/pack_file.hpp>
#include <vector>

namespace pact::git {

namespace {

using IndexerHandle = Handle<git_indexer, git_indexer_free>;

/// Passes the bytes of a pack on to the indexer, and knows their hash.
class PackWriter {
 public:
  PackWriter(git_odb* database, const std::filesystem::path& folder, std::size_t objects) {
    git_indexer_options options = GIT_INDEXER_OPTIONS_INIT;
    check(take(indexer_, git_indexer_new, folder.c_str(), 0U, database, &options), "begin a pack");
    SHA1Init(&hash_);
    std::string header = "PACK";
    for (const std::uint32_t number : {2U, static_cast<std::uint32_t>(objects)}) {
      for (const int shift : {24, 16, 8, 0}) header += static_cast<char>(number >> shift);
    }
    put(header.data(), header.size());
  }

  void add(git_object_t type, const void* bytes, std::size_t size) {
    const std::string header = header_of(type, size);
    put(header.data(), header.size());
    compressed_.resize(compressBound(size));
    uLongf length = compressed_.size();
    if (compress2(compressed_.data(), &length, static_cast<const Bytef*>(bytes), size,
                  Z_BEST_SPEED) != Z_OK) {
      throw Error(ErrorKind::failed, "could not compress an object");
    }
    put(compressed_.data(), length);
  }

  std::string finish() {
    std::array<unsigned char, SHA1_DIGEST_LENGTH> trailer{};
    SHA1Final(trailer.data(), &hash_);
    append(trailer.data(), trailer.size());
    check(git_indexer_commit(indexer_.get(), &progress_), "write a pack (is the disk full?)");
    return std::string("pack-") + git_indexer_name(indexer_.get());
  }

 private:
  /// The kind in bits 4 to 6 of the first byte, the size in its low four and in seven of each more.
  static std::string header_of(git_object_t type, std::size_t size) {
    std::string header;
    std::size_t byte = static_cast<std::size_t>(type) << 4 | (size & 0xf);
    for (size >>= 4; size > 0; size >>= 7) {
      header += static_cast<char>(byte | 0x80);
      byte = size & 0x7f;
    }
    return header + static_cast<char>(byte);
  }

  void put(const void* bytes, std::size_t size) {
    SHA1Update(&hash_, static_cast<const std::uint8_t*>(bytes), size);
    append(bytes, size);
  }

  void append(const void* bytes, std::size_t size) {
    check(git_indexer_append(indexer_.get(), bytes, size, &progress_),
          "write a pack (is the disk full?)");
  }

  IndexerHandle indexer_;
  git_indexer_progress progress_{};
  SHA1_CTX hash_{};
  std::vector<Bytef> compressed_;
};

}  // namespace

std::string write_pack(git_odb* database, const std::set<Oid>& objects,
                       const std::filesystem::path& folder) {
  PackWriter pack(database, folder, objects.size());
  for (const Oid& oid : objects) {
    const git_oid raw = to_raw(oid);
    OdbObjectHandle object;
    check(take(object, git_odb_read, database, &raw), "read an object that it wrote");
    pack.add(git_odb_object_type(object.get()), git_odb_object_data(object.get()),
             git_odb_object_size(object.get()));
  }
  return pack.finish();
}

}  // namespace pact::git
