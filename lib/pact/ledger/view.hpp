#pragma once

#include <map>
#include <memory>
#include <optional>
#include <pact/git/repository.hpp>
#include <pact/index/index.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/customer.hpp>
#include <pact/model/item.hpp>
#include <pact/model/person.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>
#include <string>
#include <vector>

namespace pact {

/// One file of the ledger as it was read.
struct LedgerFile {
  std::string path;
  schema::FileKind kind;
  yaml::Document document;
};

/// A customer with the file it was read from.
struct CustomerFile {
  const LedgerFile* file = nullptr;
  Customer customer;
};

/// A file that could not be read; the others go on working.
struct UnreadableFile {
  std::string path;
  Error error;
};

/// Whether questions about many files are answered from an index, beside the files.
struct Indexing {
  static constexpr std::size_t k_never = static_cast<std::size_t>(-1);

  /// What a new answer is of: the files, each looked at; or, where that is enough, the last commit
  /// with what the index had seen of the files by then.
  enum class Of { files, last_commit };

  std::size_t least = 400;  ///< files: with fewer, reading them all is as quick
  Of of = Of::files;
  /// Called while an index is made: files done, of how many.
  std::function<void(std::size_t, std::size_t)> progress{};
};

/// The ledger as it stands in the working tree or at a commit. Files are read when they are first
/// asked for, and stay. What a view gives out lives as long as the view.
class View {
 public:
  /// Of the working tree when `commit` is nothing.
  View(const git::Repository& repository, std::optional<git::Oid> commit, Indexing indexing = {});
  View(View&&) noexcept;
  View& operator=(View&&) noexcept;
  ~View();

  const std::optional<git::Oid>& commit() const { return commit_; }

  /// All files of the ledger that are here, in path order, by name only.
  const std::vector<std::string>& paths() const;
  /// Those of the shared files of a kind: asks, briefs, ideas…
  std::vector<std::string> paths_of(schema::FileKind kind) const;
  /// Things that stand where a file of the ledger should: symbolic links, submodules.
  const std::vector<std::string>& strange_paths() const;

  /// The bytes of a file, or nothing.
  std::optional<std::string> bytes(const std::string& path) const;
  /// A file, read. Null when it is not there; throws Error(blocked) when it is not valid YAML.
  const LedgerFile* file(const std::string& path) const;

  /// Throw Error(blocked) when the file is not valid YAML, or the charter is missing.
  const Charter& charter() const;
  const People& people() const;

  /// The customer's file for a slug, by file name alone; nothing when there is none. Of several,
  /// the one in the usual folder, else the first.
  std::optional<std::string> path_of_slug(const std::string& slug) const;
  /// One customer; null when there is none. Reads only that file.
  const CustomerFile* customer(const std::string& slug) const;
  /// Every customer whose file can be read, by slug.
  const std::vector<const CustomerFile*>& customers() const;
  /// Every item of the ledger, customers' first, in file order.
  const std::vector<Item>& items() const;
  /// As items(), but those of some files only.
  std::vector<Item> items_in(const std::vector<std::string>& paths) const;
  /// As items(), but of the files alone that can hold what is asked for.
  std::vector<Item> items_for(const query::Query& query) const;

  /// As customers(), but those of some files only.
  std::vector<const CustomerFile*> customers_in(const std::vector<std::string>& paths) const;
  /// The customers that had the slug before, by slug.
  std::vector<const CustomerFile*> customers_once(const std::string& slug) const;
  /// The files of which one of these facts may hold (index/facts.hpp), all where nothing tells.
  std::vector<std::string> paths_with_any(const std::vector<std::string>& facts) const;

  /// The customer whose file this is; null when it is not there or cannot be read, and for another
  /// file of a customer that has two.
  const CustomerFile* customer_in(const std::string& path) const;

  /// What the files hold, without reading them all; null where there is none to be had: of a
  /// commit, of a small ledger, of one that nothing may be written beside.
  const index::Index* index() const;

  /// Where the index of a working tree lies.
  static std::filesystem::path index_folder(const git::Repository& repository);

  /// What could not be read so far.
  const std::vector<UnreadableFile>& unreadable() const;

 private:
  struct State;
  bool is_here(const std::string& path) const;
  void read_ahead(const std::vector<std::string>& paths) const;

  const git::Repository* repository_;
  std::optional<git::Oid> commit_;
  std::unique_ptr<State> state_;
};

}  // namespace pact
