#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <future>
#include <pact/base/text.hpp>
#include <pact/index/store.hpp>
#include <thread>

namespace pact::index {

namespace fs = std::filesystem;

namespace {

/// Raised with every change of what is stored or of which words a text has.
std::int64_t version() {
  return 5 * 1000 + text::folding_version();
}

constexpr const char* k_current = "current";
/// Before a text in the column of numbers, which would take digits alone for one.
constexpr char k_text = 't';
constexpr std::size_t k_batch = 512;
/// A store that is being made is never older.
constexpr std::chrono::hours k_abandoned{1};

constexpr const char* k_tables = R"(
  CREATE TABLE meta(key TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;
  CREATE TABLE folder(path TEXT PRIMARY KEY, bytes BLOB);
  CREATE TABLE item(n INTEGER PRIMARY KEY, file INTEGER, day INTEGER);
  CREATE TABLE record(id INTEGER, file INTEGER);
  CREATE TABLE mention(id INTEGER, file INTEGER);
  CREATE VIRTUAL TABLE words USING fts5(terms, content='', detail=none, columnsize=0,
                                        tokenize="ascii tokenchars '_'");
  INSERT INTO meta VALUES('generation', 0), ('next_file', 1), ('next_item', 1);
)";
constexpr const char* k_indexes = R"(
  CREATE INDEX record_id ON record(id, file);
  CREATE INDEX mention_id ON mention(id, file);
  CREATE INDEX item_day ON item(day, file);
)";

/// Of a new, empty file.
std::string new_name(const fs::path& folder) {
  constexpr std::string_view k_ending = ".db";
  std::string path = (folder / "XXXXXX").string() + std::string(k_ending);
  const int descriptor = mkostemps(path.data(), static_cast<int>(k_ending.size()), O_CLOEXEC);
  if (descriptor < 0) throw Trouble("no place for the index");
  close(descriptor);
  return fs::path(path).filename().string();
}

std::string current_name(const fs::path& folder) {
  std::string name;
  std::ifstream(folder / k_current) >> name;
  // It is a name, whatever somebody wrote there.
  return name.find('/') == std::string::npos ? name : "";
}

void remove_store(const fs::path& folder, const std::string& name) {
  std::error_code none;
  for (const char* tail : {"", "-wal", "-shm", "-journal"})
    fs::remove(folder / (name + tail), none);
}

void remove_others(const fs::path& folder, const std::string& current, const std::string& before) {
  if (!before.empty() && before != current) remove_store(folder, before);
  std::error_code none;
  std::vector<std::string> left;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(none);
    if (entry.path().extension() == ".db" && name != current && age > k_abandoned)
      left.push_back(name);
  }
  for (const std::string& name : left) remove_store(folder, name);
}

}  // namespace

Store::Store(fs::path folder, std::string name, Database::Access access)
    : folder_(std::move(folder)), name_(std::move(name)), database_(folder_ / name_, access) {}

std::optional<Store> Store::open(const fs::path& folder) {
  const std::string name = current_name(folder);
  if (name.empty() || access((folder / name).c_str(), F_OK) < 0) return std::nullopt;
  Store store(folder, name, Database::Access::write);
  store.database_.run("PRAGMA synchronous=NORMAL; PRAGMA mmap_size=1073741824;");
  if (store.setting("version") != version()) return std::nullopt;
  return store;
}

Store Store::make(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw Trouble(problem.message());
  Store store(folder, new_name(folder), Database::Access::create);
  store.is_new_ = true;
  store.database_.run(
      "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
      "PRAGMA page_size=8192; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;");
  store.database_.run(k_tables);
  store.set("version", version());
  // What is sorted in memory before it goes to the disk, in bytes.
  store.database_.run("INSERT INTO words(words, rank) VALUES('hashsize', 67108864)");
  return store;
}

void Store::put_in_place() {
  database_.run(
      "INSERT INTO words(words, rank) VALUES('hashsize', 1048576);"
      "PRAGMA locking_mode=NORMAL; PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL;");
  database_ = Database(folder_ / name_, Database::Access::write);
  database_.run("PRAGMA synchronous=NORMAL; PRAGMA mmap_size=1073741824;");
  const int descriptor = ::open((folder_ / name_).c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && fdatasync(descriptor) == 0;
  if (descriptor >= 0) close(descriptor);
  if (!synced) throw Trouble("not on the disk");
  const std::string before = current_name(folder_);
  const fs::path next = folder_ / (name_ + ".current");
  std::ofstream out(next);
  out << name_ << '\n';
  out.close();
  std::error_code problem;
  if (out) fs::rename(next, folder_ / k_current, problem);
  if (!out || problem) throw Trouble("no room for the index");
  is_new_ = false;
  remove_others(folder_, name_, before);
}

void Store::discard(const fs::path& folder) {
  const std::string name = current_name(folder);
  std::error_code none;
  fs::remove(folder / k_current, none);
  if (!name.empty()) remove_store(folder, name);
}

std::int64_t Store::setting(const char* key) {
  Statement statement = database_.prepare("SELECT value FROM meta WHERE key = ?");
  return statement.bind_text(1, key).step() ? statement.number(0) : 0;
}

void Store::set(const char* key, std::int64_t value) {
  database_.prepare("INSERT OR REPLACE INTO meta VALUES(?, ?)")
      .bind_text(1, key)
      .bind(2, value)
      .run();
}

std::int64_t Store::generation() {
  return setting("generation");
}

std::int64_t Store::next_file() {
  return setting("next_file");
}

std::string Store::state() {
  Statement statement = database_.prepare("SELECT value FROM meta WHERE key = 'state'");
  return statement.step() ? std::string(statement.bytes(0).substr(1)) : "";
}

void Store::set_state(const std::string& state) {
  database_.prepare("INSERT OR REPLACE INTO meta VALUES('state', ?)")
      .bind_text(1, k_text + state)
      .run();
}

Folders Store::folders() {
  Folders folders;
  const std::int64_t next = next_file();
  Statement rows = database_.prepare("SELECT path, bytes FROM folder");
  while (rows.step()) {
    std::string path(rows.bytes(0));
    Folder folder = decoded(path, rows.bytes(1));
    if (std::ranges::any_of(folder.files,
                            [&](const KnownFile& each) { return each.number >= next; }))
      throw Trouble("a folder's record is damaged");
    folders.emplace(std::move(path), std::move(folder));
  }
  return folders;
}

void Store::add_rows(const fs::path& root, const Files& files, const Progress& progress) {
  std::int64_t next_file = setting("next_file");
  std::int64_t next_item = setting("next_item");
  Statement item = database_.prepare("INSERT INTO item VALUES(?, ?, ?)");
  Statement record = database_.prepare("INSERT INTO record VALUES(?, ?)");
  Statement mention = database_.prepare("INSERT INTO mention VALUES(?, ?)");
  Statement words = database_.prepare("INSERT INTO words(rowid, terms) VALUES(?, ?)");

  const auto read_batch = [&](std::size_t begin) {
    std::vector<Reading> readings;
    for (std::size_t i = begin; i < std::min(begin + k_batch, files.size()); ++i)
      readings.push_back(read_file(root, files[i].path));
    return readings;
  };
  // One batch is read while the one before goes into the tables.
  const auto policy = files.size() > k_batch ? std::launch::async : std::launch::deferred;
  std::future<std::vector<Reading>> coming = std::async(policy, read_batch, std::size_t{0});
  for (std::size_t begin = 0; begin < files.size(); begin += k_batch) {
    std::vector<Reading> readings = coming.get();
    if (begin + k_batch < files.size()) coming = std::async(policy, read_batch, begin + k_batch);
    for (std::size_t i = 0; i < readings.size(); ++i) {
      Reading& reading = readings[i];
      const std::int64_t number = next_file++;
      for (const ItemRow& each : reading.items) {
        item.bind(1, next_item).bind(2, number);
        each.day ? item.bind(3, *each.day) : item.bind_null(3);
        item.run();
        words.bind(1, next_item++).bind_text(2, each.terms).run();
      }
      for (const std::uint64_t id : reading.ids)
        record.bind(1, static_cast<std::int64_t>(id)).bind(2, number).run();
      for (const std::uint64_t id : reading.mentions)
        mention.bind(1, static_cast<std::int64_t>(id)).bind(2, number).run();
      const ToRead& read = files[begin + i];
      KnownFile& file = *read.file;
      file.number = static_cast<std::uint32_t>(number);
      file.must_read = reading.must_read;
      file.names =
          reading.names.empty() ? std::string_view() : read.folder->keep(std::move(reading.names));
    }
    if (progress) progress(begin + readings.size(), files.size());
  }
  set("next_file", next_file);
  set("next_item", next_item);
}

bool Store::add(const fs::path& root, const Files& files, Folders& folders, std::int64_t generation,
                const std::string& state, const Progress& progress) {
  database_.run("BEGIN IMMEDIATE");
  try {
    if (setting("generation") != generation) {
      database_.run("ROLLBACK");
      return false;
    }
    add_rows(root, files, progress);
    Statement store = database_.prepare("INSERT OR REPLACE INTO folder VALUES(?, ?)");
    for (auto& [path, folder] : folders) {
      if (folder.is_changed || is_new_)
        store.bind_text(1, path).bind_blob(2, encoded(folder)).run();
    }
    Statement known = database_.prepare("SELECT path FROM folder");
    std::vector<std::string> gone;
    while (known.step()) {
      if (std::string path(known.bytes(0)); !folders.contains(path)) gone.push_back(path);
    }
    Statement drop = database_.prepare("DELETE FROM folder WHERE path = ?");
    for (const std::string& path : gone) drop.bind_text(1, path).run();
    if (is_new_) database_.run(k_indexes);
    set("generation", generation + 1);
    set_state(state);
    database_.run("COMMIT");
  } catch (...) {
    try {
      database_.run("ROLLBACK");
    } catch (const Trouble&) {
      // What is thrown on is the first failure.
    }
    throw;
  }
  for (auto& [path, folder] : folders) folder.is_changed = false;
  return true;
}

}  // namespace pact::index
