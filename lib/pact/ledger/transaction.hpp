#pragma once

#include <pact/ledger/ledger.hpp>
#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

namespace pact {

/// What a commit says of itself: a sentence, and trailers for programs.
struct Message {
  std::string operation;  ///< "note"
  std::string subject;    ///< "note harbour-boats-ltd: 36 m2 agreed if the crane is held"
  std::vector<std::string> customers;  ///< slugs
  std::string item;                    ///< the id of what was made or added to, or empty
  std::string undoes;                  ///< the commit that this takes back, or empty
};

/// "note harbour-boats-ltd: 36 m2 agreed…": the first line of `text`, cut to a commit's first line.
std::string subject_line(const std::string& operation, const std::string& about,
                         const std::string& text);

/// The whole text of a commit: the subject and the trailers.
std::string message_text(const Message& message);

/// A change asks for something that the ledger does not take.
Error refusal_for(const schema::Problem& problem);

/// The trailers that commits of ours carry.
inline constexpr const char* k_operation_trailer = "Pact-Op";
inline constexpr const char* k_customer_trailer = "Pact-Customer";
inline constexpr const char* k_item_trailer = "Pact-Item";
inline constexpr const char* k_undoes_trailer = "Pact-Undoes";

/// Changes of several files that happen together or not at all: one commit, with the index and the
/// working files brought along. Hand edits in the same files stay (format.md, "Hand edits in the
/// same file"): each change is applied to the committed, the staged and the working text alike, and
/// when it does not apply to all three nothing is written.
class Transaction {
 public:
  /// Founding may write the first commit of a repository, before there is a charter.
  enum class Start { in_ledger, founding };

  explicit Transaction(Ledger& ledger, Start start = Start::in_ledger)
      : ledger_(ledger), start_(start) {}

  /// A new file. Its path must be free.
  void create(std::string path, std::string text);
  /// A file that is none of the ledger's records (.gitattributes), whole.
  void put(std::string path, std::string text);
  /// Edits of a file's content.
  void edit(std::string path, std::vector<yaml::Edit> edits);
  /// A file moves, and its content changes on the way.
  void move(std::string path, std::string to, std::vector<yaml::Edit> edits);
  void remove(std::string path);
  /// A file goes back to what an earlier commit had (undo): from exactly `before` to `after`.
  /// Where somebody changed it since, only the change is taken out (take_back.hpp).
  void restore(std::string path, std::optional<git::Oid> before, std::optional<git::Oid> after);
  /// The same of a file that moves back on the way, hand edits and all.
  void restore_moved(std::string path, std::string to, git::Oid before, git::Oid after);

  /// The working file, hand edits and all, is taken over: from exactly the text of `before`, which
  /// somebody saw, to that of `after`, committed, staged and working alike.
  void take(std::string path, git::Oid before, git::Oid after);
  /// The same for a file that was deleted by hand, as when it was moved.
  void take_removal(std::string path);

  bool empty() const { return changes_.empty(); }

  /// Writes everything. Throws Error(blocked) when a file is in the way, Error(busy) when another
  /// program keeps the ledger locked, Error(failed) when the machine fails; then nothing happened.
  git::Oid commit(const Message& message);

  /// Takes the branch back from `tip` to `to`, its parent, dropping an unpushed commit whose
  /// changes this transaction restores. Throws Error(busy) when the branch is at another commit by
  /// then.
  void drop_tip(const git::Oid& tip, const git::Oid& to, const Message& message);

 private:
  enum class Kind { create, put, edit, move, remove, restore, take, take_removal };
  struct Change {
    Kind kind;
    std::string path;
    std::string to{};    // where it moves
    std::string text{};  // of a new file
    std::vector<yaml::Edit> edits{};
    std::optional<git::Oid> before{}, after{};  // of a restoration
  };

  void require_startable() const;
  git::CommitRequest prepare(const Message& message);
  void prepare(const Change& change, const git::Head& head, std::vector<git::PathChange>& into);
  std::string edited(const Change& change, const std::string& text,
                     const std::string* committed) const;
  std::optional<std::string> restored(const Change& change, const std::optional<std::string>& text,
                                      bool committed) const;

  Ledger& ledger_;
  Start start_;
  std::vector<Change> changes_;
};

/// Throws Error(busy): another command moved the branch after it was looked at.
[[noreturn]] void refuse_moved();

/// Throws Error(blocked) when the ledger cannot be written to now: a merge or rebase is under way,
/// HEAD is detached, or nothing is committed yet.
void require_writable(const Ledger& ledger);

}  // namespace pact
