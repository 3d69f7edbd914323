#include <algorithm>
#include <filesystem>
#include <pact/base/parallel.hpp>
#include <pact/base/text.hpp>
#include <pact/git/tree_walk.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/index/facts.hpp>
#include <pact/ledger/file_names.hpp>
#include <pact/ledger/view.hpp>
#include <pact/model/shared_items.hpp>
#include <unordered_map>

namespace pact {

namespace fs = std::filesystem;

struct View::State {
  std::optional<std::vector<std::string>> paths;
  std::optional<std::unordered_map<std::string, std::string>> by_slug;  // the path
  std::vector<std::string> strange;
  std::map<std::string, git::Oid> blobs;  // of a commit
  std::map<std::string, std::unique_ptr<LedgerFile>> files;
  std::optional<Charter> charter;
  std::optional<People> people;
  std::map<std::string, std::unique_ptr<CustomerFile>> customers;  // by path
  std::optional<std::vector<const CustomerFile*>> all_customers;
  std::optional<std::vector<Item>> items;
  // Items borrow from these.
  std::vector<std::unique_ptr<Ask>> asks;
  std::vector<std::unique_ptr<Idea>> ideas;
  std::vector<std::unique_ptr<Insight>> insights;
  std::vector<std::unique_ptr<Brief>> briefs;
  std::vector<std::unique_ptr<Story>> stories;
  std::vector<UnreadableFile> unreadable;
  Indexing indexing;
  bool has_looked_for_index = false;
  std::unique_ptr<index::Index> index;

  void cannot_read(const std::string& path, const Error& error) {
    const auto is_known = [&](const UnreadableFile& each) { return each.path == path; };
    if (std::ranges::none_of(unreadable, is_known)) unreadable.push_back({path, error});
  }
};

namespace {

/// More files than this are not read again and again: the index has to read them once.
constexpr std::size_t k_few_files = 64;

constexpr const char* k_folders[] = {"asks", "briefs", "customers", "ideas", "insights", "stories"};

std::string stem_of(const std::string& path) {
  return fs::path(path).stem().string();
}

/// Files below a folder of the working tree; what is no plain file goes to `strange`.
void list_folder(const fs::path& root, const std::string& folder, std::vector<std::string>& files,
                 std::vector<std::string>& strange) {
  for_each_file_name(
      root, folder, [&](std::string path) { files.push_back(std::move(path)); },
      [&](std::string path) { strange.push_back(std::move(path)); });
}

/// The files in which the tree of that name differs from another; nothing for very many, or where
/// it is not there any more.
std::optional<std::vector<std::string>> few_differing(const git::Repository& repository,
                                                      const std::string& before,
                                                      const git::Oid& after) {
  const std::optional<git::Oid> tree = git::Oid::from_hex(before);
  if (!tree || !repository.contains(*tree)) return std::nullopt;
  std::vector<std::string> paths;
  for (git::ThreeWay& each : git::three_way(repository, *tree, *tree, after))
    paths.push_back(std::move(each.path));
  if (paths.size() > k_few_files) return std::nullopt;
  return paths;
}

}  // namespace

View::View(const git::Repository& repository, std::optional<git::Oid> commit, Indexing indexing)
    : repository_(&repository), commit_(commit), state_(std::make_unique<State>()) {
  state_->indexing = std::move(indexing);
}
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;
View::~View() = default;

const std::vector<std::string>& View::paths() const {
  if (state_->paths) return *state_->paths;
  std::vector<std::string> paths;
  if (commit_) {
    for (const git::TreeFile& file : repository_->files_at(*commit_)) {
      if (!schema::kind_of_path(file.path)) continue;
      paths.push_back(file.path);
      state_->blobs[file.path] = file.blob;
    }
  } else {
    const fs::path& root = repository_->work_tree();
    std::error_code problem;
    for (const char* name : {"pact.yaml", "people.yaml"}) {
      const fs::file_status status = fs::symlink_status(root / name, problem);
      if (fs::is_regular_file(status)) {
        paths.emplace_back(name);
      } else if (fs::exists(status)) {
        state_->strange.emplace_back(name);
      }
    }
    if (const index::Index* known = index()) {
      paths.insert(paths.end(), known->paths().begin(), known->paths().end());
      state_->strange.insert(state_->strange.end(), known->strange_paths().begin(),
                             known->strange_paths().end());
      for (const char* folder : k_folders) {
        if (fs::is_symlink(fs::symlink_status(root / folder, problem)))
          state_->strange.emplace_back(folder);
      }
    } else {
      for (const char* folder : k_folders) list_folder(root, folder, paths, state_->strange);
    }
    std::sort(paths.begin(), paths.end());
  }
  state_->paths = std::move(paths);
  return *state_->paths;
}

std::vector<std::string> View::paths_of(schema::FileKind kind) const {
  std::vector<std::string> found, strange;
  if (state_->paths || commit_) {
    found = paths();
  } else {
    const std::string folder(schema::folder_of(kind));
    list_folder(repository_->work_tree(), folder, found, strange);
    std::ranges::sort(found);
  }
  std::erase_if(found, [&](const std::string& path) { return schema::kind_of_path(path) != kind; });
  return found;
}

const std::vector<std::string>& View::strange_paths() const {
  paths();
  return state_->strange;
}

std::optional<std::string> View::bytes(const std::string& path) const {
  if (!commit_) {
    return git::WorkTree(repository_->work_tree(), repository_->git_dir()).read(path);
  }
  const auto known = state_->blobs.find(path);
  const std::optional<git::Oid> blob = known != state_->blobs.end()
                                           ? std::optional(known->second)
                                           : repository_->blob_at(*commit_, path);
  if (!blob) return std::nullopt;
  return repository_->read_blob(*blob);
}

const LedgerFile* View::file(const std::string& path) const {
  const auto known = state_->files.find(path);
  if (known != state_->files.end()) return known->second.get();
  const std::optional<schema::FileKind> kind = schema::kind_of_path(path);
  if (!kind) return nullptr;
  std::optional<std::string> text = bytes(path);
  if (!text) return nullptr;
  auto made = std::make_unique<LedgerFile>(
      LedgerFile{path, *kind, yaml::read(path, std::move(*text), yaml::Readers::own)});
  return (state_->files[path] = std::move(made)).get();
}

/// Several at a time; what cannot be read is left for whoever asks for it.
void View::read_ahead(const std::vector<std::string>& paths) const {
  if (commit_) return;
  std::vector<std::unique_ptr<LedgerFile>> made(paths.size());
  const git::WorkTree files(repository_->work_tree(), repository_->git_dir());
  in_parallel(paths.size(), [&](std::size_t i) {
    const std::optional<schema::FileKind> kind = schema::kind_of_path(paths[i]);
    if (!kind || state_->files.contains(paths[i])) return;
    try {
      std::optional<std::string> text = files.read(paths[i]);
      if (!text) return;
      made[i] = std::make_unique<LedgerFile>(
          LedgerFile{paths[i], *kind, yaml::read(paths[i], std::move(*text), yaml::Readers::own)});
    } catch (const Error&) {
      // The next one to read it says what is wrong.
    }
  });
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (made[i]) state_->files.try_emplace(paths[i], std::move(made[i]));
  }
}

const Charter& View::charter() const {
  if (!state_->charter) {
    const LedgerFile* found = file("pact.yaml");
    if (!found) {
      throw Error(ErrorKind::not_found, "no ledger here: there is no pact.yaml")
          .at({.file = repository_->work_tree().string()})
          .hint("pact init DIR    (a new ledger)")
          .hint("pact join URL    (one that colleagues have)");
    }
    state_->charter = charter_from(found->document.root);
  }
  return *state_->charter;
}

const People& View::people() const {
  if (!state_->people) {
    const LedgerFile* found = file("people.yaml");
    state_->people = found ? people_from(found->document.root) : People();
  }
  return *state_->people;
}

std::optional<std::string> View::path_of_slug(const std::string& slug) const {
  // Where a new customer is put; only a file elsewhere is looked for.
  if (!slug.empty() && text::slug(slug) == slug) {
    const std::string usual = "customers/" + slug.substr(0, 2) + "/" + slug + ".yaml";
    if (is_here(usual)) return usual;
  }
  if (!state_->by_slug) {
    state_->by_slug.emplace();
    for (const std::string& path : paths()) {
      if (schema::kind_of_path(path) == schema::FileKind::customer)
        state_->by_slug->emplace(stem_of(path), path);
    }
  }
  const auto found = state_->by_slug->find(slug);
  if (found == state_->by_slug->end()) return std::nullopt;
  return found->second;
}

const CustomerFile* View::customer(const std::string& slug) const {
  const std::optional<std::string> path = path_of_slug(slug);
  if (!path) return nullptr;
  const auto known = state_->customers.find(*path);
  if (known != state_->customers.end()) return known->second.get();
  const LedgerFile* found = file(*path);
  if (!found) return nullptr;
  auto made = std::make_unique<CustomerFile>(
      CustomerFile{found, customer_from(found->document.root, *path)});
  // The file's name is the slug; what the file says of itself is check's matter.
  made->customer.slug = slug;
  return (state_->customers[*path] = std::move(made)).get();
}

bool View::is_here(const std::string& path) const {
  if (state_->paths) return std::ranges::binary_search(*state_->paths, path);
  if (commit_) return repository_->blob_at(*commit_, path).has_value();
  std::error_code none;
  return fs::is_regular_file(fs::symlink_status(repository_->work_tree() / path, none));
}

fs::path View::index_folder(const git::Repository& repository) {
  return repository.own_dir() / "index";
}

const index::Index* View::index() const {
  const bool is_wanted = state_->indexing.least != Indexing::k_never;
  if (!commit_ && is_wanted && !state_->has_looked_for_index) {
    state_->has_looked_for_index = true;
    index::Place place{.root = repository_->work_tree(),
                       .folders = {std::begin(k_folders), std::end(k_folders)},
                       .store = index_folder(*repository_),
                       .least = state_->indexing.least,
                       .progress = state_->indexing.progress};
    const std::optional<git::Oid> head = repository_->head().commit;
    if (head) {
      const git::Oid tree = git::tree_of(*repository_, *head);
      place.state = tree.hex();
      if (state_->indexing.of == Indexing::Of::last_commit) {
        place.changed_since = [repository = repository_, tree](const std::string& before) {
          return few_differing(*repository, before, tree);
        };
      }
    }
    state_->index = index::Index::open(place);
  }
  return state_->index.get();
}

const CustomerFile* View::customer_in(const std::string& path) const {
  try {
    const std::string slug = stem_of(path);
    return path_of_slug(slug) == path ? customer(slug) : nullptr;
  } catch (const Error& error) {
    state_->cannot_read(path, error);
    return nullptr;
  }
}

std::vector<const CustomerFile*> View::customers_in(const std::vector<std::string>& paths) const {
  read_ahead(paths);
  std::vector<const CustomerFile*> all;
  for (const std::string& path : paths) {
    if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
    if (const CustomerFile* found = customer_in(path)) all.push_back(found);
  }
  std::sort(all.begin(), all.end(), [](const CustomerFile* a, const CustomerFile* b) {
    return a->customer.slug < b->customer.slug;
  });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<const CustomerFile*> View::customers_once(const std::string& slug) const {
  std::vector<const CustomerFile*> found = customers_in(paths_with_any({index::fact::was(slug)}));
  std::erase_if(found, [&](const CustomerFile* each) {
    const std::vector<std::string>& was = each->customer.was;
    return std::ranges::find(was, slug) == was.end();
  });
  return found;
}

const std::vector<const CustomerFile*>& View::customers() const {
  if (!state_->all_customers) state_->all_customers = customers_in(paths());
  return *state_->all_customers;
}

const std::vector<Item>& View::items() const {
  if (!state_->items) state_->items = items_in(paths());
  return *state_->items;
}

std::vector<Item> View::items_for(const query::Query& query) const {
  return index() ? items_in(index()->files_for(query, people())) : items();
}

std::vector<std::string> View::paths_with_any(const std::vector<std::string>& facts) const {
  if (!index()) return paths();
  std::vector<std::string> found = index()->files_with_any(facts);
  for (const std::string& path : paths()) {
    // The charter and the people are in no index.
    if (path.find('/') == std::string::npos) found.push_back(path);
  }
  std::ranges::sort(found);
  return found;
}

std::vector<Item> View::items_in(const std::vector<std::string>& paths) const {
  std::vector<Item> items;
  const auto append = [&](std::vector<Item> more) {
    std::move(more.begin(), more.end(), std::back_inserter(items));
  };
  const People& known = people();
  for (const CustomerFile* each : customers_in(paths)) {
    append(items_of(each->customer, each->file->document.root, known));
  }
  const auto keep = [&](auto& store, auto value, const Node& root) {
    store.push_back(std::make_unique<decltype(value)>(std::move(value)));
    append(items_of(*store.back(), root, known));
  };
  for (const std::string& path : paths) {
    const schema::FileKind kind = *schema::kind_of_path(path);
    if (kind == schema::FileKind::customer || kind == schema::FileKind::charter ||
        kind == schema::FileKind::people) {
      continue;
    }
    try {
      const Node& root = file(path)->document.root;
      if (kind == schema::FileKind::ask) keep(state_->asks, ask_from(root, path), root);
      if (kind == schema::FileKind::idea) keep(state_->ideas, idea_from(root, path), root);
      if (kind == schema::FileKind::insight) keep(state_->insights, insight_from(root, path), root);
      if (kind == schema::FileKind::brief) keep(state_->briefs, brief_from(root, path), root);
      if (kind == schema::FileKind::story) keep(state_->stories, story_from(root, path), root);
    } catch (const Error& error) {
      state_->cannot_read(path, error);
    }
  }
  return items;
}

const std::vector<UnreadableFile>& View::unreadable() const {
  return state_->unreadable;
}

}  // namespace pact
