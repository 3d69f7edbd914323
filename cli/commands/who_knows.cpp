#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/report/matching.hpp>
#include <pact/report/who_knows.hpp>

#include "../item_lines.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

constexpr std::size_t k_most_customers = 12;

struct WhoKnowsArgs {
  std::vector<std::string> words;
  bool topic = false;
};

void setup_who_knows(Arguments& arguments, WhoKnowsArgs& args) {
  arguments.query("TOPIC|REF", args.words).flag("--topic", args.topic);
}

Node row_of(const report::Knowing& each) {
  Node row = Node::map({{"who", each.who}});
  row.set_if("id", each.id);
  if (each.date) row.set("date", each.date->iso());
  row.set_if("customer", each.customer_name).set_if("text", each.text);
  return row.set_if("context", each.context).set_if("interest", each.interest);
}

/// By name, with the words that say so.
Result people_who_know(const std::string& subject, Context& context) {
  const View& view = context.view();
  const lookup::Records& records = context.records();
  Result result;
  result.data = data_for("who-knows");
  result.rows = {"people"};
  Node rows = Node::list();
  for (const report::Knowing& each : report::who_knows(view, subject, context.today())) {
    rows.add(row_of(each));
    std::string text = each.customer_name;
    if (each.date) text += (text.empty() ? "" : ", ") + each.date->brief(context.today());
    if (!each.text.empty()) text += (text.empty() ? "" : ": ") + first_sentence(each.text);
    if (!each.id.empty() && each.text.empty()) text += ", ask before retelling";
    if (each.id.empty()) text = "is interested in " + each.interest;
    result.page.line({.cells = {std::string(view.people().display(each.who))},
                      .text = text,
                      .aside = each.id.empty() ? "" : records.short_id(each.id),
                      .flush = true});
    if (!each.context.empty())
      result.page.line({.cells = {"  context"},
                        .text = first_sentence(each.context),
                        .tone = Tone::dim,
                        .flush = true});
  }
  if (rows.items().empty())
    result.page.line(
        {.text = "Nobody has written of it yet", .aside = "pact find " + subject, .flush = true});
  result.data.set("people", std::move(rows));
  return result;
}

/// Customers with like challenges, by name, and a colleague to ask.
Result customers_alike(const Customer& customer, Context& context) {
  const View& view = context.view();
  const report::AboutCustomer about = report::about(customer, context.today(), "");
  std::vector<report::Elsewhere> found =
      report::elsewhere(view, customer, {.tags = about.tags, .words = {}, .not_by = {}},
                        context.today(), k_most_customers);
  std::ranges::sort(found, {}, [](const report::Elsewhere& each) {
    return std::pair(text::fold(each.customer_name), each.customer);
  });
  Result result;
  result.data = data_for("who-knows");
  result.rows = {"customers"};
  Node rows = Node::list();
  for (const report::Elsewhere& each : found) {
    Node row = Node::map({{"customer", each.customer}});
    row.set("topics", Node::list(std::vector<Node>(each.topics.begin(), each.topics.end())));
    row.set("who", each.by).set("id", each.id);
    rows.add(std::move(row));
    result.page.line({.cells = {each.customer_name},
                      .text = text::join(each.topics, ", ") + ", " +
                              std::string(view.people().first_name(each.by)),
                      .aside = context.records().short_id(each.id),
                      .flush = true});
  }
  if (found.empty()) {
    result.page.line({.text = "No other customer has met what they met",
                      .aside = "pact who-knows TOPIC",
                      .flush = true});
  }
  result.data.set("customers", std::move(rows));
  return result;
}

Result run_who_knows(const WhoKnowsArgs& args, Context& context) {
  const std::string words = text::join(args.words, " ");
  if (text::trim(words).empty()) {
    throw Error(ErrorKind::usage, "who knows what?")
        .hint("pact who-knows crane    (a subject)")
        .hint("pact who-knows harbour    (customers with like challenges)");
  }
  if (!args.topic) {
    if (const CustomerFile* customer = lookup::try_customer(context.view(), words))
      return customers_alike(customer->customer, context);
  }
  return people_who_know(words, context);
}

}  // namespace

Command who_knows_command() {
  return command<WhoKnowsArgs>("who-knows", Theme::together,
                               "Colleagues who know of a subject, or customers who met the like",
                               setup_who_knows, run_who_knows);
}

}  // namespace pact::cli
