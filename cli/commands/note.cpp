#include <algorithm>
#include <fstream>
#include <pact/base/text.hpp>
#include <pact/ledger/drafts.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/new_note.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>

#include "../editor.hpp"
#include "../for_you.hpp"
#include "../made.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct NoteArgs {
  std::string customer;
  std::vector<std::string> words, literal;
  std::string kind, from, via, feeling, context, act, due, handling, date;
  std::vector<std::string> tags, cites;
  bool edit = false;
  bool draft = false;
};

void setup_note(Arguments& arguments, NoteArgs& args) {
  arguments.required("REF", args.customer)
      .rest("TEXT", args.words, args.literal)
      .option("--kind", args.kind)
      .option("--from", args.from)
      .option("--via", args.via)
      .option("--tag", args.tags)
      .option("--context", args.context)
      .option("--feeling", args.feeling)
      .option("--act", args.act)
      .option("--due", args.due)
      .option("--cite", args.cites)
      .option("--handling", args.handling)
      .option("--date", args.date)
      .flag("--draft", args.draft)
      .flag("-e,--edit", args.edit);
}

/// Arguments `key:value` are the options of the same name.
void take_note_fields(NoteArgs& args) {
  for (const Field& field : take_fields(args.words, {"from", "via", "tag", "act", "due", "date",
                                                     "feeling", "context", "kind"})) {
    if (field.key == "tag") {
      args.tags.push_back(field.value);
      continue;
    }
    std::string& target = field.key == "from"      ? args.from
                          : field.key == "via"     ? args.via
                          : field.key == "act"     ? args.act
                          : field.key == "due"     ? args.due
                          : field.key == "date"    ? args.date
                          : field.key == "feeling" ? args.feeling
                          : field.key == "context" ? args.context
                                                   : args.kind;
    target = field.value;
  }
}

/// Facts decide, never prose: somebody else must act: feedback; a day or my own act: a promise.
std::string inferred_kind(const NoteArgs& args, const std::string& act, const std::string& me,
                          const Charter& charter) {
  if (!args.kind.empty()) return args.kind;
  if (!act.empty() && act != me) return "feedback";
  if (act == me || !args.due.empty()) return "promise";
  return charter.listener_for(args.tags) ? "feedback" : "advance";
}

std::string text_from_terminal(Context& context, const Customer& customer) {
  if (!customer.notes.empty()) {
    const Note& last = customer.notes.back();
    context.ui().say(std::string(customer.display()) + ", last: " +
                     (last.date ? last.date->brief(context.today()) + ", " : "") + last.text);
  }
  context.ui().say("What moves the sale, or must be acted on? (Ctrl-D ends)");
  return text_of(context, {"-"}, {}, "the note");
}

Node node_of(const NoteArgs& args, const std::string& id, Date date, const std::string& me,
             const std::string& kind, const std::string& from, const std::string& act,
             const std::string& due, const std::string& text) {
  Node note = Node::map();
  note.set("id", id).set("date", date.iso()).set("by", me).set("kind", kind);
  note.set_if("from", from).set_if("via", args.via).set_if("feeling", args.feeling);
  std::vector<Node> tags;
  for (const std::string& tag : args.tags) {
    if (std::find(tags.begin(), tags.end(), Node(tag)) == tags.end()) tags.emplace_back(tag);
  }
  note.set_if("tags", Node::list(std::move(tags)));
  note.set("text", text).set_if("context", args.context);
  Node acting = Node::map();
  acting.set_if("who", act).set_if("due", due);
  note.set_if("act", acting);
  note.set_if("handling", args.handling);
  note.set_if("cites", Node::list(std::vector<Node>(args.cites.begin(), args.cites.end())));
  return note;
}

/// "an advance, from Mia Lund, due 9 Apr": what the tool took the note for.
std::string what_was_taken(const Node& note, const Customer& customer, const People& people,
                           Date today) {
  std::string words = with_article(std::string(note.text_of("kind")));
  if (const Contact* from = customer.contact(note.text_of("from"))) words += ", from " + from->name;
  if (const Node* act = note.find("act")) {
    const std::string_view who = act->text_of("who");
    if (!who.empty() && who != note.text_of("by")) {
      words += ", for " + std::string(people.display(who)) + " to accept";
    }
    if (const auto due = Date::from_iso(act->text_of("due"))) words += ", due " + due->brief(today);
  }
  return words;
}

/// A note written in the editor. Until it is written down its text is kept: a note that is refused
/// says so, and the next `-e` begins with it.
class EditorNote {
 public:
  explicit EditorNote(Context& context)
      : context_(context), edited_(context, k_file, kept(context)) {}
  EditorNote(const EditorNote&) = delete;
  EditorNote& operator=(const EditorNote&) = delete;
  ~EditorNote() {
    if (!written_down_)
      context_.ui().warn("your text is kept, and -e opens it again: " + edited_.file().string());
  }

  std::string text() const {
    return edited_.text().substr(0, edited_.text().find_last_not_of('\n') + 1);
  }
  void written_down() {
    edited_.discard();
    written_down_ = true;
  }

 private:
  static constexpr const char* k_file = "note-being-written.txt";

  static std::string kept(Context& context) {
    std::ifstream in(context.ledger().repository().own_dir() / k_file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  }

  Context& context_;
  EditedText edited_;
  bool written_down_ = false;
};

Result run_note(const NoteArgs& given, Context& context) {
  context.require_now();
  NoteArgs args = given;
  take_note_fields(args);
  Ledger& ledger = context.ledger();
  // A draft touches nothing of git's, and what is learned during a merge is learned all the same.
  if (!args.draft) require_writable(ledger);
  const View& view = ledger.view();
  const CustomerFile& found = lookup::customer(view, args.customer);
  const Customer& customer = found.customer;

  const std::string from = args.from.empty() ? "" : lookup::contact(customer, args.from).id;
  std::string act = args.act.empty() ? "" : person_or_division(context, args.act);
  const std::string& me = ledger.me();
  const std::string due = args.due.empty() ? "" : context.date(args.due, DateSense::forward).iso();
  const Date date =
      past_day(context, args.date, "due:" + args.date + "    (what is to be done by then)");
  if (!due.empty() && act.empty()) act = me;
  if (!args.context.empty()) require_text(args.context, "the context");
  for (std::string& cited : args.cites) cited = context.records().find(cited).id;

  std::optional<EditorNote> edited;
  std::string text;
  if (args.edit) {
    edited.emplace(context);
    text = edited->text();
    require_text(text, "the note");
  } else if (args.words.empty() && args.literal.empty() && context.ui().interactive()) {
    text = text_from_terminal(context, customer);
  } else {
    text = text_of(context, args.words, args.literal, "the note");
  }

  const std::string id = new_id(ledger, *found.file, "notes", date);
  const Node note = node_of(args, id, date, me, inferred_kind(args, act, me, view.charter()), from,
                            act, due, text);
  const std::string slug = customer.slug;
  const std::string name(customer.display());
  const std::string taken = what_was_taken(note, customer, view.people(), context.today());
  Made made{.id = id, .kind = std::string(note.text_of("kind")), .customer = slug};
  if (args.draft) {
    keep_draft(ledger, slug, note);
    made.state = "draft";
  } else {
    made.file = found.file->path;
    made.commit = commit_note(ledger, found, note);
  }
  if (edited) edited->written_down();

  warn_of_stranger(context);
  warn_of_low_cards(context, text);
  Result result;
  result.id = id;
  result.data = data_for_made("note", made);
  const std::string short_id = context.new_records().short_id(id);
  if (args.draft) {
    result.page.line("Kept here", name + ", " + taken + ", not shared", short_id);
    result.page.line("", "Only on this machine, until you share it.", "pact sync " + short_id);
  } else {
    result.page.line("Noted", name + ", " + taken, short_id);
  }
  add_for_you(context, slug,
              {.id = id,
               .by = ledger.me(),
               .tags = note.texts_of("tags"),
               .text = text,
               .cites = note.texts_of("cites")},
              result);
  return result;
}

}  // namespace

Command note_command() {
  return command<NoteArgs>("note", Theme::every_day,
                           "Write down what moves the sale, or must be acted on", setup_note,
                           run_note);
}

}  // namespace pact::cli
