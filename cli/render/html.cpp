#include "html_text.hpp"
#include "render.hpp"

namespace pact::cli::render {

namespace {

constexpr const char* k_head =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

constexpr const char* k_style =
    "<style>\n"
    ":root{color-scheme:light dark}\n"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}\n"
    "h1{font-size:1.4rem;margin:0 0 .5rem}h2{font-size:1.1rem}\n"
    "table{border-collapse:collapse;width:100%;margin:0 0 1rem}\n"
    "td,th{vertical-align:top;text-align:left;padding:.15rem .8rem .15rem 0;font-weight:normal}\n"
    "th{width:8rem;min-width:6.5rem;opacity:.7}td.text{white-space:pre-line;width:100%}\n"
    "td.aside,small{opacity:.6;font-size:.85em;text-align:right}td.aside{max-width:8rem}\n"
    "pre{overflow-x:auto}.strong{font-weight:600}.waits{font-weight:600;color:#b26a00}\n"
    "@media(max-width:30rem){tr{display:block;margin-bottom:.5rem}td,th{display:inline;width:auto}"
    "th:empty,td:empty{display:none}}"
    "\n"
    "@media print{body{margin:0;max-width:none}}\n"
    "</style>\n";

std::string class_of(Tone tone) {
  return tone == Tone::waits ? " waits" : tone == Tone::strong ? " strong" : "";
}

std::string row(const Line& line, std::size_t cells) {
  std::string html = "<tr><th scope=\"row\">" + html_text(text::trim(line.gutter)) + "</th>";
  for (const std::string& cell : line.cells) html += "<td>" + html_text(cell) + "</td>";
  const std::size_t span = 1 + cells - line.cells.size();
  html += "<td class=\"text" + class_of(line.tone) + "\"";
  if (span > 1) html += " colspan=\"" + std::to_string(span) + "\"";
  html += ">" + html_text(line.text) + "</td>";
  return html + "<td class=\"aside\">" + html_text(line.aside) + "</td></tr>\n";
}

}  // namespace

std::string page_as_html(const Page& page, const std::string& plot) {
  std::string title;
  std::string body;
  for (const auto& block : page.blocks()) {
    std::size_t cells = 0;
    for (const Line& line : block) cells = std::max(cells, line.cells.size());
    bool in_table = false;
    const auto table = [&](bool wanted) {
      if (wanted != in_table) body += wanted ? "<table>\n" : "</table>\n";
      in_table = wanted;
    };
    for (const Line& line : block) {
      if (line.verbatim) {
        table(false);
        body += "<pre>" + html_text(line.text) + "</pre>\n";
      } else if (line.title) {
        table(false);
        const char* level = title.empty() ? "h1" : "h2";
        body += "<" + std::string(level) + ">" + html_text(line.text);
        if (!line.aside.empty()) body += " <small>" + html_text(line.aside) + "</small>";
        body += "</" + std::string(level) + ">\n";
        if (title.empty()) title = line.text;
      } else {
        table(true);
        body += row(line, cells);
      }
    }
    table(false);
  }
  return k_head + ("<title>" + html_text(title.empty() ? "PACT" : title)) + "</title>\n" + k_style +
         "</head>\n<body>\n" + body + plot + "</body>\n</html>\n";
}

}  // namespace pact::cli::render
