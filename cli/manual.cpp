#include "manual.hpp"

#include <fmt/format.h>

#include <pact/base/text.hpp>
#include <vector>

#include "commands.hpp"

namespace pact::cli {

namespace {

/// Text that roff takes as it stands; a dash that can be copied into a shell.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
  }
  return safe;
}

/// A whole line, which must not begin like a request.
std::string literal(std::string_view text) {
  std::string line = escaped(text);
  if (line.starts_with('.') || line.starts_with('\'')) line.insert(0, "\\&");
  return line;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return text;
}

/// roff reads ASCII; other characters by their code point.
std::string in_ascii(std::string_view roff) {
  std::string ascii;
  for (std::size_t at = 0; at < roff.size();) {
    const char32_t code_point = text::next_code_point(roff, at);
    if (code_point < 0x80) {
      ascii += static_cast<char>(code_point);
    } else {
      ascii += fmt::format("\\[u{:04X}]", static_cast<unsigned>(code_point));
    }
  }
  return ascii;
}

/// Markdown within a line: `code` and **strong** in bold.
std::string inline_text(std::string_view text) {
  std::string roff;
  bool code = false, strong = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') {
      code = !code;
      roff += code ? "\\fB" : "\\fR";
    } else if (!code && text.substr(i, 2) == "**") {
      strong = !strong;
      roff += strong ? "\\fB" : "\\fR";
      ++i;
    } else if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|') {
      continue;  // an escaped bar of a table
    } else {
      roff += escaped(text.substr(i, 1));
    }
  }
  if (roff.starts_with('.') || roff.starts_with('\'')) roff.insert(0, "\\&");
  return roff;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i] == '|' && row[i - 1] != '\\') {
      cells.emplace_back(text::trim(cell));
      cell.clear();
    } else {
      cell += row[i];
    }
  }
  return cells;
}

/// Turns a page into roff, line by line.
class Writer {
 public:
  explicit Writer(std::string_view command) : command_(command) {}

  std::string page(std::string_view markdown) {
    for (const std::string_view line : text::lines(markdown)) add(line);
    end_paragraph();
    return std::move(roff_);
  }

 private:
  void add(std::string_view line) {
    if (line.starts_with("```")) {
      end_paragraph();
      in_fence_ = !in_fence_;
      roff_ += in_fence_ ? ".PP\n.RS 4\n.nf\n" : ".fi\n.RE\n";
    } else if (in_fence_) {
      roff_ += literal(line) + "\n";
    } else if (line.starts_with("<!--")) {
      end_paragraph();
    } else if (line.starts_with("# ")) {
      title_ = true;
    } else if (line.starts_with("## ")) {
      end_paragraph();
      roff_ += ".SH " + inline_text(upper(std::string(line.substr(3)))) + "\n";
    } else if (line.starts_with("|")) {
      end_paragraph();
      add_row(line);
    } else if (line.starts_with("- ")) {
      end_paragraph();
      roff_ += ".IP \\(bu 2\n";
      paragraph_ = line.substr(2);
      started_ = true;
    } else if (text::trim(line).empty()) {
      end_paragraph();
    } else {
      paragraph_ += (paragraph_.empty() ? "" : " ") + std::string(text::trim(line));
    }
    if (!line.starts_with("|")) in_table_ = false;
  }

  /// The first row names the columns and the second underlines them; of the others, the first cells
  /// are the term and the last one explains it.
  void add_row(std::string_view line) {
    const std::vector<std::string> cells = cells_of(line);
    if (!in_table_) {
      in_table_ = true;
      return;
    }
    if (cells.empty() || cells.front().find_first_not_of("-: ") == std::string::npos) {
      if (!cells.empty() && !cells.front().empty()) return;
    }
    std::vector<std::string> terms;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      if (!cells[i].empty()) terms.push_back(inline_text(cells[i]));
    }
    roff_ += ".TP\n" + text::join(terms, ", ") + "\n" +
             (cells.empty() ? "" : inline_text(cells.back())) + "\n";
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    if (title_) {  // the sentence below the title says what the command does
      std::string_view sentence = paragraph_;
      if (sentence.ends_with('.')) sentence.remove_suffix(1);
      roff_ += ".SH NAME\n" + literal(command_) + " \\- " + inline_text(sentence) + "\n";
      title_ = false;
    } else {
      roff_ += (started_ ? "" : ".PP\n") + inline_text(paragraph_) + "\n";
    }
    paragraph_.clear();
    started_ = false;
  }

  std::string command_;
  std::string roff_;
  std::string paragraph_;
  bool in_fence_ = false;
  bool in_table_ = false;
  bool title_ = false;
  bool started_ = false;  // the paragraph's macro stands already
};

std::string heading(const std::string& name) {
  return ".TH " + upper(name) + " 1 \"\" \"pact " PACT_VERSION "\" \"PACT\"\n";
}

}  // namespace

std::string manual_page(std::string_view command, std::string_view markdown) {
  const std::string name = "pact-" + std::string(command.substr(0, command.find(' ')));
  return in_ascii(heading(name) + Writer(name).page(markdown)) +
         ".SH SEE ALSO\n.BR pact (1),\n.BR git (1)\n";
}

std::string manual_overview() {
  std::string roff =
      heading("pact") +
      ".SH NAME\npact \\- what moves the sale, written once, for whoever visits next\n"
      ".SH SYNOPSIS\n.B pact\n.I COMMAND\n.RI [ ARGUMENT .\\|.\\|.]\n";
  for (int theme = 0; theme <= static_cast<int>(Theme::unlisted); ++theme) {
    std::string entries;
    for (const Command& each : all_commands()) {
      if (each.theme != static_cast<Theme>(theme)) continue;
      entries += ".TP\n.B pact " + literal(each.name) + "\n" + literal(each.summary) + "\n";
    }
    if (entries.empty()) continue;
    std::string title(title_of(static_cast<Theme>(theme)));
    if (title.empty()) title = "Besides";
    roff += ".SH " + upper(title) + "\n" + entries;
  }
  return in_ascii(roff) +
         ".SH SEE ALSO\n.BR git (1)\n.PP\n.B pact man\n.I COMMAND\nprints the page of a command.\n";
}

}  // namespace pact::cli
