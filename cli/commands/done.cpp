#include <pact/model/promise.hpp>

#include "../item_change.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

/// Only what somebody is to do can be done: a promise, an act, feedback, a need, a visit.
void require_to_do(const ItemInHand& item, const std::string& short_id) {
  if (item.noun == "ask") {
    throw Error(ErrorKind::refused, "an ask is answered, not done")
        .hint("pact reply " + short_id + " TEXT");
  }
  if (!item.shape_of("done")) {
    throw Error(ErrorKind::refused, "nothing is to be done about " + with_article(item.noun))
        .hint("pact show " + short_id + "    (what it says)");
  }
  if (item.node.find("dropped")) {
    throw Error(ErrorKind::refused, "this visit was dropped, so it cannot have taken place")
        .hint("pact plan add " + item.customer() + " --date DATE --purpose TEXT    (another one)");
  }
  if (item.noun != "note") return;
  const Note note = note_from(item.node);
  if (calls_for_action(note) || note.kind == "feedback") return;
  throw Error(ErrorKind::refused, "this note asks nobody to act, so there is nothing to be done")
      .hint("pact reply " + short_id + " TEXT    (adds to it)")
      .hint("pact note " + item.customer() + " TEXT    (what came of it)");
}

Result run_done(const WordsOnItem& given, Context& context) {
  const WordsOnItem args = with_fields(given);
  const ItemInHand item = item_in_hand(context, args.item);
  require_to_do(item, context.records().short_id(item.id));
  return give_done(context, item, args);
}

}  // namespace

Command done_command() {
  return command<WordsOnItem>("done", Theme::every_day,
                              "A promise is kept, or what was asked is done", setup_words_on_item,
                              run_done);
}

}  // namespace pact::cli
