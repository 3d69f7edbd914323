#pragma once

#include <functional>
#include <optional>
#include <pact/ledger/ledger.hpp>
#include <pact/lookup/items.hpp>
#include <pact/lookup/reference.hpp>
#include <string>

#include "env.hpp"
#include "ui.hpp"

namespace pact::cli {

/// What every command takes besides its own arguments.
struct CommonOptions {
  std::string folder;  ///< -C
  std::string today;   ///< --today
  std::string as_of;   ///< --as-of
  std::string format;  ///< --format, --json
  std::string output;  ///< -o
  std::string colour;  ///< --color
  bool help = false;   ///< --help, -h
};

/// What a command works with. The ledger is opened when it is first asked for, so that commands
/// outside one (init, help) need none.
class Context {
 public:
  /// `library` is called by what works with git; starting libgit2 takes longer than a small answer.
  using StartLibrary = std::function<const git::Library&()>;
  Context(StartLibrary library, const Env& env, const Ui& ui, const CommonOptions& options);

  const Ui& ui() const { return ui_; }
  const Env& env() const { return env_; }
  const git::Library& library() const { return library_(); }
  Date today() const { return surroundings_.today; }
  const Surroundings& surroundings() const { return surroundings_; }
  /// Where the command looks for a ledger: -C, else the folder it was started in.
  std::filesystem::path folder() const;

  Ledger& ledger();
  bool has_opened_ledger() const { return ledger_ != nullptr; }
  bool has_ledger();
  /// Null when the command has not asked for one.
  const Ledger* opened() const { return ledger_.get(); }

  /// The ledger as the command should read it: as it is, or as it was (--as-of).
  const View& view();
  /// The ids of that view, and of the drafts on this machine when it is of now.
  const lookup::Records& records();
  /// After a commit, by which the ledger reads its files anew: so are the ids.
  void reread() { records_.reset(); }
  /// The customer or item of that view that a REF names.
  lookup::Reference reference(const std::string& words);
  /// The draft that a REF names, unless it names something of the ledger; null for none.
  const Draft* draft(const std::string& words);
  /// The ids of the ledger as it is, read anew: after something was written.
  lookup::Records new_records();
  /// Whether --as-of was given.
  bool looks_back() const { return !options_.as_of.empty(); }
  /// Throws Error(usage) when --as-of was given to a command that writes.
  void require_now() const;

  /// A date that the person typed, its first or last day; throws Error(usage).
  Date date(const std::string& text, DateSense sense) const;

 private:
  StartLibrary library_;
  const Env& env_;
  const Ui& ui_;
  CommonOptions options_;
  Surroundings surroundings_;
  std::unique_ptr<Ledger> ledger_;
  std::optional<View> past_;
  std::optional<lookup::Records> records_;
};

}  // namespace pact::cli
