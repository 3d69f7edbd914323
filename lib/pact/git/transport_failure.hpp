#pragma once

// For the sources of this folder only.

#include <chrono>
#include <pact/base/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

enum class Doing { fetch, push, clone };

/// What git was asked to do when it failed.
struct Errand {
  Doing doing;
  std::string remote;  ///< the name that the clone has for it; empty for a clone to be made
  std::string url;
};

/// Why git could not do it, from what it and the server said: told apart by words that git, ssh and
/// curl do not translate under LC_ALL=C.
Error failure(const Errand& errand, std::string_view said);

/// Nothing was heard for so long.
Error silence(const Errand& errand, std::chrono::milliseconds patience);

/// The server took what was sent and then refused it, for `reason` ("pre-receive hook declined").
Error refusal(const Errand& errand, std::string_view reason, std::string_view said);

/// Stopped by the person.
Error stopped(const Errand& errand);

/// What the server itself said ("remote: …"), without progress.
std::vector<std::string> words_of_server(std::string_view said);

/// Whether a line tells how far git has come ("Receiving objects:  45% (9/20)").
bool is_progress(std::string_view line);

}  // namespace pact::git
