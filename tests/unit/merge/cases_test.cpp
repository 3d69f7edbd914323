#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <pact/base/error.hpp>
#include <pact/yaml/reader.hpp>
#include <set>
#include <support/program_arguments.hpp>

#include "cases.hpp"

namespace fs = std::filesystem;
using namespace pact;
using namespace pact::test;

namespace {

bool accepts() {
  const char* set = std::getenv("PACT_ACCEPT");
  return set && std::string(set) == "1";
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

bool chosen(const MergeCase& each) {
  const std::vector<std::string>& words = program_arguments();
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return each.name.find(word) != std::string::npos;
         });
}

/// "contacts/mia phone" for each entry in a file, as the file has it.
void collect_entries(const Node& node, const Path& at, std::multiset<std::string>& into) {
  for (const Node& entry : node.items_of("unsettled"))
    into.insert(to_string(at) + ' ' + std::string(entry.text_of("at")));
  for (const Entry& entry : node.entries()) {
    if (entry.key == "unsettled") continue;
    Path place = at;
    place.push_back(entry.key);
    collect_entries(entry.value, place, into);
    for (const Node& item : entry.value.items()) {
      place.resize(at.size() + 1);
      place.emplace_back(item.text_of("id"));
      collect_entries(item, place, into);
    }
  }
}

std::multiset<std::string> entries_in(const std::string& text) {
  std::multiset<std::string> entries;
  collect_entries(yaml::read("merged.yaml", text).root, {}, entries);
  return entries;
}

std::string shown(const Error& error) {
  std::string text = error.location() ? to_string(*error.location()) + ": " : "";
  text += error.message() + '\n';
  text += error.excerpt();
  if (!error.excerpt().empty() && !error.excerpt().ends_with('\n')) text += '\n';
  for (const std::string& cause : error.causes()) text += cause + '\n';
  for (const std::string& hint : error.hints()) text += "try  " + hint + '\n';
  return text;
}

void check_refused(const MergeCase& each) {
  std::string said;
  for (const bool swap : {false, true}) {
    try {
      const merge::Merged merged = swap ? each.swapped() : each.merged();
      FAIL_CHECK("not refused:\n" << merged.text);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::blocked);
      if (swap) {
        CHECK(shown(error) == said);
      } else {
        said = shown(error);
      }
    }
  }
  if (accepts()) write(each.folder / "expected.error", said);
  CHECK(read_if_there(each.folder / "expected.error").value() == said);
}

void check_merged(const MergeCase& each) {
  const merge::Merged merged = each.merged();
  if (accepts()) write(each.folder / "expected.yaml", merged.text);
  CHECK(read_if_there(each.folder / "expected.yaml").value_or("") == merged.text);
  CHECK(each.swapped().text == merged.text);

  for (const schema::Problem& problem :
       schema::validate(each.kind, yaml::read("merged.yaml", merged.text).root)) {
    FAIL_CHECK(to_string(problem.at) << ": " << problem.message);
  }
  std::multiset<std::string> reported;
  for (const merge::UnsettledPlace& place : merged.unsettled)
    reported.insert(to_string(place.record) + ' ' + place.at);
  CHECK(reported == entries_in(merged.text));
  if (each.name.starts_with("resolved/")) CHECK(merged.unsettled.empty());
  if (each.name.starts_with("unsettled/")) CHECK_FALSE(merged.unsettled.empty());
}

/// A side that did nothing, or both that did the same, add nothing of the merge's own.
void check_unchanged_sides(const MergeCase& each) {
  const std::string base = each.base.value_or("");
  for (const std::string& side : {each.ours, each.theirs.value_or(each.ours)}) {
    CHECK(merge::merge(each.kind, each.path, {base, base, side}).text == side);
    CHECK(merge::merge(each.kind, each.path, {base, side, base}).text == side);
    CHECK(merge::merge(each.kind, each.path, {base, side, side}).text == side);
    CHECK(merge::merge(each.kind, each.path, {std::nullopt, side, side}).text == side);
  }
}

}  // namespace

TEST_CASE("merge: the cases of tests/merge") {
  for (const MergeCase& each : merge_cases()) {
    if (!chosen(each)) continue;
    CAPTURE(each.name);
    try {
      if (each.name.starts_with("refused/")) {
        check_refused(each);
      } else {
        check_merged(each);
        check_unchanged_sides(each);
      }
    } catch (const std::exception& error) {
      FAIL_CHECK(std::string(error.what()));
    }
  }
}

TEST_CASE("a case of tests/merge says what it shows and has no file of another name") {
  const std::set<std::string> names = {"README.md",   "base.yaml",     "ours.yaml",
                                       "theirs.yaml", "expected.yaml", "expected.error",
                                       "ideally.yaml"};
  for (const MergeCase& each : merge_cases()) {
    CAPTURE(each.name);
    CHECK_FALSE(read_if_there(each.folder / "README.md").value_or("").empty());
    for (const fs::directory_entry& entry : fs::directory_iterator(each.folder)) {
      CAPTURE(entry.path().filename().string());
      CHECK(names.contains(entry.path().filename().string()));
    }
    // What is wrong and known says what would be right, and is not right by now.
    if (each.name.starts_with("known_wrong/")) {
      CHECK(read_if_there(each.folder / "ideally.yaml").value() !=
            read_if_there(each.folder / "expected.yaml").value_or(""));
    }
  }
}
