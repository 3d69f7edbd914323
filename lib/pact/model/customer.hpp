#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/model/note.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

struct Contact {
  std::string id;
  std::string name;
  std::string role;
  std::string email;
  std::string phone;
  std::string kind;  ///< customer, supplier, partner, investor, candidate, press; or empty
  std::string prefers;
  std::string cares_about;
  bool unsettled = false;
};

/// A person or division that looks after a customer.
struct Steward {
  std::string who;
  std::string division;
};

/// The answer to one of the charter's critical questions.
struct CriticalAnswer {
  std::string id;  ///< the question's
  std::string answer;
  std::string by;
  std::optional<Date> date;
};

/// Something that a customer wants to know.
struct Need {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string who;  ///< the contact, by id
  std::string wants;
  std::string why;
  std::optional<Done> done;
  bool unsettled = false;

  bool is_open() const { return !done; }
};

/// What a department wants with a customer for a time.
struct Objective {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string from;  ///< the department
  std::string topic;
  std::string says;
  std::optional<Date> since;
  std::optional<Date> until;
  bool unsettled = false;

  /// In force on that day: an end that is missing is open, and `since` is else the record's date.
  bool in_force(Date day) const;
};

/// That a visit was put to another day.
struct Moved {
  std::optional<Date> date;
  std::string by;
  std::optional<Date> to;
  std::string text;
};

/// A visit or other appointment, with its purpose.
struct Plan {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::vector<std::string> with;  ///< contacts, by id
  std::string purpose;
  std::optional<Done> done;
  std::optional<Moved> moved;
  std::optional<Declined> dropped;
  bool unsettled = false;

  /// The day on which it stands now.
  std::optional<Date> day() const { return moved && moved->to ? moved->to : date; }
  bool is_open() const { return !done && !dropped; }
};

/// Something about a customer that a colleague is asked to take over. It waits until it is accepted
/// or declined.
struct Handoff {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string to;
  std::string text;
  std::string context;
  std::string accepted_by;
  std::optional<Date> accepted_on;
  std::optional<Declined> declined;
  bool unsettled = false;

  bool is_open() const { return accepted_by.empty() && !declined; }
};

/// A place that two people changed differently. The first value stands in the place itself.
struct Unsettled {
  std::string at;                   ///< a path, "contacts/mia-lund/phone"
  std::vector<const Node*> others;  ///< the other values, in the node that was read
  bool gone = false;                ///< deleted by one, changed by the other
};

/// One customer's file. Its record's key `id` is called slug here.
struct Customer {
  std::string slug;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> was;  ///< former slugs
  std::vector<std::string> domains;
  std::string group;
  std::string phone;
  std::vector<std::string> industries;
  std::vector<Steward> stewards;
  std::vector<Contact> contacts;
  std::vector<CriticalAnswer> critical;
  std::vector<Need> needs;
  std::vector<Objective> objectives;
  std::vector<Plan> plans;
  std::vector<Handoff> handoffs;
  std::vector<Note> notes;           ///< one for each record of `notes:`, in the file's order
  std::vector<Unsettled> unsettled;  ///< of the record itself; items have their own flag
  std::string path;                  ///< the file, from the ledger's root

  /// The name, or the slug where there is none.
  std::string_view display() const { return name.empty() ? slug : name; }
  const Contact* contact(std::string_view id) const;
  const Note* note(std::string_view id) const;
  const CriticalAnswer* answer_to(std::string_view question) const;
  /// Whether this is its slug or a former one.
  bool has_slug(std::string_view a_slug) const;
};

/// Reads a customer's file; what is missing stays empty. Never throws on a file that the schema
/// accepts. `root` outlives the value, for `unsettled` points into it.
Customer customer_from(const Node& root, std::string path);

/// The entries of `unsettled:` of any record, pointing into it.
std::vector<Unsettled> unsettled_from(const Node& record);

}  // namespace pact
