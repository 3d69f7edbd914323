#include <pact/base/text.hpp>

#include "../commands.hpp"
#include "../help.hpp"
#include "../manual.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ManArgs {
  std::string command;
};

void setup_man(Arguments& arguments, ManArgs& args) {
  arguments.optional("COMMAND", args.command);
}

Result run_man(const ManArgs& args, Context&) {
  std::string page;
  if (args.command.empty()) {
    page = manual_overview();
  } else {
    const std::string_view source = page_source(args.command);
    if (source.empty()) {
      throw Error(ErrorKind::not_found, "no page on " + text::printable(args.command))
          .hint("pact help --all");
    }
    page = manual_page(args.command, source);
  }
  Result result;
  result.data = data_for("man");
  result.data.set("command", args.command).set("page", page);
  while (page.ends_with('\n')) page.pop_back();
  result.page.line({.text = page, .verbatim = true});
  return result;
}

}  // namespace

Command man_command() {
  return command<ManArgs>("man", Theme::unlisted, "A page of the manual, for man -l -", setup_man,
                          run_man);
}

}  // namespace pact::cli
