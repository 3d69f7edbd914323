#include <algorithm>
#include <pact/base/text.hpp>

#include "../commands.hpp"
#include "../help.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct HelpArgs {
  std::vector<std::string> command;
  bool all = false;
};

void setup_help(Arguments& arguments, HelpArgs& args) {
  arguments.rest("COMMAND", args.command).flag("--all", args.all);
}

/// The verbs of a theme on one line; with their summaries, one a line, when `all`.
void add_theme(Theme theme, bool all, Result& result) {
  Line verbs;
  verbs.gutter = title_of(theme);
  std::vector<std::string> seen;
  for (const Command& each : all_commands()) {
    const std::string verb(each.name.substr(0, each.name.find(' ')));
    if (each.theme != theme || std::find(seen.begin(), seen.end(), verb) != seen.end()) continue;
    seen.push_back(verb);
    Node row = Node::map();
    row.set("name", verb).set("theme", std::string(title_of(theme))).set("summary", each.summary);
    result.data.find("commands")->add(std::move(row));
    if (all) {
      result.page.line({.gutter = seen.size() == 1 ? verbs.gutter : "",
                        .cells = {verb},
                        .text = std::string(each.summary)});
    }
  }
  if (!all && !seen.empty()) {
    verbs.text = text::join(seen, "  ");
    result.page.line(std::move(verbs));
  }
}

Result run_help(const HelpArgs& args, Context& context) {
  Result result;
  result.data = data_for("help");
  result.data.set("commands", Node::list());
  result.rows = {"commands"};
  if (!args.command.empty()) {
    std::size_t used = 0;
    const Command* command = find_command(args.command, used);
    const std::string name = command ? std::string(command->name) : args.command.front();
    if (page_source(name).empty()) {
      throw Error(ErrorKind::not_found, "no page on " + text::printable(args.command.front()))
          .hint("pact help --all");
    }
    result.data.erase("commands");
    result.data.set("command", name).set("page", page_source(name));
    result.rows.clear();
    std::string page = help_page(name);
    while (page.ends_with('\n')) page.pop_back();
    result.page.line({.text = std::move(page), .verbatim = true});
    return result;
  }
  result.page.title("pact: what moves the sale, written once, for whoever visits next");
  result.page.gap();
  result.page.line("", "pact                             today");
  result.page.line("", "pact harbour                     what to know before a visit");
  result.page.line("", "pact note harbour 36 m2 agreed   write down what moves the sale");
  result.page.line("", "pact find crane                  who met this before");
  result.page.gap();
  for (int theme = 0; theme < static_cast<int>(Theme::unlisted); ++theme) {
    add_theme(static_cast<Theme>(theme), args.all, result);
    if (args.all) result.page.gap();
  }
  result.page.gap();
  result.page.line("", args.all ? "pact help COMMAND" : "pact help COMMAND, pact help --all");
  (void)context;
  return result;
}

struct VersionArgs {};

void setup_version(Arguments&, VersionArgs&) {}

Result run_version(const VersionArgs&, Context&) {
  Result result;
  result.data = data_for("version");
  result.data.set("version", PACT_VERSION);
  Line line;
  line.text = std::string("pact ") + PACT_VERSION;
  line.title = true;
  result.page.line(std::move(line));
  return result;
}

}  // namespace

Command help_command() {
  return command<HelpArgs>("help", Theme::unlisted, "The commands, or the page of one", setup_help,
                           run_help);
}

Command version_command() {
  return command<VersionArgs>("version", Theme::unlisted, "Which pact this is", setup_version,
                              run_version);
}

}  // namespace pact::cli
