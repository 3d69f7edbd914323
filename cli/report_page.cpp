#include "report_page.hpp"

#include <fmt/format.h>
#include <pact/base/text.hpp>

#include "item_lines.hpp"

namespace pact::cli {

namespace {

using reports::Row;

constexpr const char* k_too_few = "too few to show";

std::string range_in_words(const reports::Percent& share) {
  return fmt::format("{} to {} %", share.from, share.to);
}

class ReportPage {
 public:
  ReportPage(const reports::Scope& scope, Context& context)
      : today_(scope.today), context_(context), view_(context.view()), rows_(Node::list()) {}

  void add(const reports::Section& section) {
    for (const Row& row : section.rows) add_data(section, row);
    // Short ids take looking up; programs get the long ones.
    const Format format = context_.ui().format();
    if (format == Format::json || format == Format::jsonl || format == Format::csv) return;
    page_.gap();
    page_.title(capitalised(section.title), section.next);
    for (const Row& row : section.rows) {
      if (row.figure)
        add_figure(row);
      else
        add_words(row, section.title);
    }
  }

  Page& page() { return page_; }
  Node take_rows() { return std::move(rows_); }

 private:
  std::string name_of(const std::string& person) const {
    return std::string(view_.people().first_name(person));
  }

  std::string customer_name(const std::string& slug) const {
    if (slug.empty()) return "";
    const CustomerFile* found = view_.customer(slug);
    return found ? std::string(found->customer.display()) : slug;
  }

  void add_figure(const Row& row) {
    const auto& share = row.figure->share;
    std::string words = row.group + ": " + (share ? range_in_words(*share) : k_too_few);
    page_.line({.gutter = row.label,
                .text = std::move(words),
                .tone = share ? Tone::strong : Tone::dim,
                .gutter_tone = Tone::dim});
  }

  /// "Ann promised, by 9 Apr" or "Mia Lund, uneasy"
  std::string who_said(const Row& row) const {
    std::vector<std::string> parts;
    if (!row.promised_by.empty()) parts.push_back(name_of(row.promised_by) + " promised");
    if (row.due) parts.push_back("by " + row.due->brief(today_));
    if (parts.empty() && !row.from.empty()) parts.push_back(row.from);
    if (parts.empty() && !row.by.empty()) parts.push_back(name_of(row.by));
    if (!row.feeling.empty()) parts.push_back(row.feeling);
    return text::join(parts, ", ");
  }

  /// The words, or whom to ask for them; nothing where the section's title says it all.
  std::string words_of(const Row& row, const std::string& title) const {
    if (row.ask_first) {
      const std::string who(view_.people().display(row.by));
      return "ask " + who + " first" +
             (row.tags.empty() ? "" : " (" + text::join(row.tags, ", ") + ")");
    }
    if (title.ends_with(row.text)) return "";
    const std::string who = who_said(row);
    return who.empty() ? row.text : who + ": " + row.text;
  }

  void add_words(const Row& row, const std::string& title) {
    const std::string customer = customer_name(row.customer);
    const std::string words = words_of(row, title);
    page_.line({.gutter = row.date ? row.date->brief(today_) : row.label,
                .text = customer + (customer.empty() || words.empty() ? "" : "  ") + words,
                .aside = !row.next.empty() ? row.next
                         : row.id.empty()  ? ""
                                           : context_.records().short_id(row.id),
                .tone = row.waits ? Tone::waits : Tone::plain,
                .gutter_tone = Tone::dim});
    below("context", row.context);
    if (row.date && text::fold(row.label) != text::fold(title)) below("", row.label);
    if (!title.starts_with(row.group)) below("for", std::string(view_.people().display(row.group)));
  }

  void below(const std::string& word, const std::string& text) {
    if (!text.empty()) page_.line({.gutter = "  " + word, .text = text, .gutter_tone = Tone::dim});
  }

  void add_data(const reports::Section& section, const Row& row) {
    Node data = Node::map();
    data.set("section", section.title).set_if("label", row.label).set_if("group", row.group);
    if (row.figure) {
      const auto& share = row.figure->share;
      if (share)
        data.set("from_percent", Node::number(share->from))
            .set("to_percent", Node::number(share->to));
      else
        data.set("withheld", k_too_few);
    }
    data.set_if("customer", row.customer).set_if("id", row.id);
    if (row.date) data.set("date", row.date->iso());
    if (row.due) data.set("due", row.due->iso());
    data.set_if("by", row.by)
        .set_if("promised_by", row.promised_by)
        .set_if("from", row.from)
        .set_if("feeling", row.feeling)
        .set_if("tags", list_of(row.tags))
        .set_if("text", row.text)
        .set_if("context", row.context);
    if (row.ask_first) data.set("handling", "ask-first");
    rows_.add(std::move(data));
  }

  Date today_;
  Context& context_;
  const View& view_;
  Page page_;
  Node rows_;
};

Node period_data(const reports::Scope& scope) {
  if (!scope.period) return {};
  return Node::map({{"first", scope.period->first.iso()}, {"last", scope.period->last.iso()}});
}

/// "North, print; 1 Jan 2026 to 31 Mar 2026"
std::string scope_in_words(const reports::Scope& scope) {
  std::vector<std::string> parts;
  for (const std::string& each : {scope.team, scope.division}) {
    if (!each.empty()) parts.push_back(each);
  }
  if (scope.period) {
    const Date long_past;  // so that the year is always said
    parts.push_back(scope.period->first.brief(long_past) + " to " +
                    scope.period->last.brief(long_past));
  }
  return text::join(parts, "; ");
}

}  // namespace

Result report_page(const reports::Kind& kind, const reports::Report& report,
                   const reports::Scope& scope, const FailOn& fail_on, Context& context) {
  ReportPage page(scope, context);
  page.page().title(std::string(kind.title), scope_in_words(scope));
  for (const std::string& each : report.definition)
    page.page().line({.text = each, .tone = Tone::dim});
  for (const reports::Section& each : report.sections) page.add(each);
  if (report.sections.empty()) {
    page.page().gap();
    page.page().line("", report.too_few         ? k_too_few
                         : fail_on.rule.empty() ? "Nothing"
                                                : "Nothing matches " + fail_on.rule);
  }
  Result result;
  result.data = data_for("report");
  result.data.set("report", kind.name.empty() ? "summary" : std::string(kind.name))
      .set("period", period_data(scope))
      .set_if("team", scope.team)
      .set_if("division", scope.division)
      .set("definition", list_of(report.definition));
  if (report.too_few) result.data.set("withheld", k_too_few);
  if (!fail_on.rule.empty()) {
    result.data.set("fail_on", fail_on.rule).set("matched", fail_on.matched ? "yes" : "no");
  }
  result.data.set("rows", page.take_rows());
  result.rows = {"rows"};
  result.page = page.page();
  result.exit_code = fail_on.matched ? 1 : 0;
  return result;
}

}  // namespace pact::cli
