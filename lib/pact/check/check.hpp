#pragma once

#include <functional>
#include <pact/check/finding.hpp>
#include <pact/ledger/ledger.hpp>
#include <vector>

/// What is wrong with a ledger: every rule (rules.hpp) over every file, all findings, never only
/// the first.
namespace pact::check {

/// Called after some files: how many are done, of how many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Sorted by file and place, as serious as the charter makes them. Reads every file once.
std::vector<Finding> check(const View& view, const Progress& progress = {});

/// What the pre-commit hook asks: the staged files alone, and whether one of them lacks items that
/// are both in HEAD and in the working file, which a plain `git commit` that raced a note would
/// drop.
std::vector<Finding> check_staged(const Ledger& ledger);

}  // namespace pact::check
