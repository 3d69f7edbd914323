#include "taking_on.hpp"

#include "words.hpp"

namespace pact::cli {

ItemInHand item_to_answer(Context& context, const std::string& reference) {
  ItemInHand item = item_in_hand(context, reference);
  if (item.noun == "note" || item.noun == "handoff") return item;
  const std::string short_id = context.records().short_id(item.id);
  Error error(ErrorKind::refused,
              "what a note asks for is accepted or declined, or a handoff, and "
              "this is " +
                  with_article(item.noun));
  if (item.noun == "ask") throw std::move(error).hint("pact reply " + short_id + " TEXT");
  throw std::move(error).hint("pact show " + short_id);
}

void require_free(const ItemInHand& item, const std::string& accepted_by,
                  const std::optional<Date>& accepted_on, const std::string& me, Context& context) {
  const std::string short_id = context.records().short_id(item.id);
  if (accepted_by == me) {
    throw Error(ErrorKind::refused, "you accepted this already")
        .hint("pact done " + short_id + "    (when it is done)");
  }
  if (!accepted_by.empty()) {
    const std::string on = accepted_on ? " on " + accepted_on->brief(context.today()) : " already";
    throw Error(ErrorKind::refused,
                std::string(context.view().people().display(accepted_by)) + " accepted this" + on)
        .hint("pact reply " + short_id + " TEXT    (says what you can add)");
  }
}

}  // namespace pact::cli
