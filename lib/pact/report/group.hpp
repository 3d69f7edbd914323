#pragma once

#include <pact/report/prep.hpp>

/// A group of customers that belong together, as a global account manager sees it (R56).
namespace pact::report {

struct GroupOpen {
  OpenEntry entry;
  std::vector<const Customer*> about;  ///< of the group, by name
};

struct GroupNote {
  const Customer* customer = nullptr;
  const Note* note = nullptr;
};

struct GroupVisit {
  const Customer* customer = nullptr;
  const Plan* plan = nullptr;
};

struct GroupInsight {
  const Insight* insight = nullptr;
  std::vector<const Customer*> used_with;  ///< of the group, by name
};

/// Pointers are into the view and into `all_insights`.
struct Group {
  std::string name;                        ///< as the customers' files write it
  std::vector<const Customer*> customers;  ///< by name
  std::vector<std::string> divisions;      ///< that look after one of them, by name
  std::vector<GroupVisit> visits;          ///< the next of each customer, the soonest first
  std::vector<GroupOpen> open;             ///< asks and acts that nobody answered, oldest first
  std::vector<GroupNote> held;             ///< teasers: whom to ask for more, newest first
  std::vector<Insight> all_insights;
  std::vector<GroupInsight> insights;  ///< that were used in the group, newest first
};

/// The group of that name, whatever its case and accents; nothing where no customer is in it.
std::optional<Group> group(const View& view, const std::string& name, Date day);

}  // namespace pact::report
