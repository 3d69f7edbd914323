#pragma once

#include <cstddef>
#include <optional>
#include <pact/base/date.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

/// Somebody who works with us, as people.yaml has them.
struct Person {
  std::string id;
  std::string name;
  std::vector<std::string> emails;
  std::string team;
  std::string division;
  std::string role;
  std::vector<std::string> interests;
  std::vector<std::string> watches;  ///< queries, as for `find`
  std::optional<Date> start;
  std::optional<Date> left;

  /// The first word of the name; the id when there is no name.
  std::string_view first_name() const;
};

/// The people of a ledger, in the order of the file. Pointers that the look-ups return last as long
/// as this value is neither changed nor moved.
class People {
 public:
  People() = default;
  explicit People(std::vector<Person> people);

  const std::vector<Person>& all() const { return people_; }

  /// Null when nobody has the id. Of two with one id, the first.
  const Person* find(std::string_view id) const;
  /// Null when nobody has the address; upper and lower case of ASCII letters are one.
  const Person* find_by_email(std::string_view email) const;

  /// What a reader sees for an id: the full name, the first name; the id when it is nobody's (a
  /// division, or somebody who is not in people.yaml). Nothing is copied: the answer lasts as long
  /// as the shorter-lived of `id` and this value.
  std::string_view display(std::string_view id) const;
  std::string_view first_name(std::string_view id) const;

 private:
  std::vector<Person> people_;
  std::vector<std::size_t> by_id_;  ///< positions in people_, in order of id
};

/// Reads people.yaml; what is missing stays empty. Never throws on a file that the schema accepts.
People people_from(const Node& root);

}  // namespace pact
