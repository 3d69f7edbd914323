#pragma once

#include <functional>
#include <pact/ledger/ledger.hpp>
#include <string>
#include <vector>

/// What is wrong with a ledger: every rule over every file, all findings, never only the first.
namespace pact::check {

enum class Severity { error, warning };
std::string_view name_of(Severity severity);

struct Finding {
  std::string rule;  ///< "unknown-key", "reference", "dropped-note", …
  Severity severity = Severity::error;
  Location where;
  std::string message;
  std::string hint;  ///< what to write or type instead, or empty
};

/// Called after some files: how many are done, of how many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Sorted by file and place. Errors: what is not valid YAML or not by the schema; a slug that is
/// not the file's name, or that two files have; an id that two items have; something that is no
/// file where a record should be; no charter. Warnings: people, contacts, customers and cited items
/// that the ledger does not know; Low Cards in prose; files over 1 MiB; a charter that nobody
/// signed.
std::vector<Finding> check(const View& view, const Progress& progress = {});

/// What the pre-commit hook asks: the staged files alone, and whether one of them lacks items that
/// are both in HEAD and in the working file, which a plain `git commit` that raced a note would
/// drop.
std::vector<Finding> check_staged(const Ledger& ledger);

bool has_errors(const std::vector<Finding>& findings);

}  // namespace pact::check
