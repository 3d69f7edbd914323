#include "warnings.hpp"

#include <pact/schema/low_cards.hpp>

namespace pact::cli {

void warn_if_unknown(Context& context) {
  const Ledger& ledger = context.ledger();
  if (ledger.my_record()) return;
  const std::string& me = ledger.me();
  context.ui().warn("you are not in people.yaml yet, so colleagues see \"" + me + "\"",
                    "pact person add " + me + " --name \"" + ledger.my_identity().name +
                        "\" --email " + ledger.my_identity().email);
}

void warn_of_low_cards(const Context& context, std::string_view text) {
  for (const schema::LowCardPhrase& phrase : schema::low_card_phrases(text)) {
    const std::string words(text.substr(phrase.span.begin, phrase.span.end - phrase.span.begin));
    context.ui().warn("\"" + words + "\" looks like a Low Card: " + phrase.card->message,
                      phrase.card->instead);
  }
}

void warn_of_unreadable(Context& context) {
  for (const UnreadableFile& each : context.view().unreadable()) {
    context.ui().warn(each.path + " could not be read, so it is missing here", "pact check");
  }
}

}  // namespace pact::cli
