#include <algorithm>
#include <pact/check/item_versions.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

namespace {

/// So many versions of files are in memory.
constexpr std::size_t k_most_kept = 4096;

}  // namespace

void ItemDifference::Side::add(const OwnWords& item, const FileVersion& file) {
  if (!item.id.empty()) by_id.emplace(item.id, items.size());
  items.push_back(item);
  files.push_back(file);
}

const OwnWords* ItemDifference::Side::find(const std::string& id) const {
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : &items[found->second];
}

const FileVersion* ItemDifference::Side::file_of(const OwnWords& item) const {
  if (!item.id.empty()) {
    const auto found = by_id.find(item.id);
    return found == by_id.end() ? nullptr : &files[found->second];
  }
  const auto found = std::ranges::find_if(
      items, [&](const OwnWords& each) { return each.id.empty() && each.words == item.words; });
  return found == items.end() ? nullptr : &files[static_cast<std::size_t>(found - items.begin())];
}

void ItemDifference::add_before(const OwnWords& item, const FileVersion& file) {
  before_.add(item, file);
}
void ItemDifference::add_after(const OwnWords& item, const FileVersion& file) {
  after_.add(item, file);
}

std::vector<git::FileChange> ItemVersions::changes(const std::optional<git::Oid>& before,
                                                   const git::Oid& after) const {
  std::vector<git::FileChange> changes = git::file_changes(repository_, before, after);
  std::erase_if(changes,
                [](const git::FileChange& each) { return !schema::kind_of_path(each.path); });
  return changes;
}

ItemDifference ItemVersions::difference(const std::vector<git::FileChange>& changes) {
  ItemDifference made;
  for (const git::FileChange& each : changes) {
    if (each.before && each.was_file) {
      const FileVersion file{each.path, *each.before};
      for (const OwnWords& item : facts(file)->items) made.add_before(item, file);
    }
    if (each.after && each.is_file) {
      const FileVersion file{each.path, *each.after};
      for (const OwnWords& item : facts(file)->items) made.add_after(item, file);
    }
  }
  return made;
}

const ItemDifference& ItemVersions::between(const git::Oid& before, const git::Oid& after) {
  std::unique_ptr<ItemDifference>& kept = kept_[{before, after}];
  if (!kept) kept = std::make_unique<ItemDifference>(difference(changes(before, after)));
  return *kept;
}

const OwnWords* ItemVersions::in(const git::Oid& there, const std::string& id,
                                 const git::Oid& known, const OwnWords* here) {
  const ItemDifference& differs = between(known, there);
  if (const OwnWords* changed = differs.after(id)) return changed;
  return differs.before(id) ? nullptr : here;
}

std::set<ContactOf> ItemVersions::contacts_gone(const std::vector<git::FileChange>& changes) {
  std::set<ContactOf> gone, here;
  std::set<std::string> customers;
  for (const git::FileChange& each : changes) {
    if (each.before && each.was_file) {
      const auto was = facts({each.path, *each.before});
      for (const std::string& contact : was->contacts) gone.emplace(was->customer, contact);
    }
    if (each.after && each.is_file) {
      const auto is = facts({each.path, *each.after});
      customers.insert(is->customer);
      for (const std::string& contact : is->contacts) here.emplace(is->customer, contact);
    }
  }
  std::erase_if(gone, [&](const ContactOf& each) {
    return here.contains(each) || !customers.contains(each.first);
  });
  return gone;
}

std::string ItemVersions::customer_of(const FileVersion& file) {
  return facts(file)->customer;
}

std::shared_ptr<const ItemVersions::Facts> ItemVersions::facts(const FileVersion& file) {
  if (facts_.size() >= k_most_kept) facts_.clear();
  std::shared_ptr<const Facts>& kept = facts_[{file.path, file.blob}];
  if (kept) return kept;
  Facts read;
  try {
    const schema::FileKind kind = *schema::kind_of_path(file.path);
    const yaml::Document document =
        yaml::read(file.path, repository_.read_blob(file.blob), yaml::Readers::own);
    read.items = own_words(kind, document.root);
    if (kind == schema::FileKind::customer) {
      read.customer = document.root.text_of("id");
      for (const Node& each : document.root.items_of("contacts"))
        read.contacts.emplace_back(each.text_of("id"));
    }
  } catch (const Error& error) {
    // A blob that is missing is no file that is not valid.
    if (error.kind() == ErrorKind::failed) throw;
  }
  return kept = std::make_shared<const Facts>(std::move(read));
}

}  // namespace pact::check
