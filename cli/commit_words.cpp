#include "commit_words.hpp"

#include <algorithm>
#include <pact/ledger/transaction.hpp>

namespace pact::cli {

namespace {

constexpr int k_seconds_a_minute = 60;

}  // namespace

Date author_day(const git::CommitInfo& commit) {
  return Date::from_unix(commit.author_seconds + commit.author_zone_minutes * k_seconds_a_minute);
}

std::string author_name(const git::CommitInfo& commit, const People& people) {
  const Person* person = people.find_by_email(commit.author.email);
  return person ? std::string(people.display(person->id)) : commit.author.name;
}

std::string author_first_name(const git::CommitInfo& commit, const People& people) {
  const Person* person = people.find_by_email(commit.author.email);
  const std::string& name = commit.author.name;
  return person ? std::string(person->first_name()) : name.substr(0, name.find(' '));
}

std::string author_id(const git::CommitInfo& commit, const People& people) {
  const Person* person = people.find_by_email(commit.author.email);
  return person ? person->id : commit.author.email;
}

std::string customer_name(const View& view, const std::string& slug) {
  try {
    if (const CustomerFile* found = view.customer(slug))
      return std::string(found->customer.display());
  } catch (const Error&) {
    return slug;
  }
  // Renamed since; of two that once were called so, neither is guessed.
  const std::vector<const CustomerFile*> renamed = view.customers_once(slug);
  return renamed.size() == 1 ? std::string(renamed.front()->customer.display()) : slug;
}

std::string in_words(const git::CommitInfo& commit, const View& view, CustomerNamed named) {
  const std::string subject = commit.subject();
  const std::string operation = commit.trailer(k_operation_trailer);
  const std::string slug = commit.trailer(k_customer_trailer);
  const std::string start = operation + " " + slug;
  if (operation.empty() || slug.empty() || !subject.starts_with(start + ":")) return subject;
  const std::string name = named == CustomerNamed::yes ? " " + customer_name(view, slug) : "";
  return operation + name + subject.substr(start.size());
}

}  // namespace pact::cli
