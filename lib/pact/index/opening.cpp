#include <algorithm>
#include <pact/index/opening.hpp>
#include <pact/schema/schema.hpp>

namespace pact::index {

namespace fs = std::filesystem;

namespace {

constexpr int k_attempts = 3;
/// Readings that no longer count, beside those that do, before it is worth to begin anew.
constexpr std::int64_t k_tolerated_waste = 2000;

std::int64_t count(const Folders& folders) {
  std::int64_t files = 0;
  for (const auto& [path, folder] : folders)
    files += static_cast<std::int64_t>(folder.files.size());
  return files;
}

Store::Files unread(Folders& folders) {
  Store::Files files;
  for_each_file(folders, [&](Folder& folder, KnownFile& file) {
    if (file.number == 0) files.push_back({&folder, &file, path_in(folder.path, file.name)});
  });
  return files;
}

bool any_changed(const Folders& folders) {
  return std::ranges::any_of(folders, [](const auto& each) { return each.second.is_changed; });
}

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
  const auto at =
      std::ranges::lower_bound(folder.files, std::string_view(name), {}, &KnownFile::name);
  const bool known = at != folder.files.end() && at->name == name;
  std::error_code none;
  const bool there = fs::is_regular_file(fs::symlink_status(place.root / path, none));
  KnownFile doubtful;
  doubtful.name = folder.keep(name);
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
  for_each_file(folders, [](const Folder&, KnownFile& file) {
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
      for (const Store::ToRead& each : changed) {
        each.file->number = 0;
        each.file->must_read = true;
        each.file->names = {};
      }
      return Parts{std::move(*store), std::move(folders), changed.size()};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Parts> opened(const Place& place) {
  try {
    if (auto parts = believed(place)) return parts;
    if (auto parts = brought_up_to_date(place)) return parts;
  } catch (const Trouble& trouble) {
    if (trouble.is_passing()) return std::nullopt;
    Store::discard(place.store);
  }
  try {
    return made_anew(place);
  } catch (const Trouble&) {
    return std::nullopt;
  }
}

}  // namespace pact::index
