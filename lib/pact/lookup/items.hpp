#pragma once

#include <functional>
#include <map>
#include <pact/ledger/drafts.hpp>
#include <set>
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

/// Calls `take` for every record with an id in one file, its customer left null.
void for_each_record(const LedgerFile& file, const std::function<void(const Record&)>& take);

/// What an id names: a record of the ledger, or a draft on this machine. One of them is null.
struct Found {
  const Record* record = nullptr;
  const Draft* draft = nullptr;
};

/// The records with an id in the ledger, and the drafts, which are no records but have ids of the
/// same kind. Contacts, people and answers to critical questions have readable ids of their own and
/// are not among them. Files are read as they are asked for where the view has an index, else all
/// at once. The view must outlive it.
class Records {
 public:
  explicit Records(const View& view, Drafts drafts = {});

  const std::vector<Draft>& drafts() const { return drafts_.kept; }

  /// The record or draft of an id, or of a prefix that only one id has. Throws Error(not_found),
  /// Error(ambiguous), or Error(blocked) for a draft that cannot be read.
  Found find_any(std::string_view reference) const;
  /// As find_any, but Error(refused) for a draft, which nothing can be done to but share and drop.
  const Record& find(std::string_view reference) const;
  const Record* try_find(std::string_view id) const;

  /// All records of the ledger, in order of id.
  std::vector<const Record*> all() const;
  /// All records of the files in which the id stands as a value, in order of id; maybe others too.
  std::vector<const Record*> where_named(std::string_view id) const;

  /// The shortest prefix of the id that no other id has, at least five characters.
  std::string short_id(std::string_view id) const;

 private:
  using ById = std::multimap<std::string, Record, std::less<>>;

  void read(const std::vector<std::string>& files) const;
  /// From here on, every record whose id begins so is among the records.
  ById::const_iterator first_from(std::string_view prefix) const;

  const View* view_;
  mutable ById records_;
  mutable std::set<std::string> read_;
  Drafts drafts_;
};

/// The record or draft that a person means: a prefix of its id, or `last`, what I wrote last.
Found item(const Ledger& ledger, const Records& records, std::string_view reference);
/// As item, but Error(refused) for a draft.
const Record& record(const Ledger& ledger, const Records& records, std::string_view reference);

}  // namespace pact::lookup
