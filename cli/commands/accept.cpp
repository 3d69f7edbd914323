#include <algorithm>
#include <pact/model/customer.hpp>
#include <pact/model/promise.hpp>

#include "../taking_on.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

using yaml::Edit;

struct AcceptArgs {
  std::string item, due;
  std::vector<std::string> words;
};

void setup_accept(Arguments& arguments, AcceptArgs& args) {
  arguments.required("ID", args.item).rest("due:DATE", args.words).option("--due", args.due);
}

Node signed_now(const Context& context, const std::string& me) {
  return Node::map({{"by", me}, {"date", context.today().iso()}});
}

std::vector<Edit> note_edits(const ItemInHand& item, const std::string& due, const std::string& me,
                             Context& context) {
  const Note note = note_from(item.node);
  const std::string short_id = context.records().short_id(item.id);
  if (note.done)
    throw Error(ErrorKind::refused, "this is done already").hint("pact show " + short_id);
  if (note.act) require_free(item, note.act->accepted_by, note.act->accepted_on, me, context);
  if (is_accepted(note)) {
    throw Error(ErrorKind::refused, note.by == me
                                        ? "this is your own promise already"
                                        : std::string(context.view().people().display(note.by)) +
                                              " promised this, and asks nobody")
        .hint("pact show " + short_id);
  }
  if (!note.act && note.kind != "feedback") {
    throw Error(ErrorKind::refused, "this note asks nobody to act, so there is nothing to accept")
        .hint("pact reply " + short_id + " TEXT    (adds to it)")
        .hint("pact note " + item.customer() + " TEXT due:DATE    (a promise of yours)");
  }
  std::vector<Edit> edits;
  const Path act = item.place("act");
  if (!note.act) {
    Node value = Node::map({{"who", me}});
    value.set_if("due", due);
    if (note.by != me) value.set("accepted", signed_now(context, me));
    edits.push_back({Edit::Op::set, act, value});
    return edits;
  }
  const auto within = [&](const char* key) {
    Path place = act;
    place.emplace_back(key);
    return place;
  };
  if (!due.empty()) edits.push_back({Edit::Op::set, within("due"), Node(due)});
  edits.push_back({Edit::Op::set, within("accepted"), signed_now(context, me)});
  return edits;
}

/// Who takes a customer over looks after them.
std::vector<Edit> handoff_edits(const ItemInHand& item, const std::string& me, Context& context) {
  const Customer& customer = context.view().customer(item.customer())->customer;
  const auto handoff = std::ranges::find(customer.handoffs, item.id, &Handoff::id);
  require_free(item, handoff->accepted_by, handoff->accepted_on, me, context);
  std::vector<Edit> edits{{Edit::Op::set, item.place("accepted"), signed_now(context, me)}};
  const bool steward =
      std::ranges::any_of(customer.stewards, [&](const Steward& each) { return each.who == me; });
  if (steward) return edits;
  const Person* person = context.view().people().find(me);
  Node value = Node::map({{"who", me}});
  value.set_if("division", person ? person->division : "");
  edits.push_back({Edit::Op::add, {"stewards"}, value});
  return edits;
}

Result run_accept(const AcceptArgs& given, Context& context) {
  AcceptArgs args = given;
  for (const Field& field : take_fields(args.words, {"due"})) args.due = field.value;
  if (!args.words.empty()) {
    throw Error(ErrorKind::usage, "accept takes no words but due:DATE")
        .hint("pact reply " + args.item + " TEXT    (says more)");
  }
  const ItemInHand item = item_to_answer(context, args.item);
  const std::string me = context.ledger().me();
  const std::string due = args.due.empty() ? "" : context.date(args.due, DateSense::forward).iso();
  if (item.noun == "handoff" && !due.empty()) {
    throw Error(ErrorKind::usage, "a handoff has no day by which it is done")
        .hint("pact accept " + context.records().short_id(item.id));
  }
  const bool is_note = item.noun == "note";
  const std::vector<Edit> edits =
      is_note ? note_edits(item, due, me, context) : handoff_edits(item, me, context);
  const std::string wanted = !due.empty() || !is_note || !item.node.find("act")
                                 ? due
                                 : std::string(item.node.find("act")->text_of("due"));
  const auto day = Date::from_iso(wanted);
  return change_item(context, item,
                     {.command = "accept",
                      .text = item.headline,
                      .id = item.id,
                      .kind = item.kind(),
                      .done = "Accepted",
                      .about = item.name + (day ? ", by " + day->brief(context.today()) : ""),
                      .edits = edits});
}

}  // namespace

Command accept_command() {
  return command<AcceptArgs>("accept", Theme::every_day,
                             "Take on what a note asks for, or a customer handed over",
                             setup_accept, run_accept);
}

}  // namespace pact::cli
