#include <doctest/doctest.h>

#include <pact/report/anonymous.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;

namespace {

class Office {
 public:
  Office() {
    sandbox_.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
    sandbox_.write("people.yaml", R"(schema: pact/people/1
people:
  - {id: ann, name: Ann Berg, division: print}
  - {id: tom, name: Tom van Hale, division: catering}
  - {id: p1, name: Pia One, division: print}
  - {id: p2, name: Pia Two, division: print}
  - {id: p3, name: Pia Three, division: print}
  - {id: p4, name: Pia Four, division: print, left: 2026-01-01}
)");
    sandbox_.write("customers/harbour-boats-ltd.yaml", R"(schema: pact/customer/1
id: harbour-boats-ltd
name: Harbour Boats Ltd
aliases: [HBL]
domains: [harbour.example]
group: meridian
contacts:
  - {id: mia-lund, name: Mia Lund, email: mia@harbour.example}
notes:
  - {id: 272a9w4xq7tm, date: 2026-03-24, by: ann, kind: advance, text: T}
)");
    sandbox_.write("customers/hall-and-sons.yaml",
                   "schema: pact/customer/1\nid: hall-and-sons\nname: Hall and Sons Ltd\n"
                   "contacts:\n  - {id: jo-stone, name: Jo Stone}\n");
  }

  void fifth() {
    sandbox_.write("people.yaml", R"(schema: pact/people/1
people:
  - {id: ann, name: Ann Berg, division: print}
  - {id: p1, name: Pia One, division: print}
  - {id: p2, name: Pia Two, division: print}
  - {id: p3, name: Pia Three, division: print}
  - {id: p4, name: Pia Four, division: print}
)");
  }

  std::string text(const std::string& text, const std::vector<std::string>& about = {}) {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt);
    const lookup::Records records(view);
    return report::Anonymous(view, records).text(text, about);
  }
  std::string who(const std::string& person) {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt);
    const lookup::Records records(view);
    return report::Anonymous(view, records).who(person);
  }

 private:
  test::GitSandbox sandbox_;
};

}  // namespace

TEST_CASE("names of people, contacts and customers go, in any case and form") {
  Office office;
  CHECK(office.text("Tom rang Mia Lund at Harbour Boats Ltd.") ==
        "A colleague rang a contact at a customer.");
  CHECK(office.text("I asked ANN's colleague. Hale knew") ==
        "I asked a colleague's colleague. A colleague knew");
  CHECK(office.text("van, tóm and HBL of the Meridian group") ==
        "van, a colleague and a customer of the a customer group");
  CHECK(office.text("see harbour-boats-ltd and harbour.example") ==
        "see a customer and a customer");
}

TEST_CASE("what is only part of a name counts in capitals, or where the text is about it") {
  Office office;
  CHECK(office.text("the harbour boats, the stone quay, a hall") ==
        "the harbour boats, the stone quay, a hall");
  CHECK(office.text("We met Mia and Stone of Harbour Boats") ==
        "We met a contact and a contact of a customer");
  CHECK(office.text("Harbour asked; the harbour is full; mia knew", {"harbour-boats-ltd"}) ==
        "A customer asked; the harbour is full; a contact knew");
  CHECK(office.text("Harbour boats are small", {"harbour-boats-ltd"}) ==
        "A customer boats are small");
}

TEST_CASE("mail addresses, phone numbers and ids go; days and amounts stay") {
  Office office;
  CHECK(office.text("Write to <eve@other.example>, or 020 7946 0123.") ==
        "Write to <an address>, or a number.");
  CHECK(office.text("272a9w4xq7tm, 272a9 and 27zz9; 36m2 on 2026-04-01, 12500 paid") ==
        "an entry, an entry and 27zz9; 36m2 on 2026-04-01, 12500 paid");
}

TEST_CASE("a division is told where at least five are there to hide among") {
  Office office;
  CHECK(office.who("ann") == "a colleague");
  CHECK(office.who("nobody") == "a colleague");
  office.fifth();
  CHECK(office.who("ann") == "a colleague of print");
}
