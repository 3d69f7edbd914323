#include <doctest/doctest.h>

#include <pact/schema/arbiter.hpp>
#include <set>

#include "nodes.hpp"

using namespace pact;
using namespace pact::schema;
using test::sample;

TEST_CASE("the data of format.md is valid") {
  for (const FileKind kind : k_file_kinds) {
    CAPTURE(name_of(kind));
    CHECK(test::said(validate(kind, sample(kind))) == std::vector<std::string>{});
    CHECK(objections(kind, sample(kind)) == std::vector<std::string>{});
  }
}

TEST_CASE("the least that each kind of file needs is valid") {
  const std::string behaviours =
      R"("behaviours": [{"id": "a", "says": "x"}, {"id": "b", "says": "x"}, {"id": "c", "says": "x"}, {"id": "d", "says": "x"}])";
  const std::pair<FileKind, std::string> files[] = {
      {FileKind::charter,
       R"({"schema": "pact/charter/1", "name": "N", "admission": "A", "goals": ["G"], )" +
           behaviours + "}"},
      {FileKind::people, R"({"schema": "pact/people/1", "people": null})"},
      {FileKind::customer,
       R"({"schema": "pact/customer/1", "id": "a", "name": "A", "notes": null})"},
      {FileKind::ask,
       R"({"schema": "pact/ask/1", "date": "2026-01-01", "by": "a", "to": ["b"], "text": "T"})"},
      {FileKind::idea,
       R"({"schema": "pact/idea/1", "date": "2026-01-01", "by": "a", "title": "T", "text": "T"})"},
      {FileKind::insight,
       R"({"schema": "pact/insight/1", "date": "2026-01-01", "by": "a", "title": "T", "problem": "P"})"},
      {FileKind::brief,
       R"({"schema": "pact/brief/1", "date": "2026-01-01", "by": "a", "title": "T", "from": "m"})"},
      {FileKind::story,
       R"({"schema": "pact/story/1", "date": "2026-01-01", "by": "a", "behaviour": "b", "kind": "success", "text": "T", "cites": ["x"]})"},
  };
  for (const auto& [kind, json] : files) {
    CAPTURE(json);
    CHECK(test::said(validate(kind, test::from_json(json))) == std::vector<std::string>{});
  }
}

TEST_CASE("an empty file says what it lacks") {
  for (const FileKind kind : k_file_kinds) {
    const std::vector<Problem> problems = validate(kind, Node());
    REQUIRE(!problems.empty());
    CHECK(problems[0].rule == "missing-key");
    CHECK(problems[0].at == Path{"schema"});
  }
}

namespace {

/// Every key that a sample uses, as the shape has it.
void note_properties(const Node& node, const Shape& shape, std::set<const Property*>& used) {
  for (const Node& item : node.items()) {
    if (shape.item != nullptr) note_properties(item, *shape.item, used);
  }
  for (const Entry& entry : node.entries()) {
    if (const Property* property = shape.property(entry.key)) {
      used.insert(property);
      note_properties(entry.value, *property->shape, used);
    }
  }
}

bool is_in_schema_order(const Node& node, const Shape& shape) {
  std::size_t last = 0;
  for (const Entry& entry : node.entries()) {
    const Property* property = shape.property(entry.key);
    if (property == nullptr) continue;
    const auto index = static_cast<std::size_t>(property - shape.properties.data());
    if (index < last || !is_in_schema_order(entry.value, *property->shape)) return false;
    last = index;
  }
  for (const Node& item : node.items()) {
    if (shape.item != nullptr && !is_in_schema_order(item, *shape.item)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("the samples write keys in the schema's order, and use every key of a file's top level") {
  for (const FileKind kind : k_file_kinds) {
    CAPTURE(name_of(kind));
    CHECK(is_in_schema_order(sample(kind), shape_of(kind)));
    std::set<const Property*> used;
    note_properties(sample(kind), shape_of(kind), used);
    for (const Property& property : shape_of(kind).properties) {
      if (property.name == "entered" || property.name == "unsettled") continue;
      CAPTURE(property.name);
      CHECK(used.contains(&property));
    }
  }
}
