#include <doctest/doctest.h>

#include <pact/query/query.hpp>

#include "unit/query/sample.hpp"

using pact::ErrorKind;
using sample::error_of;

TEST_CASE("trust rule 4: by: stands beside a text, a tag or a customer in every alternative") {
  for (const char* query : {
           "by:raj",
           "-by:raj",
           "by:raj -zzz",
           "by:raj -tag:zzz",
           "by:raj -customer:harbour",
           "by:raj (crane or -crane)",
           "by:raj or crane",
           "crane or by:raj",
           "by:raj (crane or is:open)",
           "-(crane -by:raj)",
           "-(crane by:raj)",
           "-(-(by:raj))",
           "(crane tag:x) or (by:raj by:me)",
           "by:me or by:raj",
           "by:me by:raj",
           "by:raj -by:me",
           "by:raj is:open",
           "by:raj in:notes",
           "by:raj has:tag",
           "by:raj kind:feedback",
           "by:raj via:email",
           "by:raj from:mia",
           "by:raj group:meridian",
           "by:raj team:north division:print",
           "by:raj date:2025",
           "by:raj since:2025 until:2026 due:2026",
           "by:raj a*",
           "by:raj cr*",
           "by:raj text:cr*",
           "by:raj tag:de*",
           "by:raj a",
           "by:raj customer:a",
           "by:raj (a* or b* or c*)",
           "by:\"Raj Rao\"",
           "BY:Raj",
       }) {
    CAPTURE(query);
    CHECK(error_of(query).kind() == ErrorKind::refused);
  }
}

TEST_CASE("trust rule 4: what it lets pass") {
  for (const char* query : {
           "by:me",
           "-by:me",
           "by:me is:open",
           "by:me or crane",
           "by:raj crane",
           "by:raj cra*",
           "by:raj \"a b\"",
           "by:raj text:noon",
           "by:raj tag:delivery",
           "by:raj tag:del*",
           "by:raj customer:harbour",
           "by:raj (crane or tag:delivery)",
           "by:raj crane -zzz",
           "by:raj -(-crane)",
           "-(by:raj or -crane)",
           "by:raj crane or by:ann tag:x",
           "by:raj 展",
           "crane or is:open",
       }) {
    CAPTURE(query);
    CHECK(error_of(query).message() == "no error");
  }
}

TEST_CASE("trust rule 4: a customer that was looked up counts, however short its name") {
  pact::query::ParseContext context = sample::context();
  context.customers = [](std::string_view) {
    return std::vector<pact::query::NamedCustomer>{{"3m", {}}};
  };
  CHECK(error_of("by:raj customer:3m", context).message() == "no error");
}

TEST_CASE("trust rule 4: the refusal gives the reason and what to write") {
  const pact::Error error = error_of("is:open by:raj");
  CHECK(error.location()->column == 9);
  CHECK(error.excerpt() == "is:open by:raj\n        ^");
  CHECK(error.causes().size() == 1);
  CHECK(error.hints().size() == 1);
}
