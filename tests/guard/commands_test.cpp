#include <doctest/doctest.h>

#include <algorithm>
#include <commands.hpp>
#include <filesystem>
#include <set>
#include <support/session_files.hpp>
#include <support/session_runner.hpp>
#include <support/session_world.hpp>
#include <support/shell_words.hpp>

namespace fs = std::filesystem;
using namespace pact;
using test::Step;

namespace {

const fs::path k_source = PACT_SOURCE_DIR;

/// Commands whose answer is text by nature, so that JSON of it would serve nobody.
const std::set<std::string> k_without_json = {"completion", "man", "merge-driver"};

/// Options that the program itself puts on a command, so that its page is silent about them.
const std::set<std::string> k_internal_options = {"--or-command"};

std::string verb_of(std::string_view name) {
  return std::string(name.substr(0, name.find(' ')));
}

fs::path page_of(const std::string& verb) {
  return k_source / "docs" / "commands" / (verb + ".md");
}

/// The words after each "pact" of a command line; those that a shell would run are only guessed at.
std::vector<std::vector<std::string>> calls_of(const Step& step) {
  std::vector<std::string> all;
  if (const auto words = test::shell_words(step.command)) {
    all = *words;
  } else {
    std::string word;
    for (const char c : step.command + " ") {
      if (c != ' ' && c != '\n' && c != ';' && c != '|' && c != '(' && c != ')') {
        word += c;
      } else if (!word.empty()) {
        all.push_back(std::exchange(word, ""));
      }
    }
  }
  std::vector<std::vector<std::string>> calls;
  for (auto at = all.begin(); (at = std::find(at, all.end(), "pact")) != all.end();) {
    calls.emplace_back(++at, all.end());
  }
  return calls;
}

/// The name of the row that a call runs, by the rules of cli/app.cpp.
std::string command_of_call(std::vector<std::string> words) {
  while (!words.empty() && words[0].starts_with("-")) {
    if (words[0] == "--version") return "version";
    if (words[0] == "--help" || words[0] == "-h") return "help";
    const bool alone = words[0] == "--json" || words[0].find('=') != std::string::npos;
    words.erase(words.begin(), words.begin() + (alone || words.size() < 2 ? 1 : 2));
  }
  if (words.empty()) return "today";
  std::size_t used = 0;
  const cli::Command* command = cli::find_command(words, used);
  return command ? std::string(command->name) : "show";
}

/// Calls `take(name, step)` for every command that a session runs.
template <typename Take>
void for_each_call(const Take& take) {
  for (const test::SessionFile& file : test::all_session_files()) {
    for (const test::Session& session : file.sessions) {
      for (const Step& step : session.steps) {
        for (const auto& words : calls_of(step)) take(command_of_call(words), step);
      }
    }
  }
}

/// Whether a page names an option, and not only a longer one that begins alike.
bool mentions(const std::string& page, const std::string& option) {
  for (std::size_t at = 0; (at = page.find(option, at)) != std::string::npos; at += option.size()) {
    const char after = at + option.size() < page.size() ? page[at + option.size()] : ' ';
    if (!std::isalnum(static_cast<unsigned char>(after)) && after != '-') return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every command has a page with examples") {
  for (const cli::Command& each : cli::all_commands()) {
    const std::string verb = verb_of(each.name);
    CAPTURE(verb);
    if (!fs::exists(page_of(verb))) {
      FAIL_CHECK("docs/commands/" << verb << ".md is missing");
      continue;
    }
    const std::string page = test::read_file(page_of(verb));
    CHECK(page.starts_with("# pact " + verb + "\n"));
    const std::size_t examples = page.find("\n## Examples\n");
    REQUIRE(examples != std::string::npos);
    const std::size_t block = page.find("\n```", examples);
    CHECK(block < page.find("\n## ", examples + 1));
    CHECK(page.find("pact " + std::string(each.name)) != std::string::npos);
  }
}

TEST_CASE("every option of a command is on its page") {
  for (const cli::Command& each : cli::all_commands()) {
    const std::string verb = verb_of(each.name);
    if (!fs::exists(page_of(verb))) continue;
    const std::string page = test::read_file(page_of(verb));
    cli::Arguments arguments{std::string(each.name)};
    each.prepare(arguments);
    for (const std::string& option : arguments.option_names()) {
      if (k_internal_options.contains(option)) continue;
      CAPTURE(each.name);
      CAPTURE(option);
      CHECK(mentions(page, option));
    }
  }
}

TEST_CASE("no page is about a command that is not there") {
  std::set<std::string> verbs;
  for (const cli::Command& each : cli::all_commands()) verbs.insert(verb_of(each.name));
  for (const fs::directory_entry& entry : fs::directory_iterator(k_source / "docs" / "commands")) {
    CAPTURE(entry.path().string());
    CHECK(verbs.contains(entry.path().stem().string()));
  }
}

TEST_CASE("every command has a session") {
  std::set<std::string> run;
  for_each_call([&](const std::string& name, const Step&) { run.insert(name); });
  for (const cli::Command& each : cli::all_commands()) {
    CAPTURE(each.name);
    CHECK(run.contains(std::string(each.name)));
  }
}

TEST_CASE("every command shows its JSON in a session, so that its schema is tried") {
  std::set<std::string> as_json;
  for_each_call([&](const std::string& name, const Step& step) {
    if (test::asks_for_json(step)) as_json.insert(name);
  });
  for (const cli::Command& each : cli::all_commands()) {
    if (k_without_json.contains(verb_of(each.name))) continue;
    CAPTURE(each.name);
    CHECK(as_json.contains(std::string(each.name)));
  }
}

TEST_CASE("every schema of an output is met in a session") {
  std::string sessions;
  for (const test::SessionFile& file : test::all_session_files())
    sessions += file.originals.front();
  for (const fs::directory_entry& entry : fs::directory_iterator(k_source / "schemas" / "out")) {
    const std::string file = entry.path().filename().string();
    const std::string name = file.substr(0, file.find(".schema.json"));
    CAPTURE(file);
    CHECK(file == name + ".schema.json");
    CHECK(sessions.find("pact/out/" + name + "/1") != std::string::npos);
  }
}
