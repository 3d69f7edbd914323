#include <doctest/doctest.h>

#include <pact/base/error.hpp>

using pact::Error;
using pact::ErrorKind;

TEST_CASE("to_string leaves out the parts that are not known") {
  CHECK(pact::to_string({"a.yaml", 3, 7}) == "a.yaml:3:7");
  CHECK(pact::to_string({"a.yaml", 3, 0}) == "a.yaml:3");
  CHECK(pact::to_string({"a.yaml", 0, 7}) == "a.yaml");
}

TEST_CASE("Error carries what, where and what next") {
  try {
    throw Error(ErrorKind::blocked, "not valid")
        .at({"a.yaml", 1, 2})
        .excerpt("x\n^")
        .cause("first")
        .cause("second")
        .hint("mend it");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::blocked);
    CHECK(error.message() == "not valid");
    CHECK(error.location() == pact::Location{"a.yaml", 1, 2});
    CHECK(error.excerpt() == "x\n^");
    CHECK(error.causes() == std::vector<std::string>{"first", "second"});
    CHECK(error.hints() == std::vector<std::string>{"mend it"});
  }
}

TEST_CASE("Error keeps what it carries when it grows in steps") {
  Error error(ErrorKind::ambiguous, "several");
  for (const char* name : {"first", "second"}) error = std::move(error).cause(name);
  error = std::move(error).hint("say more");
  CHECK(error.message() == "several");
  CHECK(error.causes() == std::vector<std::string>{"first", "second"});
  CHECK(error.hints() == std::vector<std::string>{"say more"});
}
