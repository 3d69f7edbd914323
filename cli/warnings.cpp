#include "warnings.hpp"

#include <pact/ledger/founding.hpp>
#include <pact/schema/low_cards.hpp>

namespace pact::cli {

void warn_of_stranger(Context& context) {
  const Ledger& ledger = context.ledger();
  if (ledger.my_record()) return;
  context.ui().warn("you are not in people.yaml yet, so colleagues see \"" + ledger.me() + "\"",
                    "pact person add " + ledger.me() + " --name \"" + ledger.my_identity().name +
                        "\" --email " + ledger.my_identity().email);
}

void warn_of_low_cards(const Context& context, const std::string& text) {
  for (const schema::LowCardPhrase& phrase : schema::low_card_phrases(text)) {
    const std::string words = text.substr(phrase.span.begin, phrase.span.end - phrase.span.begin);
    context.ui().warn("\"" + words + "\" looks like a Low Card: " + phrase.card->message,
                      phrase.card->instead);
  }
}

void warn_of_unreadable(Context& context) {
  for (const UnreadableFile& each : context.view().unreadable()) {
    context.ui().warn(each.path + " cannot be read and was left out", "pact check");
  }
}

void warn_of_missing_driver(Context& context) {
  if (!lacks_driver(context.ledger())) return;
  context.ui().warn("this clone does not know pact's merge, so plain git would merge by lines",
                    "pact join    (sets up this clone)");
}

}  // namespace pact::cli
