#include <doctest/doctest.h>

#include <map>
#include <set>
#include <support/session_files.hpp>
#include <support/session_world.hpp>

#include "source_files.hpp"

using namespace pact::test;

namespace {

/// Shorter pieces of a message ("pact ", "the ") say too little to look for.
constexpr std::size_t k_least_length = 8;

/// The string literals of a piece of code; those that stand side by side are one.
std::vector<std::string> literals_of(std::string_view code) {
  std::vector<std::string> found;
  bool joins = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"') {
      std::string text;
      for (++i; i < code.size() && code[i] != '"'; ++i) {
        if (code[i] == '\\') ++i;
        text += code[i];
      }
      if (joins) {
        found.back() += text;
      } else {
        found.push_back(text);
      }
      joins = true;
    } else if (code[i] != ' ' && code[i] != '\n') {
      joins = false;
    }
  }
  return found;
}

/// The code between the parenthesis at `open` and the one that closes it; literals are skipped.
std::string_view in_parentheses(std::string_view code, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < code.size(); ++i) {
    if (code[i] == '"') {
      for (++i; i < code.size() && code[i] != '"'; ++i) i += code[i] == '\\';
    } else if (code[i] == '(') {
      ++depth;
    } else if (code[i] == ')' && --depth == 0) {
      return code.substr(open + 1, i - open - 1);
    }
  }
  return {};
}

/// Every message of an Error that the code makes, by the file that makes it.
std::map<std::string, std::string> messages_in(const std::vector<std::string>& folders) {
  std::map<std::string, std::string> messages;
  for (const SourceFile& file : source_files(folders)) {
    for (const char* start : {"Error(", "Error error("}) {
      for (std::size_t at = 0; (at = file.text.find(start, at)) != std::string::npos; ++at) {
        const std::string_view call = in_parentheses(file.text, file.text.find('(', at));
        if (call.find("Kind::") == std::string_view::npos) continue;
        for (std::string& literal : literals_of(call)) {
          if (literal.size() >= k_least_length) messages.emplace(std::move(literal), file.path);
        }
      }
    }
  }
  return messages;
}

/// All that the sessions expect on standard error, without the marks.
std::string expected_errors() {
  std::string errors;
  for (const SessionFile& file : all_session_files()) {
    for (const std::string_view line : lines_of(file.originals.front())) {
      if (line.starts_with("! ")) errors += std::string(line.substr(2)) + "\n";
    }
  }
  return errors;
}

/// tests/errors/without-case.txt: "message | why no session can show it", and comments.
std::map<std::string, std::string> excused_messages() {
  std::map<std::string, std::string> excused;
  const std::string text =
      read_file(std::string(PACT_SOURCE_DIR) + "/tests/errors/without-case.txt");
  for (const std::string_view line : lines_of(text)) {
    const std::size_t bar = line.find(" | ");
    if (line.starts_with("#") || bar == std::string_view::npos) continue;
    excused.emplace(line.substr(0, bar), line.substr(bar + 3));
  }
  return excused;
}

}  // namespace

TEST_CASE("every error message has a case in the gallery") {
  const std::map<std::string, std::string> messages =
      messages_in({"cli", "lib/pact/ledger", "lib/pact/lookup", "lib/pact/check"});
  CHECK(messages.size() > 20);
  const std::string errors = expected_errors();
  const std::map<std::string, std::string> excused = excused_messages();
  for (const auto& [message, path] : messages) {
    CAPTURE(path);
    CAPTURE(message);
    const bool shown = errors.find(message) != std::string::npos;
    if (excused.contains(message)) {
      CHECK_MESSAGE(!shown, "has a case by now: take it off tests/errors/without-case.txt");
    } else {
      CHECK_MESSAGE(shown, "no session of tests/errors shows it");
    }
  }
  for (const auto& [message, reason] : excused) {
    CAPTURE(message);
    CHECK_MESSAGE(messages.contains(message),
                  "no message any more: take it off tests/errors/without-case.txt");
    CHECK(!reason.empty());
  }
}
