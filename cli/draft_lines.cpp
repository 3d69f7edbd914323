#include "draft_lines.hpp"

#include <pact/base/text.hpp>

#include "commit_words.hpp"
#include "item_change.hpp"

namespace pact::cli {

void add_draft(Page& page, const Draft& draft, const Customer& customer, const Reader& reader) {
  page.line({.gutter = "Draft",
             .text = "only on this machine",
             .aside = "pact sync " + reader.records.short_id(draft.id),
             .gutter_tone = Tone::waits});
  add_note(page, note_from(draft.note), customer, reader);
}

Node data_of_draft(const Draft& draft) {
  Node data = draft.note;
  data.set("customer", draft.customer);
  return data;
}

void warn_of_damaged_drafts(Context& context) {
  for (const UnreadableFile& each : read_drafts(context.ledger()).damaged)
    context.ui().warn("a draft cannot be read and was left out: " + each.path, "pact status");
}

SharedDraft share_draft(Context& context, const std::string& reference) {
  context.require_now();
  Ledger& ledger = context.ledger();
  SharedDraft shared;
  std::string words;
  {
    const lookup::Records records = context.new_records();
    const lookup::Found found = lookup::item(ledger, records, reference);
    if (found.record) {
      throw Error(ErrorKind::usage, "this is no draft: it goes with all that is not shared yet")
          .hint("pact sync");
    }
    const Draft draft = *found.draft;
    shared.id = draft.id;
    words = customer_name(ledger.view(), draft.customer) + ": " + headline_of(draft.note);
    shared.commit = pact::share_draft(ledger, draft);
    shared.customer = draft.customer;
  }
  const std::string short_id = context.new_records().short_id(shared.id);
  constexpr int k_text = 64;  // of a row of 80
  shared.line = {.gutter = "Noted",
                 .text = text::ellipsize(words, k_text - text::width(short_id)),
                 .aside = short_id};
  return shared;
}

}  // namespace pact::cli
