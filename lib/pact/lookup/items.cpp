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

using Take = std::function<void(const Record&)>;

void collect(const Node& node, const Record& at, const Take& take) {
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
      take(record);
      collect(item, record, take);
    }
  }
}

std::string_view words_of(const Node& node) {
  for (const char* key :
       {"text", "title", "for", "wants", "says", "purpose", "because", "outcome"}) {
    if (!node.text_of(key).empty()) return node.text_of(key);
  }
  return {};
}

const Record& record_of(const Found& found, const Records& records) {
  if (found.record) return *found.record;
  const std::string id = records.short_id(found.draft->id);
  throw Error(ErrorKind::refused, "this is a draft, which nobody else can see yet")
      .cause(
          id + "  " +
          text::ellipsize(text::printable(words_of(found.draft->note), text::Newlines::escape), 50))
      .hint("pact sync " + id + "    (shares it)")
      .hint("pact remove " + id + "    (drops it)");
}

/// What I wrote last and what is still there. A draft is later than a commit that HEAD had when it
/// was kept; commits have no time of day.
Found last_item(const Ledger& ledger, const Records& records) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  Found last;
  std::optional<git::Oid> written;
  if (head.commit) {
    git::walk(repository, *head.commit, [&](const git::CommitInfo& commit) {
      if (commit.author.email != ledger.my_identity().email) return true;
      const std::string id = commit.trailer(k_item_trailer);
      if (!id.empty()) last.record = records.try_find(id);
      if (last.record) written = commit.id;
      return !last.record;
    });
  }
  for (const Draft& draft : records.drafts()) {
    if (draft.note.text_of("by") != ledger.me()) continue;
    const bool later = !written || (draft.head && repository.contains(*draft.head) &&
                                    repository.is_ancestor(*written, *draft.head));
    if (later && (!last.draft || last.draft->kept_at < draft.kept_at)) last.draft = &draft;
  }
  if (last.draft) last.record = nullptr;
  return last;
}

}  // namespace

std::string_view Record::sort() const {
  if (at.size() >= 2) return at[at.size() - 2];
  return schema::name_of(file->kind);
}

Records::Records(const View& view, Drafts drafts) : view_(&view), drafts_(std::move(drafts)) {
  read(view.index() ? view.index()->unreadable() : view.paths());
}

void for_each_record(const LedgerFile& file, const Take& take) {
  Record root;
  root.file = &file;
  root.node = &file.document.root;
  // A customer's own id is its slug.
  if (file.kind != schema::FileKind::customer) root.id = root.node->text_of("id");
  if (!root.id.empty()) take(root);
  collect(*root.node, root, take);
}

void Records::read(const std::vector<std::string>& files) const {
  for (const std::string& path : files) {
    const schema::FileKind kind = *schema::kind_of_path(path);
    if (kind == schema::FileKind::charter || kind == schema::FileKind::people ||
        !read_.insert(path).second) {
      continue;
    }
    const CustomerFile* customer = nullptr;
    const LedgerFile* file = nullptr;
    try {
      customer = kind == schema::FileKind::customer ? view_->customer_in(path) : nullptr;
      file = kind == schema::FileKind::customer ? nullptr : view_->file(path);
    } catch (const Error&) {
      continue;  // the view says which files it could not read
    }
    // Of two files with one name only the first is the customer's.
    if (customer && customer->file->path == path) file = customer->file;
    if (!file) continue;
    for_each_record(*file, [&](const Record& record) {
      // One id in two files: the first by path, whichever was read first.
      auto [at, end] = records_.equal_range(record.id);
      while (at != end && at->second.file->path <= path) ++at;
      records_.emplace_hint(at, record.id, record)->second.customer = customer;
    });
  }
}

Records::ById::const_iterator Records::first_from(std::string_view prefix) const {
  if (const index::Index* index = view_->index(); index && !prefix.empty())
    read(index->files_with_ids(prefix));
  return records_.lower_bound(prefix);
}

const Record* Records::try_find(std::string_view id) const {
  const auto found = first_from(id);
  return found != records_.end() && found->first == id ? &found->second : nullptr;
}

Found Records::find_any(std::string_view reference) const {
  if (const Record* exact = try_find(reference)) return {exact, nullptr};
  std::vector<Found> found;
  for (auto at = first_from(reference);
       at != records_.end() && at->first.starts_with(reference) && !reference.empty(); ++at)
    found.push_back({&at->second, nullptr});
  for (const Draft& draft : drafts_.kept) {
    if (draft.id == reference) return {nullptr, &draft};
    if (draft.id.starts_with(reference)) found.push_back({nullptr, &draft});
  }
  if (found.size() == 1 && !reference.empty()) return found.front();
  if (found.empty() || reference.empty()) {
    for (const UnreadableFile& each : drafts_.damaged) {
      const std::string name = std::filesystem::path(each.path).stem().string();
      if (!reference.empty() && name.starts_with(reference)) throw each.error;
    }
    throw Error(ErrorKind::not_found, "nothing has the id \"" + text::printable(reference) + "\"")
        .hint("pact find WORD    (ids stand at the right edge)");
  }
  Error error(ErrorKind::ambiguous, "several ids begin with \"" + std::string(reference) + "\"");
  constexpr std::size_t k_shown = 8;
  for (std::size_t i = 0; i < found.size() && i < k_shown; ++i) {
    const auto [record, draft] = found[i];
    error = std::move(error).cause(
        short_id(draft ? draft->id : record->id) + "  " + (draft ? "draft: " : "") +
        text::ellipsize(
            text::printable(words_of(draft ? draft->note : *record->node), text::Newlines::escape),
            50));
  }
  throw std::move(error).hint("type more of the id");
}

const Record& Records::find(std::string_view reference) const {
  return record_of(find_any(reference), *this);
}

std::vector<const Record*> Records::all() const {
  read(view_->paths());
  std::vector<const Record*> found;
  for (const auto& each : records_) found.push_back(&each.second);
  return found;
}

std::vector<const Record*> Records::where_named(std::string_view id) const {
  const index::Index* const index = view_->index();
  if (!index) return all();
  read(index->files_mentioning(id));
  std::vector<const Record*> found;
  for (const auto& each : records_) found.push_back(&each.second);
  return found;
}

std::string Records::short_id(std::string_view id) const {
  std::size_t needed = k_shortest;
  const auto differ_after = [&](const std::string& other) {
    if (other == id) return;
    const auto mine = std::mismatch(id.begin(), id.end(), other.begin(), other.end()).first;
    needed = std::max(needed, static_cast<std::size_t>(mine - id.begin()) + 1);
  };
  if (const index::Index* index = view_->index()) {
    for (const std::string& other : index->neighbours(std::string(id))) differ_after(other);
  }
  if (const auto at = records_.lower_bound(id); at != records_.begin())
    differ_after(std::prev(at)->first);
  if (const auto after = records_.upper_bound(id); after != records_.end())
    differ_after(after->first);
  for (const Draft& draft : drafts_.kept) differ_after(draft.id);
  return std::string(id.substr(0, needed));
}

Found item(const Ledger& ledger, const Records& records, std::string_view reference) {
  if (reference != "last") return records.find_any(reference);
  const Found last = last_item(ledger, records);
  if (!last.record && !last.draft) {
    throw Error(ErrorKind::not_found, "you have written nothing in this ledger yet")
        .hint("pact note CUSTOMER what you learned");
  }
  return last;
}

const Record& record(const Ledger& ledger, const Records& records, std::string_view reference) {
  return record_of(item(ledger, records, reference), records);
}

}  // namespace pact::lookup
