#include <doctest/doctest.h>

#include <map>
#include <support/session.hpp>

#include "source_files.hpp"

using namespace pact::test;

namespace {

constexpr std::size_t k_most_lines = 400;

/// Longer files, each with the reason why it is one.
const std::map<std::string, std::string> k_long_files = {};

}  // namespace

TEST_CASE("a file of over 400 lines asks for a split") {
  for (const SourceFile& file : source_files({"lib", "cli"})) {
    CAPTURE(file.path);
    const std::size_t lines = lines_of(file.text).size();
    if (k_long_files.contains(file.path)) {
      CHECK_MESSAGE(lines > k_most_lines, "no longer long: take it off the list");
    } else {
      CHECK(lines <= k_most_lines);
    }
  }
}

TEST_CASE("what is left to do is not left in a comment") {
  // Written in two parts, so that searches for them do not find this file.
  const std::vector<std::string> marks = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "XX"
      "X:",
      "HA"
      "CK"};
  for (const SourceFile& file : source_files({"lib", "cli", "tests"})) {
    CAPTURE(file.path);
    for (const std::string& mark : marks) {
      CAPTURE(mark);
      CHECK(file.text.find(mark) == std::string::npos);
    }
  }
}

TEST_CASE("a header may be included twice") {
  for (const SourceFile& file : source_files({"lib", "cli", "tests"})) {
    if (!file.is_header()) continue;
    CAPTURE(file.path);
    CHECK(file.text.starts_with("#pragma once\n"));
  }
}

TEST_CASE("no file is named for what it is not about") {
  for (const SourceFile& file : source_files({"lib", "cli", "tests"})) {
    CAPTURE(file.path);
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    for (const char* vague : {"util", "helper", "manager", "common", "misc"}) {
      CHECK(name.find(vague) == std::string::npos);
    }
  }
}
