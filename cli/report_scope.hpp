#pragma once

#include <pact/reports/material.hpp>
#include <string>
#include <vector>

#include "context.hpp"

namespace pact::cli {

/// What was typed to say which part of the ledger, and when.
struct ScopeArgs {
  std::string since, until, month, quarter, year, team, division;
};

/// Throws Error(usage) for what is none, Error(refused) where a person is named for a group.
reports::Scope scope_of(const ScopeArgs& args, Context& context);

/// Throws Error(refused) when the word means one of our people: no report is about a person.
void refuse_person(const std::string& word, Context& context);

}  // namespace pact::cli
