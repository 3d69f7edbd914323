#include <pact/ledger/new_item.hpp>

#include "../item_change.hpp"
#include "../item_lines.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

Result run_thank(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = item_in_hand(context, args.item);
  if (!item.shape_of("thanks")) {
    throw Error(ErrorKind::refused,
                "thanks go with what a colleague wrote, and this is " + with_article(item.noun))
        .hint("pact thank ID TEXT    (the id of a note, reply, ask, idea, insight or story)");
  }
  const Ledger& ledger = context.ledger();
  const std::string me = ledger.me();
  const std::string author(item.node.text_of("by"));
  if (author == me) {
    Error error(ErrorKind::refused, "these are your own words; thanks come from somebody else");
    const People& people = ledger.view().people();
    for (const Node& reply : item.node.items_of("replies")) {
      const std::string by(reply.text_of("by")), id(reply.text_of("id"));
      if (by != me && !id.empty() && reply.text_of("kind") != "unclear")
        std::move(error).hint("pact thank " + context.records().short_id(id) + " TEXT    (" +
                              std::string(people.first_name(by)) + "'s answer)");
    }
    throw std::move(error).hint("pact reply " + context.records().short_id(item.id) +
                                " TEXT    (adds to them)");
  }
  const Date date = past_day(context, args.date);
  const std::string text = text_or_asked(context, args.words, args.literal,
                                         "what the thanks are for", "What did it make possible?");
  const std::string id = new_id(ledger, *ledger.view().file(item.file), "thanks", date);
  Node thanks = Node::map();
  thanks.set("id", id).set("date", date.iso()).set("by", me).set("for", text);
  std::vector<std::string> authors = authors_of(item.node, ledger.view().people());
  std::erase(authors, me);
  std::string about = names_in_words(authors, ledger.view().people());
  if (!item.name.empty()) about += ", " + item.name;
  return change_item(context, item,
                     {.command = "thank",
                      .text = text,
                      .id = id,
                      .kind = "thanks",
                      .done = "Thanked",
                      .about = about,
                      .edits = {{yaml::Edit::Op::add, item.place("thanks"), thanks}}});
}

}  // namespace

Command thank_command() {
  return command<WordsOnItem>("thank", Theme::every_day,
                              "Thank a colleague for what they wrote, and say what for",
                              setup_words_on_item, run_thank);
}

}  // namespace pact::cli
