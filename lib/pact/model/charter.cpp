#include <algorithm>
#include <pact/model/charter.hpp>
#include <pact/model/read.hpp>

namespace pact {
namespace {

ImagineIf imagine_if_from(const Node& record) {
  return {read::text(record, "question"), read::text(record, "answer")};
}

Behaviour behaviour_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "says")};
}

CriticalQuestion critical_question_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "division"), read::text(record, "what"),
          read::text(record, "why"), read::text(record, "how")};
}

Listening listening_from(const Node& record) {
  return {read::text(record, "about"), read::text(record, "answers"), read::text(record, "within")};
}

FeedbackField feedback_field_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "type"), read::texts(record, "values"),
          read::text(record, "sponsor")};
}

Sponsor sponsor_from(const Node& record) {
  return {read::text(record, "who"), read::date(record, "signed")};
}

Champion champion_from(const Node& record) {
  return {read::text(record, "who"), read::date(record, "since"), read::text(record, "chosen_by")};
}

}  // namespace

const Listening* Charter::listener_for(const std::vector<std::string>& tags) const {
  const auto found = std::ranges::find_if(listening, [&](const Listening& each) {
    return std::ranges::find(tags, each.about) != tags.end();
  });
  return found == listening.end() ? nullptr : &*found;
}

const CriticalQuestion* Charter::critical_question(std::string_view id) const {
  const auto found = std::ranges::find(critical, id, &CriticalQuestion::id);
  return found == critical.end() ? nullptr : &*found;
}

bool Charter::is_sponsor(std::string_view person) const {
  return std::ranges::find(sponsors, person, &Sponsor::who) != sponsors.end();
}

bool Charter::is_division(std::string_view division) const {
  return std::ranges::find(divisions, division) != divisions.end();
}

bool Charter::is_department(std::string_view department) const {
  return std::ranges::find(departments, department) != departments.end();
}

Charter charter_from(const Node& root) {
  Charter charter;
  charter.name = read::text(root, "name");
  charter.layout = read::text(root, "layout");
  if (charter.layout.empty()) charter.layout = k_default_layout;
  if (root.text_of("commit_times") == "exact") charter.commit_times = CommitTimes::exact;
  charter.admission = read::text(root, "admission");
  charter.promise = read::text(root, "promise");
  charter.goals = read::texts(root, "goals");
  charter.imagine_if = read::each<ImagineIf>(root, "imagine_if", imagine_if_from);
  charter.behaviours = read::each<Behaviour>(root, "behaviours", behaviour_from);
  charter.critical = read::each<CriticalQuestion>(root, "critical", critical_question_from);
  charter.listening = read::each<Listening>(root, "listening", listening_from);
  charter.handling = read::pairs(root, "handling");
  charter.feedback_fields = read::each<FeedbackField>(root, "feedback_fields", feedback_field_from);
  charter.divisions = read::texts(root, "divisions");
  charter.departments = read::texts(root, "departments");
  charter.teams = read::texts(root, "teams");
  charter.sponsors = read::each<Sponsor>(root, "sponsors", sponsor_from);
  charter.champions = read::each<Champion>(root, "champions", champion_from);
  charter.severity = read::pairs(root, "severity");
  return charter;
}

}  // namespace pact
