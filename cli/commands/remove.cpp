#include <pact/base/text.hpp>
#include <pact/ledger/drafts.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/ledger/whose_words.hpp>
#include <pact/lookup/citations.hpp>

#include "../commit_words.hpp"
#include "../item_change.hpp"
#include "../made.hpp"
#include "../reference.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct RemoveArgs {
  std::string item;
};

void setup_remove(Arguments& arguments, RemoveArgs& args) {
  arguments.required("ID", args.item);
}

[[noreturn]] void refuse_whole_file(const Reference& reference) {
  if (!reference.customer)
    throw Error(ErrorKind::refused, "this file is a part of the ledger, and stays");
  const Customer& customer = reference.customer->customer;
  throw Error(ErrorKind::refused,
              std::string(customer.display()) +
                  " is not removed by a command: what others wrote there would go too")
      .hint("pact unite " + customer.slug + " OTHER    (one customer that is here twice)")
      .hint("git rm " + customer.path + " && git commit    (a mistake that nobody wrote to)");
}

/// Mine alone: written or entered by me, with no word of anybody else's inside, and nothing that
/// rests on it.
void require_removable(Context& context, const lookup::Record& item) {
  const People& people = context.view().people();
  const std::string& me = context.ledger().me();
  const std::string id = context.records().short_id(item.id);
  const auto name = [&](std::string_view who) { return std::string(people.display(who)); };
  if (!is_mine(*item.node, me)) {
    throw Error(ErrorKind::refused,
                name(item.node->text_of("by")) + " wrote this, and only they take it back")
        .hint(reply_hint(context, item));
  }
  if (const std::string other = other_hand_in(*item.node, me); !other.empty()) {
    throw Error(ErrorKind::refused,
                "what " + name(other) + " said or did to it would go too, and that is theirs")
        .hint(reply_hint(context, item))
        .hint("pact set " + id + " context …    (what a reader must know)");
  }
  const std::vector<const lookup::Record*> resting = lookup::citing(context.records(), item);
  if (resting.empty()) return;
  Error error(ErrorKind::refused, "something rests on it, and would point nowhere");
  for (const lookup::Record* each : resting) {
    const std::string line = context.records().short_id(each->id) + "  " +
                             name(each->node->text_of("by")) + ": " + headline_of(*each->node);
    error =
        std::move(error).cause(text::ellipsize(text::printable(line, text::Newlines::escape), 76));
  }
  throw std::move(error).hint(reply_hint(context, item));
}

/// A draft is nowhere else, so it is gone.
Result drop(Context& context, const Draft& draft) {
  Result result;
  result.id = draft.id;
  result.data = data_for_made("remove", {.id = draft.id,
                                         .kind = std::string(draft.note.text_of("kind")),
                                         .customer = draft.customer,
                                         .state = "draft"});
  const std::string short_id = context.records().short_id(draft.id);
  const std::string words =
      customer_name(context.view(), draft.customer) + ": " + headline_of(draft.note);
  if (!drop_draft(context.ledger(), Draft(draft))) {
    throw Error(ErrorKind::refused, "a command that was killed had shared this draft")
        .hint("pact remove " + short_id + "    (takes the note back)");
  }
  constexpr int k_two_rows = 120;
  result.page.line("Dropped", text::ellipsize(words, k_two_rows), short_id);
  result.page.line("", "It was a draft, on this machine alone, and is gone.");
  return result;
}

Result run_remove(const RemoveArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  if (const Draft* draft = context.draft(args.item)) return drop(context, *draft);
  require_writable(ledger);
  const Reference reference = find_reference(context, args.item);
  if (!reference.item) refuse_whole_file(reference);
  const lookup::Record& item = *reference.item;
  require_removable(context, item);
  const std::string id = item.id;
  const std::string short_id = context.records().short_id(id);
  const std::string slug = item.customer ? item.customer->customer.slug : "";
  const std::string name =
      item.customer ? std::string(item.customer->customer.display()) + ": " : "";
  const std::string kind(item.node->text_of("kind"));
  const std::string words = headline_of(*item.node);
  const std::string path = item.file->path;

  Transaction transaction(ledger);
  if (item.at.empty()) {
    transaction.remove(path);
  } else {
    transaction.edit(path, {{yaml::Edit::Op::remove, item.at, {}}});
  }
  const git::Oid commit = transaction.commit(
      {.operation = "remove",
       .subject = subject_line("remove", slug.empty() ? id : slug, words),
       .customers = slug.empty() ? std::vector<std::string>() : std::vector{slug},
       .item = {},
       .undoes = {}});
  Result result;
  result.id = id;
  result.data = data_for_made(
      "remove", {.id = id, .kind = kind, .customer = slug, .file = path, .commit = commit});
  constexpr int k_two_rows = 120;
  result.page.line("Removed", text::ellipsize(name + words, k_two_rows), short_id);
  result.page.line("", "It stays in the history.", "pact undo");
  return result;
}

}  // namespace

Command remove_command() {
  return command<RemoveArgs>("remove", Theme::customers, "Take back an item of your own",
                             setup_remove, run_remove);
}

}  // namespace pact::cli
