#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>

#include "../idea_change.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

constexpr std::array<std::string_view, 2> k_sides = {"product-manager", "community"};

std::string as_in_words(std::string_view side) {
  return side == "product-manager" ? "a product manager" : "one of the community";
}

Result run_support(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const IdeaInHand hand = idea_in_hand(context, args.item);
  require_home(context, hand, "support");
  const std::string& me = context.ledger().me();
  const IdeaSource& from = hand.idea->from;
  if (hand.idea->by == me && from.customer.empty() &&
      (from.colleague.empty() || from.colleague == me)) {
    throw Error(ErrorKind::refused, "this is your own idea; support comes from somebody else")
        .hint("pact reply " + hand.short_id + " TEXT    (adds your words to it)");
  }
  if (const IdeaState state = hand.state();
      state == IdeaState::told || state == IdeaState::declined) {
    throw Error(ErrorKind::refused, "this idea needs no support any more")
        .hint("pact reply " + hand.short_id + " TEXT")
        .hint("pact thank " + hand.short_id + " TEXT");
  }
  const Date date = past_day(context, args.date);
  const std::string text =
      reason_in_words(context, args.words, args.literal, "What would it change, and for whom?");
  const Ledger& ledger = context.ledger();
  const std::string id = new_id(ledger, *ledger.view().file(hand.item.file), "support", date);
  Node support = Node::map();
  support.set("id", id).set("date", date.iso()).set("by", me).set("because", text);
  return change_idea(context, hand, "idea support",
                     {.command = {},
                      .text = text,
                      .id = id,
                      .kind = "support",
                      .done = "Supported",
                      .about = {},
                      .edits = {{yaml::Edit::Op::add, hand.item.place("support"), support}},
                      .subject = "support: " + text});
}

struct VetArgs {
  std::string item, as, reason, date;
  std::vector<std::string> words, literal;
};

void setup_vet(Arguments& arguments, VetArgs& args) {
  arguments.required("ID", args.item)
      .rest("TEXT", args.words, args.literal)
      .option("--as", args.as)
      .option("--for", args.reason)
      .option("--date", args.date);
}

VetArgs with_fields(VetArgs args) {
  for (const Field& field : take_fields(args.words, {"as", "for", "date"})) {
    (field.key == "as" ? args.as : field.key == "for" ? args.reason : args.date) = field.value;
  }
  if (!args.reason.empty() && args.words.empty()) args.words = {args.reason};
  return args;
}

void require_side(const VetArgs& args, const IdeaInHand& hand) {
  if (std::ranges::find(k_sides, args.as) != k_sides.end()) return;
  const std::string call = "pact idea vet " + hand.short_id + " --as ";
  throw Error(ErrorKind::usage,
              "an idea is vetted for one of two sides: the product managers, or the community")
      .hint(call + "product-manager --for TEXT")
      .hint(call + "community --for TEXT");
}

/// One person speaks for one side, and once.
void require_new_voice(const VetArgs& args, const IdeaInHand& hand, const std::string& me) {
  for (const Vetting& each : hand.idea->vetting) {
    if (each.by != me) continue;
    if (each.as == args.as) {
      throw Error(ErrorKind::refused, "you vetted it already, as " + as_in_words(each.as))
          .cause(each.for_what)
          .hint("pact reply " + hand.short_id + " TEXT    (adds to what you said)");
    }
    throw Error(ErrorKind::refused,
                "the two sides are two people, and you spoke as " + as_in_words(each.as))
        .cause(each.for_what)
        .hint("pact ask WHO TEXT --about " + hand.short_id + "    (somebody of the other side)");
  }
}

/// Identity proves nothing here, so that colleagues read it beside the name.
void warn_of_role(const VetArgs& args, Context& context) {
  const std::string& me = context.ledger().me();
  const Person* person = context.ledger().view().people().find(me);
  if (args.as != "product-manager" || !person ||
      text::fold(person->role).find("product") != std::string::npos)
    return;
  context.ui().warn("people.yaml does not say that you are a product manager",
                    "pact person set " + me + " role \"product manager\"");
}

Result run_vet(const VetArgs& given, Context& context) {
  const VetArgs args = with_fields(given);
  const IdeaInHand hand = idea_in_hand(context, args.item);
  require_home(context, hand, "vet");
  require_side(args, hand);
  require_step(context, hand, IdeaState::vetted);
  const std::string me = context.ledger().me();
  require_new_voice(args, hand, me);
  const Date date = past_day(context, args.date);
  const std::string text =
      reason_in_words(context, args.words, args.literal, "Why should we do it, or how?");
  const Ledger& ledger = context.ledger();
  const std::string id = new_id(ledger, *ledger.view().file(hand.item.file), "vetting", date);
  Node vetting = Node::map();
  vetting.set("id", id).set("date", date.iso()).set("by", me).set("as", args.as).set("for", text);
  std::vector<yaml::Edit> edits{{yaml::Edit::Op::add, hand.item.place("vetting"), vetting}};
  Idea after = *hand.idea;
  after.vetting.push_back({.id = id, .date = date, .by = me, .as = args.as, .for_what = text});
  if (after.is_vetted()) edits.push_back({yaml::Edit::Op::set, hand.item.place("state"), "vetted"});
  Result result = change_idea(context, hand, "idea vet",
                              {.command = {},
                               .text = text,
                               .id = id,
                               .kind = "vetting",
                               .done = after.is_vetted() ? "Vetted" : "Reasons",
                               .about = {},
                               .edits = std::move(edits),
                               .subject = "vetting: " + text});
  warn_of_role(args, context);
  return result;
}

}  // namespace

Command idea_support_command() {
  return command<WordsOnItem>("idea support", Theme::together, "Support an idea, and say why",
                              setup_words_on_item, run_support);
}

Command idea_vet_command() {
  return command<VetArgs>("idea vet", Theme::together,
                          "Vet an idea for the product managers, or for the community", setup_vet,
                          run_vet);
}

}  // namespace pact::cli
