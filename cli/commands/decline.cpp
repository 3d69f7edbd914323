#include "../taking_on.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

using yaml::Edit;

/// Whom a note or a handoff asks: a person or a division.
std::string asked(const ItemInHand& item) {
  if (item.noun == "handoff") return std::string(item.node.text_of("to"));
  const Node* act = item.node.find("act");
  return act ? std::string(act->text_of("who")) : "";
}

/// Whoever stands by it, also for somebody else.
std::string accepted_by(const ItemInHand& item) {
  const Node* holder = item.noun == "note" ? item.node.find("act") : &item.node;
  const Node* accepted = holder ? holder->find("accepted") : nullptr;
  return accepted ? std::string(accepted->text_of("by")) : "";
}

void require_asked(const ItemInHand& item, const std::string& me, Context& context) {
  if (accepted_by(item) == me) return;
  const std::string who = asked(item);
  const Person* person = context.view().people().find(me);
  const bool is_mine =
      who == me || who == "anyone" || (person && !who.empty() && person->division == who);
  if (is_mine) return;
  const std::string short_id = context.records().short_id(item.id);
  if (who.empty()) {
    throw Error(ErrorKind::refused, "this asks nobody, so there is nothing to decline")
        .hint("pact show " + short_id);
  }
  throw Error(ErrorKind::refused, "this is asked of " +
                                      std::string(context.view().people().display(who)) +
                                      ", and nobody declines for another")
      .hint("pact reply " + short_id + " TEXT    (says what you think)");
}

Result run_decline(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = item_to_answer(context, args.item);
  const std::string me = context.ledger().me();
  require_asked(item, me, context);
  const std::string who = accepted_by(item);
  if (!who.empty() && who != me) require_free(item, who, {}, me, context);
  if (item.node.find("done")) {
    throw Error(ErrorKind::refused, "this is done already")
        .hint("pact show " + context.records().short_id(item.id));
  }
  const Date date = past_day(context, args.date);
  const std::string text = one_line(text_or_asked(context, args.words, args.literal, "the reason",
                                                  "Why not, so that the others can go on?"),
                                    "the reason");
  Path place = item.noun == "note" ? item.place("act") : item.at;
  const auto within = [&](const char* key) {
    Path path = place;
    path.emplace_back(key);
    return path;
  };
  const Node value = Node::map({{"date", date.iso()}, {"by", me}, {"text", text}});
  std::vector<Edit> edits{{Edit::Op::set, within("declined"), value}};
  if (!who.empty()) edits.push_back({Edit::Op::remove, within("accepted"), Node()});
  return change_item(context, item,
                     {.command = "decline",
                      .text = text,
                      .id = item.id,
                      .kind = item.kind(),
                      .done = "Declined",
                      .about = item.name,
                      .edits = edits});
}

}  // namespace

Command decline_command() {
  return command<WordsOnItem>("decline", Theme::every_day,
                              "Say that you will not, and why, so that others can go on",
                              setup_words_on_item, run_decline);
}

}  // namespace pact::cli
