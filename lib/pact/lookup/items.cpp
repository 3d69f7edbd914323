#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/items.hpp>

namespace pact::lookup {

namespace {

constexpr std::size_t k_shortest = 5;

bool has_readable_ids(std::string_view list) {
  return list == "contacts" || list == "critical" || list == "behaviours" || list == "people" ||
         list == "feedback_fields" || list == "unsettled";
}

void collect(const Node& node, Record at, std::vector<Record>& into) {
  for (const Entry& entry : node.entries()) {
    if (!entry.value.is_list() || has_readable_ids(entry.key)) continue;
    for (const Node& item : entry.value.items()) {
      const std::string id(item.text_of("id"));
      if (id.empty()) continue;
      Record record = at;
      record.id = id;
      record.at.push_back(entry.key);
      record.at.push_back(id);
      record.node = &item;
      into.push_back(record);
      collect(item, record, into);
    }
  }
}

}  // namespace

std::string_view Record::sort() const {
  if (at.size() >= 2) return at[at.size() - 2];
  return schema::name_of(file->kind);
}

Records::Records(const View& view) {
  for (const CustomerFile* each : view.customers()) {
    Record root;
    root.file = each->file;
    root.customer = each;
    collect(each->file->document.root, root, records_);
  }
  for (const std::string& path : view.paths()) {
    const schema::FileKind kind = *schema::kind_of_path(path);
    if (kind == schema::FileKind::customer || kind == schema::FileKind::charter ||
        kind == schema::FileKind::people) {
      continue;
    }
    try {
      Record root;
      root.file = view.file(path);
      root.node = &root.file->document.root;
      root.id = root.node->text_of("id");
      if (!root.id.empty()) records_.push_back(root);
      collect(*root.node, root, records_);
    } catch (const Error&) {
      continue;  // the view says which files it could not read
    }
  }
  std::stable_sort(records_.begin(), records_.end(),
                   [](const Record& a, const Record& b) { return a.id < b.id; });
}

const Record* Records::try_find(std::string_view id) const {
  const auto found =
      std::lower_bound(records_.begin(), records_.end(), id,
                       [](const Record& r, std::string_view want) { return r.id < want; });
  return found != records_.end() && found->id == id ? &*found : nullptr;
}

const Record& Records::find(std::string_view reference) const {
  if (const Record* exact = try_find(reference)) return *exact;
  std::vector<const Record*> found;
  const auto first =
      std::lower_bound(records_.begin(), records_.end(), reference,
                       [](const Record& r, std::string_view want) { return r.id < want; });
  for (auto at = first; at != records_.end() && at->id.starts_with(reference); ++at)
    found.push_back(&*at);
  if (found.size() == 1 && !reference.empty()) return *found.front();
  if (found.empty() || reference.empty()) {
    throw Error(ErrorKind::not_found, "nothing has the id \"" + text::printable(reference) + "\"")
        .hint("pact find WORD    (ids stand at the right edge)");
  }
  Error error(ErrorKind::ambiguous, "several ids begin with \"" + std::string(reference) + "\"");
  constexpr std::size_t k_shown = 8;
  for (std::size_t i = 0; i < found.size() && i < k_shown; ++i) {
    const Node& node = *found[i]->node;
    std::string_view words;
    for (const char* key :
         {"text", "title", "for", "wants", "says", "purpose", "because", "outcome"}) {
      if (words.empty()) words = node.text_of(key);
    }
    error =
        std::move(error).cause(short_id(found[i]->id) + "  " +
                               text::ellipsize(text::printable(words, text::Newlines::escape), 50));
  }
  throw std::move(error).hint("type more of the id");
}

std::string Records::short_id(std::string_view id) const {
  const auto at =
      std::lower_bound(records_.begin(), records_.end(), id,
                       [](const Record& r, std::string_view want) { return r.id < want; });
  std::size_t needed = k_shortest;
  const auto differ_after = [&](const std::string& other) {
    const auto [mine, theirs] = std::mismatch(id.begin(), id.end(), other.begin(), other.end());
    if (mine != id.end() || theirs != other.end()) {
      needed = std::max(needed, static_cast<std::size_t>(mine - id.begin()) + 1);
    }
  };
  if (at != records_.begin()) differ_after(std::prev(at)->id);
  if (at != records_.end()) {
    if (at->id != id) {
      differ_after(at->id);
    } else if (std::next(at) != records_.end()) {
      differ_after(std::next(at)->id);
    }
  }
  return std::string(id.substr(0, needed));
}

std::optional<std::string> last_item(const Ledger& ledger, const Records& records) {
  const git::Head head = ledger.repository().head();
  if (!head.commit) return std::nullopt;
  std::optional<std::string> found;
  git::walk(ledger.repository(), *head.commit, [&](const git::CommitInfo& commit) {
    if (commit.author.email != ledger.my_identity().email) return true;
    const std::string item = commit.trailer(k_item_trailer);
    if (!item.empty() && records.try_find(item)) found = item;
    return !found;
  });
  return found;
}

const Record& record(const Ledger& ledger, const Records& records, std::string_view reference) {
  if (reference != "last") return records.find(reference);
  const std::optional<std::string> id = last_item(ledger, records);
  if (!id) {
    throw Error(ErrorKind::not_found, "you have written nothing in this ledger yet")
        .hint("pact note CUSTOMER what you learned");
  }
  return *records.try_find(*id);
}

}  // namespace pact::lookup
