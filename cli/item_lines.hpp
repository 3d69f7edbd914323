#pragma once

#include <pact/lookup/items.hpp>
#include <pact/model/colliding.hpp>
#include <pact/model/customer.hpp>
#include <pact/model/item.hpp>
#include <pact/model/person.hpp>

#include "page.hpp"

/// How items look on every page that shows them. Context goes wherever the words go (R58), and an
/// item that is handled ask-first shows whom to ask.
namespace pact::cli {

/// What the lines need to know around an item.
struct Reader {
  const People& people;
  const lookup::Records& records;
  Date today;
};

/// A note in full, under its date: who said it how, the words, context, what became of it.
void add_note(Page& page, const Note& note, const Customer& customer, const Reader& reader);

/// An item in a list: date, customer, "Ann: the words", the short id; its context below.
void add_found(Page& page, const Item& item, const Reader& reader);

/// Replies and thanks, below what they belong to.
void add_replies(Page& page, const std::vector<Reply>& replies, const Reader& reader);
void add_thanks(Page& page, const std::vector<Thanks>& thanks, const Reader& reader);

/// A text as a reminder of it: the first sentence of its first line, at most 90 columns.
std::string first_sentence(const std::string& text);

/// "print" → "Print"; "One date." → "One date", to go on with.
std::string capitalised(std::string word);
std::string without_full_stop(std::string text);

/// "Marketing: Lead with digital. Operations: Lead with the stand."
std::string in_words(const Collision& collision);

/// The people who wrote a record, those with whom they crafted it too, by name.
std::vector<std::string> authors_of(const Node& record, const People& people);
/// "Ann Berg and Tom Hale"
std::string names_in_words(const std::vector<std::string>& people_ids, const People& people);

/// "today", "tomorrow", "9 Apr"
std::string day_in_words(Date date, Date today);

/// "24 Mar, Raj: One date by 9 April."
std::string said(const std::optional<Date>& date, std::string_view by, const std::string& text,
                 const Reader& reader);

}  // namespace pact::cli
