#pragma once

#include <pact/lookup/unsettled.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/colliding.hpp>
#include <pact/report/matching.hpp>
#include <pact/report/picture.hpp>
#include <pact/report/talking.hpp>

/// The page before a visit, as values: everything that the ledger holds for it, offline, from one
/// source (R41). Nothing depends on who reads it (R28).
namespace pact::report {

/// What a visit is prepared for.
struct Occasion {
  Date day;             ///< ages are told, and what is next is looked for, from here
  std::string purpose;  ///< beside what is planned; may be empty
};

/// Something that waits for an answer: a person or division is asked, or the customer.
struct OpenEntry {
  enum class Kind { act, ask, untold, handoff };

  Kind kind = Kind::act;
  std::string id;
  std::string by;
  std::vector<std::string> to;  ///< people, divisions or `anyone`; none of what is to be told
  std::optional<Date> date;
  std::string text;
  std::string context;
  bool ask_first = false;  ///< the author is asked before it is retold
};
std::string_view name_of(OpenEntry::Kind kind);

/// What is prepared for a customer. Pointers are into the Customer and the Charter that it was made
/// from.
struct Prep {
  const Customer* customer = nullptr;
  const Plan* visit = nullptr;  ///< the next one from the day on, or null
  std::vector<Talking> talking;
  std::vector<const Note*> we_owe;     ///< promises, the first due first
  std::vector<const Need*> they_want;  ///< the oldest first
  std::vector<MatchingBrief> briefs;   ///< newest first
  std::vector<Collision> colliding;
  std::vector<OpenEntry> open;  ///< oldest first
  std::vector<lookup::UnsettledPlace> unsettled;
  std::vector<const Note*> voice;                  ///< what the customer said, newest first
  std::vector<const CriticalQuestion*> not_known;  ///< in the charter's order
  std::vector<Elsewhere> elsewhere;                ///< in the order of elsewhere()
  std::vector<MatchingInsight> insights;
  Picture picture;
};

Prep prep(const View& view, const CustomerFile& customer, const Occasion& occasion);

/// The first visit that is to take place, from the day on, or null.
const Plan* next_visit(const Customer& customer, Date day);

/// What waits in the customer's own file, in its order.
std::vector<OpenEntry> open_in(const Customer& customer);
/// An ask as something that waits.
OpenEntry open_ask(const Item& ask);

/// What we promised and have not done, the first due first.
std::vector<const Note*> open_promises(const Customer& customer);

/// The questions of the divisions that look after the customer which nobody has answered.
std::vector<const CriticalQuestion*> not_known(const Customer& customer, const Charter& charter);

}  // namespace pact::report
