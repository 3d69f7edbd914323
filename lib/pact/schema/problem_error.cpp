#include <pact/schema/problem_error.hpp>

namespace pact::schema {

Error as_error(const Problem& problem, const Source& source) {
  Error error = Error(ErrorKind::blocked, problem.message)
                    .at(source.locate(problem.span.begin))
                    .excerpt(source.excerpt(problem.span.begin));
  if (!problem.hint.empty()) error = std::move(error).hint(problem.hint);
  return error;
}

}  // namespace pact::schema
