#include <doctest/doctest.h>

#include <ctime>
#include <pact/base/error.hpp>
#include <pact/yaml/reader.hpp>
#include <string>

namespace {

constexpr std::size_t k_size = 1024 * 1024;

std::string repeated(const std::string& head, const std::string& piece, const std::string& tail) {
  std::string text = head;
  while (text.size() + piece.size() + tail.size() <= k_size) text += piece;
  return text + tail;
}

struct Bomb {
  std::string name;
  std::string text;
};

}  // namespace

TEST_CASE("read: time grows with the size of a file only, whatever it holds") {
  std::string keys;
  for (int i = 0; keys.size() < k_size; ++i) keys += "k" + std::to_string(i) + ": v\n";
  std::string aliases = "a0: &a0 [x]\n";
  for (int i = 1; i < 1000; ++i)
    aliases += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" +
               std::to_string(i - 1) + ", *a" + std::to_string(i - 1) + "]\n";
  const std::vector<Bomb> bombs = {
      {"commas", repeated("", ",", "")},
      {"opening brackets", repeated("a: ", "[", "")},
      {"opening braces", repeated("a: ", "{a: ", "")},
      {"dashes", repeated("a:\n", "- ", "")},
      {"question marks", repeated("", "? ", "")},
      {"aliases", aliases},
      {"empty lines", repeated("a: b\n", "\n", "")},
      {"spaces", repeated("a:", " ", "b\n")},
      {"spaces and line ends", repeated("a: b", "   \n", "")},
      {"comments", repeated("a: b\n", "#\n", "")},
      {"one comment", repeated("a: b #", "#", "\n")},
      {"comment signs in a text", repeated("a: b", "#", "\n")},
      {"one long text", repeated("a: b", " b", "\n")},
      {"colons", repeated("a: b", ":", "b\n")},
      {"a text over lines", repeated("a: b", "\n b", "\n")},
      {"a text over empty lines", repeated("a: b", "\n\n b", "\n")},
      {"quoted line ends", repeated("a: \"b", "\n\n ", "b\"\n")},
      {"quoted spaces", repeated("a: \"b", "  ", "\n  b\"\n")},
      {"quote never closed", repeated("a: \"b", " b", "")},
      {"quotes never closed", repeated("a: [", "'b', ", "'")},
      {"escapes", repeated("a: \"", "\\u0041", "\"\n")},
      {"single quotes", repeated("a: '", "''", "'\n")},
      {"a block text", repeated("a: |\n", "  b\n", "")},
      {"empty lines in a block text", repeated("a: |+\n", "\n", "")},
      {"a folded text", repeated("a: >\n", "  b\n\n", "")},
      {"many items", repeated("a:\n", "- b\n", "")},
      {"many nothings", repeated("a:\n", "-\n", "")},
      {"many items in brackets", repeated("a: [", "b,", "]\n")},
      {"many items in brackets on lines", repeated("a: [", "b,\n ", "]\n")},
      {"many lists in brackets", repeated("a: [", "[],", "]\n")},
      {"many texts in quotes", repeated("a: [", "'',", "]\n")},
      {"many maps", repeated("a:\n", "- b: c\n  d: e\n", "")},
      {"many keys", keys},
      {"one long key", repeated("", "k", ": v\n")},
      {"one long quoted key", repeated("\"", "k ", "\": v\n")},
      {"byte order marks", repeated("a: b", "\xEF\xBB\xBF", "")},
      {"tabs", repeated("a: b", "\t", "\n")},
      {"ends of documents", repeated("a: b\n", "...\n", "")},
      {"deep comments below nested nothings",
       repeated("a:\n b:\n  c:\n   d:\n    e:\n", "          # x\n", "")},
  };
  for (const Bomb& bomb : bombs) {
    CAPTURE(bomb.name);
    const std::clock_t begin = std::clock();
    try {
      pact::yaml::read("x.yaml", bomb.text);
    } catch (const pact::Error&) {
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    // Of the processor, at -O0 and with sanitizers; 0.05 to 0.5 without. A quadratic one takes
    // hours.
    CHECK(seconds < 10);
  }
}
