#pragma once

#include <pact/git/history.hpp>
#include <string>

#include "context.hpp"

/// How commits are shown: by their author's day and name, in the words of their first line.
namespace pact::cli {

Date author_day(const git::CommitInfo& commit);

/// The full name by people.yaml, else the one that git has.
std::string author_name(const git::CommitInfo& commit, const People& people);
std::string author_first_name(const git::CommitInfo& commit, const People& people);
/// The id by people.yaml, else the address.
std::string author_id(const git::CommitInfo& commit, const People& people);

/// The customer's name; the slug where there is no such customer, or its file cannot be read.
std::string customer_name(const View& view, const std::string& slug);

/// Whether the customer is named, or known from what is around.
enum class CustomerNamed { yes, no };
/// "note Harbour Boats Ltd: 36 m2 agreed": the first line, with the customer's name for the slug.
std::string in_words(const git::CommitInfo& commit, const View& view, CustomerNamed named);

}  // namespace pact::cli
