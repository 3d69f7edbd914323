#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/exchange/calendar.hpp>
#include <pact/index/facts.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>

#include "../for_you.hpp"
#include "../item_lines.hpp"
#include "../new_entry.hpp"
#include "../plan_change.hpp"
#include "../visit_words.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct PlanAddArgs {
  std::string customer, date, purpose;
  std::vector<std::string> words, literal, with;
};

void setup_plan_add(Arguments& arguments, PlanAddArgs& args) {
  arguments.required("REF", args.customer)
      .rest("PURPOSE", args.words, args.literal)
      .option("--date", args.date)
      .option("--purpose", args.purpose)
      .option("--with", args.with);
}

Date day_to_come(const std::string& typed, const std::string& slug, Context& context) {
  if (typed.empty()) {
    throw Error(ErrorKind::usage, "a visit has a day")
        .hint("pact plan add " + slug + " PURPOSE date:fri");
  }
  const Date day = visit_day(context, typed);
  if (day < context.today()) {
    throw Error(ErrorKind::usage, "a visit of " + day.brief(context.today()) + " has taken place")
        .hint("pact note " + slug + " TEXT via:visit date:" + day.iso() + "    (what came of it)");
  }
  return day;
}

/// The words, or --purpose for scripts.
std::string purpose_of(const PlanAddArgs& args, const Context& context) {
  const bool worded = !args.words.empty() || !args.literal.empty();
  if (worded && !args.purpose.empty()) {
    throw Error(ErrorKind::usage, "the purpose is there twice, as words and as --purpose");
  }
  return one_line(args.purpose.empty() ? text_or_asked(context, args.words, args.literal,
                                                       "the purpose", "What is it for?")
                                       : args.purpose,
                  "the purpose");
}

Result run_plan_add(const PlanAddArgs& given, Context& context) {
  context.require_now();
  PlanAddArgs args = given;
  for (const Field& field : take_fields(args.words, {"date", "with"})) {
    if (field.key == "date") args.date = field.value;
    if (field.key == "with") args.with.push_back(field.value);
  }
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const std::string slug = found.customer.slug;
  const Date day = day_to_come(args.date, slug, context);
  std::vector<std::string> with;
  for (const std::string& typed : args.with) {
    for (const std::string_view each : text::split(typed, ',')) {
      const std::string id = lookup::contact(found.customer, text::trim(each)).id;
      if (std::ranges::find(with, id) == with.end()) with.push_back(id);
    }
  }
  const std::string purpose = purpose_of(args, context);
  Node fields = Node::map({{"date", day.iso()}, {"by", ledger.me()}});
  fields.set_if("with", list_of(with)).set("purpose", purpose);
  const std::string names = contact_names(found.customer, with);
  Result result = add_entry(context, found,
                            {.command = "plan add",
                             .list = "plans",
                             .day = day,
                             .fields = fields,
                             .text = purpose,
                             .done = "Visit",
                             .about = day_in_words(day, context.today()) + ", " + purpose +
                                      (names.empty() ? "" : ", " + names)});
  OthersNear others =
      others_near(ledger.view().customer(slug)->customer, ledger.me(), day, context);
  for (Line& line : others.lines) result.page.line(std::move(line));
  result.data.set("also_there", std::move(others.data));
  result.page.line("Before it", "The page to read", "pact prep " + slug);
  add_for_you(context, slug,
              {.id = result.id,
               .by = ledger.me(),
               .tags = {},
               .text = purpose,
               .cites = {},
               .may_keep_promise = false},
              result);
  return result;
}

struct PlanListArgs {
  std::string customer;
};

void setup_plan_list(Arguments& arguments, PlanListArgs& args) {
  arguments.optional("REF", args.customer);
}

/// A visit with the customer that it is to.
struct Visit {
  const Customer* customer;
  const Plan* plan;
};

/// Of a customer everybody's, also what is over; else mine that are to come, and for a calendar,
/// which keeps what it has read once, those of them that were dropped.
std::vector<Visit> visits_of(const std::string& reference, Context& context) {
  const View& view = context.view();
  std::vector<Visit> visits;
  if (!reference.empty()) {
    const Customer& customer = lookup::customer(view, reference).customer;
    for (const Plan& plan : customer.plans) visits.push_back({&customer, &plan});
  } else {
    const std::string me = context.ledger().me();
    const bool dropped_too = context.ui().format() == Format::calendar;
    const std::string fact = dropped_too ? index::fact::visits(me) : index::fact::waits_for(me);
    const std::vector<std::string> files = view.paths_with_any({fact});
    for (const CustomerFile* each : view.customers_in(files)) {
      for (const Plan& plan : each->customer.plans) {
        const bool wanted = plan.is_open() || (dropped_too && plan.dropped && !plan.done);
        if (plan.by == me && wanted && plan.day() && *plan.day() >= context.today())
          visits.push_back({&each->customer, &plan});
      }
    }
  }
  std::ranges::stable_sort(
      visits, {}, [](const Visit& each) { return std::pair(each.plan->day(), each.plan->id); });
  return visits;
}

Node row_of(const Visit& visit) {
  const Plan& plan = *visit.plan;
  Node row = Node::map({{"customer", visit.customer->slug}});
  row.set_if("id", plan.id);
  if (plan.day()) row.set("date", plan.day()->iso());
  row.set_if("by", plan.by).set_if("with", list_of(plan.with)).set("purpose", plan.purpose);
  row.set("state", plan.done ? "done" : plan.dropped ? "dropped" : "open");
  if (plan.moved && plan.date) row.set("moved_from", plan.date->iso());
  return row.set_if("note", plan.done ? plan.done->note : "");
}

exchange::CalendarVisit event_of(const Visit& visit, const People& people) {
  const Plan& plan = *visit.plan;
  const std::string with = contact_names(*visit.customer, plan.with);
  return {.id = plan.id,
          .day = *plan.day(),
          .summary = std::string(visit.customer->display()) + ": " + plan.purpose,
          .description = std::string(people.display(plan.by)) +
                         (with.empty() ? "" : ", with " + with) + "\npact prep " +
                         visit.customer->slug,
          .moved = plan.moved ? plan.moved->date : std::nullopt,
          .dropped = plan.dropped ? plan.dropped->date : std::nullopt};
}

void add_line(const Visit& visit, bool one_customer, Context& context, Page& page) {
  const Plan& plan = *visit.plan;
  const People& people = context.view().people();
  const bool past = plan.day() && *plan.day() < context.today();
  std::vector<std::string> cells{plan.day() ? day_in_words(*plan.day(), context.today()) : ""};
  cells.emplace_back(one_customer ? people.first_name(plan.by) : visit.customer->display());
  page.line({.cells = std::move(cells),
             .text = words_of(*visit.customer, plan),
             .aside = plan.id.empty() ? "" : context.records().short_id(plan.id),
             .tone = plan.is_open() && !past ? Tone::plain : Tone::dim,
             .flush = true});
  const Reader reader{people, context.records(), context.today()};
  const auto below = [&](const std::string& word, std::string words, std::string aside = "") {
    page.line({.cells = {"  " + word},
               .text = std::move(words),
               .aside = std::move(aside),
               .tone = Tone::dim,
               .flush = true});
  };
  const auto short_id = [&](const std::string& id) {
    return id.empty() ? "" : reader.records.short_id(id);
  };
  if (plan.moved) {
    const std::string from = plan.date ? ", from " + plan.date->brief(reader.today) : std::string();
    below("moved", said(plan.moved->date, plan.moved->by, "", reader) + from +
                       (plan.moved->text.empty() ? "" : ": " + plan.moved->text));
  }
  if (plan.is_open() && past)
    below("past", "What came of it?", "pact plan done " + short_id(plan.id));
  if (plan.done) {
    below("done", said(plan.done->date, plan.done->by, plan.done->text, reader),
          short_id(plan.done->note));
  }
  if (plan.dropped)
    below("dropped", said(plan.dropped->date, plan.dropped->by, plan.dropped->text, reader));
}

Result run_plan_list(const PlanListArgs& args, Context& context) {
  Result result;
  result.data = data_for("plan");
  result.rows = {"plans"};
  Node rows = Node::list();
  std::vector<exchange::CalendarVisit> events;
  for (const Visit& each : visits_of(args.customer, context)) {
    rows.add(row_of(each));
    if (each.plan->day() && !each.plan->id.empty())
      events.push_back(event_of(each, context.view().people()));
    add_line(each, !args.customer.empty(), context, result.page);
  }
  if (rows.items().empty()) {
    result.page.line({.text = "No visit is planned",
                      .aside = "pact plan add REF PURPOSE date:fri",
                      .flush = true});
  }
  result.data.set("plans", std::move(rows));
  if (context.ui().format() == Format::calendar) {
    const std::string& name = context.view().charter().name;
    result.calendar =
        exchange::calendar_of(events, name.empty() ? "Visits" : name + ", visits", context.today());
  }
  return result;
}

Command with_calendar(Command command) {
  command.has_calendar = true;
  return command;
}

}  // namespace

Command plan_command() {
  return with_calendar(command<PlanListArgs>(
      "plan", Theme::customers, "Visits, each with its purpose", setup_plan_list, run_plan_list));
}

Command plan_list_command() {
  return with_calendar(command<PlanListArgs>("plan list", Theme::customers,
                                             "My visits, or all to a customer", setup_plan_list,
                                             run_plan_list));
}

Command plan_add_command() {
  return command<PlanAddArgs>("plan add", Theme::customers, "A visit, and what it is for",
                              setup_plan_add, run_plan_add);
}

Command plan_done_command() {
  return command<PlanDoneArgs>("plan done", Theme::customers, "It took place, and this came of it",
                               setup_plan_done, run_plan_done);
}

Command plan_move_command() {
  return command<PlanMoveArgs>("plan move", Theme::customers, "A visit is put to another day",
                               setup_plan_move, run_plan_move);
}

Command plan_drop_command() {
  return command<WordsOnItem>("plan drop", Theme::customers, "A visit will not take place",
                              setup_words_on_item, run_plan_drop);
}

}  // namespace pact::cli
