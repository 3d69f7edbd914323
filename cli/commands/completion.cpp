#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/ledger/file_names.hpp>

#include "../completion.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct CompletionArgs {
  std::string what, beginning;
};

void setup_completion(Arguments& arguments, CompletionArgs& args) {
  arguments.required("SHELL", args.what).optional("BEGINNING", args.beginning);
}

/// The slugs that begin so, by file name alone: nothing is read, since a shell waits for it.
/// Outside a ledger, none.
Result customers(const std::string& beginning, Context& context) {
  Result result;
  result.data = data_for("completion");
  result.data.set("customers", Node::list());
  result.rows = {"customers"};
  if (!context.has_ledger()) return result;
  std::vector<std::string> slugs;
  for_each_file_name(
      context.ledger().root(), std::string(schema::folder_of(schema::FileKind::customer)),
      [&](const std::string& path) {
        std::string slug = std::filesystem::path(path).stem().string();
        if (slug.starts_with(beginning)) slugs.push_back(std::move(slug));
      },
      [](const std::string&) {});
  std::ranges::sort(slugs);
  slugs.erase(std::unique(slugs.begin(), slugs.end()), slugs.end());
  for (const std::string& slug : slugs) {
    result.data.find("customers")->add(Node::map({{"customer", slug}}));
    result.page.line({.text = slug, .verbatim = true});
  }
  return result;
}

Result run_completion(const CompletionArgs& args, Context& context) {
  if (args.what == "customers") return customers(args.beginning, context);
  std::string script = completion_script(args.what);
  if (script.empty()) {
    throw Error(ErrorKind::usage, "no shell that pact knows: " + text::printable(args.what))
        .hint("pact completion bash")
        .hint("pact completion zsh")
        .hint("pact completion fish");
  }
  Result result;
  result.data = data_for("completion");
  result.data.set("shell", args.what).set("script", script);
  script.pop_back();
  result.page.line({.text = script, .verbatim = true});
  return result;
}

}  // namespace

Command completion_command() {
  return command<CompletionArgs>("completion", Theme::unlisted,
                                 "What a shell needs to complete pact's commands", setup_completion,
                                 run_completion);
}

}  // namespace pact::cli
