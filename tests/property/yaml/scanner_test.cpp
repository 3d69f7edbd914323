#include <doctest/doctest.h>

#include <cstdlib>
#include <pact/schema/schema.hpp>
#include <pact/yaml/splice.hpp>
#include <property/yaml/hand_written.hpp>
#include <property/yaml/places.hpp>
#include <yaml/customer_shape.hpp>
#include <yaml/same_reading.hpp>

using pact::Node;
using pact::schema::Shape;
using pact::test::Random;
using pact::test::Reading;
using pact::test::reading_of;

namespace {

/// From PACT_TEST_DAMAGED, for long runs.
std::size_t damaged_documents() {
  const char* given = std::getenv("PACT_TEST_DAMAGED");
  return given ? std::stoull(given) : 20'000;
}

/// The hand-made shape and those of all files of a ledger.
std::vector<const Shape*> shapes_of(const pact::test::CustomerShape& customer) {
  std::vector<const Shape*> shapes = {&customer.shape()};
  for (const pact::schema::FileKind kind : pact::schema::k_file_kinds) {
    shapes.push_back(&pact::schema::shape_of(kind));
  }
  return shapes;
}

/// A document as pact writes it, of some shape.
std::string canonical(Random& random, const Shape& shape) {
  for (;;) {
    const Node value = any_value(random, shape);
    if (!value.empty()) return pact::yaml::write(value, shape);
  }
}

/// Sets, adds or removes something at a random place.
std::string edited(Random& random, const std::string& text, const Shape& shape) {
  const pact::yaml::Document document = pact::yaml::read("x.yaml", text);
  const std::vector<pact::test::Place> places = pact::test::places_of(document.root, shape);
  if (places.empty()) return text;
  const pact::test::Place& place = random.of(places);
  pact::yaml::Edit edit;
  edit.at = place.path;
  edit.value = any_value(random, *place.shape);
  if (!place.missing && random.one_in(3)) {
    edit.op = pact::yaml::Edit::Op::remove;
  } else if (!place.missing && place.shape->kind == pact::schema::ShapeKind::list) {
    edit.op = pact::yaml::Edit::Op::add;
    edit.value = any_value(random, *place.shape->item);
  }
  if (edit.value.empty()) edit.value = Node("words");
  try {
    return apply(document, shape, edit);
  } catch (const pact::Error&) {  // what this place cannot take
    return text;
  }
}

std::size_t line_begin(const std::string& text, std::size_t at) {
  const std::size_t feed = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return feed == std::string::npos ? 0 : feed + 1;
}

void damage(Random& random, std::string& text) {
  static const std::vector<std::string> k_pieces = {"\n",     " ",
                                                    "  ",     "\t",
                                                    ":",      ": ",
                                                    ":\n",    "- ",
                                                    "-",      "#",
                                                    " #",     "[",
                                                    "]",      "{",
                                                    "}",      ",",
                                                    "\"",     "'",
                                                    "|",      "|-\n",
                                                    ">-\n",   ">",
                                                    "\\",     "&a",
                                                    "*a",     "!a",
                                                    "? ",     "%",
                                                    "<<",     "\r",
                                                    "0",      "a",
                                                    "\n\n",   "\n  ",
                                                    "\n- ",   "---\n",
                                                    "...\n",  "\u0085",
                                                    "\u2028", "\xEF\xBB\xBF",
                                                    "\xC3",   std::string(1, '\0')};
  if (text.empty()) text = "\n";
  const std::size_t at = random.below(text.size());
  const std::size_t line = line_begin(text, at);
  const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
  switch (random.below(9)) {
    case 0:
      text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
      break;
    case 1:
      text[at] = static_cast<char>(random.below(256));
      break;
    case 2:
      text.erase(at, random.between(1, 4));
      break;
    case 3:
    case 4:
      text.insert(at, random.of(k_pieces));
      break;
    case 5:
      text.insert(next, text.substr(line, next - line));
      break;
    case 6:  // in or out
      if (random.one_in(2)) {
        text.insert(line, random.between(1, 3), ' ');
      } else if (text[line] == ' ') {
        text.erase(line, random.between(1, 2));
      }
      break;
    case 7:
      text.insert(at, text.substr(random.below(text.size()), random.between(1, 40)));
      break;
    default:
      text.resize(at);
      break;
  }
}

}  // namespace

TEST_CASE("scan reads all that pact writes, as the strict reader does") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape customer;
  Random random(seed);
  for (int round = 0; round < 150; ++round) {
    for (const Shape* shape : shapes_of(customer)) {
      std::string text = canonical(random, *shape);
      for (int edits = 0; edits < 4; ++edits) {
        CAPTURE(text);
        REQUIRE(reading_of(text) == Reading::scanned);
        text = edited(random, text, *shape);
      }
    }
  }
}

TEST_CASE("scan reads what a hand wrote as the strict reader does, or leaves it") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  std::size_t scanned = 0;
  for (int i = 0; i < 3000; ++i) {
    // A few keys, so that now and then nothing in the document is unusual.
    Node value = any_value(random, shape);
    std::erase_if(value.entries(), [&](const pact::Entry&) { return !random.one_in(4); });
    const std::string text = any_document(random, value);
    CAPTURE(text);
    const Reading reading = reading_of(text);
    REQUIRE(reading != Reading::differs);
    if (reading == Reading::scanned) ++scanned;
  }
  MESSAGE(scanned << " of 3000 scanned");
  CHECK(scanned > 100);
}

TEST_CASE("scan reads no damaged document otherwise than the strict reader") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape customer;
  const std::vector<const Shape*> shapes = shapes_of(customer);
  Random random(seed);
  const std::size_t count = damaged_documents();
  std::size_t scanned = 0;
  std::string whole;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 20 == 0) whole = canonical(random, *random.of(shapes));
    std::string text = whole;
    for (std::size_t blows = random.between(1, 3); blows > 0; --blows) damage(random, text);
    CAPTURE(text);
    const Reading reading = reading_of(text);
    REQUIRE(reading != Reading::differs);
    if (reading == Reading::scanned) ++scanned;
  }
  MESSAGE(scanned << " of " << count << " scanned");
  CHECK(scanned > count / 10);
}
