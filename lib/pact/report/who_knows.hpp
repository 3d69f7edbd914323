#pragma once

#include <pact/ledger/view.hpp>
#include <pact/query/query.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// Somebody who knows of a subject, and the words that say so.
struct Knowing {
  std::string who;  ///< a person's id
  std::string id;  ///< of the newest item of theirs on it; empty where only their interests name it
  std::string customer_name;
  std::optional<Date> date;
  std::string text;  ///< nothing of what is handled ask-first
  std::string context;
  std::string interest;  ///< of theirs, that names the subject
};

/// Everybody who wrote a note, an answer or an insight that the query matches, or is interested in
/// `subject`; by name, never ranked (R54). Of what lies further back only as much is looked at as
/// finds a handful of people. Who has left is left out.
std::vector<Knowing> who_knows(const View& view, const std::string& subject, Date day);

}  // namespace pact::report
