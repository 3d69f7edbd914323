#include <algorithm>
#include <pact/base/id.hpp>
#include <pact/base/text.hpp>
#include <pact/index/index.hpp>
#include <pact/index/opening.hpp>
#include <pact/index/terms.hpp>
#include <pact/schema/schema.hpp>
#include <unordered_set>

namespace pact::index {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_extension = ".yaml";  ///< of every file that is known
bool is_of_customers(const Folder& folder) {
  const std::string_view top = schema::folder_of(schema::FileKind::customer);
  return folder.path.starts_with(top) &&
         (folder.path.size() == top.size() || folder.path[top.size()] == '/');
}

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

  struct Where {
    const Folder* folder = nullptr;
    const KnownFile* file = nullptr;
  };
  std::vector<Where> by_number;

  State(const Place& where, Parts parts)
      : place(where),
        store(std::move(parts.store)),
        folders(std::move(parts.folders)),
        files_read(parts.files_read) {
    std::uint32_t highest = 0;
    for_each_file(folders, [&](const Folder&, const KnownFile& file) {
      highest = std::max(highest, file.number);
    });
    by_number.resize(highest + std::size_t{1});
    for_each_file(folders, [&](const Folder& folder, const KnownFile& file) {
      if (file.must_read) unreadable.push_back(path_in(folder.path, file.name));
      if (file.number != 0) by_number[file.number] = {&folder, &file};
    });
  }

  /// Whether the reading of that number still counts.
  bool counts(std::uint32_t number) const {
    return number < by_number.size() && by_number[number].file;
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
      if (counts(number))
        files.push_back(path_in(by_number[number].folder->path, by_number[number].file->name));
    }
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
  }
};

std::string CalledCustomer::path() const {
  return path_in(folder, slug) += k_extension;
}

void Index::discard(const fs::path& store) {
  Store::discard(store);
}

std::unique_ptr<Index> Index::open(const Place& place) {
  std::optional<Parts> parts = opened(place);
  if (!parts) return nullptr;
  return std::unique_ptr<Index>(new Index(std::make_unique<State>(place, std::move(*parts))));
}

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}
Index::~Index() = default;

std::size_t Index::files_read() const {
  return state_->files_read;
}

const std::vector<std::string>& Index::paths() const {
  if (!state_->paths) {
    std::vector<std::string> paths;
    for_each_file(state_->folders, [&](const Folder& folder, const KnownFile& file) {
      paths.push_back(path_in(folder.path, file.name));
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
    for_each_file(state_->folders, [&](const Folder& folder, const KnownFile& file) {
      if (file.must_read || !is_of_customers(folder)) return;
      customers.push_back(
          {file.name.substr(0, file.name.size() - k_extension.size()), folder.path, file.names});
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
      if (state_->counts(file) && std::ranges::find(same, file) == same.end()) same.push_back(file);
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
        if (state_->counts(static_cast<std::uint32_t>(rows.number(1))))
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
