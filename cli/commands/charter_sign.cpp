#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>

#include "../item_lines.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct CharterSignArgs {};

void setup_charter_sign(Arguments&, CharterSignArgs&) {}

const Sponsor& my_entry(const Charter& charter, const std::string& me) {
  const auto mine = std::ranges::find(charter.sponsors, me, &Sponsor::who);
  if (mine != charter.sponsors.end()) return *mine;
  if (charter.sponsors.empty()) {
    throw Error(ErrorKind::refused, "the charter names no sponsor yet, and sponsors sign it")
        .hint("pact set charter sponsors " + me + "    (if you answer for it; then sign)");
  }
  throw Error(ErrorKind::refused, "you are no sponsor of the charter, and sponsors sign it")
      .hint("a sponsor names you: pact set charter sponsors " + me)
      .hint("pact charter    (who they are)");
}

/// What is signed must be read first: trust rule 8, in the charter's own words.
void show_promise(const Charter& charter, Page& page) {
  page.line("We promise", charter.promise);
  page.gap();
}

bool wants_to(const Context& context, const Charter& charter) {
  if (!context.ui().interactive()) return true;
  Result shown;
  show_promise(charter, shown.page);
  context.ui().show(shown);
  const auto answer = context.ui().ask("Sign it, for everybody to see? y, Enter for not now: ");
  const std::string words(text::trim(answer.value_or("")));
  return words == "y" || words == "yes";
}

Result run_charter_sign(const CharterSignArgs&, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const Charter& charter = ledger.view().charter();
  const std::string me = ledger.me();
  const Sponsor& mine = my_entry(charter, me);
  if (text::trim(charter.promise).empty()) {
    throw Error(ErrorKind::refused, "the charter promises nothing yet, so there is nothing to sign")
        .hint("pact set charter promise TEXT    (pact init writes one that says what is known)");
  }
  const std::string name(ledger.view().people().display(me));
  const Date long_past;  // so that the year is said
  Result result;
  result.data = data_for("charter-sign");
  result.data.set("who", me)
      .set("signed", mine.signed_on.value_or(ledger.today()).iso())
      .set("promise", charter.promise);
  if (mine.signed_on) {
    result.data.set("commit", Node());
    result.page.line("Already so", name + " signed on " + mine.signed_on->brief(long_past));
    return result;
  }
  if (!wants_to(context, charter)) {
    throw Error(ErrorKind::interrupted, "not signed").hint("pact charter    (the whole of it)");
  }
  if (!context.ui().interactive()) show_promise(charter, result.page);
  Transaction transaction(ledger);
  transaction.edit("pact.yaml",
                   {{yaml::Edit::Op::set, {"sponsors", me, "signed"}, ledger.today().iso()}});
  const git::Oid commit =
      transaction.commit({.operation = "charter",
                          .subject = subject_line("charter", "", "signed by " + name),
                          .customers = {},
                          .item = {},
                          .undoes = {}});
  result.data.set("commit", commit.hex());
  result.page.line("Signed", name + ", " + ledger.today().brief(long_past), "pact sync");
  return result;
}

}  // namespace

Command charter_sign_command() {
  return command<CharterSignArgs>("charter sign", Theme::the_pact, "Sign the charter, as a sponsor",
                                  setup_charter_sign, run_charter_sign);
}

}  // namespace pact::cli
