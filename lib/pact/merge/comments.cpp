#include <algorithm>
#include <pact/merge/comments.hpp>
#include <pact/yaml/gap.hpp>
#include <string_view>

namespace pact::merge {

namespace {

std::string_view trimmed(std::string_view line) {
  line.remove_prefix(std::min(yaml::skip_blanks(line, 0), line.size()));
  while (!line.empty() && yaml::is_white(line.back())) line.remove_suffix(1);
  return line;
}

}  // namespace

bool is_comment(const std::string& line) {
  const std::size_t at = yaml::skip_blanks(line, 0);
  return at < line.size() && line[at] == '#';
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = yaml::next_line(text, at);
    lines.push_back(text.substr(at, next - at));
    at = next;
  }
  return lines;
}

bool has_line(const std::vector<std::string>& lines, const std::string& wanted) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& each) { return trimmed(each) == trimmed(wanted); });
}

std::string merged_above(const std::string& base, const std::string& ours,
                         const std::string& theirs) {
  if (ours == theirs || theirs == base) return ours;
  if (ours == base) return theirs;
  const auto before = split_lines(base), a = split_lines(ours), b = split_lines(theirs);
  std::string merged;
  for (const std::string& line : a) {
    if (is_comment(line) && has_line(before, line) && !has_line(b, line)) continue;
    merged += line;
  }
  for (const std::string& line : b) {
    if (is_comment(line) && !has_line(before, line) && !has_line(a, line)) merged += line;
  }
  return merged;
}

}  // namespace pact::merge
