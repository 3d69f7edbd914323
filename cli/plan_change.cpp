#include "plan_change.hpp"

#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>

#include "for_you.hpp"
#include "made.hpp"
#include "warnings.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// A visit that is still to take place. Throws Error(refused) for anything else.
ItemInHand open_visit(Context& context, const std::string& reference) {
  ItemInHand item = item_in_hand(context, reference);
  const std::string short_id = context.records().short_id(item.id);
  if (item.noun != "plan") {
    throw Error(ErrorKind::refused, "this is " + with_article(item.noun) + ", not a visit")
        .hint("pact plan list    (the visits)");
  }
  for (const std::string key : {"done", "dropped"}) {
    const Node* present = item.node.find(key);
    if (!present || present->empty()) continue;
    const std::string who(context.view().people().display(present->text_of("by")));
    throw Error(ErrorKind::refused, key == "done" ? "this visit took place already, says " + who
                                                  : "this visit was dropped by " + who)
        .hint("pact show " + short_id)
        .hint("pact plan add " + item.customer() + " PURPOSE date:DATE    (another one)");
  }
  return item;
}

/// "Harbour Boats Ltd", and whose visit it is where it is not mine.
std::string whose(const ItemInHand& item, Context& context) {
  const std::string_view by = item.node.text_of("by");
  if (by == context.ledger().me()) return item.name;
  return item.name + ", " + std::string(context.view().people().first_name(by)) + "'s";
}

/// What came of it: the words, or what somebody at a terminal types; nothing for an empty line.
std::string what_came(const PlanDoneArgs& args, Context& context) {
  const bool wordless = args.words.empty() && args.literal.empty();
  if (!wordless) return text_of(context, args.words, args.literal, "the note");
  if (!context.ui().interactive()) return "";
  const auto typed =
      context.ui().ask("What moves the sale, or must be acted on? (Enter: nothing this time) ");
  const std::string text(text::trim(typed.value_or("")));
  if (!text.empty()) require_text(text, "the note");
  return text;
}

}  // namespace

void setup_plan_done(Arguments& arguments, PlanDoneArgs& args) {
  arguments.required("ID", args.item)
      .rest("NOTE", args.words, args.literal)
      .option("--from", args.fields.from)
      .option("--via", args.fields.via)
      .option("--tag", args.fields.tags)
      .option("--context", args.fields.context)
      .option("--feeling", args.fields.feeling)
      .option("--kind", args.fields.kind)
      .option("--act", args.fields.act)
      .option("--due", args.fields.due)
      .option("--date", args.fields.date);
}

Result run_plan_done(const PlanDoneArgs& given, Context& context) {
  PlanDoneArgs args = given;
  take_note_fields(args.words, args.fields);
  const ItemInHand item = open_visit(context, args.item);
  Ledger& ledger = context.ledger();
  const CustomerFile& file = *ledger.view().customer(item.customer());
  if (args.fields.via.empty()) args.fields.via = "visit";
  const NoteWords words = note_words(context, file.customer, args.fields);
  const std::string me = ledger.me();
  const std::string text = what_came(args, context);

  Node done = Node::map({{"date", words.date.iso()}, {"by", me}});
  std::vector<yaml::Edit> edits;
  Node note;
  if (!text.empty()) {
    note = words.node(new_id(ledger, *file.file, "notes", words.date), me, text);
    done.set("note", std::string(note.text_of("id")));
    edits.push_back({yaml::Edit::Op::add, {"notes"}, note});
  }
  edits.push_back({yaml::Edit::Op::set, item.place("done"), done});
  const std::string taken =
      text.empty() ? ""
                   : what_was_taken(note, file.customer, ledger.view().people(), context.today());
  const std::string note_id(text.empty() ? "" : note.text_of("id"));
  const std::vector<std::string> tags =
      text.empty() ? std::vector<std::string>() : note.texts_of("tags");
  Transaction transaction(ledger);
  transaction.edit(item.file, edits);
  const git::Oid commit = transaction.commit(
      {.operation = "plan",
       .subject =
           subject_line("plan", item.customer(), text.empty() ? "visited: " + item.headline : text),
       .customers = item.customers,
       .item = note_id.empty() ? item.id : note_id,
       .undoes = {}});

  warn_of_stranger(context);
  warn_of_low_cards(context, text);
  Result result;
  result.id = note_id.empty() ? item.id : note_id;
  result.data = data_for_made("plan-done", {.id = item.id,
                                            .kind = "plan",
                                            .customer = item.customer(),
                                            .file = item.file,
                                            .commit = commit});
  result.data.set("note", note_id.empty() ? Node() : Node(note_id));
  const lookup::Records records = context.new_records();
  result.page.line("Visited", whose(item, context) + ": " + item.headline,
                   records.short_id(item.id));
  if (!note_id.empty()) {
    result.page.line("Noted", item.name + ", " + taken, records.short_id(note_id));
    add_for_you(context, item.customer(),
                {.id = note_id, .by = me, .tags = tags, .text = text, .cites = {}}, result);
  }
  return result;
}

void setup_plan_move(Arguments& arguments, PlanMoveArgs& args) {
  arguments.required("ID", args.item)
      .required("DATE", args.day)
      .rest("REASON", args.words, args.literal);
}

Result run_plan_move(const PlanMoveArgs& args, Context& context) {
  const ItemInHand item = open_visit(context, args.item);
  const Date day = context.date(args.day, DateSense::forward);
  if (day < context.today()) {
    throw Error(ErrorKind::usage, "a visit is moved to a day that is still to come")
        .hint("pact plan done " + context.records().short_id(item.id) + " NOTE    (it took place)");
  }
  const bool wordless = args.words.empty() && args.literal.empty();
  const std::string reason =
      wordless ? ""
               : one_line(text_of(context, args.words, args.literal, "the reason"), "the reason");
  Node moved = Node::map(
      {{"date", context.today().iso()}, {"by", context.ledger().me()}, {"to", day.iso()}});
  moved.set_if("text", reason);
  Result result = change_item(context, item,
                              {.command = "plan",
                               .text = item.headline,
                               .id = item.id,
                               .kind = "plan",
                               .done = "Moved",
                               .about = whose(item, context) + ", to " + day.brief(context.today()),
                               .edits = {{yaml::Edit::Op::set, item.place("moved"), moved}}});
  result.data.set("schema", "pact/out/plan-move/1");
  return result;
}

Result run_plan_drop(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = open_visit(context, args.item);
  const bool wordless = args.words.empty() && args.literal.empty();
  const std::string reason =
      wordless ? ""
               : one_line(text_of(context, args.words, args.literal, "the reason"), "the reason");
  Node dropped =
      Node::map({{"date", past_day(context, args.date).iso()}, {"by", context.ledger().me()}});
  dropped.set_if("text", reason);
  Result result = change_item(context, item,
                              {.command = "plan",
                               .text = item.headline,
                               .id = item.id,
                               .kind = "plan",
                               .done = "Dropped",
                               .about = whose(item, context),
                               .edits = {{yaml::Edit::Op::set, item.place("dropped"), dropped}}});
  result.data.set("schema", "pact/out/plan-drop/1");
  return result;
}

}  // namespace pact::cli
