#include <doctest/doctest.h>

#include <pact/tree/node.hpp>

using pact::Node;

TEST_CASE("Node::set keeps the order of keys and replaces in place") {
  Node map = Node::map();
  map.set("b", "1").set("a", "2").set("b", "3");
  REQUIRE(map.entries().size() == 2);
  CHECK(map.entries()[0].key == "b");
  CHECK(map.text_of("b") == "3");
  CHECK(map.text_of("missing") == "");
}

TEST_CASE("Node::set_if leaves out what is empty") {
  Node map = Node::map();
  map.set_if("none", "").set_if("list", Node::list()).set_if("text", "x");
  CHECK(map.entries().size() == 1);
}

TEST_CASE("parse_path undoes to_string") {
  const pact::Path path{"contacts", "a/b~c", "phone"};
  CHECK(pact::to_string(path) == "contacts/a~1b~0c/phone");
  CHECK(pact::parse_path(pact::to_string(path)) == path);
}
