#include <fstream>
#include <pact/base/text.hpp>
#include <pact/git/config.hpp>
#include <pact/ledger/founding.hpp>

#include "../hook_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct InitArgs {
  std::string folder = ".";
  std::string name, layout, charter;
};

void setup_init(Arguments& arguments, InitArgs& args) {
  arguments.optional("DIR", args.folder)
      .option("--name", args.name)
      .option("--layout", args.layout)
      .option("--charter", args.charter);
}

std::string read_charter(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    throw Error(ErrorKind::not_found, "the charter is not there").at({.file = file.string()});
  }
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

Result run_init(const InitArgs& args, Context& context) {
  context.require_now();
  if (!args.layout.empty() && args.layout != "flat" && args.layout != "sharded") {
    throw Error(ErrorKind::usage, "no layout: " + text::printable(args.layout))
        .hint("--layout sharded    (a folder for each two first letters, the default)")
        .hint("--layout flat       (all customers in one folder, for some hundreds)");
  }
  Founding founding;
  founding.folder = std::filesystem::absolute(context.folder() / args.folder).lexically_normal();
  if (!founding.folder.has_filename()) founding.folder = founding.folder.parent_path();
  founding.name = args.name;
  founding.flat = args.layout == "flat";
  if (!args.charter.empty()) {
    founding.charter_text = read_charter(context.folder() / args.charter);
    founding.charter_name = args.charter;
  }
  if (founding.name.empty() && founding.charter_text.empty()) {
    if (context.ui().interactive()) {
      founding.name =
          std::string(text::trim(context.ui().ask("The organisation's name: ").value_or("")));
    }
    if (founding.name.empty()) founding.name = founding.folder.filename().string();
    if (founding.name.empty()) founding.name = "Our customers";
  }
  Ledger ledger = found(context.library(), founding, context.surroundings());
  const HookPlace hook = configure_clone(ledger.repository(), context.env().program.string());
  if (!git::default_setting(context.library(), "pact.ledger")) {
    git::set_user_setting(context.library(), "pact.ledger", ledger.root().string());
  }
  warn_of_hook(context, ledger.repository(), hook);
  const Charter& charter = ledger.view().charter();
  Result result;
  result.data = data_for("init");
  result.data.set("folder", ledger.root().string())
      .set("name", charter.name)
      .set("me", ledger.me())
      .set("commit", ledger.repository().head().commit->hex());
  result.page.title(charter.name, ledger.root().string());
  result.page.line("You", std::string(ledger.view().people().display(ledger.me())));
  if (charter.sponsors.empty())
    result.page.line("Charter", "Written, unsigned; read it and make it yours", "pact charter");
  result.page.line("Next", "The first customer", "pact new \"Harbour Boats Ltd\"");
  return result;
}

}  // namespace

Command init_command() {
  return command<InitArgs>("init", Theme::the_pact, "Make a ledger: you are its first person",
                           setup_init, run_init);
}

}  // namespace pact::cli
