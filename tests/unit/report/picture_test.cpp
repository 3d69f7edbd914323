#include <doctest/doctest.h>

#include <pact/report/picture.hpp>

using namespace pact;
using report::Level;
using report::picture_of;
using report::Stroke;

TEST_CASE("each stroke raises the picture, and what is missing is named in order") {
  const Date today = *Date::from_iso("2026-04-01");
  Charter charter;
  charter.critical = {{"stand-size", "exhibitions", "When?", "", ""}};
  Customer customer;
  auto picture = picture_of(customer, charter, today);
  CHECK(picture.level == Level::blank);
  CHECK(picture.missing ==
        std::vector{Stroke::contact, Stroke::cares, Stroke::critical, Stroke::need, Stroke::voice});

  customer.contacts.emplace_back();
  customer.contacts[0].id = "mia";
  CHECK(picture_of(customer, charter, today).level == Level::sketched);
  customer.contacts[0].cares_about = "Dry docks";
  customer.stewards = {{"ann", "exhibitions"}};
  CHECK(picture_of(customer, charter, today).level == Level::sketched);
  customer.critical = {{"stand-size", "Fixed by June", "ann", {}}};
  CHECK(picture_of(customer, charter, today).level == Level::outlined);
  customer.needs.emplace_back();
  CHECK(picture_of(customer, charter, today).missing == std::vector{Stroke::voice});

  Note note;
  note.from = "mia";
  note.date = today.plus_days(-91);
  customer.notes = {note};
  CHECK(picture_of(customer, charter, today).level == Level::outlined);
  customer.notes[0].date = today.plus_days(-90);
  CHECK(picture_of(customer, charter, today).level == Level::rounded);
}
