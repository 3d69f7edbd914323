#include <doctest/doctest.h>

#include "nodes.hpp"

using namespace pact;
using namespace pact::schema;

TEST_CASE("kind_of_path") {
  CHECK(kind_of_path("pact.yaml") == FileKind::charter);
  CHECK(kind_of_path("people.yaml") == FileKind::people);
  CHECK(kind_of_path("customers/acme.yaml") == FileKind::customer);
  CHECK(kind_of_path("customers/ac/acme.yaml") == FileKind::customer);
  CHECK(kind_of_path("customers/north/ac/acme.yaml") == FileKind::customer);
  CHECK(kind_of_path("asks/who-q7mx9t.yaml") == FileKind::ask);
  CHECK(kind_of_path("ideas/x.yaml") == FileKind::idea);
  CHECK(kind_of_path("insights/x.yaml") == FileKind::insight);
  CHECK(kind_of_path("briefs/x.yaml") == FileKind::brief);
  CHECK(kind_of_path("stories/x.yaml") == FileKind::story);
  for (const char* path :
       {"", "README.md", ".gitattributes", "customers", "customers/", "customers/.yaml",
        "customers/acme.yml", "customers/ac/notes.txt", "asks/old/x.yaml", "sub/pact.yaml",
        "pact.yaml/x", "Asks/x.yaml", "customers/ac/.yaml", "asks/.yaml"}) {
    CAPTURE(path);
    CHECK(kind_of_path(path) == std::nullopt);
  }
}

TEST_CASE("name_of is what the file says of itself") {
  for (const FileKind kind : k_file_kinds) {
    const std::vector<std::string> says = shape_of(kind).property("schema")->shape->values;
    CHECK(says == std::vector{"pact/" + std::string(name_of(kind)) + "/1"});
  }
}

TEST_CASE("resolve: keys, items by key, texts of sets, positions") {
  const Node& root = test::sample(FileKind::customer);
  const auto find = [&](std::string_view path) {
    const Node* node = resolve(root, shape_of(FileKind::customer), parse_path(path));
    if (node == nullptr) return std::string("-");
    return node->is_text() ? node->text() : std::string("+");
  };
  CHECK(resolve(root, shape_of(FileKind::customer), {}) == &root);
  CHECK(find("name") == "Harbour Boats Ltd");
  CHECK(find("contacts/mia-lund/phone") == "0049123");
  CHECK(find("stewards/raj/division") == "print");
  CHECK(find("notes/272a9w4xq7tm/act/accepted/by") == "raj");
  CHECK(find("notes/272a9w4xq7tm/tags/delivery") == "delivery");
  CHECK(find("notes/272a9w4xq7tm/fields/product") == "stand");
  CHECK(find("aliases/Harbor Boats") == "Harbor Boats");
  CHECK(find("aliases/#2") == "HBL");
  CHECK(find("notes/#2/kind") == "promise");
  CHECK(find("unsettled/contacts~1mia-lund/gone") == "removed");
  CHECK(find("unsettled/stewards~1ann/or/#2/#1") == "a");
  for (const char* path : {"nothing", "notes/nobody", "notes/#0", "notes/#3", "notes/#x", "notes/#",
                           "name/x", "contacts/mia-lund/nothing", ""}) {
    CAPTURE(path);
    CHECK(find(path) == "-");
  }
}

TEST_CASE("shape_at needs no data") {
  const Shape& customer = shape_of(FileKind::customer);
  CHECK(shape_at(customer, {}) == &customer);
  CHECK(shape_at(customer, {"contacts", "anybody", "phone"})->kind == ShapeKind::text);
  CHECK(shape_at(customer, {"contacts", "anybody"})->noun == "contact");
  CHECK(shape_at(customer, {"notes", "x", "fields", "anything"})->words == Words::answer);
  CHECK(shape_at(customer, {"unsettled", "phone", "or", "#1", "deep", "down"})->open);
  CHECK(shape_at(customer, {"contacts", "anybody", "owner"}) == nullptr);
  CHECK(shape_at(customer, {"name", "x"}) == nullptr);
}
