#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/reports/figures.hpp>
#include <string>
#include <vector>

/// A report as a value: sections of rows, each somebody's words or a figure about a group, never a
/// figure about a person.
namespace pact::reports {

/// A figure, or that there are too few to show it.
struct Figure {
  std::optional<Percent> share;
};

struct Row {
  std::string label{};     ///< what kind of line it is: a month, a state, "overdue"
  std::string group{};     ///< a team, division or department, a subject, a question
  std::string customer{};  ///< slug
  std::string id{};
  std::optional<Date> date{};
  std::optional<Date> due{};
  std::string by{};           ///< who wrote the words
  std::string promised_by{};  ///< whose promise it is
  std::string from{};         ///< whose words they are: a contact of the customer, by name
  std::string feeling{};
  std::vector<std::string> tags{};
  std::string text{};
  std::string context{};
  bool ask_first = false;  ///< the words are left out: their author is asked
  bool waits = false;      ///< somebody waits for it beyond its day
  std::optional<Figure> figure{};
  std::string next{};  ///< the command to type for it
};

struct Section {
  std::string title;
  std::vector<Row> rows;
  std::string next{};  ///< the command to type for more, or to mend it
};

struct Report {
  std::vector<std::string> definition;  ///< how its figures and lists are to be read
  std::vector<Section> sections;
  bool too_few = false;  ///< the group that was asked for is too small to show anything of
};

/// A figure's row.
Row figure_row(std::string label, std::string group, std::optional<Percent> share);

/// The rows of one question in all groups: everybody, each group by name, the small ones together;
/// of one group alone where `only` names it.
std::vector<Row> rows_of(const Shares& shares, const std::string& label, const std::string& only);

/// A note's words, or only whom to ask for them.
Row note_row(const Note& note, const Customer& customer);

}  // namespace pact::reports
