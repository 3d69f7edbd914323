#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/check/content.hpp>
#include <pact/check/record_check.hpp>
#include <pact/model/idea_state.hpp>

namespace pact::check {

namespace {

constexpr std::string_view k_charter = "pact.yaml";

/// The node of a key, else that of the whole.
const Node& node_of(const Node& map, std::string_view key) {
  const Node* found = map.find(key);
  return found ? *found : map;
}

void check_field(const LedgerFile& file, const Entry& answer, const Charter& charter,
                 std::vector<Finding>& findings) {
  const auto field = std::ranges::find(charter.feedback_fields, answer.key, &FeedbackField::id);
  if (field == charter.feedback_fields.end()) {
    findings.push_back(finding("field", file.document.source.locate(answer.key_span.begin),
                               "the charter has no feedback field " + answer.key,
                               "write it in `text`; a field needs a sponsor, and a place in the "
                               "charter's feedback_fields"));
    return;
  }
  if (field->values.empty() || !answer.value.is_text()) return;
  if (std::ranges::find(field->values, answer.value.text()) != field->values.end()) return;
  findings.push_back(
      at(file.document, answer.value, "field",
         "the feedback field " + answer.key + " does not take " + answer.value.text(),
         "It takes " + text::join(field->values, ", ") + "."));
}

/// As many as are about one in ten: within 8 and 12 %, or, of people too few for that, the whole
/// numbers around it.
bool are_about_a_tenth(std::size_t champions, std::size_t people) {
  constexpr std::size_t k_all = 100, k_least = 8, k_most = 12;
  const std::size_t from = (people * k_least + k_all - 1) / k_all;
  const std::size_t to = people * k_most / k_all;
  if (from <= to) return champions >= from && champions <= to;
  return champions >= people * k_least / k_all &&
         champions <= (people * k_most + k_all - 1) / k_all;
}

void check_champions(const LedgerFile& file, const Charter& charter, const People& people,
                     std::vector<Finding>& findings) {
  std::size_t here = 0, champions = 0;
  for (const Person& each : people.all()) {
    if (each.left) continue;
    ++here;
    champions +=
        std::ranges::find(charter.champions, each.id, &Champion::who) != charter.champions.end();
  }
  if (are_about_a_tenth(champions, here)) return;
  const bool few = champions * 10 < here;
  const Node* list = file.document.root.find("champions");
  const Location where =
      list ? file.document.source.locate(list->span().begin) : Location{.file = file.path};
  findings.push_back(
      finding("champions", where,
              few ? "there are too few champions: about one in ten of us, chosen by colleagues"
                  : "there are too many champions to be chosen ones: about one in ten of us",
              few ? "let a team choose one: champions: [{who: …, since: …, chosen_by: …}]"
                  : "let the teams choose again"));
}

}  // namespace

void check_idea(const LedgerFile& file, std::vector<Finding>& findings) {
  const Node& root = file.document.root;
  const Idea idea = idea_from(root, file.path);
  const std::optional<IdeaState> stated = idea_state_of(idea.state);
  if (!stated || *stated == IdeaState::open) return;
  const auto report = [&](std::string message, std::string hint) {
    findings.push_back(at(file.document, node_of(root, "state"), "idea-state", std::move(message),
                          std::move(hint)));
  };
  const std::string id = idea.id.empty() ? "ID" : idea.id;
  if (*stated == IdeaState::declined) {
    if (idea.reason.empty())
      report("it is declined without a reason", "say why, in `reason`, to those who proposed it");
    return;
  }
  for (const std::string_view side : sides_missing(idea)) {
    const std::string who =
        side == "community" ? "nobody else of the community" : "no product manager";
    report("it is " + idea.state + ", but " + who + " has vetted it",
           "pact idea vet " + id + " --as " + std::string(side) + " --for TEXT");
  }
  if (*stated == IdeaState::told && idea.told.empty())
    report("it is told, but nobody was told", "pact idea told " + id + " TEXT");
}

void check_notes(const LedgerFile& file, const Known& known, std::vector<Finding>& findings) {
  if (!known.charter) return;
  for (const Node& note : file.document.root.items_of("notes")) {
    if (const Node* fields = note.find("fields")) {
      for (const Entry& each : fields->entries()) check_field(file, each, *known.charter, findings);
    }
    const Node* handling = note.find("handling");
    if (!handling || !handling->is_text() || handling->text() != "ask-first") continue;
    const auto meant = std::ranges::find(known.charter->handling, handling->text(),
                                         [](const auto& each) { return each.first; });
    if (meant != known.charter->handling.end()) continue;
    findings.push_back(at(file.document, *handling, "handling",
                          "the charter does not say what " + handling->text() + " means",
                          "say it in pact.yaml: handling: {ask-first: …}"));
  }
}

void check_charter(const LedgerFile& file, const Known& known, std::vector<Finding>& findings) {
  const Charter charter = charter_from(file.document.root);
  const bool is_signed = std::ranges::any_of(
      charter.sponsors, [](const Sponsor& each) { return each.signed_on.has_value(); });
  if (!is_signed) {
    findings.push_back(finding("unsigned", {.file = std::string(k_charter)},
                               "nobody signed the charter yet",
                               "a sponsor adds: sponsors: [{who: …, signed: 2026-01-05}]"));
  }
  if (charter.promise.empty()) {
    findings.push_back(finding("promise", {.file = std::string(k_charter)},
                               "the charter does not promise that nobody will count",
                               "add `promise`, as pact init writes it"));
  }
  if (known.people) check_champions(file, charter, *known.people, findings);
}

}  // namespace pact::check
