#pragma once

#include <pact/report/news.hpp>
#include <string>

#include "context.hpp"

/// Who looks, and from where on, as the commands know it.
namespace pact::cli {

/// A watch that is none any more is warned of and left out.
enum class Warnings { say, keep };
report::NewsReader news_reader(Context& context, Warnings warnings);

/// The marks of a channel of mine: in the clone, and a copy beside my other programs' state
/// (XDG_STATE_HOME, else ~/.local/state), by the ledger's first commit. Throws Error(usage) for a
/// name that is no word.
class Channel {
 public:
  Channel(Context& context, const std::string& name);

  /// Without the copy, whose name takes a walk to the first commit: for a glance.
  std::optional<report::Look> glance() const;
  std::optional<report::Look> look();
  /// All was seen that is there at `to`.
  void mark(const git::Oid& to);

 private:
  MarkPlaces places(const git::Oid& first) const;

  Context& context_;
  std::string name_;
  std::filesystem::path file_;
  std::optional<ReadMark> mark_;
};

}  // namespace pact::cli
