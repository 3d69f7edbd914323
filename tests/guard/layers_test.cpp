#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "source_files.hpp"

using namespace pact::test;

namespace {

using Layers = std::set<std::string>;

/// The arrows of docs/architecture.md: what each layer stands on. It may use what those stand on
/// too.
const std::map<std::string, Layers> k_stands_on = {
    {"base", {}},
    {"tree", {"base"}},
    {"schema", {"tree"}},
    {"yaml", {"schema"}},
    {"merge", {"yaml"}},
    {"model", {"tree"}},
    {"query", {"model"}},
    {"match", {"model"}},
    {"git", {"base"}},
    {"index", {"query", "yaml"}},
    {"ledger", {"model", "merge", "index", "git"}},
    {"lookup", {"ledger"}},
    {"check", {"lookup"}},
    {"report", {"lookup"}},
    {"reports", {"report"}},
    {"exchange", {"lookup", "match"}},
};

Layers reach_of(const std::string& layer) {
  Layers reached{layer};
  for (const std::string& below : k_stands_on.at(layer)) reached.merge(reach_of(below));
  return reached;
}

/// A library's header, and the only places that may include it.
struct Guest {
  std::string header;
  std::vector<std::string> homes;
};

const std::vector<Guest> k_guests = {
    {"git2", {"lib/pact/git/"}},
    {"yaml-cpp/", {"lib/pact/yaml/"}},
    {"valijson/", {"lib/pact/schema/"}},
    {"nlohmann/", {"lib/pact/schema/", "cli/render/json.cpp"}},
    {"CLI/", {"cli/arguments.cpp"}},
    {"sqlite3.h", {"lib/pact/index/"}},
    {"libical/", {"lib/pact/exchange/"}},
    {"unicode/", {"lib/pact/base/", "lib/pact/query/"}},
    {"sha256.h", {"lib/pact/base/", "lib/pact/git/"}},
    {"sha1.h", {"lib/pact/git/"}},
    {"sys/ioctl.h", {"cli/main.cpp"}},
    {"iostream", {"cli/main.cpp"}},
};

bool begins_with_one_of(const std::string& path, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](const std::string& start) { return path.starts_with(start); });
}

}  // namespace

TEST_CASE("no include goes against the arrows between the layers") {
  for (const SourceFile& file : source_files({"lib"})) {
    CAPTURE(file.path);
    const std::string layer = file.layer();
    if (!k_stands_on.contains(layer)) {
      FAIL_CHECK("a new layer: say in docs/architecture.md and in this test what it stands on");
      continue;
    }
    const Layers allowed = reach_of(layer);
    for (const std::string& name : includes_of(file)) {
      if (!name.starts_with("pact/")) continue;
      const std::string other = name.substr(5, name.find('/', 5) - 5);
      CAPTURE(name);
      CHECK(allowed.contains(other));
    }
  }
}

TEST_CASE("the library includes nothing of the command line") {
  for (const SourceFile& file : source_files({"lib"})) {
    CAPTURE(file.path);
    for (const std::string& name : includes_of(file)) {
      CAPTURE(name);
      CHECK_FALSE(name.starts_with(".."));
      CHECK_FALSE(name.find("cli/") != std::string::npos);
    }
  }
}

TEST_CASE("each foreign library has one home") {
  for (const SourceFile& file : source_files({"lib", "cli"})) {
    for (const std::string& name : includes_of(file)) {
      for (const Guest& guest : k_guests) {
        if (!name.starts_with(guest.header)) continue;
        CAPTURE(file.path);
        CAPTURE(name);
        CHECK(begins_with_one_of(file.path, guest.homes));
      }
    }
  }
}

TEST_CASE("the library reads no environment, no wall clock and no chance") {
  for (const SourceFile& file : source_files({"lib"})) {
    CAPTURE(file.path);
    for (const char* call : {"getenv(", "std::time(", "system_clock::now", "getrandom(",
                             "random_device", "std::cout", "std::cerr", "isatty("}) {
      CAPTURE(call);
      CHECK(file.text.find(call) == std::string::npos);
    }
  }
}
