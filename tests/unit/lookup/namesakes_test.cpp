#include <doctest/doctest.h>

#include <pact/lookup/namesakes.hpp>

using pact::lookup::nearly_same_name;

TEST_CASE("nearly_same_name") {
  CHECK(nearly_same_name("Harbour Boats Ltd", "The Harbour-Boats Company"));
  CHECK(nearly_same_name("Harbour Boats", "Harbor Boats GmbH"));
  CHECK(nearly_same_name("Élan Marine", "Elan Marine Ltd"));
  CHECK(nearly_same_name("Quay Nine", "Qauy Nine"));
  CHECK(nearly_same_name("The Co", "The Co"));

  CHECK_FALSE(nearly_same_name("Harbour Boats", "Harbour Bats & Balls"));
  CHECK_FALSE(nearly_same_name("Acme Foods", "Acme Exhibitions"));
  // Short names are too easily one letter apart.
  CHECK_FALSE(nearly_same_name("Aco", "Eco"));
  CHECK_FALSE(nearly_same_name("", ""));
}
