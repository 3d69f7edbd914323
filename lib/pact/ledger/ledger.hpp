#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <pact/base/date.hpp>
#include <pact/base/id.hpp>
#include <pact/git/commit.hpp>
#include <pact/git/history.hpp>
#include <pact/git/repository.hpp>
#include <pact/ledger/lost_words.hpp>
#include <pact/ledger/view.hpp>
#include <string>

namespace pact {

/// What a ledger needs of the world around it; the library itself knows no clock and no chance.
struct Surroundings {
  Date today;
  std::int64_t now = 0;  ///< seconds since 1970, for a charter that says `commit_times: exact`
  int zone_minutes = 0;  ///< of the zone, east of Greenwich
  id::Random random;
  Indexing indexing{};
  /// For tests: called at each step of the commit protocol.
  git::Checkpoint checkpoint;
};

/// What a command that writes finds out about earlier ones, for the person to hear of.
struct Noticed {
  git::Recovered recovered;
  std::vector<LostWords> lost;
};

/// A ledger on this machine: a git repository with a pact.yaml.
class Ledger {
 public:
  /// The ledger of `start` or of a folder above it; else the one that `pact.ledger` of the user's
  /// git settings names. Throws Error(not_found) when there is none.
  static Ledger open(const git::Library& library, const std::filesystem::path& start,
                     Surroundings surroundings);

  Ledger(git::Repository repository, Surroundings surroundings);

  git::Repository& repository() { return *repository_; }
  const git::Repository& repository() const { return *repository_; }
  const std::filesystem::path& root() const { return repository_->work_tree(); }
  const Surroundings& surroundings() const { return surroundings_; }
  Date today() const { return surroundings_.today; }

  /// The files as they are now, hand edits included. Read afresh after reload(). After a write of
  /// ours an index need only know the last commit: what is asked then are new ids, and what may be
  /// of use to the writer.
  const View& view() const { return view_; }
  void reload(Indexing::Of of = Indexing::Of::files);

  /// The ledger as it was on a day (`2025-03-01`) or at a revision. Throws Error(not_found).
  View view_at(const std::string& day_or_revision) const;

  /// The person at the keyboard, by git's identity and people.yaml: their id, or for somebody who
  /// is not in people.yaml yet the id that they would get. Throws Error(usage) without an identity.
  const std::string& me() const;
  /// Null when I am not in people.yaml.
  const Person* my_record() const;
  const git::Identity& my_identity() const;

  /// Whoever takes the write lock hands on what it recovered.
  void notice(const git::Recovered& recovered);
  /// Looks for items that left HEAD without their author since pact last wrote. Never throws.
  void look_for_lost_words();
  const Noticed& noticed() const { return noticed_; }

 private:
  // On the heap, so that views, which refer to it, stay good when the ledger is moved.
  std::unique_ptr<git::Repository> repository_;
  Surroundings surroundings_;
  View view_;
  Noticed noticed_;
  mutable std::optional<git::Identity> identity_;
  mutable std::optional<std::string> me_;
};

/// Throws Error(usage): git has no identity to write with.
[[noreturn]] void refuse_nameless();

/// The id of a new person: the first name, else the full name, folded; `-2` where that is taken.
std::string person_id(const std::string& name, const People& people);

}  // namespace pact
