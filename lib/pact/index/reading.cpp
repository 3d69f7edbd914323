#include <algorithm>
#include <fstream>
#include <pact/base/error.hpp>
#include <pact/base/id.hpp>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/index/reading.hpp>
#include <pact/index/terms.hpp>
#include <pact/model/customer.hpp>
#include <pact/model/shared_items.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::index {

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("not there");
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Every text folded, between line ends.
class List {
 public:
  void add(std::string_view text, bool folded = true) {
    if (text.empty()) return;
    if (all_.empty()) all_ = "\n";
    std::string each = folded ? text::fold(text) : std::string(text);
    // A line end in a name would make two of it.
    std::ranges::replace(each, '\n', ' ');
    all_ += each + '\n';
  }
  std::string take() { return std::move(all_); }

 private:
  std::string all_;
};

/// The ids of every record in it, at any depth, and those that it mentions. A readable one, of a
/// contact, is none.
void add_ids(const Node& node, bool is_own, Reading& reading) {
  if (node.is_text() && id::well_formed(node.text()))
    (is_own ? reading.ids : reading.mentions).push_back(id::to_number(node.text()));
  for (const Node& item : node.items()) add_ids(item, false, reading);
  for (const Entry& entry : node.entries()) add_ids(entry.value, entry.key == "id", reading);
}

bool has_unsettled(const Node& node) {
  const auto in_item = [](const Node& item) { return has_unsettled(item); };
  const auto in_entry = [](const Entry& entry) {
    return entry.key == "unsettled" || has_unsettled(entry.value);
  };
  return std::ranges::any_of(node.items(), in_item) ||
         std::ranges::any_of(node.entries(), in_entry);
}

/// What is asked of the whole file, beside its items and without a day.
void add_facts(std::string facts, const Node& root, Reading& reading) {
  if (has_unsettled(root)) facts += fact::unsettled();
  if (!facts.empty()) reading.items.push_back({std::nullopt, std::move(facts)});
}

void add_items(const std::vector<Item>& items, Reading& reading) {
  for (const Item& item : items) {
    ItemRow row{std::nullopt, terms_of(item)};
    if (item.date) row.day = item.date->days_since_epoch();
    reading.items.push_back(std::move(row));
  }
}

void read(const Node& root, const std::string& path, Reading& reading) {
  const People nobody;
  std::string facts;
  switch (*schema::kind_of_path(path)) {
    case schema::FileKind::customer: {
      Customer customer = customer_from(root, path);
      // The file's name is the slug, as for a view.
      customer.slug = std::filesystem::path(path).stem().string();
      reading.names = names_of(customer);
      add_items(items_of(customer, root, nobody), reading);
      facts = fact::all_of(customer);
      break;
    }
    case schema::FileKind::ask: {
      const Ask ask = ask_from(root, path);
      add_items(items_of(ask, root, nobody), reading);
      facts = fact::all_of(ask);
      break;
    }
    case schema::FileKind::idea:
      add_items(items_of(idea_from(root, path), root, nobody), reading);
      break;
    case schema::FileKind::insight:
      add_items(items_of(insight_from(root, path), root, nobody), reading);
      break;
    case schema::FileKind::brief:
      add_items(items_of(brief_from(root, path), root, nobody), reading);
      break;
    case schema::FileKind::story:
      add_items(items_of(story_from(root, path), root, nobody), reading);
      break;
    case schema::FileKind::charter:
    case schema::FileKind::people:
      break;
  }
  add_ids(root, false, reading);
  add_facts(std::move(facts), root, reading);
}

}  // namespace

std::string names_of(const Customer& customer) {
  List called, was, domains, emails, written;
  called.add(customer.name);
  written.add(customer.name, false);
  for (const std::string& alias : customer.aliases) {
    called.add(alias);
    written.add(alias, false);
  }
  for (const std::string& slug : customer.was) was.add(slug, false);
  for (const std::string& domain : customer.domains) domains.add(domain);
  for (const Contact& contact : customer.contacts) emails.add(contact.email);
  const std::string all[] = {called.take(), was.take(), domains.take(), emails.take(),
                             written.take()};
  return encoded(CustomerNames{all[0], all[1], all[2], all[3], all[4]});
}

Reading read_file(const std::filesystem::path& root, const std::string& path) {
  Reading reading;
  try {
    const yaml::Document document = yaml::read(path, bytes_of(root / path), yaml::Readers::own);
    read(document.root, path, reading);
  } catch (const std::exception&) {
    // Whoever asks is told what is wrong with it: it is always among the answers.
    reading = {};
    reading.must_read = true;
  }
  return reading;
}

}  // namespace pact::index
