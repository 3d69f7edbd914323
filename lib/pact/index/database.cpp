#include <sqlite3.h>

#include <pact/index/database.hpp>

namespace pact::index {

namespace {

constexpr int k_patience_ms = 200;

[[noreturn]] void fail(sqlite3* database, int code) {
  throw Trouble(database ? sqlite3_errmsg(database) : sqlite3_errstr(code), code);
}

void check(sqlite3_stmt* statement, int code) {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(statement), code);
}

}  // namespace

bool Trouble::is_passing() const {
  switch (sqlite & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_FULL:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_INTERRUPT:
      return true;
    default:
      return false;
  }
}

void Database::Close::operator()(sqlite3* raw) const {
  sqlite3_close_v2(raw);
}

Database::Database(const std::filesystem::path& file, Access access) {
  const int flags = access == Access::read    ? SQLITE_OPEN_READONLY
                    : access == Access::write ? SQLITE_OPEN_READWRITE
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw,
                                   flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, nullptr);
  raw_.reset(raw);
  if (code != SQLITE_OK) fail(raw, code);
  sqlite3_busy_timeout(raw, k_patience_ms);
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(raw_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(raw_.get(), code);
}

Statement Database::prepare(std::string_view sql) {
  return Statement(raw_.get(), sql);
}

void Statement::Finish::operator()(sqlite3_stmt* raw) const {
  sqlite3_finalize(raw);
}

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code =
      sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  if (code != SQLITE_OK) fail(database, code);
  raw_.reset(raw);
}

Statement& Statement::bind(int at, std::int64_t number) {
  check(raw_.get(), sqlite3_bind_int64(raw_.get(), at, number));
  return *this;
}

Statement& Statement::bind_null(int at) {
  check(raw_.get(), sqlite3_bind_null(raw_.get(), at));
  return *this;
}

Statement& Statement::bind_text(int at, std::string_view text) {
  check(raw_.get(),
        sqlite3_bind_text64(raw_.get(), at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_blob(int at, std::string_view bytes) {
  check(raw_.get(), sqlite3_bind_blob64(raw_.get(), at, bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(raw_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(raw_.get());
  if (code != SQLITE_DONE) fail(sqlite3_db_handle(raw_.get()), code);
  return false;
}

void Statement::run() {
  while (step()) continue;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(raw_.get(), column);
}

std::string_view Statement::bytes(int column) const {
  const void* bytes = sqlite3_column_blob(raw_.get(), column);
  const int size = sqlite3_column_bytes(raw_.get(), column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace pact::index
