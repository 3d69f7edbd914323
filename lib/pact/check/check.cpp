#include <algorithm>
#include <pact/check/check.hpp>
#include <pact/check/content.hpp>
#include <pact/check/references.hpp>
#include <tuple>

namespace pact::check {

namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.where.file, a.where.line, a.where.column, a.rule) <
           std::tie(b.where.file, b.where.line, b.where.column, b.rule);
  });
}

void check_charter(const View& view, std::vector<Finding>& findings) {
  const Charter& charter = view.charter();
  const bool signed_by_any =
      std::any_of(charter.sponsors.begin(), charter.sponsors.end(),
                  [](const Sponsor& each) { return each.signed_on.has_value(); });
  if (!signed_by_any) {
    findings.push_back({.rule = "unsigned",
                        .severity = Severity::warning,
                        .where = {.file = "pact.yaml"},
                        .message = "nobody signed the charter yet",
                        .hint = "a sponsor adds: sponsors: [{who: …, signed: 2026-01-05}]"});
  }
}

}  // namespace

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::vector<Finding> check(const View& view) {
  std::vector<Finding> findings;
  bool all_readable = true;
  for (const std::string& path : view.paths()) {
    try {
      // Unlike the view, check believes nothing that a second reader takes otherwise.
      const yaml::Document document = yaml::read(path, view.bytes(path).value_or(""));
      append(findings, check_content(*schema::kind_of_path(path), document));
    } catch (const Error& error) {
      findings.push_back(unreadable(path, error));
      if (path == "pact.yaml" || path == "people.yaml") all_readable = false;
    }
  }
  for (const std::string& path : view.strange_paths()) {
    findings.push_back({.rule = "no-file",
                        .severity = Severity::error,
                        .where = {.file = path},
                        .message = "no plain file: a link or another repository stands here",
                        .hint = "put the file itself here; a ledger follows no links"});
  }
  if (!view.bytes("people.yaml")) {
    findings.push_back({.rule = "people",
                        .severity = Severity::error,
                        .where = {.file = "people.yaml"},
                        .message = "there is no people.yaml, so nobody has a name",
                        .hint = "pact person add ID --name … --email …"});
  }
  if (all_readable) {
    check_charter(view, findings);
    append(findings, check_references(view));
  }
  sort(findings);
  return findings;
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& each) { return each.severity == Severity::error; });
}

}  // namespace pact::check
