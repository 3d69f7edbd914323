#include <pact/base/error.hpp>
#include <pact/ledger/valid_text.hpp>
#include <pact/schema/problem_error.hpp>

namespace pact {

std::vector<schema::Problem> problems_of(const std::string& path, const yaml::Document& document) {
  return schema::validate(*schema::kind_of_path(path), document.root);
}

void require_valid(const std::string& path, const std::string& text) {
  const yaml::Document document = yaml::read(path, text);
  const std::vector<schema::Problem> problems = problems_of(path, document);
  if (problems.empty()) return;
  throw schema::as_error(problems.front(), document.source)
      .hint("pact check    (all that is wrong)");
}

bool is_valid(const std::string& path, const std::string& text) {
  try {
    require_valid(path, text);
  } catch (const Error&) {
    return false;
  }
  return true;
}

}  // namespace pact
