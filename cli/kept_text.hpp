#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "context.hpp"

namespace pact::cli {

/// A file of the ledger that somebody is editing in their editor: the text that the ledger had when
/// they began, and what they made of it so far. Both lie in the git directory until the edit is
/// taken over or dropped, so that nothing is lost in between.
class KeptText {
 public:
  KeptText(Context& context, std::string path);

  /// Whether an edit of before waits to be gone on with.
  bool waits() const;
  /// Begins a new edit from the ledger's text. `hand_edited` says that it is not what is committed.
  void begin(const std::string& base, bool hand_edited);
  /// Goes on with the one that waits.
  void resume();
  void drop() const;

  /// The name of the edited text among our own files, for EditedText.
  std::string name() const { return name_; }
  /// What the editor starts with.
  const std::string& start() const { return start_; }
  const std::string& base() const { return base_; }
  bool hand_edited() const { return hand_edited_; }

 private:
  std::filesystem::path text_file() const { return folder_ / name_; }
  std::filesystem::path base_file() const { return folder_ / (name_ + ".base"); }

  std::filesystem::path folder_;
  std::string name_;
  std::string start_;
  std::string base_;
  bool hand_edited_ = false;
};

}  // namespace pact::cli
