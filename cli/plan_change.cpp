#include "plan_change.hpp"

#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>

#include "for_you.hpp"
#include "made.hpp"
#include "visit_words.hpp"
#include "warnings.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// A visit that is still to take place, to be given a value at the key. Throws Error(refused) for
/// anything else, and where two people gave it one.
ItemInHand open_visit(Context& context, const std::string& reference, const std::string& to_set) {
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
    const std::string slug = item.customer();
    throw Error(ErrorKind::refused, key == "done" ? "this visit took place already, says " + who
                                                  : "this visit was dropped by " + who)
        .hint("pact show " + short_id)
        .hint(key == "done" ? "pact note " + slug + " TEXT via:visit    (what came of it)"
                            : "pact plan add " + slug + " PURPOSE date:DATE    (another one)");
  }
  require_settled(context, item, to_set);
  return item;
}

/// The day on which the visit stands now.
std::optional<Date> day_of(const ItemInHand& item) {
  const Node* moved = item.node.find("moved");
  const auto to = moved ? Date::from_iso(moved->text_of("to")) : std::nullopt;
  return to ? to : Date::from_iso(item.node.text_of("date"));
}

/// The reason that was typed, or "".
std::string reason_of(const std::vector<std::string>& words,
                      const std::vector<std::string>& literal, const Context& context) {
  if (words.empty() && literal.empty()) return "";
  return one_line(text_of(context, words, literal, "the reason"), "the reason");
}

/// "Harbour Boats Ltd", and whose visit it is where it is not mine.
std::string whose(const ItemInHand& item, Context& context) {
  const std::string_view by = item.node.text_of("by");
  if (by == context.ledger().me()) return item.name;
  return item.name + ", " + std::string(context.view().people().first_name(by)) + "'s visit";
}

/// What came of it: the words, or what somebody at a terminal types; nothing for an empty line.
std::string what_came(const PlanDoneArgs& args, Context& context) {
  const bool wordless = args.words.empty() && args.literal.empty();
  if (!wordless) return text_of(context, args.words, args.literal, "the note");
  if (!context.ui().interactive()) {
    // Without a note there is nothing that its fields would be said of.
    NoteFields fields = args.fields;
    fields.date.clear();
    if (fields == NoteFields{}) return "";
    return text_of(context, {}, {}, "the note");
  }
  const auto typed =
      context.ui().ask("What moves the sale, or must be acted on? (Enter: nothing this time) ");
  const std::string text(text::trim(typed.value_or("")));
  if (!text.empty()) require_text(text, "the note");
  return text;
}

}  // namespace

void setup_plan_done(Arguments& arguments, PlanDoneArgs& args) {
  arguments.required("ID", args.item).rest("NOTE", args.words, args.literal);
  declare_note_fields(arguments, args.fields);
}

Result run_plan_done(const PlanDoneArgs& given, Context& context) {
  PlanDoneArgs args = given;
  take_note_fields(args.words, args.fields);
  const ItemInHand item = open_visit(context, args.item, "done");
  Ledger& ledger = context.ledger();
  const CustomerFile& file = *ledger.view().customer(item.customer());
  NoteFields fields = args.fields;
  if (fields.via.empty()) fields.via = "visit";
  // It took place on its day, whenever that is written down.
  const std::optional<Date> planned = day_of(item);
  if (fields.date.empty() && planned && *planned < context.today()) fields.date = planned->iso();
  const NoteWords words = note_words(context, file.customer, fields);
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
       .subject = subject_line("plan", item.customer(),
                               text.empty() ? "visited: " + item.headline : words.kept_of(text)),
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
  const std::string when =
      words.date == context.today() ? "" : ", " + words.date.brief(context.today());
  result.page.line("Visited", whose(item, context) + when + ": " + item.headline,
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
  const ItemInHand item = open_visit(context, args.item, "moved");
  const Date day = visit_day(context, args.day);
  if (day < context.today()) {
    throw Error(ErrorKind::usage, "a visit is moved to a day that is still to come")
        .hint("pact plan done " + context.records().short_id(item.id) + " NOTE    (it took place)");
  }
  if (day == day_of(item)) {
    throw Error(ErrorKind::usage, "this visit is on that day already");
  }
  const std::string reason = reason_of(args.words, args.literal, context);
  Node moved = Node::map(
      {{"date", context.today().iso()}, {"by", context.ledger().me()}, {"to", day.iso()}});
  moved.set_if("text", reason);
  const CustomerFile& file = *context.ledger().view().customer(item.customer());
  OthersNear others = others_near(file.customer, item.node.text_of("by"), day, context);
  Result result = change_item(context, item,
                              {.command = "plan",
                               .text = reason.empty() ? item.headline : reason,
                               .id = item.id,
                               .kind = "plan",
                               .done = "Moved",
                               .about = whose(item, context) + ", to " + day.brief(context.today()),
                               .edits = {{yaml::Edit::Op::set, item.place("moved"), moved}},
                               .subject = "moved to " + day.iso() + ": " + item.headline,
                               .below = std::move(others.lines)});
  result.data.set("schema", "pact/out/plan-move/1");
  result.data.set("also_there", std::move(others.data));
  return result;
}

Result run_plan_drop(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = open_visit(context, args.item, "dropped");
  const std::string reason = reason_of(args.words, args.literal, context);
  Node dropped =
      Node::map({{"date", past_day(context, args.date).iso()}, {"by", context.ledger().me()}});
  dropped.set_if("text", reason);
  Result result = change_item(context, item,
                              {.command = "plan",
                               .text = reason.empty() ? item.headline : reason,
                               .id = item.id,
                               .kind = "plan",
                               .done = "Dropped",
                               .about = whose(item, context),
                               .edits = {{yaml::Edit::Op::set, item.place("dropped"), dropped}},
                               .subject = "dropped: " + item.headline});
  result.data.set("schema", "pact/out/plan-drop/1");
  return result;
}

}  // namespace pact::cli
