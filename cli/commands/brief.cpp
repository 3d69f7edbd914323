#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/report/shared_files.hpp>
#include <set>

#include "../new_shared_item.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct BriefArgs {};

void setup_brief(Arguments&, BriefArgs&) {}

Result run_brief(const BriefArgs&, Context& context) {
  Result result;
  result.data = data_for("brief");
  result.rows = {"briefs"};
  Node rows = Node::list();
  for (const Brief& brief : report::briefs(context.view())) {
    const bool current = brief.is_current(context.today());
    Node row = Node::map({{"id", brief.id}});
    if (brief.date) row.set("date", brief.date->iso());
    row.set("title", brief.title).set("from", brief.from);
    if (brief.until) row.set("until", brief.until->iso());
    row.set_if("effect", brief.decision ? brief.decision->effect : "").set("file", brief.path);
    rows.add(std::move(row));
    std::string text =
        brief.title + ", from " + std::string(context.view().people().display(brief.from));
    if (brief.until) text += ", until " + brief.until->brief(context.today());
    result.page.line({.gutter = brief.date ? brief.date->brief(context.today()) : "",
                      .text = text,
                      .aside = brief.id.empty() ? "" : context.records().short_id(brief.id),
                      .tone = current ? Tone::plain : Tone::dim});
    if (brief.decision)
      result.page.line(
          {.gutter = "  effect", .text = brief.decision->effect, .gutter_tone = Tone::dim});
  }
  if (rows.items().empty()) result.page.line("", "No brief yet", "pact brief add TITLE --from WHO");
  result.data.set("briefs", std::move(rows));
  return result;
}

struct BriefAddArgs {
  std::string title, from, until, effect;
  std::vector<std::string> words, literal, match, industries, customers, needs, tags, about;
  bool decision = false;
};

void setup_brief_add(Arguments& arguments, BriefAddArgs& args) {
  arguments.required("TITLE", args.title)
      .rest("TEXT", args.words, args.literal)
      .option("--from", args.from)
      .option("--match", args.match)
      .option("--industry", args.industries)
      .option("--customer", args.customers)
      .option("--need", args.needs)
      .option("--tag", args.tags)
      .option("--until", args.until)
      .flag("--decision", args.decision)
      .option("--effect", args.effect)
      .option("--about", args.about);
}

/// What a brief is for, and the customers that this names.
struct Reach {
  std::vector<std::string> words, industries, customers, needs, about;
  std::set<std::string> slugs;
};

/// The id of a need, of whichever customer.
std::string need_of(Context& context, const std::string& typed, Reach& reach) {
  const lookup::Record& record = context.records().find(typed);
  if (record.sort() != "needs") {
    throw Error(ErrorKind::usage, "--need takes the id of something that a customer wants to know")
        .hint("pact need REF    (the ids stand at the right edge)");
  }
  reach.slugs.insert(record.customer->customer.slug);
  return record.id;
}

Reach reach_of(const BriefAddArgs& args, Context& context) {
  Reach reach;
  const View& view = context.ledger().view();
  for (const std::string& each : args.match) add_once(reach.words, one_line(each, "the word"));
  for (const std::string& each : args.industries)
    add_once(reach.industries, one_line(each, "the industry"));
  for (const std::string& each : args.customers) {
    const std::string slug = lookup::customer(view, each).customer.slug;
    reach.slugs.insert(slug);
    add_once(reach.customers, slug);
  }
  for (const std::string& each : args.needs) add_once(reach.needs, need_of(context, each, reach));
  for (const std::string& each : args.about) {
    const lookup::Reference found = context.reference(each);
    const CustomerFile* customer = found.customer ? found.customer : found.record->customer;
    if (customer) reach.slugs.insert(customer->customer.slug);
    add_once(reach.about, found.customer ? found.customer->customer.slug : found.record->id);
  }
  return reach;
}

/// R20: a decision says what it means, for whom.
void require_whole_decision(const BriefAddArgs& args) {
  if (!args.decision && args.effect.empty() && args.about.empty()) return;
  if (!args.effect.empty() && !args.about.empty()) return;
  throw Error(ErrorKind::refused, args.effect.empty()
                                      ? "a decision says what it means for the customers"
                                      : "a decision says which customers or items it is about")
      .hint("pact brief add TITLE --from WHO --decision --effect TEXT --about REF");
}

Node fields_of(const BriefAddArgs& args, const std::string& from, const std::string& text,
               const Reach& reach, Context& context) {
  Node fields = Node::map({{"date", context.today().iso()},
                           {"by", context.ledger().me()},
                           {"title", one_line(args.title, "the title")},
                           {"from", from}});
  fields.set_if("tags", list_of(args.tags)).set_if("text", text);
  Node matches = Node::map();
  matches.set_if("words", list_of(reach.words))
      .set_if("industries", list_of(reach.industries))
      .set_if("customers", list_of(reach.customers))
      .set_if("needs", list_of(reach.needs));
  fields.set_if("matches", matches);
  if (!args.until.empty()) fields.set("until", context.date(args.until, DateSense::forward).iso());
  if (args.effect.empty()) return fields;
  return fields.set("decision", Node::map({{"effect", one_line(args.effect, "the effect")},
                                           {"about", list_of(reach.about)}}));
}

Result run_brief_add(const BriefAddArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  if (args.from.empty()) {
    throw Error(ErrorKind::usage, "a brief speaks for a department or a person")
        .hint("pact brief add \"" + text::printable(args.title) + "\" --from marketing");
  }
  require_whole_decision(args);
  const std::string from = person_or_division(context, args.from);
  const Reach reach = reach_of(args, context);
  const bool wordless = args.words.empty() && args.literal.empty();
  const std::string text = wordless ? "" : text_of(context, args.words, args.literal, "the brief");
  const Node fields = fields_of(args, from, text, reach, context);
  std::vector<std::string> names;
  for (const std::string& slug : reach.slugs)
    names.emplace_back(context.ledger().view().customer(slug)->customer.display());
  std::ranges::sort(names);
  const std::string speaker(context.ledger().view().people().display(from));
  const bool anywhere = !names.empty() || fields.find("matches") || fields.find("tags");
  Result result = add_shared_item(
      context, {.command = "brief add",
                .kind = schema::FileKind::brief,
                .folder = "briefs",
                .title = std::string(fields.text_of("title")),
                .day = context.today(),
                .fields = fields,
                .customers = {reach.slugs.begin(), reach.slugs.end()},
                .done = "Brief",
                .about = std::string(fields.text_of("title")) + ", from " + speaker});
  warn_of_low_cards(context, text);
  if (!names.empty()) result.page.line("For", text::join_words(names));
  if (!anywhere) {
    context.ui().warn(
        "nothing says whom this brief is for, so no page before a visit offers it",
        "pact set " + context.new_records().short_id(result.id) + " matches/words WORD");
  }
  return result;
}

}  // namespace

Command brief_command() {
  return command<BriefArgs>("brief", Theme::together, "What the centre wants everybody to know",
                            setup_brief, run_brief);
}

Command brief_add_command() {
  return command<BriefAddArgs>("brief add", Theme::together,
                               "A document or a decision from the centre", setup_brief_add,
                               run_brief_add);
}

}  // namespace pact::cli
