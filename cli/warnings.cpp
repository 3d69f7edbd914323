#include "warnings.hpp"

#include <pact/base/text.hpp>
#include <pact/ledger/founding.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/schema/low_cards.hpp>

#include "commit_words.hpp"

namespace pact::cli {

namespace {

using git::Recovered;

/// The files by name, as far as they fit a line.
std::string named(const std::vector<std::string>& files) {
  constexpr std::ptrdiff_t k_most = 3;
  if (std::ssize(files) <= k_most) return text::join_words(files);
  return text::join({files.begin(), files.begin() + k_most}, ", ") + " and others";
}

/// What the command that was cut short did, or would have done.
void warn_of_recovered(const Ui& ui, const Ledger& ledger, const Recovered& found) {
  const git::Repository& repository = ledger.repository();
  std::string what, short_id;
  bool repeats = false;  // saying it again made it twice
  if (repository.contains(found.commit)) {
    const git::CommitInfo commit = git::commit_info(repository, found.commit);
    what = ": " + std::string(found.moves_back ? "undo " : "") +
           in_words(commit, ledger.view(), CustomerNamed::yes);
    short_id = found.commit.short_hex();
    repeats = !found.moves_back && commit.parents.size() == 1 && found.brought_back.empty() &&
              commit.trailer(k_undoes_trailer).empty();
  }
  if (found.what == Recovered::What::dropped) {
    ui.warn("an earlier command was cut short before it changed anything" + what,
            "say it again, if you still want it");
  } else {
    ui.warn("an earlier command was cut short, and is complete now" + what,
            repeats ? "pact undo " + short_id + "    (if you have said it again)" : "pact log");
  }
}

}  // namespace

void warn_of_earlier_commands(const Context& context) {
  const Ledger* ledger = context.opened();
  if (!ledger) return;
  const Recovered& found = ledger->noticed().recovered;
  if (found.what == Recovered::What::nothing) return;
  warn_of_recovered(context.ui(), *ledger, found);
  if (!found.brought_back.empty()) {
    context.ui().warn(
        "a git commit had left out what it wrote; it is back in " + named(found.brought_back),
        "git commit -m 'Bring back'    (what git status shows as staged)");
  }
  if (!found.unmerged.empty()) {
    context.ui().warn("the same lines were edited by hand, so what it wrote is missing in " +
                          named(found.unmerged),
                      "git diff HEAD -- " + found.unmerged.front() +
                          "    (put in again what it shows as taken out)");
  }
}

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
