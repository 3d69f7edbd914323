#include "findings_page.hpp"

#include <pact/base/text.hpp>
#include <pact/check/rules.hpp>
#include <utility>

#include "errors.hpp"
#include "help.hpp"

namespace pact::cli {

namespace {

Node row_of(const check::Finding& finding) {
  Node row = Node::map();
  row.set("rule", finding.rule)
      .set("severity", check::name_of(finding.severity))
      .set("file", finding.where.file)
      .set("line", Node::number(finding.where.line))
      .set("column", Node::number(finding.where.column))
      .set("message", finding.message)
      .set("hint", finding.hint);
  return row;
}

std::string_view hold_of(const check::Rule& rule) {
  switch (rule.hold) {
    case check::Hold::free:
      return "the charter may change it";
    case check::Hold::firm:
      return "holds whatever the charter says";
    case check::Hold::only_warns:
      return "never an error";
  }
  return "";
}

}  // namespace

Result findings_result(const std::vector<check::Finding>& findings) {
  Result result;
  result.data = data_for("check");
  result.rows = {"findings"};
  Node rows = Node::list();
  for (const check::Finding& each : findings) {
    rows.add(row_of(each));
    result.page.line(
        {.gutter = std::string(check::name_of(each.severity)),
         .text = to_string(each.where) + ": " + each.message,
         .aside = each.rule,
         .gutter_tone = each.severity == check::Severity::error ? Tone::waits : Tone::dim});
    if (!each.hint.empty())
      result.page.line({.gutter = "  try", .text = each.hint, .gutter_tone = Tone::dim});
  }
  result.data.set("findings", std::move(rows));
  result.exit_code = check::has_errors(findings) ? k_findings : k_done;
  return result;
}

std::string_view rule_section(std::string_view name) {
  const std::string_view page = page_source("rules");
  const std::string heading = "\n## " + std::string(name) + "\n";
  const std::size_t at = page.find(heading);
  if (at == std::string_view::npos) return {};
  const std::string_view section = page.substr(at + heading.size());
  return text::trim(section.substr(0, section.find("\n## ")));
}

Result rule_explained(const std::string& name, Format format) {
  const check::Rule* rule = check::find_rule(name);
  if (!rule) {
    const auto near = text::nearest(name, check::rule_names());
    throw Error(ErrorKind::usage, "check has no rule " + text::printable(name))
        .hint(near ? "pact check --explain " + *near : "pact check --help    (the rules)");
  }
  if (is_of_findings(format)) {
    throw Error(ErrorKind::usage, "a rule is no finding").hint("pact check --explain " + name);
  }
  const std::string section(rule_section(name));
  Result result;
  result.data = data_for("check-rule");
  result.data.set("rule", rule->name)
      .set("severity", check::name_of(rule->severity))
      .set("holds", hold_of(*rule))
      .set("finds", rule->finds)
      .set("text", section);
  result.page.title(name);
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) result.page.gap().line("", std::exchange(paragraph, ""));
  };
  for (const std::string_view line : text::lines(section)) {
    if (line.empty()) end_paragraph();
    if (!line.empty() && !paragraph.empty()) paragraph += ' ';
    for (const char c : line) {
      if (c != '`') paragraph += c;
    }
  }
  end_paragraph();
  return result;
}

}  // namespace pact::cli
