#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite, as much of it as the index needs. No other file includes its header.
namespace pact::index {

/// The database could not do it: damaged, locked, no room, no right. Never reaches a user of the
/// index, who is answered without it.
struct Trouble : std::runtime_error {
  using std::runtime_error::runtime_error;
  Trouble(const std::string& what, int code) : std::runtime_error(what), sqlite(code) {}
  int sqlite = 0;

  /// Another process writes just now, or nobody may write here: the database itself is good.
  bool is_passing() const;
};

class Statement;

class Database {
 public:
  enum class Access { read, write, create };
  /// Throws Trouble.
  Database(const std::filesystem::path& file, Access access);

  void run(const char* sql);
  Statement prepare(std::string_view sql);

 private:
  struct Close {
    void operator()(sqlite3* raw) const;
  };
  std::unique_ptr<sqlite3, Close> raw_;
};

/// One statement: bound, stepped, and reset for the next time. Texts and blobs that are bound must
/// live until the step.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  Statement& bind(int at, std::int64_t number);
  Statement& bind_null(int at);
  Statement& bind_text(int at, std::string_view text);
  Statement& bind_blob(int at, std::string_view bytes);
  /// Whether there is a row; behind the last one the statement is reset.
  bool step();
  /// Runs to the end.
  void run();

  std::int64_t number(int column) const;
  /// Good until the next step.
  std::string_view bytes(int column) const;

 private:
  struct Finish {
    void operator()(sqlite3_stmt* raw) const;
  };
  std::unique_ptr<sqlite3_stmt, Finish> raw_;
};

}  // namespace pact::index
