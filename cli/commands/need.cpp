#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/report/matching.hpp>

#include "../for_you.hpp"
#include "../item_change.hpp"
#include "../item_lines.hpp"
#include "../new_entry.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct NeedArgs {
  std::string customer;
};

void setup_need(Arguments& arguments, NeedArgs& args) {
  arguments.required("REF", args.customer);
}

Node row_of(const Need& need, const std::string& slug) {
  Node row = Node::map({{"customer", slug}});
  row.set_if("id", need.id);
  if (need.date) row.set("date", need.date->iso());
  row.set_if("who", need.who).set("wants", need.wants).set_if("why", need.why);
  if (need.done && need.done->date) row.set("done", need.done->date->iso());
  return row;
}

/// Open ones first, each in the order of their day.
Result run_need(const NeedArgs& args, Context& context) {
  const Customer& customer = lookup::customer(context.view(), args.customer).customer;
  const Reader reader{context.view().people(), context.records(), context.today()};
  std::vector<const Need*> needs;
  for (const Need& need : customer.needs) needs.push_back(&need);
  std::ranges::stable_sort(needs, [](const Need* a, const Need* b) {
    return std::tuple(!a->is_open(), a->date, a->id) < std::tuple(!b->is_open(), b->date, b->id);
  });
  Result result;
  result.data = data_for("need");
  result.rows = {"needs"};
  Node rows = Node::list();
  for (const Need* need : needs) {
    rows.add(row_of(*need, customer.slug));
    const Contact* who = customer.contact(need->who);
    std::string text = need->wants;
    if (!need->who.empty()) text += ", " + (who ? who->name : need->who);
    if (!need->why.empty()) text += ": " + need->why;
    result.page.line({.gutter = need->date ? need->date->brief(reader.today) : "",
                      .text = text,
                      .aside = need->id.empty() ? "" : reader.records.short_id(need->id),
                      .tone = need->is_open() ? Tone::plain : Tone::dim});
    if (need->done) {
      result.page.line({.gutter = "  done",
                        .text = said(need->done->date, need->done->by, need->done->text, reader),
                        .gutter_tone = Tone::dim});
    }
  }
  result.data.set("needs", std::move(rows));
  if (needs.empty())
    result.page.line("", "No need is written down", "pact need add " + customer.slug + " TEXT");
  return result;
}

struct NeedAddArgs {
  std::string customer, who, why, date;
  std::vector<std::string> words, literal;
};

void setup_need_add(Arguments& arguments, NeedAddArgs& args) {
  arguments.required("REF", args.customer)
      .rest("TEXT", args.words, args.literal)
      .option("--who", args.who)
      .option("--why", args.why)
      .option("--date", args.date);
}

/// What there is to bring already, so that the one who asked gets something at once.
void add_briefs(Page& page, Context& context, const std::string& slug, const std::string& need) {
  const View& view = context.ledger().view();
  const Customer& customer = view.customer(slug)->customer;
  const lookup::Records records = context.new_records();
  report::AboutCustomer about = report::about(customer, context.today(), "");
  for (const auto& brief : report::matching_briefs(view, customer, about, context.today())) {
    if (std::ranges::find(brief.needs, need) != brief.needs.end())
      page.line("  bring", brief.title, records.short_id(brief.id));
  }
}

Result run_need_add(const NeedAddArgs& given, Context& context) {
  context.require_now();
  NeedAddArgs args = given;
  for (const Field& field : take_fields(args.words, {"who", "from", "why", "date"}))
    (field.key == "why" ? args.why : field.key == "date" ? args.date : args.who) = field.value;
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const Contact* who = args.who.empty() ? nullptr : &lookup::contact(found.customer, args.who);
  const Date day = past_day(context, args.date);
  const std::string wants =
      one_line(text_or_asked(context, args.words, args.literal, "what they want to know",
                             "What would they like to know?"),
               "what they want to know");
  Node fields = Node::map({{"date", day.iso()}, {"by", ledger.me()}});
  fields.set_if("who", who ? who->id : "").set("wants", wants);
  fields.set_if("why", args.why.empty() ? "" : one_line(args.why, "the reason"));
  const std::string slug = found.customer.slug;
  Result result = add_entry(context, found,
                            {.command = "need add",
                             .list = "needs",
                             .day = day,
                             .fields = fields,
                             .text = wants,
                             .done = "Need",
                             .about = (who ? who->name + ": " : "") + wants});
  add_briefs(result.page, context, slug, result.id);
  add_for_you(context, slug,
              {.id = result.id,
               .by = ledger.me(),
               .tags = {},
               .text = wants,
               .cites = {},
               .may_keep_promise = false},
              result);
  return result;
}

Result run_need_done(const WordsOnItem& given, Context& context) {
  const ItemInHand item = item_in_hand(context, given.item);
  if (item.noun != "need") {
    throw Error(ErrorKind::refused,
                "a customer's need is met, and this is " + with_article(item.noun))
        .hint("pact done " + context.records().short_id(item.id));
  }
  Result result = give_done(context, item, with_fields(given));
  result.data.set("schema", "pact/out/need-done/1");
  return result;
}

}  // namespace

Command need_command() {
  return command<NeedArgs>("need", Theme::customers, "What a customer would like to know",
                           setup_need, run_need);
}

Command need_add_command() {
  return command<NeedAddArgs>("need add", Theme::customers, "They would like to know something",
                              setup_need_add, run_need_add);
}

Command need_done_command() {
  return command<WordsOnItem>("need done", Theme::customers, "They have what they asked for",
                              setup_words_on_item, run_need_done);
}

}  // namespace pact::cli
