#include <pact/check/arriving.hpp>
#include <pact/check/check.hpp>

#include "../errors.hpp"
#include "../progress.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct CheckArgs {
  bool staged = false;
  std::string base;
};

void setup_check(Arguments& arguments, CheckArgs& args) {
  arguments.flag("--staged", args.staged).option("--base", args.base);
}

Result run_check(const CheckArgs& args, Context& context) {
  const std::vector<check::Finding> findings =
      !args.base.empty() ? check::check_since(context.ledger(), args.base)
      : args.staged      ? check::check_staged(context.ledger())
                         : check::check(context.view(), counting(context.env(), "Checking"));
  Result result;
  result.data = data_for("check");
  Node list = Node::list();
  for (const check::Finding& each : findings) {
    const bool error = each.severity == check::Severity::error;
    Node row = Node::map();
    row.set("rule", each.rule)
        .set("severity", check::name_of(each.severity))
        .set("file", each.where.file);
    row.set("line", Node::number(each.where.line)).set("column", Node::number(each.where.column));
    row.set("message", each.message).set("hint", each.hint);
    list.add(std::move(row));
    result.page.line({.gutter = std::string(check::name_of(each.severity)),
                      .text = to_string(each.where) + ": " + each.message,
                      .gutter_tone = error ? Tone::waits : Tone::dim});
    if (!each.hint.empty())
      result.page.line({.gutter = "  try", .text = each.hint, .gutter_tone = Tone::dim});
  }
  result.data.set("findings", std::move(list));
  result.rows = {"findings"};
  if (findings.empty() && !args.staged) result.page.line("", "Nothing is wrong");
  result.exit_code = check::has_errors(findings) ? k_findings : k_done;
  return result;
}

}  // namespace

Command check_command() {
  return command<CheckArgs>("check", Theme::the_pact,
                            "What is wrong with the files, where, and what to do", setup_check,
                            run_check);
}

}  // namespace pact::cli
