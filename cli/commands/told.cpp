#include "../item_change.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

Result run_told(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = item_in_hand(context, args.item);
  if (item.noun != "note") {
    const std::string short_id = context.records().short_id(item.id);
    throw Error(ErrorKind::refused,
                "told goes with a note of a customer, and this is " + with_article(item.noun))
        .hint(item.noun == "idea" ? "pact idea told " + short_id + " TEXT"
                                  : "pact reply " + short_id + " TEXT    (says it to colleagues)");
  }
  const Account account{.command = "told",
                        .key = "told",
                        .word = "Told",
                        .again = "the customer was told already",
                        .date = past_day(context, args.date),
                        .text = text_or_asked(context, args.words, args.literal, "what was told",
                                              "What was the customer told?")};
  const CustomerFile* customer = context.ledger().view().customer(item.customer());
  const Contact* from = customer->customer.contact(item.node.text_of("from"));
  return give_account(context, item, account, item.name + (from ? ", " + from->name : ""));
}

}  // namespace

Command told_command() {
  return command<WordsOnItem>("told", Theme::every_day,
                              "What the customer was told about their feedback",
                              setup_words_on_item, run_told);
}

}  // namespace pact::cli
