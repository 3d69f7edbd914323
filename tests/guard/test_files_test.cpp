#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <support/session_files.hpp>
#include <support/session_world.hpp>

#include "source_files.hpp"

namespace fs = std::filesystem;
using namespace pact::test;

TEST_CASE("every test is compiled into a program") {
  // Written by tests/CMakeLists.txt: the sources of all of its targets.
  const std::string list = read_file(PACT_COMPILED_TESTS);
  std::set<std::string> compiled;
  for (const std::string_view line : lines_of(list)) compiled.emplace(line);
  for (const SourceFile& file : source_files({"tests"})) {
    if (!file.path.ends_with("_test.cpp")) continue;
    CAPTURE(file.path);
    CHECK(compiled.contains(file.path));
  }
}

TEST_CASE("every session is where sessions are looked for") {
  std::set<fs::path> found;
  for (const SessionFile& file : all_session_files()) found.insert(file.path);
  const fs::path root = PACT_SOURCE_DIR;
  for (const char* folder : {"tests", "docs", "cli", "lib", "examples"}) {
    if (!fs::exists(root / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".session") continue;
      CAPTURE(entry.path().string());
      CHECK(found.contains(entry.path()));
    }
  }
}

TEST_CASE("a session says in words what it shows") {
  for (const SessionFile& file : all_session_files()) {
    CAPTURE(file.path.string());
    CHECK(file.sessions.front().head.starts_with("# "));
  }
}
