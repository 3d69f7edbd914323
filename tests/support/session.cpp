#include "session.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <stdexcept>

namespace pact::test {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool yes_or_no(std::string_view key, std::string_view value) {
  if (value == "yes" || value == "no") return value == "yes";
  throw std::runtime_error(std::string(key) + " is yes or no, not " + std::string(value));
}

bool is_command(std::string_view line) {
  return line.starts_with("$ ");
}
bool is_comment(std::string_view line) {
  return line == "#" || line.starts_with("# ");
}

bool is_exit_code(std::string_view line) {
  return line.size() > 2 && line.front() == '[' && line.back() == ']' &&
         line.substr(1, line.size() - 2).find_first_not_of("0123456789") == std::string_view::npos;
}

/// Lines of output that would read as something else get a backslash.
bool needs_escape(std::string_view line) {
  for (const std::string_view mark : {"$ ", "! ", "< ", "> ", "\\"}) {
    if (line.starts_with(mark)) return true;
  }
  return line == "!" || line == "<" || line == ">" || is_comment(line) || is_exit_code(line);
}

/// Control characters become their pictures, trailing spaces ␠; what else could fool a reader, and
/// bytes that are not UTF-8, are escaped as the program escapes them.
std::string visible(std::string_view line) {
  const std::size_t last = line.find_last_not_of(' ');
  const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
  std::string shown;
  for (const char c : line.substr(0, end)) {
    if (static_cast<unsigned char>(c) < 0x20) {
      text::append_code_point(shown, char32_t{0x2400} + static_cast<unsigned char>(c));
    } else {
      shown += c;
    }
  }
  shown = text::printable(shown);
  for (std::size_t i = end; i < line.size(); ++i) shown += "␠";
  return shown;
}

void append_output(std::string_view text, std::string_view prefix, std::string& into) {
  const std::vector<std::string_view> lines = lines_of(text);
  for (const std::string_view line : lines) {
    const std::string shown = visible(line);
    if (prefix.empty()) {
      into += (needs_escape(line) ? "\\" : "") + shown;
    } else {
      into += shown.empty() ? std::string(trimmed(prefix)) : std::string(prefix) + shown;
    }
    into += '\n';
  }
  if (lines.empty()) return;
  if (text.back() != '\n') {
    into += "\\ no line end\n";
  } else if (prefix.empty() && lines.back().empty()) {
    // An empty line at the end would read as the gap before the next command.
    into.insert(into.size() - 1, "\\");
  }
}

void parse_head(const std::vector<std::string_view>& lines, std::size_t end, Session& session) {
  for (std::size_t i = 0; i < end; ++i) {
    session.head += std::string(lines[i]) + "\n";
    if (is_comment(lines[i]) || trimmed(lines[i]).empty()) continue;
    const std::size_t colon = lines[i].find(':');
    try {
      if (colon == std::string_view::npos)
        throw std::runtime_error("neither comment nor key: value");
      apply_setting(session.settings, trimmed(lines[i].substr(0, colon)),
                    trimmed(lines[i].substr(colon + 1)));
    } catch (const std::exception& error) {
      throw std::runtime_error("line " + std::to_string(i + 1) + ": " + error.what());
    }
  }
}

/// Reads the command at `at`, and moves `at` past its output.
Step parse_step(const std::vector<std::string_view>& lines, std::size_t& at) {
  Step step;
  step.line = static_cast<int>(at) + 1;
  step.command = lines[at].substr(2);
  step.source = std::string(lines[at++]) + "\n";
  const auto more = [&](std::string_view mark, std::string& into, std::string_view separator_before,
                        std::string_view after) {
    while (at < lines.size() && (lines[at].starts_with(mark) || lines[at] == trimmed(mark))) {
      const std::string_view content = lines[at].substr(std::min(mark.size(), lines[at].size()));
      into += std::string(separator_before) + std::string(content) + std::string(after);
      step.source += std::string(lines[at++]) + "\n";
    }
  };
  more("> ", step.command, "\n", "");
  more("< ", step.input, "", "\n");
  // What stands here was printed, up to the next command or comment; blank lines before those are
  // a gap that the reader made.
  std::size_t end = at;
  while (end < lines.size() && !is_command(lines[end]) && !is_comment(lines[end])) ++end;
  while (end > at && lines[end - 1].empty()) --end;
  while (end < lines.size() && !is_command(lines[end])) {
    if (!lines[end].empty() && !is_comment(lines[end])) {
      throw std::runtime_error("line " + std::to_string(end + 1) +
                               ": a comment stands between this and the command that printed it; "
                               "output that begins with # is written \\#");
    }
    step.after += std::string(lines[end++]) + "\n";
  }
  at = end;
  return step;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

void apply_setting(Settings& settings, std::string_view key, std::string_view value) {
  if (key == "ledger") {
    settings.ledger = value;
  } else if (key == "terminal") {
    settings.terminal = yes_or_no(key, value);
  } else if (key == "colour") {
    settings.colour = yes_or_no(key, value);
  } else if (key == "columns") {
    settings.columns = std::stoi(std::string(value));
  } else if (key == "today") {
    settings.today = value;
  } else if (key == "as") {
    settings.as = value;
  } else {
    throw std::runtime_error("no setting: " + std::string(key) +
                             " (ledger, terminal, colour, columns, today, as)");
  }
}

Session parse_session(std::string name, std::string_view text) {
  Session session;
  session.name = std::move(name);
  const std::vector<std::string_view> lines = lines_of(text);
  std::size_t at = static_cast<std::size_t>(std::find_if(lines.begin(), lines.end(), is_command) -
                                            lines.begin());
  parse_head(lines, at, session);
  while (at < lines.size()) session.steps.push_back(parse_step(lines, at));
  if (session.steps.empty())
    throw std::runtime_error("line 1: no command (a line that begins with \"$ \")");
  return session;
}

std::string render_session(const Session& session, const std::vector<Outcome>& outcomes) {
  std::string text = session.head;
  for (std::size_t i = 0; i < session.steps.size(); ++i) {
    text += session.steps[i].source;
    if (i < outcomes.size()) {
      append_output(outcomes[i].out, "", text);
      append_output(outcomes[i].err, "! ", text);
      if (outcomes[i].exit_code != 0) text += "[" + std::to_string(outcomes[i].exit_code) + "]\n";
    }
    text += session.steps[i].after;
  }
  return text;
}

}  // namespace pact::test
