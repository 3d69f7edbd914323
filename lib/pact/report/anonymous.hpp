#pragma once

#include <map>
#include <pact/ledger/view.hpp>
#include <pact/lookup/items.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::report {

/// Tells "not who specifically but who generally and why" (R26): names of people, contacts and
/// customers, mail addresses, phone numbers and the ids of items go out of a text, and what they
/// are comes in. What may be a name is taken for one, so that a word goes too often rather than a
/// name too seldom. The view and the records must outlive it.
class Anonymous {
 public:
  Anonymous(const View& view, const lookup::Records& records);

  /// "Tom rang Mia at Quay Nine" → "A colleague rang a contact at a customer". Of the customers
  /// that the text is about, parts of the name count too ("Quay"), and so does a contact's first
  /// name in small letters.
  std::string text(std::string_view text, const std::vector<std::string>& customers) const;

  /// "a colleague of print", where the division has people enough to hide among; "a colleague".
  std::string who(std::string_view person) const;

 private:
  enum class Sort { colleague, contact, customer };
  struct Name {
    Sort sort;
    bool in_capitals;  ///< counts only where each word begins with a capital letter
  };
  /// By their folded words, with spaces between.
  using Names = std::map<std::string, Name, std::less<>>;

  /// What is surely a name goes before what is one only in capitals.
  enum class Step { in_any_case, capital_words, capital_word };

  static void add(Names& names, std::string_view name, Name as);
  static void add_parts(Names& names, std::string_view name, Name as);
  static void add_contacts(Names& names, const Customer& customer, bool in_capitals);
  std::string without(std::string_view text, const Names& own, Step step) const;
  std::string without_marks(std::string_view text) const;
  bool is_item(std::string_view word) const;

  const View& view_;
  const lookup::Records& records_;
  Names names_;
};

}  // namespace pact::report
