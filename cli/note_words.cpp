#include "note_words.hpp"

#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/lookup/customers.hpp>

#include "result.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// Facts decide, never prose: somebody else must act: feedback; a day or my own act: a promise.
std::string inferred_kind(const NoteFields& args, const std::string& act, const std::string& me,
                          const Charter& charter) {
  if (!args.kind.empty()) return args.kind;
  if (!act.empty() && act != me) return "feedback";
  if (act == me || !args.due.empty()) return "promise";
  return charter.listener_for(args.tags) ? "feedback" : "advance";
}

}  // namespace

void declare_note_fields(Arguments& arguments, NoteFields& fields) {
  arguments.option("--kind", fields.kind)
      .option("--from", fields.from)
      .option("--via", fields.via)
      .option("--tag", fields.tags)
      .option("--context", fields.context)
      .option("--feeling", fields.feeling)
      .option("--act", fields.act)
      .option("--due", fields.due)
      .option("--cite", fields.cites)
      .option("--handling", fields.handling)
      .option("--teaser", fields.teaser)
      .option("--date", fields.date);
}

void take_note_fields(std::vector<std::string>& words, NoteFields& fields) {
  for (const Field& field : take_fields(words, {"from", "via", "tag", "act", "due", "date",
                                                "feeling", "context", "kind", "teaser"})) {
    if (field.key == "tag") {
      fields.tags.push_back(field.value);
      continue;
    }
    std::string& target = field.key == "from"      ? fields.from
                          : field.key == "via"     ? fields.via
                          : field.key == "act"     ? fields.act
                          : field.key == "due"     ? fields.due
                          : field.key == "date"    ? fields.date
                          : field.key == "feeling" ? fields.feeling
                          : field.key == "context" ? fields.context
                          : field.key == "teaser"  ? fields.teaser
                                                   : fields.kind;
    target = field.value;
  }
}

std::string NoteWords::kept_of(const std::string& text) const {
  if (!is_teaser()) return text;
  if (!typed.teaser.empty()) return typed.teaser;
  return typed.tags.empty() ? "Worth knowing before a visit: ask me first"
                            : "About " + text::join(typed.tags, ", ") + ": ask me first";
}

Node NoteWords::node(const std::string& id, const std::string& by, const std::string& text) const {
  Node note = Node::map();
  note.set("id", id).set("date", date.iso()).set("by", by).set("kind", kind);
  const auto unless_held = [&](const std::string& value) {
    return is_teaser() ? std::string() : value;
  };
  note.set_if("from", unless_held(from)).set_if("via", unless_held(typed.via));
  note.set_if("feeling", unless_held(typed.feeling));
  note.set_if("tags", list_of(typed.tags));
  note.set("text", kept_of(text)).set_if("context", unless_held(typed.context));
  Node acting = Node::map();
  acting.set_if("who", act).set_if("due", due);
  note.set_if("act", acting);
  note.set_if("handling", typed.handling);
  note.set_if("cites", Node::list(std::vector<Node>(typed.cites.begin(), typed.cites.end())));
  return note;
}

NoteWords note_words(Context& context, const Customer& customer, const NoteFields& typed) {
  const Ledger& ledger = context.ledger();
  NoteWords words{.date = {}, .kind = {}, .from = {}, .act = {}, .due = {}, .typed = typed};
  if (!typed.teaser.empty()) {
    require_text(typed.teaser, "the teaser");
    if (typed.handling == "open") {
      throw Error(ErrorKind::usage, "a note with a teaser is handled ask-first, not open")
          .hint("leave out --handling open, or the teaser");
    }
    words.typed.handling = "ask-first";
  }
  if (!typed.from.empty()) words.from = lookup::contact(customer, typed.from).id;
  if (!typed.act.empty()) words.act = person_or_division(context, typed.act);
  if (!typed.due.empty()) words.due = context.date(typed.due, DateSense::forward).iso();
  words.date =
      past_day(context, typed.date, "due:" + typed.date + "    (what is to be done by then)");
  if (!words.due.empty() && words.act.empty()) words.act = ledger.me();
  if (!typed.context.empty()) require_text(typed.context, "the context");
  for (std::string& cited : words.typed.cites) cited = context.records().find(cited).id;
  words.typed.tags.clear();
  for (const std::string& tag : typed.tags) add_once(words.typed.tags, tag);
  words.kind = inferred_kind(typed, words.act, ledger.me(), ledger.view().charter());
  return words;
}

/// "an advance, from Mia Lund, due 9 Apr": what the tool took the note for.
std::string what_was_taken(const Node& note, const Customer& customer, const People& people,
                           Date today) {
  std::string words = with_article(std::string(note.text_of("kind")));
  if (note.text_of("handling") == "ask-first") words += ", a teaser only";
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

}  // namespace pact::cli
