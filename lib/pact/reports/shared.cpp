#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/ideas.hpp>
#include <pact/report/shared_files.hpp>
#include <pact/report/stories.hpp>
#include <pact/reports/shared_rows.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

Row row_of(const Story& story) {
  return {.label = story.kind,
          .id = story.id,
          .date = story.date,
          .by = story.by,
          .tags = story.tags,
          .text = story.title.empty() ? story.text : story.title + ": " + story.text,
          .context = story.context};
}

Row row_of(const Idea& idea) {
  return {.label = std::string(name_of(standing(idea))),
          .customer = idea.from.customer,
          .id = idea.id,
          .date = idea.date,
          .by = idea.by,
          .tags = idea.about,
          .text = idea.title.empty() ? idea.text : idea.title,
          .context = idea.context};
}

Row row_of(const Brief& brief) {
  Row row{.group = brief.from,
          .id = brief.id,
          .date = brief.date,
          .by = brief.by,
          .tags = brief.tags,
          .text = brief.title};
  if (brief.decision) row.text += ": " + brief.decision->effect;
  return row;
}

Report ideas(const Material& material) {
  Report report;
  report.definition = {"Ideas by where they stand, the oldest first; what was joined, in one."};
  const std::vector<Idea> all = report::ideas(material.view());
  for (const IdeaState state : idea_states()) {
    Section section{std::string(name_of(state)), {}};
    for (const report::IdeaWhole& whole : report::idea_wholes(all)) {
      if (!whole.home || standing(*whole.home) != state) continue;
      section.rows.push_back(row_of(*whole.home));
      if (state == IdeaState::declined && !whole.home->reason.empty())
        section.rows.back().context = whole.home->reason;
      if (state != IdeaState::shipped) continue;
      for (const report::IdeaSourceOf& who : report::still_to_tell(whole, material.view())) {
        section.rows.push_back({.label = "to tell",
                                .customer = who.customer,
                                .id = whole.home->id,
                                .text = who.name,
                                .next = "pact idea told " + whole.home->id});
      }
    }
    std::ranges::stable_sort(section.rows, {}, [](const Row& each) { return each.id; });
    report.sections.push_back(std::move(section));
  }
  return report;
}

Report stories(const Material& material) {
  Report report;
  report.definition = {"Each shows one of the behaviours that we agreed on; pact story has all."};
  const DateRange period = material.period_or({material.today().plus_days(-90), material.today()});
  std::vector<Story> all = report::stories(material.view());
  std::ranges::reverse(all);
  for (const Behaviour& behaviour : material.charter().behaviours) {
    Section section{behaviour.says, {}};
    for (const Story& each : all) {
      if (each.behaviour == behaviour.id && is_in(each.date, period))
        section.rows.push_back(row_of(each));
    }
    report.sections.push_back(std::move(section));
  }
  return report;
}

Report review(const Material& material) {
  const int year = material.today().year() - 1;
  const DateRange period = material.period_or({*Date::from_iso(std::to_string(year) + "-01-01"),
                                               *Date::from_iso(std::to_string(year) + "-12-31")});
  Report report;
  report.definition = {
      "What changed, in the words of those who wrote it. It stands side by side; what came of what "
      "is for people to say."};
  Section decisions{"Decided", {}}, shipped{"Made of ideas", {}}, used{"Used with customers", {}},
      told{"Told customers", {}}, stories{"Told by colleagues", {}};
  for (const Brief& each : report::briefs(material.view())) {
    if (each.decision && is_in(each.date, period)) decisions.rows.push_back(row_of(each));
  }
  for (const Idea& each : report::ideas(material.view())) {
    const IdeaState state = standing(each);
    const bool is_made = state == IdeaState::shipped || state == IdeaState::told;
    if (is_made && each.joined.empty() && is_in(each.date, period))
      shipped.rows.push_back(row_of(each));
  }
  for (const Insight& each : report::insights(material.view())) {
    for (const InsightUse& use : each.used) {
      if (!is_in(use.date, period)) continue;
      used.rows.push_back({.label = each.title,
                           .customer = use.customer,
                           .id = each.id,
                           .date = use.date,
                           .by = use.by,
                           .text = use.outcome});
    }
  }
  for (const CustomerFile* file : material.customers()) {
    for (const Note& note : file->customer.notes) {
      if (!note.told || !is_in(note.told->date, period) || note.ask_first()) continue;
      Row row = note_row(note, file->customer);
      row.date = note.told->date;
      row.by = note.told->by;
      row.context = note.text + (note.context.empty() ? "" : " (" + note.context + ")");
      row.text = note.told->text;
      told.rows.push_back(std::move(row));
    }
  }
  for (const Story& each : report::stories(material.view())) {
    if (is_in(each.date, period)) stories.rows.push_back(row_of(each));
  }
  report.sections = {std::move(stories), std::move(decisions), std::move(shipped), std::move(used),
                     std::move(told)};
  for (Section& section : report.sections) {
    std::ranges::stable_sort(section.rows, [](const Row& a, const Row& b) {
      return std::pair(a.date, a.id) < std::pair(b.date, b.id);
    });
  }
  return report;
}

}  // namespace pact::reports
