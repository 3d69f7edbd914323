#include <doctest/doctest.h>

#include <functional>
#include <pact/schema/measure.hpp>
#include <set>
#include <thread>

#include "nodes.hpp"

using namespace pact;
using namespace pact::schema;

namespace {

const Shape& at(FileKind kind, std::string_view path) {
  CAPTURE(path);
  const Shape* shape = shape_at(shape_of(kind), path.empty() ? Path() : parse_path(path));
  REQUIRE(shape != nullptr);
  return *shape;
}

const Property& property(FileKind kind, std::string_view path, std::string_view name) {
  CAPTURE(path);
  CAPTURE(name);
  const Property* found = at(kind, path).property(name);
  REQUIRE(found != nullptr);
  return *found;
}

void for_each_shape(const Shape& shape, std::set<const Shape*>& seen,
                    const std::function<void(const Shape&)>& act) {
  if (!seen.insert(&shape).second) return;
  act(shape);
  if (shape.item != nullptr) for_each_shape(*shape.item, seen, act);
  if (shape.any_value != nullptr) for_each_shape(*shape.any_value, seen, act);
  for (const Property& each : shape.properties) for_each_shape(*each.shape, seen, act);
}

void for_each_shape(const std::function<void(const Shape&)>& act) {
  std::set<const Shape*> seen;
  for (const FileKind kind : k_file_kinds) for_each_shape(shape_of(kind), seen, act);
}

}  // namespace

TEST_CASE("shape_of: every list says how two of it are joined") {
  for_each_shape([](const Shape& shape) {
    if (shape.kind != ShapeKind::list || shape.item->open) return;
    CAPTURE(shape.item->noun);
    CHECK((!shape.key.empty()) + shape.set + shape.atomic >= 1);
    if (shape.set) CHECK(shape.item->kind == ShapeKind::text);
    if (!shape.key.empty()) CHECK(shape.item->property(shape.key) != nullptr);
  });
}

TEST_CASE("shape_of: every property is described in one plain sentence, every map has a name") {
  for_each_shape([](const Shape& shape) {
    if (shape.kind == ShapeKind::map) CHECK(!shape.noun.empty());
    for (const Property& each : shape.properties) {
      CAPTURE(shape.noun);
      CAPTURE(each.name);
      REQUIRE(!each.description.empty());
      CHECK(each.description.back() == '.');
      CHECK(each.description.find(". ") == std::string::npos);
    }
  });
}

TEST_CASE("shape_of: no value of any enumeration is a number, a yes or no, or a grade") {
  for_each_shape([](const Shape& shape) {
    for (const std::string& value : shape.values) {
      CHECK(measure_of(value, Letters::grade) == Measure::none);
    }
  });
}

TEST_CASE("shape_of: what is written on one line holds no prose") {
  for_each_shape([](const Shape& shape) {
    if (!shape.flow || shape.kind != ShapeKind::map) return;
    std::set<const Shape*> seen;
    for (const Property& each : shape.properties) {
      if (each.name == "unsettled") continue;
      for_each_shape(*each.shape, seen,
                     [](const Shape& part) { CHECK(part.text != TextKind::prose); });
    }
  });
}

TEST_CASE("shape_of: the keys of lists") {
  using enum FileKind;
  CHECK(at(customer, "notes").key == "id");
  CHECK(at(customer, "stewards").key == "who");
  CHECK(at(customer, "contacts").key == "id");
  CHECK(at(customer, "critical").key == "id");
  CHECK(at(customer, "notes/x/replies/y/thanks").key == "id");
  CHECK(at(customer, "unsettled").key == "at");
  CHECK(at(charter, "listening").key == "about");
  CHECK(at(charter, "sponsors").key == "who");
  CHECK(at(charter, "champions").key == "who");
  CHECK(at(charter, "imagine_if").key == "question");
  CHECK(at(people, "people").key == "id");
  CHECK(at(idea, "support").key == "id");
}

TEST_CASE("shape_of: sets") {
  using enum FileKind;
  for (const char* path : {"aliases", "was", "domains", "industries", "plans/x/with",
                           "notes/x/tags", "notes/x/cites", "notes/x/helped_by", "notes/x/used"}) {
    CAPTURE(path);
    CHECK(at(customer, path).set);
    CHECK(at(customer, path).flow);
  }
  for (const char* path : {"people/x/interests", "people/x/emails", "people/x/watches"}) {
    CHECK(at(people, path).set);
  }
  CHECK(at(ask, "to").set);
  CHECK(at(ask, "about").set);
  CHECK(at(story, "cites").set);
  CHECK_FALSE(at(charter, "goals").set);
  CHECK(at(charter, "divisions").set);
}

TEST_CASE("shape_of: what means something only whole") {
  using enum FileKind;
  for (const char* path : {"notes/x/told", "notes/x/act", "notes/x/done", "critical/x",
                           "plans/x/moved", "handoffs/x/accepted", "handoffs/x/declined"}) {
    CAPTURE(path);
    CHECK(at(customer, path).atomic);
    CHECK(at(customer, path).flow);
  }
  CHECK(at(charter, "behaviours").atomic);
  CHECK(at(charter, "goals").atomic);
  CHECK(at(charter, "critical/x").atomic);
  CHECK(at(ask, "offer").atomic);
  CHECK(at(idea, "from").atomic);
  CHECK(at(idea, "vetting/x").atomic);
  CHECK(at(brief, "decision").atomic);
  CHECK_FALSE(at(customer, "notes/x").atomic);
  CHECK_FALSE(at(customer, "contacts/x").atomic);
  CHECK_FALSE(at(charter, "handling").atomic);
}

TEST_CASE("shape_of: one line or several") {
  using enum FileKind;
  for (const char* path : {"stewards/x", "critical/x", "needs/x", "objectives/x", "plans/x",
                           "notes/x/act", "notes/x/thanks/y"}) {
    CAPTURE(path);
    CHECK(at(customer, path).flow);
  }
  CHECK(at(people, "people/x").flow);
  for (const char* path :
       {"notes/x", "contacts/x", "handoffs/x", "notes/x/replies/y", "notes", "stewards"}) {
    CAPTURE(path);
    CHECK_FALSE(at(customer, path).flow);
  }
}

TEST_CASE("shape_of: an item's own words are its author's") {
  using enum FileKind;
  for (const char* name :
       {"date", "by", "kind", "from", "via", "feeling", "tags", "text", "context"}) {
    CAPTURE(name);
    CHECK(property(customer, "notes/x", name).author);
  }
  for (const char* name : {"id", "act", "told", "done", "replies", "thanks", "cites", "handling",
                           "entered", "helped_by", "used", "fields", "unsettled"}) {
    CAPTURE(name);
    CHECK_FALSE(property(customer, "notes/x", name).author);
  }
  for (const char* name : {"date", "by", "kind", "text", "context"}) {
    CHECK(property(customer, "notes/x/replies/y", name).author);
  }
  CHECK(property(ask, "", "text").author);
  CHECK_FALSE(property(ask, "", "state").author);
  CHECK_FALSE(property(insight, "", "solution").author);  // crafted together
  CHECK_FALSE(property(customer, "", "name").author);
}

TEST_CASE("shape_of: dates, prose, ids and enumerations") {
  using enum FileKind;
  CHECK(at(customer, "notes/x/date").text == TextKind::date);
  CHECK(at(customer, "notes/x/act/due").text == TextKind::date);
  CHECK(at(people, "people/x/left").text == TextKind::date);
  CHECK(at(customer, "notes/x/text").text == TextKind::prose);
  CHECK(at(customer, "notes/x/replies/y/text").text == TextKind::prose);
  CHECK(at(charter, "admission").text == TextKind::prose);
  CHECK(at(insight, "problem").text == TextKind::prose);
  CHECK(at(customer, "notes/x/context").text == TextKind::plain);
  CHECK(at(customer, "notes/x/told/text").text == TextKind::plain);
  CHECK(at(customer, "notes/x/id").form == TextForm::item_id);
  CHECK(at(customer, "id").form == TextForm::slug);
  CHECK(at(customer, "contacts/x/id").form == TextForm::slug);
  CHECK(at(ask, "id").form == TextForm::item_id);
  CHECK(at(ask, "quarter").form == TextForm::quarter);
  CHECK(at(customer, "notes/x/kind").values ==
        std::vector<std::string>{"advance", "feedback", "promise"});
  CHECK(at(customer, "notes/x/fields/product").words == Words::answer);
  CHECK(at(customer, "notes/x/tags/y").words == Words::tag);
  CHECK(at(charter, "behaviours").least == 4);
  CHECK(at(charter, "behaviours").most == 4);
}

TEST_CASE("shape_of: the order of writing") {
  std::vector<std::string> names;
  for (const Property& each : at(FileKind::customer, "notes/x").properties)
    names.push_back(each.name);
  CHECK(names == std::vector<std::string>{"id",      "date",   "by",       "entered", "kind",
                                          "from",    "via",    "feeling",  "tags",    "text",
                                          "context", "cites",  "handling", "fields",  "helped_by",
                                          "used",    "act",    "told",     "done",    "mail",
                                          "replies", "thanks", "unsettled"});
  CHECK(shape_of(FileKind::charter).properties.front().name == "schema");
  CHECK(shape_of(FileKind::charter).properties.back().name == "unsettled");
}

TEST_CASE("shape_of may be asked by several threads at once") {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (const FileKind kind : k_file_kinds) validate(kind, test::sample(kind));
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(&shape_of(FileKind::story) == &shape_of(FileKind::story));
}
