#include <algorithm>
#include <pact/base/id.hpp>
#include <pact/base/text.hpp>
#include <pact/index/index.hpp>
#include <pact/index/store.hpp>
#include <pact/index/terms.hpp>
#include <pact/schema/schema.hpp>
#include <unordered_map>
#include <unordered_set>

namespace pact::index {

namespace fs = std::filesystem;

namespace {

constexpr int k_attempts = 3;
/// Readings that no longer count, beside those that do, before it is worth to begin anew.
constexpr std::int64_t k_tolerated_waste = 2000;

template <typename Take>
void for_each_file(Folders& folders, Take take) {
  for (auto& [path, folder] : folders) {
    for (KnownFile& file : folder.files) take(path, file);
  }
}

std::int64_t count(const Folders& folders) {
  std::int64_t files = 0;
  for (const auto& [path, folder] : folders)
    files += static_cast<std::int64_t>(folder.files.size());
  return files;
}

Store::Files unread(Folders& folders) {
  Store::Files files;
  for_each_file(folders, [&](const std::string& folder, KnownFile& file) {
    if (file.number == 0) files.emplace_back(&file, folder + '/' + file.name);
  });
  return files;
}

bool any_changed(const Folders& folders) {
  return std::ranges::any_of(folders, [](const auto& each) { return each.second.is_changed; });
}

/// What an index is made of.
struct Parts {
  Store store;
  Folders folders;
  std::size_t files_read = 0;
};

}  // namespace

struct Index::State {
  Place place;
  Store store;
  Folders folders;

  std::size_t files_read;

  std::optional<std::vector<std::string>> paths;
  std::optional<std::vector<std::string>> strange;
  std::optional<std::vector<CalledCustomer>> customers;
  std::vector<std::string> unreadable;
  std::unordered_map<std::uint32_t, std::string> by_number;

  State(const Place& where, Parts parts)
      : place(where),
        store(std::move(parts.store)),
        folders(std::move(parts.folders)),
        files_read(parts.files_read) {
    for_each_file(folders, [&](const std::string& folder, KnownFile& file) {
      if (file.must_read) unreadable.push_back(folder + '/' + file.name);
      if (file.number != 0) by_number.emplace(file.number, folder + '/' + file.name);
    });
  }

  /// The numbers that a statement gives in its first column.
  static std::vector<std::uint32_t> numbers_of(Statement& rows) {
    std::vector<std::uint32_t> numbers;
    while (rows.step()) numbers.push_back(static_cast<std::uint32_t>(rows.number(0)));
    return numbers;
  }

  /// It did not answer; whoever asks is answered without it, and the next one finds it made anew.
  void give_up(const Trouble& trouble) const {
    if (!trouble.is_passing()) Store::discard(place.store);
  }

  /// The ids of all records, read from the files.
  std::vector<std::uint64_t> ids_in(const std::vector<std::string>& files) const {
    std::vector<std::uint64_t> ids;
    for (const std::string& path : files) {
      const Reading reading = read_file(place.root, path);
      ids.insert(ids.end(), reading.ids.begin(), reading.ids.end());
    }
    return ids;
  }

  /// The files of these numbers that still count, and those that are in every answer.
  std::vector<std::string> files_of(std::vector<std::uint32_t> numbers) const {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<std::string> files = unreadable;
    for (const std::uint32_t number : numbers) {
      if (const auto found = by_number.find(number); found != by_number.end())
        files.push_back(found->second);
    }
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
  }
};

namespace {

/// A store of all that is there; nothing when that is too little for one.
std::optional<Parts> made_anew(const Place& place) {
  Folders folders;
  survey(place.root, place.folders, folders);
  if (count(folders) < static_cast<std::int64_t>(place.least)) return std::nullopt;
  Store store = Store::make(place.store);
  const Store::Files all = unread(folders);
  store.add(place.root, all, folders, 0, place.state, place.progress);
  store.put_in_place();
  return Parts{std::move(store), std::move(folders), all.size()};
}

/// Where nobody may write, the next one knows an older state.
void keep_state(Store& store, const std::string& state) {
  try {
    if (store.state() != state) store.set_state(state);
  } catch (const Trouble& trouble) {
    if (!trouble.is_passing()) throw;
  }
}

/// A file that is or is not there is to be read by whoever asks.
void doubt(const Place& place, const std::string& path, Folders& folders) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos || !schema::kind_of_path(path)) return;
  Folder& folder = folders[path.substr(0, slash)];
  folder.path = path.substr(0, slash);
  const std::string name = path.substr(slash + 1);
  const auto at = std::ranges::lower_bound(folder.files, name, {}, &KnownFile::name);
  const bool known = at != folder.files.end() && at->name == name;
  std::error_code none;
  const bool there = fs::is_regular_file(fs::symlink_status(place.root / path, none));
  KnownFile doubtful;
  doubtful.name = name;
  doubtful.must_read = true;
  if (known && there) *at = doubtful;
  if (known && !there) folder.files.erase(at);
  if (!known && there) folder.files.insert(at, doubtful);
}

/// The store as it is, with what the caller says has changed since; nothing where it does not.
std::optional<Parts> believed(const Place& place) {
  if (!place.changed_since) return std::nullopt;
  std::optional<Store> store = Store::open(place.store);
  const std::string state = store ? store->state() : "";
  const auto changed = state.empty() ? std::nullopt : place.changed_since(state);
  if (!changed) return std::nullopt;
  Folders folders = store->folders();
  for_each_file(folders, [](const std::string&, KnownFile& file) {
    // It was changing while it was read.
    if (file.stamp.is_unknown()) file.must_read = true;
  });
  for (const std::string& path : *changed) doubt(place, path, folders);
  return Parts{std::move(*store), std::move(folders)};
}

/// The store as it is, with what changed since.
std::optional<Parts> brought_up_to_date(const Place& place) {
  for (int attempt = 0; attempt < k_attempts; ++attempt) {
    std::optional<Store> store = Store::open(place.store);
    if (!store) return std::nullopt;
    const std::int64_t generation = store->generation();
    Folders folders = store->folders();
    const std::size_t stored = folders.size();
    survey(place.root, place.folders, folders);
    if (folders.size() == stored && !any_changed(folders)) {
      keep_state(*store, place.state);
      return Parts{std::move(*store), std::move(folders)};
    }
    const std::int64_t files = count(folders);
    if (store->next_file() > 2 * files + k_tolerated_waste) return std::nullopt;
    const Store::Files changed = unread(folders);
    try {
      if (store->add(place.root, changed, folders, generation, place.state, place.progress))
        return Parts{std::move(*store), std::move(folders), changed.size()};
    } catch (const Trouble& trouble) {
      if (!trouble.is_passing()) throw;
      // Somebody else writes, or nobody may: what changed is read by whoever asks.
      for (const auto& [file, path] : changed) {
        file->number = 0;
        file->must_read = true;
        file->names = {};
      }
      return Parts{std::move(*store), std::move(folders), changed.size()};
    }
  }
  return std::nullopt;
}

}  // namespace

void Index::discard(const fs::path& store) {
  Store::discard(store);
}

std::unique_ptr<Index> Index::open(const Place& place) {
  const auto made_of = [&](std::optional<Parts> parts) {
    if (!parts) return std::unique_ptr<Index>();
    return std::unique_ptr<Index>(new Index(std::make_unique<State>(place, std::move(*parts))));
  };
  try {
    if (auto index = made_of(believed(place))) return index;
    if (auto index = made_of(brought_up_to_date(place))) return index;
  } catch (const Trouble& trouble) {
    if (trouble.is_passing()) return nullptr;
    Store::discard(place.store);
  }
  try {
    return made_of(made_anew(place));
  } catch (const Trouble&) {
    return nullptr;
  }
}

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}
Index::~Index() = default;

std::size_t Index::files_read() const {
  return state_->files_read;
}

const std::vector<std::string>& Index::paths() const {
  if (!state_->paths) {
    std::vector<std::string> paths;
    for_each_file(state_->folders, [&](const std::string& folder, const KnownFile& file) {
      paths.push_back(folder + '/' + file.name);
    });
    if (!std::ranges::is_sorted(paths)) std::ranges::sort(paths);
    state_->paths = std::move(paths);
  }
  return *state_->paths;
}

const std::vector<std::string>& Index::strange_paths() const {
  if (!state_->strange) {
    std::vector<std::string> paths;
    for (const auto& [path, folder] : state_->folders) {
      for (const std::string& name : folder.strange)
        paths.push_back(name == "." ? path : path + '/' + name);
    }
    state_->strange = std::move(paths);
  }
  return *state_->strange;
}

const std::vector<CalledCustomer>& Index::customers() const {
  if (!state_->customers) {
    std::vector<CalledCustomer> customers;
    for_each_file(state_->folders, [&](const std::string& folder, const KnownFile& file) {
      std::string path = folder + '/' + file.name;
      if (file.must_read || schema::kind_of_path(path) != schema::FileKind::customer) return;
      customers.push_back({fs::path(file.name).stem().string(), std::move(path), &file.names});
    });
    state_->customers = std::move(customers);
  }
  return *state_->customers;
}

const std::vector<std::string>& Index::unreadable() const {
  return state_->unreadable;
}

std::vector<std::string> Index::files_for(const query::Query& query, const People& people) const {
  return files_of_items(expression_of(query, people), days_of(query));
}

std::vector<std::string> Index::files_with_any(const std::vector<std::string>& facts) const {
  std::vector<std::string> terms;
  for (const std::string& each : facts) terms.push_back('"' + each + '"');
  return facts.empty() ? unreadable() : files_of_items(text::join(terms, " OR "), std::nullopt);
}

std::vector<std::string> Index::files_of_items(const std::optional<std::string>& expression,
                                               const std::optional<DateRange>& days) const {
  if (!expression && !days) return paths();
  std::string sql = "SELECT item.file FROM ";
  sql += expression ? "words CROSS JOIN item ON item.n = words.rowid WHERE words MATCH ?1"
                    : "item WHERE 1";
  if (days) sql += " AND day BETWEEN ?2 AND ?3";
  try {
    Statement rows = state_->store.database().prepare(sql);
    if (expression) rows.bind_text(1, *expression);
    if (days) {
      rows.bind(2, days->first.days_since_epoch()).bind(3, days->last.days_since_epoch());
    }
    return state_->files_of(State::numbers_of(rows));
  } catch (const Trouble& trouble) {
    state_->give_up(trouble);
    return paths();
  }
}

std::vector<std::string> Index::files_with_ids(std::string_view prefix) const {
  const auto range = id::numbers_of_prefix(prefix);
  if (!range) return state_->files_of({});
  try {
    Statement rows =
        state_->store.database().prepare("SELECT file FROM record WHERE id BETWEEN ? AND ?");
    rows.bind(1, static_cast<std::int64_t>(range->first))
        .bind(2, static_cast<std::int64_t>(range->last));
    return state_->files_of(State::numbers_of(rows));
  } catch (const Trouble& trouble) {
    state_->give_up(trouble);
    return paths();
  }
}

std::vector<std::string> Index::files_sharing_ids() const {
  try {
    // Of one file there may be rows of older readings.
    Statement rows = state_->store.database().prepare("SELECT id, file FROM record ORDER BY id");
    std::vector<std::uint32_t> shared, same;
    std::int64_t id = 0;
    const std::vector<std::uint64_t> read = state_->ids_in(state_->unreadable);
    const std::unordered_set<std::uint64_t> not_in_rows(read.begin(), read.end());
    const auto take_same = [&] {
      if (same.size() > 1 || not_in_rows.contains(static_cast<std::uint64_t>(id)))
        shared.insert(shared.end(), same.begin(), same.end());
      same.clear();
    };
    while (rows.step()) {
      if (rows.number(0) != id) take_same();
      id = rows.number(0);
      const auto file = static_cast<std::uint32_t>(rows.number(1));
      if (state_->by_number.contains(file) && std::ranges::find(same, file) == same.end())
        same.push_back(file);
    }
    take_same();
    return state_->files_of(std::move(shared));
  } catch (const Trouble& trouble) {
    state_->give_up(trouble);
    return paths();
  }
}

std::vector<std::string> Index::files_mentioning(std::string_view id) const {
  if (!id::well_formed(id)) return paths();
  try {
    Statement rows = state_->store.database().prepare("SELECT file FROM mention WHERE id = ?");
    rows.bind(1, static_cast<std::int64_t>(id::to_number(id)));
    return state_->files_of(State::numbers_of(rows));
  } catch (const Trouble& trouble) {
    state_->give_up(trouble);
    return paths();
  }
}

std::vector<std::string> Index::neighbours(const std::string& id) const {
  if (!id::well_formed(id)) return {};
  const std::uint64_t number = id::to_number(id);
  std::optional<std::uint64_t> below, above;
  try {
    const auto first_that_counts = [&](const char* sql) -> std::optional<std::uint64_t> {
      Statement rows = state_->store.database().prepare(sql);
      rows.bind(1, static_cast<std::int64_t>(number));
      while (rows.step()) {
        if (state_->by_number.contains(static_cast<std::uint32_t>(rows.number(1))))
          return static_cast<std::uint64_t>(rows.number(0));
      }
      return std::nullopt;
    };
    below = first_that_counts("SELECT id, file FROM record WHERE id < ? ORDER BY id DESC");
    above = first_that_counts("SELECT id, file FROM record WHERE id > ? ORDER BY id");
  } catch (const Trouble& trouble) {
    state_->give_up(trouble);
    for (const std::uint64_t other : state_->ids_in(paths())) {
      if (other < number) below = std::max(below.value_or(other), other);
      if (other > number) above = std::min(above.value_or(other), other);
    }
  }
  std::vector<std::string> found;
  for (const auto& each : {below, above}) {
    if (each) found.push_back(id::from_number(*each));
  }
  return found;
}

}  // namespace pact::index
