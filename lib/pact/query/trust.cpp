#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/trust.hpp>

namespace pact::query {
namespace {

constexpr std::size_t k_shortest_beginning = 3;

bool names_somebody(const Term& term) {
  return term.key == Key::by && !term.me;
}

// Whether a term says what the words are about.
bool says_about_what(const Term& term) {
  const Pattern& pattern = term.pattern;
  switch (term.key) {
    case Key::word:
    case Key::text:
    case Key::tag:
      if (pattern.words.size() > 1) return true;
      if (pattern.prefix) {
        return text::count_characters(pattern.words.front()) >= k_shortest_beginning;
      }
      return term.key == Key::tag || pattern.words.front().size() > 1;
    case Key::customer:
      return !term.slugs.empty() || term.value.size() >= k_shortest_beginning;
    default:
      return false;
  }
}

// A set of alternatives, told apart by two bits only: 1 it has by:, 2 it says about what.
using Alternatives = unsigned;
constexpr unsigned k_by = 1;
constexpr unsigned k_about = 2;

constexpr Alternatives only(unsigned bits) {
  return 1U << bits;
}

Alternatives both(Alternatives a, Alternatives b) {
  Alternatives result = 0;
  for (unsigned x = 0; x < 4; ++x) {
    for (unsigned y = 0; y < 4; ++y) {
      if ((a & only(x)) && (b & only(y))) result |= only(x | y);
    }
  }
  return result;
}

Alternatives alternatives_of(const Expression& expression, bool negated) {
  switch (expression.kind) {
    case Expression::Kind::term: {
      const unsigned by = names_somebody(expression.term) ? k_by : 0;
      const unsigned about = !negated && says_about_what(expression.term) ? k_about : 0;
      return only(by | about);
    }
    case Expression::Kind::negation:
      return alternatives_of(expression.parts.front(), !negated);
    case Expression::Kind::all:
    case Expression::Kind::any:
      break;
  }
  // De Morgan: negated, `all` has the alternatives of `any` and the reverse.
  const bool combine = (expression.kind == Expression::Kind::all) != negated;
  Alternatives result = combine ? only(0) : 0;
  for (const Expression& part : expression.parts) {
    const Alternatives more = alternatives_of(part, negated);
    result = combine ? both(result, more) : result | more;
  }
  return result;
}

const Term* first_name(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) {
    return names_somebody(expression.term) ? &expression.term : nullptr;
  }
  const Term* first = nullptr;
  for (const Expression& part : expression.parts) {
    const Term* found = first_name(part);
    if (found && (!first || found->offset < first->offset)) first = found;
  }
  return first;
}

}  // namespace

void refuse_listing_a_person(const Expression& root, const Source& query) {
  if (!(alternatives_of(root, false) & only(k_by))) return;
  const Term* name = first_name(root);
  const std::size_t offset = name ? name->offset : 0;
  throw Error(ErrorKind::refused,
              "by: needs a text, a tag or a customer beside it, in every alternative")
      .at(query.locate(offset))
      .excerpt(query.excerpt(offset))
      .cause(
          "a list of what one person writes is a way to count people, which the charter promises "
          "not to do")
      .hint(
          "say what the words are about, as in: by:ann crane, by:ann tag:delivery; "
          "what is excluded (-crane) and short beginnings (cr*) do not count; by:me needs nothing");
}

}  // namespace pact::query
