#include <pact/base/text.hpp>
#include <pact/reports/rule.hpp>
#include <pact/reports/table.hpp>

#include "../report_page.hpp"
#include "../report_scope.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ReportArgs {
  std::vector<std::string> words;
  ScopeArgs scope;
  std::string fail_on;
  /// What people may ask for, and are refused with the reason.
  bool by = false, person = false, sort = false, rank = false, count = false;
};

void setup_report(Arguments& arguments, ReportArgs& args) {
  arguments.rest("NAME", args.words)
      .option("--since", args.scope.since)
      .option("--until", args.scope.until)
      .option("--month", args.scope.month)
      .option("--quarter", args.scope.quarter)
      .option("--year", args.scope.year)
      .option("--team", args.scope.team)
      .option("--division", args.scope.division)
      .option("--fail-on", args.fail_on)
      .hidden_flag("--by", args.by)
      .hidden_flag("--person", args.person)
      .hidden_flag("--sort", args.sort)
      .hidden_flag("--rank", args.rank)
      .hidden_flag("--count", args.count);
}

void refuse_counting(const ReportArgs& args) {
  if (!args.by && !args.person && !args.sort && !args.rank && !args.count) return;
  throw Error(ErrorKind::refused, "no report counts, sorts or groups people")
      .cause("the charter promises that nobody is counted, compared or listed by name")
      .hint("pact report    (what customers say, what we owe, what changed)");
}

[[noreturn]] void refuse_name(const std::string& typed) {
  std::vector<std::string> names;
  for (const reports::Kind& each : reports::kinds()) {
    if (!each.name.empty()) names.emplace_back(each.name);
  }
  Error error(ErrorKind::usage, "no report is called " + text::printable(typed));
  if (const auto near = text::nearest(typed, names))
    throw std::move(error).hint("did you mean pact report " + *near + "?");
  throw std::move(error).hint("pact report " + text::join(names, "|"));
}

/// The report that is meant: by name, or by the rule to fail on.
const reports::Kind& kind_of(const ReportArgs& args, const std::optional<reports::Rule>& rule,
                             Context& context) {
  if (args.words.size() > 1)
    throw Error(ErrorKind::usage, "one report at a time: " + text::printable(args.words[1]))
        .hint("pact report " + text::printable(args.words[0]));
  std::string name = args.words.empty() ? "" : args.words.front();
  if (name.empty() && rule) name = rule->report;
  const reports::Kind* kind = reports::kind_named(name);
  if (!kind) {
    if (name.find(':') != std::string::npos)
      refuse_person(name.substr(name.find(':') + 1), context);
    refuse_person(name, context);
    refuse_name(name);
  }
  if (rule && rule->report != name) {
    throw Error(ErrorKind::usage, "the rule is about another report: " + rule->report)
        .hint("pact report " + rule->report + " --fail-on '" + text::printable(args.fail_on) + "'");
  }
  return *kind;
}

void require_period(const reports::Kind& kind, const reports::Scope& scope) {
  if (kind.takes_period || !scope.period) return;
  throw Error(ErrorKind::usage, "this report has no period: " + std::string(kind.name))
      .cause("it shows what stands open, or what is known, today")
      .hint("pact report " + std::string(kind.name) + " --as-of 2026-03-31");
}

Result run_report(const ReportArgs& args, Context& context) {
  refuse_counting(args);
  std::optional<reports::Rule> rule;
  if (!args.fail_on.empty()) rule = reports::rule_from(args.fail_on);
  const reports::Kind& kind = kind_of(args, rule, context);
  const reports::Scope scope = scope_of(args.scope, context);
  require_period(kind, scope);
  const reports::Material material(context.view(), scope);
  reports::Report report = reports::make(kind, material);
  FailOn fail_on{.rule = args.fail_on};
  if (rule) {
    std::vector<reports::Row> found = reports::matches(*rule, report, scope.today);
    fail_on.matched = !found.empty();
    report.sections.clear();
    if (fail_on.matched) report.sections.push_back({"Matches " + args.fail_on, std::move(found)});
  }
  Result result = report_page(kind, report, scope, fail_on, context);
  warn_of_unreadable(context);
  return result;
}

}  // namespace

Command report_command() {
  return command<ReportArgs>("report", Theme::the_pact,
                             "What customers say, what we owe, what changed", setup_report,
                             run_report);
}

}  // namespace pact::cli
