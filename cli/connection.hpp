#pragma once

#include <pact/git/transport.hpp>
#include <string>

#include "progress.hpp"
#include "signals.hpp"
#include "ui.hpp"

namespace pact::cli {

/// How a command talks to a remote while this lives: git's progress and its questions go to the
/// person's terminal, and Ctrl-C ends git in good order.
class Connection {
 public:
  /// `doing` begins the line of progress: "Cloning".
  Connection(const Ui& ui, std::string doing) : progress_(ui.env(), std::move(doing)) {
    transport_.progress = [this](std::string_view words) { progress_.show(words); };
    transport_.interrupted = [this] { return signals_.came(); };
    transport_.prompts =
        ui.interactive() ? git::Transport::Prompts::on_terminal : git::Transport::Prompts::never;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const git::Transport& transport() const { return transport_; }

 private:
  HeldSignals signals_;
  Progress progress_;
  git::Transport transport_;
};

}  // namespace pact::cli
