#include <algorithm>
#include <pact/base/text.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

/// A spreadsheet runs a cell that begins like this; the apostrophe, which our own import takes off
/// again, makes it text.
bool would_run(const std::string& cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string cell_of(const Node& value) {
  if (value.is_list()) {
    std::vector<std::string> parts;
    for (const Node& item : value.items()) parts.push_back(cell_of(item));
    return text::join(parts, "; ");
  }
  if (value.is_map()) {
    std::vector<std::string> parts;
    for (const Entry& entry : value.entries())
      parts.push_back(entry.key + ": " + cell_of(entry.value));
    return text::join(parts, ", ");
  }
  return value.text();
}

std::string quoted(std::string cell) {
  if (would_run(cell)) cell.insert(0, 1, '\'');
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string safe = "\"";
  for (const char c : cell) {
    if (c == '"') safe += '"';
    safe += c;
  }
  return safe + '"';
}

std::string line_of(const std::vector<std::string>& cells) {
  std::vector<std::string> safe;
  for (const std::string& cell : cells) safe.push_back(quoted(text::printable(cell)));
  return text::join(safe, ",") + "\r\n";
}

}  // namespace

std::string as_csv(const std::vector<const Node*>& rows) {
  std::vector<std::string> columns;
  for (const Node* row : rows) {
    for (const Entry& entry : row->entries()) {
      if (std::find(columns.begin(), columns.end(), entry.key) == columns.end()) {
        columns.push_back(entry.key);
      }
    }
  }
  std::string csv = line_of(columns);
  for (const Node* row : rows) {
    std::vector<std::string> cells;
    for (const std::string& column : columns) {
      const Node* value = row->find(column);
      cells.push_back(value ? cell_of(*value) : "");
    }
    csv += line_of(cells);
  }
  return csv;
}

}  // namespace pact::cli::render
