#include <algorithm>
#include <pact/check/arriving.hpp>
#include <pact/check/check.hpp>
#include <pact/check/history.hpp>
#include <pact/check/severity.hpp>

#include "../findings_page.hpp"
#include "../progress.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct CheckArgs {
  bool staged = false, history = false;
  std::string base, explain;
};

void setup_check(Arguments& arguments, CheckArgs& args) {
  arguments.flag("--staged", args.staged)
      .flag("--history", args.history)
      .option("--base", args.base)
      .option("--explain", args.explain);
}

std::vector<check::Finding> found(const CheckArgs& args, Context& context) {
  const auto judged = [&](std::vector<check::Finding> findings) {
    return check::as_serious_as(check::charter_or_null(context.view()), std::move(findings));
  };
  if (!args.base.empty()) return judged(check::check_since(context.ledger(), args.base));
  if (args.staged) return check::check_staged(context.ledger());
  std::vector<check::Finding> findings =
      check::check(context.view(), counting(context.env(), "Checking"));
  if (!args.history) return findings;
  std::vector<check::Finding> past =
      check::check_history(context.ledger(), counting(context.env(), "Looking back", "commits"),
                           counting(context.env(), "Checking the history", "versions"));
  for (check::Finding& each : judged(std::move(past))) findings.push_back(std::move(each));
  check::sort(findings);
  return findings;
}

Result run_check(const CheckArgs& args, Context& context) {
  if (!args.explain.empty()) return rule_explained(args.explain, context.ui().format());
  if (args.history && (args.staged || !args.base.empty())) {
    throw Error(ErrorKind::usage, "the history is not in what is staged, nor in what comes in")
        .hint("pact check --history")
        .hint(args.staged ? "pact check --staged" : "pact check --base " + args.base);
  }
  const std::vector<check::Finding> findings = found(args, context);
  Result result = findings_result(findings);
  const bool is_right = std::ranges::all_of(findings, [](const check::Finding& each) {
    return each.severity == check::Severity::information;
  });
  if (is_right && !args.staged) result.page.line("", "Nothing is wrong");
  return result;
}

}  // namespace

Command check_command() {
  Command made = command<CheckArgs>("check", Theme::the_pact,
                                    "What is wrong with the files, where, and what to do",
                                    setup_check, run_check);
  made.has_findings = true;
  return made;
}

}  // namespace pact::cli
