#pragma once

#include <map>
#include <pact/git/history.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/person.hpp>
#include <set>
#include <string>
#include <vector>

/// Whom the addresses in commits mean, and who may change that.
namespace pact::check {

/// people.yaml and the charter's sponsors as a commit has them; empty where they cannot be read.
struct Roll {
  People people;
  std::vector<Sponsor> sponsors;

  bool is_sponsor(std::string_view person) const;
};
Roll roll_at(const git::Repository& repository, const git::Oid& commit);

/// Who somebody is by what the ledger knew before, else, for one who is new, by what comes in.
class Authors {
 public:
  Authors(Roll known, Roll coming) : known_(std::move(known)), coming_(std::move(coming)) {}

  /// The person's id; for an address of nobody a text that is no id.
  std::string person(const std::string& email) const;
  bool is_known(const std::string& email) const;
  /// By what was known before; where nothing was, by what comes in.
  bool is_sponsor(const std::string& email) const;
  const Roll& known() const { return known_; }
  /// For names.
  const People& people() const { return coming_.people; }

 private:
  Roll known_, coming_;
};

/// A change of who is who, which not everybody may make.
struct IdentityChange {
  std::string key;          ///< the same for the same change between other commits
  std::string path;         ///< of the file
  std::string about;        ///< a text in the file by which to find the place, or empty
  std::string owner;        ///< the person who may make it, or empty
  bool by_sponsor = false;  ///< whether a sponsor may as well
  std::string message, hint;
};

/// Changes of an address that somebody has, people who are gone, signatures, and sponsors where
/// there are some. Somebody new is none of them.
std::vector<IdentityChange> identity_changes(const Roll& before, const Roll& after);

}  // namespace pact::check
