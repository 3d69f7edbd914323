#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/ledger/each_customer.hpp>
#include <tuple>

#include "../stewards.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ListArgs {
  std::vector<std::string> words;
};

void setup_list(Arguments& arguments, ListArgs& args) {
  arguments.rest("WORD", args.words);
}

bool contains(std::string_view text, const std::string& folded) {
  return text::fold(text).find(folded) != std::string::npos;
}

bool same(std::string_view a, std::string_view b) {
  return text::fold(a) == text::fold(b);
}

/// The word stands in a name, an alias, the slug or a domain.
bool answers_to(const Customer& customer, const std::string& word) {
  const std::string folded = text::fold(word);
  const auto among = [&](const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& each) { return contains(each, folded); });
  };
  return contains(customer.name, folded) || contains(customer.slug, folded) ||
         among(customer.aliases) || among(customer.domains);
}

bool is_steward(const Steward& steward, const std::string& who, const People& people) {
  return same(steward.who, who) || same(people.display(steward.who), who) ||
         same(people.first_name(steward.who), who);
}

bool has(const Customer& customer, const Field& field, const People& people) {
  if (field.key == "group") return same(customer.group, field.value);
  const auto any_of = [](const auto& list, const auto& wanted) {
    return std::any_of(list.begin(), list.end(), wanted);
  };
  if (field.key == "industry") {
    return any_of(customer.industries,
                  [&](const std::string& each) { return same(each, field.value); });
  }
  return any_of(customer.stewards, [&](const Steward& each) {
    return field.key == "division" ? same(each.division, field.value) || same(each.who, field.value)
                                   : is_steward(each, field.value, people);
  });
}

const std::vector<std::string>& filters() {
  static const std::vector<std::string> k_filters = {"division", "group", "industry", "steward"};
  return k_filters;
}

/// A mistyped filter would else find nothing, and look like an answer.
void refuse_unknown_filters(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos || colon == 0) continue;
    Error error(ErrorKind::usage,
                "list has no filter \"" + text::printable(word.substr(0, colon)) + ":\"");
    if (const auto near = text::nearest(word.substr(0, colon), filters())) {
      throw std::move(error).hint("did you mean " + *near + ":" + word.substr(colon + 1) + "?");
    }
    throw std::move(error)
        .hint("pact list " + text::join(filters(), ":… ") + ":…")
        .hint("pact find " + word + "    (what was written)");
  }
}

Node data_of(const Customer& customer, const People& people) {
  Node stewards = Node::list();
  for (const Steward& each : customer.stewards) {
    Node steward = Node::map({{"who", each.who}});
    steward.set("name", std::string(people.display(each.who))).set_if("division", each.division);
    stewards.add(std::move(steward));
  }
  const auto texts = [](const std::vector<std::string>& list) {
    return Node::list(std::vector<Node>(list.begin(), list.end()));
  };
  Node row = Node::map();
  row.set("id", customer.slug)
      .set("name", customer.name)
      .set("aliases", texts(customer.aliases))
      .set_if("group", customer.group)
      .set("industries", texts(customer.industries))
      .set("stewards", std::move(stewards))
      .set("file", customer.path);
  return row;
}

/// Words of the index of which a customer that the field asks for has one.
std::vector<std::string> facts_of(const Field& field, const People& people) {
  if (field.key == "group") return {index::fact::group(field.value)};
  if (field.key == "industry") return {index::fact::industry(field.value)};
  std::vector<std::string> facts = {index::fact::steward(field.value)};
  if (field.key == "division") facts.push_back(index::fact::division(field.value));
  for (const Person& person : people.all()) {
    if (field.key == "steward" && is_steward({person.id, {}}, field.value, people))
      facts.push_back(index::fact::steward(person.id));
  }
  return facts;
}

bool answers_to(const index::CalledCustomer& customer, const std::string& word) {
  const std::string folded = text::fold(word);
  const index::CustomerNames names = customer.names();
  return contains(customer.slug, folded) || names.called.find(folded) != std::string::npos ||
         names.domains.find(folded) != std::string::npos;
}

/// The files of all customers that can be meant.
std::vector<std::string> candidates(const std::vector<std::string>& words,
                                    const std::vector<Field>& wanted, const View& view) {
  if (!view.index()) return view.paths();
  std::vector<std::string> paths = view.index()->unreadable();
  for (const index::CalledCustomer& each : view.index()->customers()) {
    if (std::ranges::all_of(words, [&](const auto& word) { return answers_to(each, word); }))
      paths.push_back(each.path());
  }
  std::ranges::sort(paths);
  for (const Field& field : wanted) {
    const std::vector<std::string> of_field = view.paths_with_any(facts_of(field, view.people()));
    std::vector<std::string> both;
    std::ranges::set_intersection(paths, of_field, std::back_inserter(both));
    paths = std::move(both);
  }
  return paths;
}

/// A customer as it is listed.
struct Row {
  std::string sorted_by;
  std::string name;
  std::string stewards;
  std::string slug;
  Node data;
};

Result run_list(const ListArgs& given, Context& context) {
  std::vector<std::string> words = given.words;
  std::vector<Field> wanted = take_fields(words, filters());
  refuse_unknown_filters(words);
  const View& view = context.view();
  for (Field& field : wanted) {
    if (field.key == "steward" && field.value == "me") field.value = context.ledger().me();
  }
  std::vector<Row> rows;
  each_customer(view, candidates(words, wanted, view), [&](const CustomerFile& each) {
    const Customer& customer = each.customer;
    if (std::all_of(words.begin(), words.end(),
                    [&](const std::string& word) { return answers_to(customer, word); }) &&
        std::all_of(wanted.begin(), wanted.end(),
                    [&](const Field& field) { return has(customer, field, view.people()); })) {
      rows.push_back({.sorted_by = text::fold(customer.display()),
                      .name = std::string(customer.display()),
                      .stewards = words_of(customer.stewards, view.people()),
                      .slug = customer.slug,
                      .data = data_of(customer, view.people())});
    }
  });
  warn_of_unreadable(context);
  std::ranges::sort(rows, {}, [](const Row& each) { return std::tie(each.sorted_by, each.slug); });

  Result result;
  result.data = data_for("list");
  result.data.set("customers", Node::list());
  result.rows = {"customers"};
  Node* const customers = result.data.find("customers");
  for (Row& each : rows) {
    customers->add(std::move(each.data));
    result.page.line({.cells = {std::move(each.name)},
                      .text = std::move(each.stewards),
                      .aside = std::move(each.slug),
                      .flush = true});
  }
  if (rows.empty()) {
    const bool all = given.words.empty();
    result.page.line({.text = all ? "No customer yet" : "No such customer",
                      .aside = all ? "pact new NAME" : "pact list",
                      .flush = true});
  }
  return result;
}

}  // namespace

Command list_command() {
  return command<ListArgs>("list", Theme::customers, "The customers, and who looks after them",
                           setup_list, run_list);
}

}  // namespace pact::cli
