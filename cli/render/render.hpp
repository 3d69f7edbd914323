#pragma once

#include <string>

#include "../result.hpp"
#include "../ui.hpp"

namespace pact::cli::render {

struct Options {
  int columns = 80;
  bool colour = false;
  bool terminal = false;
};

/// The result in a format, ready to print, with its last line end.
std::string to_text(const Result& result, Format format, const Options& options);

std::string page_as_text(const Page& page, const Options& options);
std::string page_as_markdown(const Page& page);
/// `plot` is markup, and stands below the page.
std::string page_as_html(const Page& page, const std::string& plot = "");
std::string page_as_mail(const Page& page, const MailHead& head);

/// The ranges among the rows of the data (`from_percent`, `to_percent`) as an SVG image; "" where
/// there are fewer than two.
std::string plot_of(const Node& data);

std::string as_json(const Node& data);                     ///< indented
std::string as_json_line(const Node& data);                ///< on one line
std::string as_csv(const std::vector<const Node*>& rows);  ///< RFC 4180, cells safe in spreadsheets
std::string as_yaml(const Node& data);

// Of the findings of `pact check`.
std::string findings_as_github(const Node& data);  ///< workflow commands, one a line
Node findings_as_sarif(const Node& data);          ///< SARIF 2.1.0
std::string findings_as_junit(const Node& data);

}  // namespace pact::cli::render
