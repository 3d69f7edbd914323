#include <doctest/doctest.h>

#include <chrono>
#include <pact/base/error.hpp>
#include <pact/yaml/reader.hpp>
#include <property/yaml/hand_written.hpp>
#include <yaml/customer_shape.hpp>
#include <yaml/samples.hpp>

using pact::Node;
using pact::test::Random;

TEST_CASE("read gives back what a hand wrote, however it wrote it") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  pact::test::Samples samples("read");
  for (int i = 0; i < 3000; ++i) {
    const Node value = any_value(random, shape);
    const std::string text = any_document(random, value);
    if (value.empty()) continue;
    CAPTURE(text);
    try {
      const Node root = pact::yaml::read("x.yaml", text).root;
      // A text at the end of the file loses its line end with the file's.
      if (text.ends_with('\n')) {
        REQUIRE(root == value);
        samples.add(text, root);
      }
    } catch (const pact::Error& error) {
      FAIL(to_string(*error.location()) << ": " << error.message() << "\n" << error.excerpt());
    }
  }
}

TEST_CASE("read survives any damage") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  const std::vector<std::string> pieces = {
      "\n",    " ",     "  ", "\t",   ":",    ": ",
      "- ",    "#",     " #", "[",    "]",    "{",
      "}",     ",",     "\"", "'",    "|",    ">",
      "|+\n",  "\\",    "&a", "*a",   "!a",   "? ",
      "---\n", "...\n", "%",  "<<",   "\r",   "\xEF\xBB\xBF",
      "\xC3",  "0",     "a",  "\n\n", "\n  ", std::string(1, '\0')};
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(4);
  std::size_t read = 0;
  std::size_t refused = 0;
  while (std::chrono::steady_clock::now() < end) {
    std::string text = any_document(random, any_value(random, shape));
    for (std::size_t i = random.between(1, 6); i > 0 && !text.empty(); --i) {
      const std::size_t at = random.below(text.size());
      switch (random.below(5)) {
        case 0:
          text.insert(at, random.of(pieces));
          break;
        case 1:
          text.erase(at, random.between(1, 4));
          break;
        case 2:
          text[at] = static_cast<char>(random.below(256));
          break;
        case 3:
          text.insert(at, text.substr(random.below(text.size()), random.between(1, 40)));
          break;
        default:
          text.resize(at);
          break;
      }
    }
    try {
      const pact::yaml::Document document = pact::yaml::read("x.yaml", text);
      ++read;
      REQUIRE(document.root.is_map());
    } catch (const pact::Error& error) {
      ++refused;
      REQUIRE(error.kind() == pact::ErrorKind::blocked);
    }
  }
  MESSAGE("read " << read << ", refused " << refused);
}
