#include <doctest/doctest.h>

#include <pact/model/promise.hpp>

using pact::Act;
using pact::Date;
using pact::Note;

namespace {

const Date k_due = *Date::from_iso("2026-04-09");

Note note(std::string kind) {
  Note note;
  note.by = "raj";
  note.kind = std::move(kind);
  return note;
}

Note promise(std::string who, std::string accepted_by = {}) {
  Note promised = note("promise");
  promised.act = Act{std::move(who), k_due, std::move(accepted_by), {}, {}};
  return promised;
}

}  // namespace

TEST_CASE("a note without act or promise asks nothing of anybody") {
  const Note advance = note("advance");
  CHECK_FALSE(calls_for_action(advance));
  CHECK_FALSE(is_open(advance));
  CHECK_FALSE(is_accepted(advance));
  CHECK_FALSE(is_waiting(advance));
  CHECK(promised_by(advance).empty());
  CHECK(asked_of(advance).empty());
  CHECK_FALSE(due_on(advance));
  CHECK_FALSE(is_overdue(advance, k_due.plus_days(100)));
}

TEST_CASE("a promise without an act is its author's, for no day") {
  const Note bare = note("promise");
  CHECK(is_open(bare));
  CHECK(is_accepted(bare));
  CHECK_FALSE(is_waiting(bare));
  CHECK(promised_by(bare) == "raj");
  CHECK_FALSE(due_on(bare));
  CHECK_FALSE(is_overdue(bare, k_due));
}

TEST_CASE("one's own promise is due and overdue from the day after") {
  for (const char* who : {"raj", "me", ""}) {
    const Note own = promise(who);
    CHECK(promised_by(own) == "raj");
    CHECK(due_on(own) == k_due);
    CHECK_FALSE(is_overdue(own, k_due));
    CHECK(is_overdue(own, k_due.plus_days(1)));
  }
}

TEST_CASE("an act for somebody else is an ask: nothing is due and nobody owes it") {
  const Note asked = promise("print");
  CHECK(is_open(asked));
  CHECK(is_waiting(asked));
  CHECK_FALSE(is_accepted(asked));
  CHECK(promised_by(asked).empty());
  CHECK(asked_of(asked) == "print");
  CHECK_FALSE(due_on(asked));
  CHECK_FALSE(is_overdue(asked, k_due.plus_days(100)));
}

TEST_CASE("what somebody accepted is their promise") {
  const Note accepted = promise("print", "tom");
  CHECK(is_accepted(accepted));
  CHECK_FALSE(is_waiting(accepted));
  CHECK(promised_by(accepted) == "tom");
  CHECK(asked_of(accepted).empty());
  CHECK(is_overdue(accepted, k_due.plus_days(1)));
}

TEST_CASE("what is done is neither open nor overdue, and still had its day") {
  Note kept = promise("raj");
  kept.done = pact::Done{};
  CHECK_FALSE(is_open(kept));
  CHECK_FALSE(is_overdue(kept, k_due.plus_days(1)));
  CHECK(due_on(kept) == k_due);
  CHECK(promised_by(kept) == "raj");
}

TEST_CASE("what was declined waits for nobody, until somebody else accepts it") {
  Note declined = promise("print");
  declined.act->declined = pact::Declined{{}, "tom", "Not ours"};
  CHECK(is_declined(declined));
  CHECK_FALSE(is_open(declined));
  CHECK_FALSE(is_waiting(declined));
  CHECK_FALSE(is_accepted(declined));
  CHECK(promised_by(declined).empty());
  CHECK_FALSE(due_on(declined));

  declined.act->accepted_by = "ann";
  CHECK_FALSE(is_declined(declined));
  CHECK(is_open(declined));
  CHECK(promised_by(declined) == "ann");
}

TEST_CASE("is_untold holds of feedback only, until the customer is told") {
  CHECK(is_untold(note("feedback")));
  CHECK_FALSE(is_untold(note("advance")));
  Note told = note("feedback");
  told.told = pact::Told{};
  CHECK_FALSE(is_untold(told));
}
