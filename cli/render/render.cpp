#include "render.hpp"

namespace pact::cli::render {

namespace {

/// The rows of a result: the items of its lists, or its root when it is one thing.
std::vector<const Node*> rows_of(const Result& result) {
  std::vector<const Node*> rows;
  for (const std::string& list : result.rows) {
    for (const Node& item : result.data.items_of(list)) rows.push_back(&item);
  }
  if (result.rows.empty()) rows.push_back(&result.data);
  return rows;
}

std::string plain(const Result& result, const Options& options) {
  std::string text;
  if (!options.terminal && !result.id.empty()) text = result.id + "\n";
  return text + page_as_text(result.page, options);
}

}  // namespace

std::string to_text(const Result& result, Format format, const Options& options) {
  switch (format) {
    case Format::text:
      return plain(result, options);
    case Format::json:
      return as_json(result.data) + "\n";
    case Format::jsonl: {
      std::string lines;
      for (const Node* row : rows_of(result)) lines += as_json_line(*row) + "\n";
      return lines;
    }
    case Format::csv:
      return as_csv(rows_of(result));
    case Format::markdown:
      return page_as_markdown(result.page);
    case Format::html:
      return page_as_html(result.page, plot_of(result.data));
    case Format::yaml:
      return as_yaml(result.data);
    case Format::calendar:
      return result.calendar.value_or("");
    case Format::github:
      return findings_as_github(result.data);
    case Format::sarif:
      return as_json(findings_as_sarif(result.data)) + "\n";
    case Format::junit:
      return findings_as_junit(result.data);
    case Format::mail:
      return result.mail ? page_as_mail(result.page, *result.mail) : "";
  }
  return {};
}

}  // namespace pact::cli::render
