#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/yaml/reader.hpp>
#include <string>
#include <vector>

using pact::Error;
using pact::ErrorKind;
using pact::yaml::read;

namespace {

/// A document with one thing wrong, where the reader should point, and the words that say it.
struct Refused {
  std::string name;
  std::string text;
  int line;
  int column;
  const char* message;
};

const char* const k_anchor = "a text cannot start with `&`";
const char* const k_alias = "a text cannot start with `*`";
const char* const k_tag = "a text cannot start with `!`";
const char* const k_directive = "a line that starts with `%` is a directive";
const char* const k_second_document = "a second document starts here";
const char* const k_tab = "a tab stands in the indentation of this line";
const char* const k_too_deep = "this line is indented further than the lines that it follows";
const char* const k_goes_on = "this line is indented as if it went on with the text above";
const char* const k_no_pair = "this line is no `key: value`";
const char* const k_rest = "something follows what should be the end of the line";
const char* const k_second_colon = "a second `: ` stands in this line";
const char* const k_comment = "a space is missing before the comment";
const char* const k_bracket_line = "this line belongs to a bracket that opened above";
const char* const k_quote_line = "this line goes on with a quoted text, and is not indented";
const char* const k_header = "the first line of this text stands on the line of its `|` or `>`";
const char* const k_blank_line = "an empty line above has more spaces";
const char* const k_many_lines = "a key goes over several lines";
const char* const k_long_key = "`? ` starts a long key";
const char* const k_quote = "this quote is never closed";
const char* const k_backslash = "this backslash makes no known character";
const char* const k_comma = "a comma is missing before this";
const char* const k_no_item = "nothing stands before this comma";
const char* const k_dash = "a dash stands here alone";
const char* const k_list_root = "the file starts with a list";
const char* const k_text_root = "the file starts with a text";

const std::vector<Refused> k_documents = {
    // Keys and values
    {"word below a finished value", "name: Harbour\n  Boats\ngroup\n", 3, 1, k_no_pair},
    {"pair inside a text of several lines", "about: she\n said\n  visits: two\n", 3, 3, k_goes_on},
    {"two pairs on a line", "role: buyer: chief\n", 1, 12, k_second_colon},
    {"four pairs on a line", "a: b: c: d\n", 1, 5, k_second_colon},
    {"pair behind a quoted value", "role: \"buyer\" mail: none\n", 1, 15, k_rest},
    {"words behind a quoted value", "role: \"buyer\" and more\n", 1, 15, k_rest},
    {"pair behind a quoted key and value", "a: 'b': c\n", 1, 7, k_second_colon},
    {"pair behind a map in brackets", "act: {who: ann}due: soon\n", 1, 16, k_rest},
    {"pair below a word, indented", "act:\n  who ann\n  due: soon\n", 3, 3, k_goes_on},
    {"word without a colon among keys", "a:\n  b: c\nd\n", 3, 1, k_no_pair},
    {"colon without a key", ": harbour\n", 1, 1, "no key stands before this colon"},
    {"key without a space behind its colon", "a: b\nname:Harbour\n", 2, 5,
     "a space is missing behind the colon"},
    {"quoted key without a space behind its colon", "a: b\n'name':Harbour\n", 2, 7,
     "a space is missing behind the colon"},
    {"key that stands twice", "id: a\nname: b\nid: c\n", 3, 1,
     "the key `id` stands twice; the first is in line 1"},
    {"key that stands twice in other quotes", "a: {id: b, 'id': c}\n", 1, 12,
     "the key `id` stands twice"},
    {"key over two lines", "act: x\nwho\n is: ann\n", 2, 1, k_no_pair},
    {"key in double quotes over two lines", "id: a\n\"cares\n about\": b\n", 2, 1, k_many_lines},
    {"key in single quotes over two lines", "id: a\n'cares\n about': b\n", 2, 1, k_many_lines},
    {"list as a key", "[a]: b\n", 1, 1, "a list or map stands where a key should"},
    {"list over two lines as a key", "id: x\n[4\n]: b\n", 2, 1,
     "a list or map stands where a key should"},
    {"map as a key between brackets", "a: {{b: c}: d}\n", 1, 5,
     "a list or map stands where a key should"},
    {"key of more than 1024 characters", std::string(1025, 'k') + ": v\n", 1, 1,
     "this key is longer than 1024 characters"},
    {"merge key", "id: a\n<<: b\n", 2, 1, "`<<` takes over another map"},
    {"long key", "? id\n: a\n", 1, 1, k_long_key},
    {"long key with a tab and a list", "?\t- a\n", 1, 1, k_long_key},
    {"long key with a list, value with a tab and a list", "? - a\n:\t- b\n", 1, 1, k_long_key},
    {"long key with a tab and a pair", "?\ta:\n", 1, 1, k_long_key},
    {"long key with a pair, value with a tab and a pair", "? a:\n:\tb:\n", 1, 1, k_long_key},
    {"long key between brackets", "a: {? b : c}\n", 1, 5, k_long_key},

    // Indentation
    {"item indented less than the first", "notes:\n    - a\n    - b\n   - c\n", 4, 4, k_too_deep},
    {"key indented less than the first", "act:\n   who: a\n  due: b\n", 3, 3, k_too_deep},
    {"key indented more than the first", "act:\n  who: \"a\"\n    due: \"b\"\n", 3, 5, k_too_deep},
    {"key indented below a text", "id: a\n  name: b\n", 2, 3, k_goes_on},
    {"quoted value, then a key in between", "act:\n    who: 'a'\n  due: 'b'\n", 3, 3, k_too_deep},
    {"item in between", "notes:\n  - id: a\n - b\n", 3, 2, k_too_deep},
    {"word at the indentation of items", "notes:\n  - a\n  word\n", 3, 3, k_too_deep},
    {"word below a list, not indented", "notes:\n  - a\nword\n", 3, 1, k_no_pair},
    {"pair at the dash of a list", "notes:\n  - a\n  b: c\n", 3, 3, k_too_deep},
    {"item among keys", "id: a\n- b\n", 2, 1, "a list item stands among `key: value` lines"},
    {"item below a text", "id: a\n  - b\n", 2, 3, "a list item stands below a text"},
    {"list on the line of its key", "notes: - a\n       - b\n", 1, 8,
     "a list starts on the line of its key"},
    {"item behind an item in brackets", "notes:\n  - {id: a}- b\n", 2, 12, k_rest},
    {"words behind a list in brackets", "tags: [\n  a\n  ]\n word\n", 4, 2, k_too_deep},
    {"tab before a key", "act:\n\twho: ann\n", 2, 2, k_tab},
    {"two tabs before a deeper key", "act:\n  accepted:\n\t\tby: ann\n", 3, 3, k_tab},
    {"spaces and a tab before a key", "act:\n  who: a\n  \tdue: b\n", 3, 4, k_tab},
    {"tab between a dash and a dash", "notes:\n-\t- a\n", 2, 3, k_tab},
    {"space and tab between a dash and a dash", "notes:\n- \t- a\n", 2, 4, k_tab},
    {"tab between a dash and a key", "notes:\n-\tid: a\n", 2, 3, k_tab},
    {"tab before a line between brackets", "tags: [\n\ta,\n b\n ]\n", 2, 2, k_tab},
    {"tab before a line in quotes", "about: \"a\n\tb\"\n", 2, 2, k_tab},
    {"tab as the first line of a block text", "about: |\n\t\nid: a\n", 2, 1, k_tab},

    // Comments
    {"text that goes on behind a comment line", "about: she\n#  said\n  yes\n", 3, 3, k_too_deep},
    {"text that goes on behind a comment", "about: she\n  said # so\n  yes\n", 3, 3, k_too_deep},
    {"comment that looks like a key", "id: a\nthis is #no: key\n", 2, 1, k_no_pair},
    {"comment without a space behind brackets", "tags: [a, b]#c\n", 1, 13, k_comment},
    {"comment without a space behind a comma", "tags: [a,#c\n  ]\n", 1, 10, k_comment},
    {"comment without a space behind quotes", "id: \"a\"#c\n", 1, 8, k_comment},
    {"comment without a space behind a block header", "about: ># c\n  a\n", 1, 9, k_header},
    {"comment between two words in brackets", "tags: [ a\n#  c\n  b ]\n", 3, 3, k_comma},

    // Texts in quotes
    {"escape of a full stop", "id: \"a\\.b\"\n", 1, 7, k_backslash},
    {"escape of a single quote", "id: \"it\\'s\"\n", 1, 8, k_backslash},
    {"escape with too few digits", "id: \"\\x4\"\n", 1, 6, "\\x needs 2 hexadecimal digits"},
    {"escape of half a character", "id: \"\\uD800\"\n", 1, 6, "this escape names no character"},
    {"escape of NUL", "id: \"\\0\"\n", 1, 6, "a NUL byte"},
    {"quote never closed", "id: a\nname: \"Harbour\n", 2, 7, k_quote},
    {"single quote never closed", "name: 'Harbour\n", 1, 7, k_quote},
    {"document start in double quotes", "name: \"\n---\n\"\n", 2, 1, k_second_document},
    {"document end in single quotes", "name: '\n...\n'\n", 3, 1, "this stands after `...`"},
    {"document end with words in quotes", "name: \"a\n... x\n b\"\n", 2, 5,
     "something follows `...`"},
    {"quoted text not indented", "name: \"a\nb\n c\"\n", 2, 1, k_quote_line},
    {"quoted key not indented", "notes:\n- - \"a\nb\": x\n", 3, 1, k_quote_line},

    // Block texts
    {"indentation indicator 0", "about: |0\n  a\n", 1, 9, k_header},
    {"indentation indicator 10", "about: |10\n  a\n", 1, 10, k_header},
    {"first line on the line of the header", "about: > first\n  second\n", 1, 10, k_header},
    {"empty lines with more spaces, then a line not indented", "about: >\n  \n   \n    \n  a\n", 5,
     3, k_blank_line},
    {"empty lines with more spaces, then a comment", "about: >\n  \n    \n  # c\n", 4, 3,
     k_blank_line},
    {"first line with more spaces only", "about: |\n     \n  a\n", 3, 3, k_blank_line},
    {"file that ends in spaces within a block text", "about: |\n  a\n   ", 3, 1,
     "the file ends within this text"},
    {"block text between brackets", "notes: [|\n  a]\n", 1, 9,
     "`|` starts a text of several lines"},

    // Brackets
    {"extra closing bracket", "tags: [ a, b ] ]\n", 1, 16, "`]` closes nothing"},
    {"list without its closing bracket", "tags: [ [ a, b ]\n", 1, 7, "this `[` is never closed"},
    {"map without its closing bracket", "act: {who: ann\n", 1, 6, "this `{` is never closed"},
    {"closed by the other bracket", "tags: [a, b}\n", 1, 12,
     "`}` closes a bracket that opened with `[`"},
    {"comma at the beginning", "tags: [ , a]\n", 1, 9, k_no_item},
    {"two commas at the end", "tags: [a, , ]\n", 1, 11, k_no_item},
    {"missing comma in a map", "act: {\n  who: ann\n  due: soon }\n", 3, 6,
     "a colon stands inside a text between brackets"},
    {"missing comma behind quotes", "tags: [ \"a\" \"b\" ]\n", 1, 13, k_comma},
    {"key and value on two lines in a list", "tags: [ a\n  : b ]\n", 2, 3,
     "no key stands before this colon"},
    {"quoted key and value on two lines in a list", "tags: [ \"a\"\n  :b ]\n", 2, 3, k_comma},
    {"pair in a list", "tags: [a: b]\n", 1, 9, "a colon stands inside a text between brackets"},
    {"key without a value in a map", "act: {who, due: soon}\n", 1, 7,
     "this key in {…} has no value"},
    {"pair without a space in a map", "act: {who:ann}\n", 1, 7, "this key in {…} has no value"},
    {"map over lines that are not indented", "act: {\nwho\n:\nann\n}\n", 2, 1, k_bracket_line},
    {"list over lines that are not indented", "tags: [a,\nb,\nc]\n", 2, 1, k_bracket_line},
    {"closing bracket not indented", "tags: [\n  a\n]\n", 3, 1, k_bracket_line},
    {"dashes between brackets", "tags: [-, -]\n", 1, 8, k_dash},
    {"a dash between brackets", "tags: [-]\n", 1, 8, k_dash},
    {"document markers between brackets", "tags: [\n--- ,\n...\n]\n", 2, 1, k_second_document},

    // Anchors, aliases, tags, reserved signs
    {"two anchors on a value", "a: &x\n  &y b: c\n", 1, 4, k_anchor},
    {"anchor before a list, not indented", "a:\n&x\n- b\n", 2, 1, k_anchor},
    {"anchor between items", "a:\n- b\n&x\n- c\n", 3, 1, k_anchor},
    {"anchor and tag not indented", "a: &x\n!!map\n  b: c\n", 1, 4, k_anchor},
    {"anchor on an alias", "a: &x b\nc: &y *x\n", 1, 4, k_anchor},
    {"anchor and alias as a key", "a: b\n&x *y : c\n", 2, 1, k_anchor},
    {"anchor before an item on its line", "a:\n  &x - b\n", 2, 3, k_anchor},
    {"alias", "a: b\nc: *a\n", 2, 4, k_alias},
    {"tag with braces", "a: !b{}c d\n", 1, 4, k_tag},
    {"tag with a comma", "a:\n- !!str, b\n", 2, 3, k_tag},
    {"tag", "a: !!int 3\n", 1, 4, k_tag},
    {"at sign at the start", "a: @ann\n", 1, 4, "a text cannot start with `@`"},
    {"back quote at the start", "a: `b`\n", 1, 4, "a text cannot start with ```"},
    {"per cent sign at the start", "a: %b\n", 1, 4, "a text cannot start with `%`"},

    // Documents
    {"words behind the document's end", "---\na: b\n... c\n", 3, 5, "something follows `...`"},
    {"pair on the line of the document's start", "--- a: b\n    c: d\n", 1, 5,
     "something follows `---`"},
    {"anchor and pair on the line of the document's start", "--- &x a: b\n", 1, 5,
     "something follows `---`"},
    {"block text on the line of the document's start", "--- |0\n", 1, 5, "something follows `---`"},
    {"a second document", "a: b\n---\nc: d\n", 2, 1, k_second_document},
    {"content behind the document's end", "a: b\n...\nc: d\n", 3, 1, "this stands after `...`"},
    {"directive alone", "%YAML 1.2\n", 1, 1, k_directive},
    {"directive and document end", "%YAML 1.2\n...\n", 1, 1, k_directive},
    {"directive with extra words", "%YAML 1.2 x\n---\na: b\n", 1, 1, k_directive},
    {"directive with a comment glued to it", "%YAML 1.1#x\n---\na: b\n", 1, 1, k_directive},
    {"directive twice", "%YAML 1.2\n%YAML 1.2\n---\na: b\n", 1, 1, k_directive},
    {"directive behind a document", "---\na: b\n%YAML 1.2\n---\n", 3, 1, k_directive},
    {"directive behind a comment", "---\na: b # c\n%YAML 1.2\n---\nd: e\n", 3, 1, k_directive},
    {"directive between documents", "%YAML 1.2\n---\n%YAML 1.2\n---\na: b\n", 1, 1, k_directive},
    {"tag directive behind content", "!a \"b\"\n%TAG ! tag:x,2000:\n---\n", 2, 1, k_directive},
    {"tag directive for the first document only", "%TAG !a! tag:x,2000:\n--- !a!b\n", 1, 1,
     k_directive},
    {"list as the root", "- a\n- b\n", 1, 1, k_list_root},
    {"list as the root, then a word", "- a\nb\n", 1, 1, k_list_root},
    {"list as the root, then a pair", "- a\nb: c\n", 1, 1, k_list_root},
    {"list in brackets as the root", "[a, b]\n", 1, 1, k_list_root},
    {"text as the root", "harbour\n", 1, 1, k_text_root},
    {"text as the root, a comment within", "harbour # a\nboats\n", 1, 1, k_text_root},
    {"empty file", "", 1, 1, "the file is empty"},
    {"only comments", "# a\n# b\n", 3, 1, "the file is empty"},
    {"only a document start", "---\n", 2, 1, "the file is empty"},
    {"only a comma", ",", 1, 1, "a text cannot start with `,`"},

    // Bytes
    {"NUL", std::string("a: b\0c\n", 7), 1, 5, "a NUL byte stands here"},
    {"a control character", "a: b\x07\n", 1, 5, "the invisible control character U+0007"},
    {"DEL", "a: b\x7F\n", 1, 5, "the invisible control character U+007F"},
    {"a C1 control character", "a: b\u0080\n", 1, 5, "the invisible control character U+0080"},
    {"a carriage return alone", "a: b\rc: d\n", 1, 5, "a carriage return stands here without"},
    {"a byte order mark within", "a: b\n\uFEFFc: d\n", 2, 1, "an invisible byte order mark"},
    {"a character that is none", "a: \uFFFE\n", 1, 4, "the invisible control character U+FFFE"},
    {"Latin-1", "a: b\nname: Caf\xE9\n", 2, 0, "these bytes are not UTF-8 text"},
    {"UTF-16", std::string("\xFF\xFE\x61\x00\x3A\x00", 6), 1, 0, "these bytes are not UTF-8 text"},

    // git
    {"conflict markers", "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 2, 1,
     "this file holds two versions that git could not join"},
    {"conflict markers of a rebase", "a: b\n||||||| 1234567\nc: e\n", 2, 1,
     "this file holds two versions that git could not join"},
};

}  // namespace

TEST_CASE("read refuses every invalid document, points at the place and says what to do") {
  for (const Refused& document : k_documents) {
    CAPTURE(document.name);
    CAPTURE(document.text);
    try {
      read("x.yaml", document.text);
      FAIL_CHECK("accepted");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::blocked);
      REQUIRE(error.location());
      CHECK(error.location()->file == "x.yaml");
      CHECK(error.location()->line == document.line);
      CHECK(error.location()->column == document.column);
      CHECK_MESSAGE(error.message().find(document.message) != std::string::npos, error.message());
      CHECK(error.hints().size() == 1);
    }
  }
}

TEST_CASE("read: two versions that git could not join have their own hint") {
  try {
    read("x.yaml", "a: b\n<<<<<<< HEAD\n");
    FAIL_CHECK("accepted");
  } catch (const Error& error) {
    CHECK(error.hints() ==
          std::vector<std::string>{
              "keep one version, and take the marker lines out: pact edit, or any editor"});
    CHECK(error.excerpt().find("<<<<<<< HEAD") != std::string::npos);
  }
}

TEST_CASE("read refuses nesting over 32, and takes 32") {
  const auto lists = [](int depth) {
    return "a: " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "\n";
  };
  const auto maps = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += std::string(i, ' ') + "a:\n";
    return text;
  };
  const auto dashes = [](int depth) {
    std::string text = "a:\n";
    for (int i = 1; i < depth; ++i) text += "- ";
    return text + "b\n";
  };
  CHECK_NOTHROW(read("x", lists(32)));
  CHECK_NOTHROW(read("x", maps(32)));
  CHECK_NOTHROW(read("x", dashes(32)));
  CHECK_THROWS_AS(read("x", lists(33)), Error);
  CHECK_THROWS_AS(read("x", maps(33)), Error);
  CHECK_THROWS_AS(read("x", dashes(33)), Error);
  CHECK_THROWS_AS(read("x", lists(1000000)), Error);
}

TEST_CASE("read refuses more than 8 MiB") {
  const std::string line = "# a comment\n";
  std::string text = "a: b\n";
  while (text.size() + line.size() <= 8 * 1024 * 1024) text += line;
  CHECK_NOTHROW(read("x", text));
  text.append(8 * 1024 * 1024 + 1 - text.size(), '\n');
  CHECK_THROWS_AS(read("x", text), Error);
}

TEST_CASE("read refuses more than 500,000 values") {
  const auto list = [](int items) {
    std::string text = "a: [";
    for (int i = 0; i < items; ++i) text += "b,";
    return text + "]\n";
  };
  CHECK_NOTHROW(read("x", list(499'999)));  // and one for the list
  CHECK_THROWS_AS(read("x", list(500'000)), Error);
}
