#pragma once

#include <pact/ledger/ledger.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::lookup {

/// Where a record with an id stands: a note, a reply, a need, a plan, an ask…
struct Record {
  std::string id;
  const LedgerFile* file = nullptr;
  const CustomerFile* customer = nullptr;  ///< null outside a customer's file
  Path at;                                 ///< from the root of the file; empty for the file itself
  const Node* node = nullptr;

  /// The list that it stands in ("notes", "replies"), or the kind of its file ("ask").
  std::string_view sort() const;
};

/// All records with an id in the ledger, sorted by id. Contacts, people and answers to critical
/// questions have readable ids of their own and are not among them.
class Records {
 public:
  explicit Records(const View& view);

  const std::vector<Record>& all() const { return records_; }

  /// The record of an id or of a prefix that only one id has. Throws Error(not_found) or
  /// Error(ambiguous).
  const Record& find(std::string_view reference) const;
  const Record* try_find(std::string_view id) const;

  /// The shortest prefix of the id that no other id has, at least five characters.
  std::string short_id(std::string_view id) const;

 private:
  std::vector<Record> records_;
};

/// The record that a person means: a prefix of its id, or `last`, the item that I wrote last.
const Record& record(const Ledger& ledger, const Records& records, std::string_view reference);

/// The id of the item that I wrote last and that is still there; nothing when there is none.
std::optional<std::string> last_item(const Ledger& ledger, const Records& records);

}  // namespace pact::lookup
