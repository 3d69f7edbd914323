#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/contact_mentions.hpp>
#include <pact/query/words.hpp>
#include <set>

namespace pact::lookup {

namespace {

using Op = yaml::Edit::Op;

/// Shorter parts of a name are found in too many texts.
constexpr std::size_t k_shortest_part = 3;

/// What mentions people by id.
const std::set<std::string, std::less<>> k_not_prose = {"id", "by", "from", "who", "with", "to"};

Path below(const Record& record, std::initializer_list<std::string> keys) {
  Path path = record.at;
  path.insert(path.end(), keys);
  return path;
}

/// Of a note, need or plan; what was written by hand has no id, and stands at its number.
std::vector<yaml::Edit> edits_in(const Record& record, const std::string& contact) {
  std::vector<yaml::Edit> edits;
  const std::string_view sort = record.sort();
  const std::string key = sort == "notes" ? "from" : sort == "needs" ? "who" : "";
  if (!key.empty() && record.node->text_of(key) == contact)
    edits.push_back({Op::remove, below(record, {key}), {}});
  if (sort != "plans") return edits;
  Node others = Node::list();
  bool is_with = false;
  for (const Node& each : record.node->items_of("with")) {
    if (each.text() == contact) {
      is_with = true;
    } else {
      others.add(each.text());
    }
  }
  if (is_with) {
    const bool alone = others.items().empty();
    edits.push_back(
        {alone ? Op::remove : Op::set, below(record, {"with"}), alone ? Node() : others});
  }
  return edits;
}

/// Of an idea that came from the contact or was told to them.
std::vector<yaml::Edit> edits_in_idea(const Record& record, const std::string& customer,
                                      const std::string& contact) {
  std::vector<yaml::Edit> edits;
  if (record.sort() == "told" && record.node->text_of("to") == contact)
    edits.push_back({Op::set, below(record, {"to"}), customer});
  const Node* from = record.sort() == "idea" ? record.node->find("from") : nullptr;
  if (from && from->text_of("customer") == customer && from->text_of("contact") == contact)
    edits.push_back({Op::remove, below(record, {"from", "contact"}), {}});
  return edits;
}

bool is_idea_of(const LedgerFile& file, const std::string& customer) {
  const Node* from = file.document.root.find("from");
  return file.kind == schema::FileKind::idea && from && from->text_of("customer") == customer;
}

std::vector<query::Pattern> parts_of(const std::string& name) {
  std::vector<query::Pattern> parts;
  for (const std::string_view part : text::split(name, ' ')) {
    query::Pattern pattern = query::pattern_of(part);
    if (text::count_characters(part) >= k_shortest_part && !pattern.words.empty())
      parts.push_back(std::move(pattern));
  }
  return parts;
}

void add_prose(const Node& node, query::Words& words) {
  if (node.is_text()) words.add(node.text());
  for (const Node& item : node.items()) {
    // Further records speak for themselves.
    if (item.text_of("id").empty()) add_prose(item, words);
  }
  for (const Entry& entry : node.entries()) {
    if (!k_not_prose.contains(entry.key)) add_prose(entry.value, words);
  }
}

bool names(const Node& record, const std::vector<query::Pattern>& parts) {
  query::Words words;
  add_prose(record, words);
  return std::ranges::any_of(parts,
                             [&](const query::Pattern& part) { return words.contains(part); });
}

}  // namespace

ContactMentions mentions_of(const Records& records, const CustomerFile& customer,
                            const Contact& contact) {
  ContactMentions found;
  const auto add = [&](const LedgerFile& file, std::vector<yaml::Edit> edits) {
    if (edits.empty()) return;
    std::vector<yaml::Edit>& all = found.edits[file.path];
    std::ranges::move(edits, std::back_inserter(all));
  };
  const std::vector<query::Pattern> parts = parts_of(contact.name);
  for_each_record(*customer.file, [&](const Record& record) {
    if (names(*record.node, parts)) found.in_prose.push_back(record);
  });
  for (const char* list : {"notes", "needs", "plans"}) {
    const std::vector<Node>& items = customer.file->document.root.items_of(list);
    for (std::size_t i = 0; i < items.size(); ++i) {
      Record item{.id = std::string(items[i].text_of("id")),
                  .file = customer.file,
                  .customer = &customer,
                  .at = {list},
                  .node = &items[i]};
      item.at.push_back(item.id.empty() ? "#" + std::to_string(i + 1) : item.id);
      add(*customer.file, edits_in(item, contact.id));
      if (item.id.empty() && names(items[i], parts)) found.in_prose.push_back(item);
    }
  }
  std::ranges::sort(found.in_prose, {}, &Record::id);
  add(*customer.file, {{Op::remove, {"contacts", contact.id}, {}}});
  for (const Record* record : records.where_named(contact.id)) {
    if (is_idea_of(*record->file, customer.customer.slug))
      add(*record->file, edits_in_idea(*record, customer.customer.slug, contact.id));
  }
  return found;
}

}  // namespace pact::lookup
