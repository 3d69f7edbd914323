#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <pact/model/mentions.hpp>

using namespace pact;

namespace {

People people() {
  std::vector<Person> all;
  for (const auto& [id, name] :
       {std::pair("ann", "Ann Berg"), std::pair("raj", "Rajesh Rao"), std::pair("jo-2", "Jo Ellis"),
        std::pair("jo-marsh", "Jo Marsh"), std::pair("elise", "Élise Roux")}) {
    Person& person = all.emplace_back();
    person.id = id;
    person.name = name;
  }
  return People(std::move(all));
}

std::string in(std::string_view text) {
  return text::join(mentioned_in(text, people()), " ");
}

}  // namespace

TEST_CASE("a text speaks to a person by id or first name, however it is written") {
  CHECK(in("@ann can you?") == "ann");
  CHECK(in("Thanks @Ann, and @RAJESH.") == "ann raj");
  CHECK(in("(@raj)") == "raj");
  CHECK(in("for @ann's desk, @ann\u2019s too") == "ann");
  CHECK(in("\u2014@ann") == "ann");
  CHECK(in("@jo-2 and @jo-marsh: both") == "jo-2 jo-marsh");
  CHECK(in("@elise, @Élise") == "elise");
  CHECK(in("@ann @ann") == "ann");
  CHECK(in("Ask @ann.\nNow") == "ann");
}

TEST_CASE("it speaks to nobody where a name is shared or unknown") {
  CHECK(in("@jo knows") == "");
  CHECK(in("@tom @everybody") == "");
  CHECK(in("ann, and ann@") == "");
  CHECK(in("@ ann") == "");
  CHECK(in("@") == "");
}

TEST_CASE("addresses and what is escaped speak to nobody") {
  CHECK(in("mail mia@ann or x@ann.example") == "");
  CHECK(in("@ann.example") == "");
  CHECK(in("@ann@chat.example") == "");
  CHECK(in("https://chat.example/@ann") == "");
  CHECK(in("\\@ann in jest") == "");
  CHECK(in("@@ann") == "");
  CHECK(in("größe@ann") == "");
  CHECK(in("first.last+tag@ann") == "");
  CHECK(in("@annette") == "");
}
