#pragma once

#include <string>
#include <vector>

/// Comments and empty lines, which say nothing to a program and much to people.
namespace pact::merge {

/// Each line with its line end.
std::vector<std::string> split_lines(const std::string& text);
/// Whether the line holds a comment and nothing else.
bool is_comment(const std::string& line);
/// Whether one of the lines is `wanted`, wherever it is set in.
bool has_line(const std::vector<std::string>& lines, const std::string& wanted);

/// Comments and empty lines that both sides changed: ours, without what theirs took away, and with
/// the comments that theirs added.
std::string merged_above(const std::string& base, const std::string& ours,
                         const std::string& theirs);

}  // namespace pact::merge
