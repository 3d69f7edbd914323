#include "warnings.hpp"

#include <algorithm>
#include <filesystem>
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
    const std::optional<git::Identity> me = repository.author();
    // Of what sync brought, the last commit is a colleague's.
    const bool mine = me && commit.author.email == me->email;
    if (mine) {
      what = ": " + std::string(found.moves_back ? "undo " : "") +
             in_words(commit, ledger.view(), CustomerNamed::yes);
    }
    short_id = found.commit.short_hex();
    repeats = mine && !found.moves_back && commit.parents.size() == 1 &&
              found.brought_back.empty() && commit.trailer(k_undoes_trailer).empty();
  }
  if (found.what == Recovered::What::dropped) {
    ui.warn("an earlier command was cut short before it changed anything" + what,
            "say it again, if you still want it");
  } else {
    ui.warn("an earlier command was cut short, and is complete now" + what,
            repeats ? "pact undo " + short_id + "    (if you have said it again)" : "pact log");
  }
  if (!found.brought_back.empty()) {
    ui.warn("a git commit had left out what it wrote; it is back in " + named(found.brought_back),
            "git commit -m 'Bring back'    (what git status shows as staged)");
  }
  if (!found.unmerged.empty()) {
    ui.warn("the same lines were edited by hand, so what it wrote is missing in " +
                named(found.unmerged),
            "git diff HEAD -- " + found.unmerged.front() +
                "    (put in again what it shows as taken out)");
  }
}

/// "Ann's note on Harbour Boats Ltd: The crane is held until two".
std::string in_words(const LostWords& lost, const View& view, const std::string& my_email) {
  constexpr int k_columns = 60;
  const Person* me = view.people().find_by_email(my_email);
  std::string what = me && lost.item.by == me->id
                         ? "your "
                         : std::string(view.people().first_name(lost.item.by)) + "'s ";
  what += lost.item.noun;
  if (lost.path.starts_with("customers/"))
    what += " on " + customer_name(view, std::filesystem::path(lost.path).stem().string());
  for (const char* key : {"text", "title", "wants", "purpose", "says", "for"}) {
    const std::vector<std::string_view> lines = text::lines(lost.item.words.text_of(key));
    if (!lines.empty()) return what + ": " + text::ellipsize(lines.front(), k_columns);
  }
  return what;
}

/// "Raj's git commit add37b4d2a".
std::string who_left_out(const LostWords& lost, const View& view, const std::string& my_email) {
  if (!lost.commit) return "git";
  const bool mine = lost.commit->author.email == my_email;
  return (mine ? "your" : author_first_name(*lost.commit, view.people()) + "'s") + " git commit " +
         lost.commit->id.short_hex();
}

/// What to type so that it comes back: the file as it is, or the commit's contrary.
std::string way_back(const LostWords& lost, const std::string& my_email) {
  if (lost.in_working_file || !lost.commit)
    return "git commit -m 'Bring back' -- " + lost.path + "    (the file still has it)";
  const std::string commit = lost.commit->id.short_hex();
  if (lost.commit->parents.size() > 1) {
    return "git diff " + commit + "^1 " + commit + " -- " + lost.path +
           "    (what the merge took out)";
  }
  return lost.commit->author.email == my_email ? "pact undo " + commit
                                               : "git revert --no-edit " + commit;
}

void warn_of_lost(const Ui& ui, const Ledger& ledger, const std::vector<LostWords>& all) {
  constexpr std::size_t k_most = 5;
  const std::optional<git::Identity> me = ledger.repository().author();
  const std::string my_email = me ? me->email : "";
  for (std::size_t i = 0; i < std::min(all.size(), k_most); ++i) {
    ui.warn(who_left_out(all[i], ledger.view(), my_email) + " left out " +
                in_words(all[i], ledger.view(), my_email),
            way_back(all[i], my_email));
  }
  if (all.size() > k_most) {
    const auto& commit = all[k_most].commit;
    ui.warn("more was left out", commit ? "git show " + commit->id.short_hex() : "git diff");
  }
}

}  // namespace

void warn_of_earlier_commands(const Context& context) {
  const Ledger* ledger = context.opened();
  if (!ledger) return;
  const Noticed& noticed = ledger->noticed();
  if (noticed.recovered.what != Recovered::What::nothing)
    warn_of_recovered(context.ui(), *ledger, noticed.recovered);
  warn_of_lost(context.ui(), *ledger, noticed.lost);
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
