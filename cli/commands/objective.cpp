#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/model/colliding.hpp>

#include "../for_you.hpp"
#include "../item_lines.hpp"
#include "../new_entry.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ObjectiveArgs {
  std::string customer;
};

void setup_objective(Arguments& arguments, ObjectiveArgs& args) {
  arguments.required("REF", args.customer);
}

/// "until 30 Jun", "from 1 May until 30 Jun", or "".
std::string period(const Objective& objective, Date today) {
  std::string words;
  if (objective.since) words = "from " + objective.since->brief(today);
  if (objective.until)
    words += (words.empty() ? "until " : " until ") + objective.until->brief(today);
  return words;
}

void add_collisions(Page& page, const Customer& customer, Date today) {
  std::string gutter = "Colliding";
  for (const Collision& each : collisions_of(customer, today))
    page.line(std::exchange(gutter, ""), in_words(each));
}

/// By department, then by day; those that are over are dim.
Result run_objective(const ObjectiveArgs& args, Context& context) {
  const Customer& customer = lookup::customer(context.view(), args.customer).customer;
  std::vector<const Objective*> objectives;
  for (const Objective& each : customer.objectives) objectives.push_back(&each);
  std::ranges::stable_sort(objectives, [](const Objective* a, const Objective* b) {
    return std::tuple(a->from, a->date, a->id) < std::tuple(b->from, b->date, b->id);
  });
  Result result;
  result.data = data_for("objective");
  result.rows = {"objectives"};
  Node rows = Node::list();
  for (const Objective* each : objectives) {
    Node row = Node::map({{"customer", customer.slug}});
    row.set_if("id", each->id).set("from", each->from).set("topic", each->topic);
    row.set("says", each->says);
    if (each->since) row.set("since", each->since->iso());
    if (each->until) row.set("until", each->until->iso());
    rows.add(std::move(row));
    const std::string when = period(*each, context.today());
    const bool over = each->until && *each->until < context.today();
    result.page.line({.gutter = capitalised(each->from),
                      .text = each->says + (when.empty() ? "" : ", " + when),
                      .aside = each->id.empty() ? "" : context.records().short_id(each->id),
                      .tone = over ? Tone::dim : Tone::plain});
  }
  result.data.set("objectives", std::move(rows));
  if (objectives.empty()) {
    result.page.line("", "No objective", "pact objective add " + customer.slug + " …");
  }
  add_collisions(result.page, customer, context.today());
  return result;
}

struct ObjectiveAddArgs {
  std::string customer, from, topic, since, until;
  std::vector<std::string> words, literal;
};

void setup_objective_add(Arguments& arguments, ObjectiveAddArgs& args) {
  arguments.required("REF", args.customer)
      .rest("TEXT", args.words, args.literal)
      .option("--from", args.from)
      .option("--topic", args.topic)
      .option("--since", args.since)
      .option("--until", args.until);
}

/// The department as the charter spells it; one that it does not know is warned of.
std::string department_of(Context& context, const std::string& typed) {
  const Charter& charter = context.ledger().view().charter();
  const std::string department = one_line(typed, "the department");
  for (const std::string& each : charter.departments) {
    if (text::fold(each) == text::fold(department)) return each;
  }
  context.ui().warn(
      "the charter has no department \"" + text::printable(department) + "\"" +
          (charter.departments.empty() ? "" : ", only " + text::join_words(charter.departments)),
      "pact set charter departments " + text::printable(department));
  return department;
}

ObjectiveAddArgs with_fields(ObjectiveAddArgs args) {
  for (const Field& field : take_fields(args.words, {"from", "topic", "since", "until"})) {
    std::string& target = field.key == "from"    ? args.from
                          : field.key == "topic" ? args.topic
                          : field.key == "since" ? args.since
                                                 : args.until;
    target = field.value;
  }
  return args;
}

Result run_objective_add(const ObjectiveAddArgs& given, Context& context) {
  context.require_now();
  const ObjectiveAddArgs args = with_fields(given);
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const std::string slug = found.customer.slug;
  if (args.from.empty() || args.topic.empty()) {
    throw Error(ErrorKind::usage, "an objective is a department's, on a topic")
        .hint("pact objective add " + slug +
              " Lead with the stand --from operations --topic lead-offer");
  }
  const std::string department = department_of(context, args.from);
  const std::string says =
      one_line(text_of(context, args.words, args.literal, "what the department wants"),
               "what the department wants");
  const auto day = [&](const std::string& typed) {
    return typed.empty() ? "" : context.date(typed, DateSense::forward).iso();
  };
  const std::string since = day(args.since), until = day(args.until);
  if (!since.empty() && !until.empty() && until < since) {
    throw Error(ErrorKind::usage, "an objective cannot end on " + until + ", before it begins")
        .hint("--since " + until + " --until " + since);
  }
  Node fields = Node::map({{"date", context.today().iso()},
                           {"by", ledger.me()},
                           {"from", department},
                           {"topic", one_line(args.topic, "the topic")},
                           {"says", says}});
  fields.set_if("since", since).set_if("until", until);
  Result result = add_entry(context, found,
                            {.command = "objective add",
                             .list = "objectives",
                             .day = context.today(),
                             .fields = fields,
                             .text = department + ": " + says,
                             .done = "Objective",
                             .about = department + ": " + says});
  add_collisions(result.page, context.ledger().view().customer(slug)->customer, context.today());
  add_for_you(context, slug,
              {.id = result.id,
               .by = ledger.me(),
               .tags = {args.topic},
               .text = says,
               .cites = {},
               .may_keep_promise = false},
              result);
  return result;
}

}  // namespace

Command objective_command() {
  return command<ObjectiveArgs>("objective", Theme::customers,
                                "What our departments want with a customer", setup_objective,
                                run_objective);
}

Command objective_add_command() {
  return command<ObjectiveAddArgs>("objective add", Theme::customers,
                                   "A department's objective with a customer", setup_objective_add,
                                   run_objective_add);
}

}  // namespace pact::cli
