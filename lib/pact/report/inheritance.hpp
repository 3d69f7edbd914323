#pragma once

#include <pact/model/person.hpp>
#include <pact/report/prep.hpp>
#include <set>

/// What somebody needs who takes a customer over from a colleague (R60): the memory that would
/// leave with them.
namespace pact::report {

/// Why a note was a turn in what we have with the customer.
enum class Turn {
  first,    ///< nothing older is known
  feeling,  ///< they felt otherwise than before
  told,     ///< they heard what became of what they had said
  rested,   ///< other notes of the customer rest on it
  thanked   ///< a colleague was thanked for it, or helped
};
std::string_view name_of(Turn turn);

struct TurningPoint {
  const Note* note = nullptr;
  std::vector<Turn> why;  ///< never empty
};

/// Somebody of us who knows the customer: what they wrote of last. Their words stay theirs, also
/// after they have left.
struct Knows {
  std::string who;
  std::string division;
  std::optional<Date> last;
  std::vector<std::string> topics;
  bool has_left = false;
};

/// Whom to introduce oneself to, and since when they have not been heard.
struct Introduction {
  const Contact* contact = nullptr;
  std::optional<Date> last;
};

/// Pointers are into the customer.
struct Inheritance {
  std::optional<Date> since;                 ///< the day of the oldest note
  std::vector<TurningPoint> turning_points;  ///< oldest first
  std::vector<const Note*> promises;         ///< that are open, the first due first
  std::vector<Knows> knows;                  ///< by name
  std::vector<Introduction> introduce;       ///< who spoke last comes first
};

Inheritance inheritance(const Customer& customer, const People& people, Date day);

}  // namespace pact::report
