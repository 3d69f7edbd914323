#include <pact/schema/arbiter.hpp>
#include <pact/schema/explain.hpp>

namespace pact::schema {

std::vector<Problem> validate(FileKind kind, const Node& root, Scrutiny scrutiny) {
  std::vector<Problem> problems = explain(kind, root);
  if (!problems.empty() || scrutiny == Scrutiny::quick) return problems;
  // The schema has the last word, in the validator's own words where we have none.
  for (const std::string& objection : objections(kind, root)) {
    problems.push_back({"schema", {}, root.span(), objection, ""});
  }
  return problems;
}

}  // namespace pact::schema
