#pragma once

#include <pact/ledger/hooks.hpp>

#include "context.hpp"

namespace pact::cli {

/// The hook's file, as one names it from the root of the working tree.
std::string file_of(const git::Repository& repository, const HookPlace& place);

/// Why pact put no hook there, and what to do instead.
struct HookRefusal {
  std::string why, hint;
};
HookRefusal refusal_of(const git::Repository& repository, Hook hook, const HookPlace& place);

/// Another pre-commit hook was left alone.
void warn_of_hook(const Context& context, const git::Repository& repository,
                  const HookPlace& place);

}  // namespace pact::cli
