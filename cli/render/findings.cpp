#include <pact/base/text.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

/// One line of plain text, for programs that show it as it is.
std::string plain(std::string_view text) {
  return text::printable(text, text::Newlines::escape);
}

std::string message_of(const Node& finding) {
  const std::string hint(finding.text_of("hint"));
  return std::string(finding.text_of("message")) + (hint.empty() ? "" : " (try: " + hint + ")");
}

std::string number_of(const Node& finding, std::string_view key) {
  const Node* number = finding.find(key);
  return number ? number->text() : "0";
}

std::string place_of(const Node& finding) {
  std::string place(finding.text_of("file"));
  for (const char* key : {"line", "column"}) {
    if (number_of(finding, key) != "0") place += ":" + number_of(finding, key);
  }
  return place;
}

/// As a workflow command takes it: https://github.com/actions/toolkit, command.ts.
enum class In { message, property };
std::string escaped(std::string_view text, In where) {
  std::string safe;
  for (const char c : plain(text)) {
    if (c == '%') {
      safe += "%25";
    } else if (c == ':' && where == In::property) {
      safe += "%3A";
    } else if (c == ',' && where == In::property) {
      safe += "%2C";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string xml(std::string_view text) {
  std::string safe;
  const std::string shown = plain(text);
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(shown, at);
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else if (c == 0xFFFE || c == 0xFFFF) {
      safe += c == 0xFFFE ? "\\uFFFE" : "\\uFFFF";  // no characters of XML
    } else {
      safe += shown.substr(begin, at - begin);
    }
  }
  return safe;
}

std::string_view level_of(const Node& finding) {
  return finding.text_of("severity") == "information" ? "notice" : finding.text_of("severity");
}

}  // namespace

std::string findings_as_github(const Node& data) {
  std::string lines;
  for (const Node& each : data.items_of("findings")) {
    lines +=
        "::" + std::string(level_of(each)) + " file=" + escaped(each.text_of("file"), In::property);
    if (number_of(each, "line") != "0") lines += ",line=" + number_of(each, "line");
    if (number_of(each, "column") != "0") lines += ",col=" + number_of(each, "column");
    lines += ",title=" + escaped(each.text_of("rule"), In::property);
    lines += "::" + escaped(message_of(each), In::message) + "\n";
  }
  return lines;
}

/// A case for each finding, of which errors fail; where nothing is found, one case that passes.
std::string findings_as_junit(const Node& data) {
  std::string cases;
  std::size_t all = 0, failures = 0;
  for (const Node& each : data.items_of("findings")) {
    const bool fails = each.text_of("severity") == "error";
    ++all;
    failures += fails;
    const std::string text = xml(place_of(each) + ": " + message_of(each));
    cases += "    <testcase name=\"" +
             xml(std::string(each.text_of("rule")) + " " + place_of(each)) + "\" classname=\"" +
             xml(each.text_of("file")) + "\">\n";
    if (fails) {
      cases += "      <failure message=\"" + xml(each.text_of("message")) + "\" type=\"" +
               xml(each.text_of("rule")) + "\">" + text + "</failure>\n";
    } else {
      cases +=
          "      <system-out>" + xml(each.text_of("severity")) + ": " + text + "</system-out>\n";
    }
    cases += "    </testcase>\n";
  }
  if (all == 0) {
    all = 1;
    cases = "    <testcase name=\"nothing is wrong\" classname=\"pact.yaml\"/>\n";
  }
  const std::string counts = " tests=\"" + std::to_string(all) + "\" failures=\"" +
                             std::to_string(failures) + "\" errors=\"0\"";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts +
         ">\n  <testsuite name=\"pact check\"" + counts + " skipped=\"0\">\n" + cases +
         "  </testsuite>\n</testsuites>\n";
}

}  // namespace pact::cli::render
