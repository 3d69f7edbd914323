#include <array>
#include <pact/git/repository.hpp>
#include <pact/model/mentions.hpp>
#include <pact/report/happening.hpp>
#include <pact/tree/virtual_id.hpp>

namespace pact::report {

namespace {

using What = Happening::What;
using schema::FileKind;

/// Where an item's own words stand.
constexpr std::array k_own_words = {"text",     "context", "title",   "problem", "value",
                                    "solution", "wants",   "why",     "purpose", "says",
                                    "for",      "because", "outcome", "answer"};

/// What became of an item, one value that somebody put there.
struct Account {
  const char* key;
  What what;
};
constexpr std::array k_accounts = {
    Account{"told", What::told},         Account{"done", What::done},
    Account{"accepted", What::accepted}, Account{"declined", What::declined},
    Account{"moved", What::moved},       Account{"dropped", What::dropped}};

/// The same in a list, with an id each: the key of the words, and of whom they are about.
struct ListOfAccounts {
  const char* key;
  What what;
  const char* words;
  const char* whom;
};
constexpr std::array k_lists = {ListOfAccounts{"thanks", What::thanked, "for", ""},
                                ListOfAccounts{"vetting", What::vetted, "for", "as"},
                                ListOfAccounts{"support", What::supported, "because", ""},
                                ListOfAccounts{"told", What::told, "text", "to"},
                                ListOfAccounts{"used", What::used, "outcome", "customer"}};

/// The lists of items in a customer's file.
struct ListOfItems {
  const char* key;
  const char* sort;
};
constexpr std::array k_items = {
    ListOfItems{"needs", "need"}, ListOfItems{"objectives", "objective"},
    ListOfItems{"plans", "plan"}, ListOfItems{"handoffs", "handoff"}, ListOfItems{"notes", "note"}};

class Reading {
 public:
  explicit Reading(const People& people) : people_(people) {}

  void customer(const Node& root) {
    for (const ListOfItems& list : k_items) {
      const std::vector<Node>& items = root.items_of(list.key);
      const std::vector<std::string> ids = item_keys(items, "id");
      for (std::size_t at = 0; at < items.size(); ++at)
        item(items[at], ids[at], list.sort, nullptr);
    }
    for (const Node& each : root.items_of("critical")) answer(each, root);
  }

  void item(const Node& node, const std::string& id, const std::string& sort, const Node* parent) {
    item_ = {.key = id,
             .what = What::written,
             .item = id,
             .sort = sort,
             .by = {},
             .entered = {},
             .date = {},
             .text = std::string(headline_of(node)),
             .context = std::string(node.text_of("context")),
             .whom = {},
             .names = {},
             .node = &node,
             .parent = parent};
    Happening written = by_author(item_, node);
    written.names = names_in(node);
    found_.push_back(written);
    for (const std::string& person : written.names) {
      Happening named = written;
      named.key = id + "/@" + person;
      named.what = What::named;
      named.whom = person;
      named.names = {person};
      found_.push_back(std::move(named));
    }
    accounts(node);
    if (const Node* act = node.find("act")) accounts(*act);
    lists(node);
    if (sort == "idea") state(node);
    replies(node, sort);
  }

  std::vector<Happening> found() { return std::move(found_); }

 private:
  static Happening by_author(Happening like, const Node& node) {
    like.by = node.text_of("by");
    like.entered = node.text_of("entered");
    like.date = Date::from_iso(node.text_of("date"));
    return like;
  }

  std::vector<std::string> names_in(const Node& node) const {
    std::string words;
    for (const char* key : k_own_words) {
      words += node.text_of(key);
      words += '\n';
    }
    for (const auto& [key, inner] : {std::pair("offer", "says"), std::pair("decision", "effect")}) {
      if (const Node* within = node.find(key)) words += std::string(within->text_of(inner)) + '\n';
    }
    return mentioned_in(words, people_);
  }

  /// Of the item at hand; `value` says who, when and in which words.
  void add(const std::string& key, What what, const Node& value, std::string_view words,
           std::string_view whom) {
    Happening made = by_author(item_, value);
    made.key = key;
    made.what = what;
    made.text = value.text_of(words);
    made.context.clear();
    made.whom = whom;
    made.names = mentioned_in(made.text, people_);
    found_.push_back(std::move(made));
  }

  void accounts(const Node& within) {
    for (const Account& each : k_accounts) {
      const Node* value = within.find(each.key);
      if (!value || !value->is_map()) continue;
      add(item_.item + "/" + each.key + "/" + content(*value), each.what, *value, "text",
          value->text_of("to"));
    }
  }

  void lists(const Node& node) {
    for (const ListOfAccounts& list : k_lists) {
      const std::vector<Node>& values = node.items_of(list.key);
      const std::vector<std::string> ids = item_keys(values, "id");
      for (std::size_t at = 0; at < values.size(); ++at) {
        if (values[at].is_map())
          add(ids[at], list.what, values[at], list.words, values[at].text_of(list.whom));
      }
    }
  }

  /// How far an idea has come. That it is vetted or told, those say who did so.
  void state(const Node& node) {
    const std::string_view state = node.text_of("state");
    if (state != "trying" && state != "shipped" && state != "declined") return;
    Happening made = item_;
    made.key = item_.item + "/state/" + std::string(state);
    made.what = What::stands;
    made.whom = state;
    made.text = state == "declined" ? node.text_of("reason") : "";
    made.context.clear();
    made.names = mentioned_in(made.text, people_);
    found_.push_back(std::move(made));
  }

  void replies(const Node& node, const std::string& sort) {
    const std::vector<Node>& replies = node.items_of("replies");
    const std::vector<std::string> ids = item_keys(replies, "id");
    for (std::size_t at = 0; at < replies.size(); ++at)
      item(replies[at], ids[at], sort == "ask" ? "answer" : "reply", &node);
  }

  /// The answer to a critical question has the question's id; the customer's first slug makes it
  /// one of its own, through renames.
  void answer(const Node& node, const Node& root) {
    const std::vector<std::string> was = root.texts_of("was");
    const std::string customer = was.empty() ? std::string(root.text_of("id")) : was.front();
    item_ = {.key = {},
             .what = What::written,
             .item = std::string(node.text_of("id")),
             .sort = "critical",
             .by = {},
             .entered = {},
             .date = {},
             .text = {},
             .context = {},
             .whom = {},
             .names = {},
             .node = &node,
             .parent = nullptr};
    add(customer + "/" + item_.item + "/" + content(node), What::written, node, "answer", "");
  }

  static std::string content(const Node& value) {
    return git::Repository::hash_blob(canonical(value)).short_hex();
  }

  const People& people_;
  Happening item_;
  std::vector<Happening> found_;
};

}  // namespace

std::string_view name_of(What what) {
  constexpr std::array<std::string_view, 13> k_names = {
      "written", "named",   "told",   "done",      "accepted", "declined", "moved",
      "dropped", "thanked", "vetted", "supported", "used",     "stands"};
  return k_names.at(static_cast<std::size_t>(what));
}

std::string_view headline_of(const Node& item) {
  for (const char* key : {"title", "text", "wants", "purpose", "says", "answer", "problem"}) {
    if (const std::string_view words = item.text_of(key); !words.empty()) return words;
  }
  return {};
}

std::vector<Happening> happenings_in(FileKind kind, const Node& root, const People& people) {
  Reading reading(people);
  if (kind == FileKind::customer) {
    reading.customer(root);
  } else if (kind != FileKind::charter && kind != FileKind::people) {
    const std::string id(root.text_of("id"));
    reading.item(root, id.empty() ? virtual_id(root) : id, std::string(schema::name_of(kind)),
                 nullptr);
  }
  return reading.found();
}

}  // namespace pact::report
