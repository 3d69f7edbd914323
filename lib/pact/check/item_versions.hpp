#pragma once

#include <map>
#include <memory>
#include <pact/git/file_changes.hpp>
#include <pact/ledger/whose_words.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// What became of the items of a ledger between two commits, read from the changed files alone.
namespace pact::check {

/// One version of a file of the ledger.
struct FileVersion {
  std::string path;
  git::Oid blob;
};

/// An item, and the version that it stands in.
struct ItemVersion {
  OwnWords item;
  FileVersion file;
};

/// The items of the files that differ between two commits.
class ItemDifference {
 public:
  void add_before(const OwnWords& item, const FileVersion& file);
  void add_after(const OwnWords& item, const FileVersion& file);

  const std::vector<OwnWords>& before() const { return before_.items; }
  const std::vector<OwnWords>& after() const { return after_.items; }
  /// Null where no changed file has it.
  const OwnWords* before(const std::string& id) const { return before_.find(id); }
  const OwnWords* after(const std::string& id) const { return after_.find(id); }
  /// The version that an item of before() or after() stands in, by its id, or for one without an id
  /// by its words; null where it is in none.
  const FileVersion* file_before(const OwnWords& item) const { return before_.file_of(item); }
  const FileVersion* file_after(const OwnWords& item) const { return after_.file_of(item); }

 private:
  struct Side {
    std::vector<OwnWords> items;
    std::vector<FileVersion> files;            ///< of each item
    std::map<std::string, std::size_t> by_id;  ///< of two with one id, the first

    void add(const OwnWords& item, const FileVersion& file);
    const OwnWords* find(const std::string& id) const;
    const FileVersion* file_of(const OwnWords& item) const;
  };
  Side before_, after_;
};

/// A contact of a customer, both by id.
using ContactOf = std::pair<std::string, std::string>;

/// Reads items from the versions of files, each version once for a while.
class ItemVersions {
 public:
  explicit ItemVersions(const git::Repository& repository) : repository_(repository) {}

  /// The changed files of the ledger between two commits; without the first, all of the second.
  std::vector<git::FileChange> changes(const std::optional<git::Oid>& before,
                                       const git::Oid& after) const;
  ItemDifference difference(const std::vector<git::FileChange>& changes);
  /// The same for two commits, kept.
  const ItemDifference& between(const git::Oid& before, const git::Oid& after);

  /// The item as it is in `there`, when it is `here` in commit `known`; null where it is not there.
  const OwnWords* in(const git::Oid& there, const std::string& id, const git::Oid& known,
                     const OwnWords* here);

  /// Contacts that are gone from customers who are still there.
  std::set<ContactOf> contacts_gone(const std::vector<git::FileChange>& changes);
  /// The id of the customer whose file it is, or empty.
  std::string customer_of(const FileVersion& file);

 private:
  struct Facts {
    std::vector<OwnWords> items;
    std::string customer;
    std::vector<std::string> contacts;
  };
  /// Nothing of a version that cannot be read: nobody's words are known there.
  std::shared_ptr<const Facts> facts(const FileVersion& file);

  const git::Repository& repository_;
  std::map<std::pair<std::string, git::Oid>, std::shared_ptr<const Facts>> facts_;
  std::map<std::pair<git::Oid, git::Oid>, std::unique_ptr<ItemDifference>> kept_;
};

}  // namespace pact::check
