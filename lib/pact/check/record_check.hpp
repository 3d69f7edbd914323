#pragma once

#include <pact/check/file_check.hpp>

namespace pact::check {

/// The rules of one kind of file, over its content and what the charter agreed on. Each adds what
/// it finds; silent where the shape is wrong, or where there is no charter to compare with.

/// Whether the file shows how far the idea has come.
void check_idea(const LedgerFile& file, std::vector<Finding>& findings);
/// Answers to feedback fields, and handling rules, that the charter does not know.
void check_notes(const LedgerFile& file, const Known& known, std::vector<Finding>& findings);
/// What a whole charter has besides what the schema asks for; `people` may be null.
void check_charter(const LedgerFile& file, const Known& known, std::vector<Finding>& findings);

}  // namespace pact::check
