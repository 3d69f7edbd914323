#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <pact/index/database.hpp>
#include <pact/index/reading.hpp>
#include <pact/index/survey.hpp>
#include <string>

namespace pact::index {

/// The database of one index: which folders there are, which items and ids are in which reading of
/// a file, and their words. Rows are only ever added: a file that is read again gets another
/// number, and the rows of the one before are no longer asked for. Whoever makes a store anew gives
/// it a new name, and a file called `current` says which one counts, so that no process ever has
/// the bytes of a database replaced under it. All throw Trouble.
class Store {
 public:
  /// Nothing where there is none, or one of another version.
  static std::optional<Store> open(const std::filesystem::path& folder);
  /// An empty one that does not count yet.
  static Store make(const std::filesystem::path& folder);
  /// From now on this one counts, and others go.
  void put_in_place();
  /// Takes away the one that counts; for a damaged one.
  static void discard(const std::filesystem::path& folder);

  Folders folders();
  /// Changes with every change of what is stored.
  std::int64_t generation();
  std::int64_t next_file();
  /// What the caller called the files that are stored; empty for none.
  std::string state();
  void set_state(const std::string& state);

  struct ToRead {
    Folder* folder;
    KnownFile* file;  ///< of the folder
    std::string path;
  };
  using Files = std::vector<ToRead>;
  using Progress = std::function<void(std::size_t, std::size_t)>;
  /// Reads files and adds them, giving each its number, then stores the folders that changed; all
  /// or nothing. False where somebody else has changed the store since `generation`.
  bool add(const std::filesystem::path& root, const Files& files, Folders& folders,
           std::int64_t generation, const std::string& state, const Progress& progress);

  Database& database() { return database_; }

 private:
  Store(std::filesystem::path folder, std::string name, Database::Access access);
  void add_rows(const std::filesystem::path& root, const Files& files, const Progress& progress);
  std::int64_t setting(const char* key);
  void set(const char* key, std::int64_t value);

  std::filesystem::path folder_;
  std::string name_;
  Database database_;
  bool is_new_ = false;
};

}  // namespace pact::index
