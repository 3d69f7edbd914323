#include "stewards.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "words.hpp"

namespace pact::cli {

Steward steward_of(Context& context, const std::string& typed) {
  const std::string whole = one_line(typed, "the steward");
  const std::size_t colon = whole.rfind(':');
  Steward steward;
  steward.who = person_or_division(context, whole.substr(0, colon));
  if (colon != std::string::npos) {
    const Charter& charter = context.ledger().view().charter();
    const std::string division = one_line(whole.substr(colon + 1), "the steward's division");
    if (!charter.is_division(division)) {
      context.ui().warn(
          "the charter has no division \"" + division + "\"" +
              (charter.divisions.empty() ? "" : ", only " + text::join_words(charter.divisions)),
          "pact set charter divisions " + division);
    }
    steward.division = division;
  } else if (const Person* person = context.ledger().view().people().find(steward.who)) {
    steward.division = person->division;
  }
  return steward;
}

std::string words_of(const std::vector<Steward>& stewards, const People& people) {
  std::vector<std::string> words;
  for (const Steward& each : stewards) {
    std::string name(people.display(each.who));
    if (!each.division.empty() && each.division != each.who) name += " (" + each.division + ")";
    words.push_back(std::move(name));
  }
  std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
    return std::pair(text::fold(a), a) < std::pair(text::fold(b), b);
  });
  return text::join(words, ", ");
}

}  // namespace pact::cli
