#include "idea_change.hpp"

#include <algorithm>
#include <pact/ledger/new_item.hpp>
#include <pact/schema/measure.hpp>

#include "idea_page.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// "this idea is vetted, and is tried next"
std::string stands(IdeaState state) {
  switch (state) {
    case IdeaState::open:
      return "this idea is open, and both sides vet it next";
    case IdeaState::vetted:
      return "this idea is vetted, and is tried next";
    case IdeaState::trying:
      return "this idea is being tried, and ships next";
    case IdeaState::shipped:
      return "this idea has shipped, and those whom it came from are told next";
    case IdeaState::told:
      return "this idea has shipped, and those whom it came from were told";
    case IdeaState::declined:
      return "this idea was declined";
  }
  return "";
}

}  // namespace

IdeaInHand idea_in_hand(Context& context, const std::string& reference) {
  const ItemInHand item = item_in_hand(context, reference);
  std::optional<ItemInHand> idea = nearest_with(context, item, "vetting");
  if (!idea) {
    throw Error(ErrorKind::refused,
                "this goes with an idea, and here is " + with_article(item.noun))
        .hint("pact idea list    (the ideas)")
        .hint("pact idea add TITLE --from " + context.records().short_id(item.id) +
              "    (makes one of it)");
  }
  IdeaInHand hand;
  hand.item = std::move(*idea);
  hand.short_id = context.records().short_id(hand.item.id);
  hand.all = report::ideas(context.ledger().view());
  hand.whole = report::idea_whole(hand.all, hand.item.id);
  hand.idea = &*std::ranges::find(hand.all, hand.item.id, &Idea::id);
  return hand;
}

void require_home(Context& context, const IdeaInHand& hand, const std::string& verb) {
  if (hand.whole.home == hand.idea) return;
  throw Error(ErrorKind::refused, "this idea goes on in another one, which says it too")
      .cause(hand.whole.home->title)
      .hint("pact idea " + verb + " " + context.records().short_id(hand.whole.home->id));
}

void require_step(Context& context, const IdeaInHand& hand, IdeaState to) {
  require_settled(context, hand.item, "state");
  const IdeaState from = hand.state();
  if (may_follow(from, to)) return;
  const NextStep next = next_step(hand.whole, context.ledger().view(), hand.short_id);
  const std::string otherwise =
      from == IdeaState::declined
          ? "pact idea add TITLE --from " + hand.short_id + "    (takes it up anew)"
          : "pact reply " + hand.short_id + " TEXT";
  throw Error(ErrorKind::refused, stands(from))
      .hint(next.command.empty()      ? otherwise
            : from == IdeaState::open ? next.command + " --for TEXT"
                                      : next.command);
}

Result change_idea(Context& context, const IdeaInHand& hand, const std::string& name,
                   ItemChange change) {
  change.command = "idea";
  if (change.about.empty()) change.about = hand.item.name;
  Result result = change_item(context, hand.item, change);
  std::string schema = name;
  std::ranges::replace(schema, ' ', '-');
  result.data.set("schema", "pact/out/" + schema + "/1");
  const View& view = context.ledger().view();
  const std::vector<Idea> all = report::ideas(view);
  const report::IdeaWhole whole = report::idea_whole(all, hand.item.id);
  if (!whole.home) return result;
  result.data.set("idea", hand.item.id);
  result.data.set("state", std::string(name_of(standing(*whole.home))));
  add_what_comes_next(result.page, whole, view, context.new_records());
  return result;
}

yaml::Edit comment_edit(Context& context, const IdeaInHand& hand, const std::string& text) {
  const Ledger& ledger = context.ledger();
  Node reply = Node::map();
  reply.set("id", new_id(ledger, *ledger.view().file(hand.item.file), "replies", context.today()))
      .set("date", context.today().iso())
      .set("by", ledger.me())
      .set("kind", "comment")
      .set("text", text);
  return {yaml::Edit::Op::add, hand.item.place("replies"), reply};
}

std::string reason_in_words(Context& context, const std::vector<std::string>& words,
                            const std::vector<std::string>& literal, const std::string& question) {
  const std::string text = text_or_asked(context, words, literal, "the reason", question);
  if (schema::measure_of(text, schema::Letters::free) != schema::Measure::none) {
    throw Error(ErrorKind::refused, "a yes, a no or a number is no reason, and nobody counts them")
        .hint("say what it would change, and for whom");
  }
  return text;
}

}  // namespace pact::cli
