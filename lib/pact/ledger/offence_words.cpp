#include <pact/ledger/offence_words.hpp>

namespace pact {

std::string in_words(const Offence& offence, const People& people) {
  constexpr std::size_t k_shown = 5;
  const OwnWords& item = offence.item;
  const std::string which =
      "the " + item.noun + (item.id.empty() ? "" : " " + item.id.substr(0, k_shown));
  const std::string who(people.display(item.by));
  switch (offence.deed) {
    case Offence::Deed::removed:
      return which + " is gone, and " + who + " wrote it";
    case Offence::Deed::ascribed:
      return which + (offence.key.empty() ? " is new, and stands there as " : " stands there as ") +
             who + "'s";
    case Offence::Deed::changed:
    case Offence::Deed::forgotten:
      break;
  }
  return "`" + offence.key + "` of " + which + " is " + who + "'s own word";
}

}  // namespace pact
