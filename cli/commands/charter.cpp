#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/alike_questions.hpp>

#include "../item_lines.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct CharterArgs {
  bool compare = false;
};

void setup_charter(Arguments& arguments, CharterArgs& args) {
  arguments.flag("--compare", args.compare);
}

/// A block of the page: its first line has the gutter word, the others none.
void add_block(Page& page, const std::string& gutter, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  page.gap();
  for (const std::string& each : texts) page.line(&each == &texts.front() ? gutter : "", each);
}

void add_imagine(const Charter& charter, Page& page) {
  for (const ImagineIf& each : charter.imagine_if) {
    page.gap();
    constexpr std::string_view k_begin = "imagine if ";
    const bool said = text::fold(each.question.substr(0, k_begin.size())) == k_begin;
    page.line({.gutter = "Imagine if",
               .text = each.question.substr(said ? k_begin.size() : 0),
               .tone = Tone::strong});
    if (!each.answer.empty()) page.line("", each.answer);
  }
}

void add_behaviours(const Charter& charter, Page& page) {
  page.gap();
  if (!charter.behaviours.empty()) page.line({.gutter = "What we do"});
  for (const Behaviour& each : charter.behaviours) page.line("  " + each.id, each.says);
}

/// Each division's questions, in the order of the divisions and then as they stand.
void add_critical(const Charter& charter, Page& page) {
  std::vector<std::string> divisions = charter.divisions;
  for (const CriticalQuestion& each : charter.critical) {
    if (std::find(divisions.begin(), divisions.end(), each.division) == divisions.end()) {
      divisions.push_back(each.division);
    }
  }
  for (const std::string& division : divisions) {
    page.gap();
    bool first = true;
    for (const CriticalQuestion& each : charter.critical) {
      if (each.division != division) continue;
      page.line({.gutter = first ? capitalised(division) : "",
                 .text = each.what,
                 .aside = each.id,
                 .tone = Tone::strong});
      page.line("  why", each.why);
      page.line("  how", each.how);
      first = false;
    }
  }
}

void add_listening(const Charter& charter, const People& people, Page& page) {
  page.gap();
  if (!charter.listening.empty()) page.line({.gutter = "Who listens"});
  for (const Listening& each : charter.listening) {
    page.line("  " + each.about, capitalised(std::string(people.display(each.answers))) +
                                     (each.within.empty() ? "" : " answers within " + each.within));
  }
}

void add_handling(const Charter& charter, Page& page) {
  page.gap();
  if (!charter.handling.empty()) page.line({.gutter = "Handling"});
  for (const auto& [rule, meaning] : charter.handling) page.line("  " + rule, meaning);
}

void add_fields(const Charter& charter, const People& people, Page& page) {
  page.gap();
  if (!charter.feedback_fields.empty()) page.line({.gutter = "Feedback"});
  for (const FeedbackField& each : charter.feedback_fields) {
    const std::string values = each.values.empty() ? "in words" : text::join(each.values, ", ");
    page.line("  " + each.id,
              values + "; " + std::string(people.display(each.sponsor)) + " answers for it");
  }
}

constexpr const char* k_sign = "pact charter sign";

/// Those who signed and those who have not, champions with since when and by whom.
void add_people(const Charter& charter, const People& people, Page& page) {
  // A page to frame says the year; a day that is long past makes brief() say it.
  const Date long_past;
  std::vector<std::string> signed_by;
  std::vector<std::string> waited_for;
  for (const Sponsor& each : charter.sponsors) {
    const std::string name(people.display(each.who));
    if (each.signed_on) {
      signed_by.push_back(name + ", " + each.signed_on->brief(long_past));
    } else {
      waited_for.push_back(name);
    }
  }
  std::sort(signed_by.begin(), signed_by.end());
  std::sort(waited_for.begin(), waited_for.end());
  add_block(page, "Signed", signed_by);
  if (!signed_by.empty() || !waited_for.empty()) {
    if (signed_by.empty()) page.gap();
    for (const std::string& each : waited_for) {
      const bool first = &each == &waited_for.front();
      page.line({.gutter = first ? "Not signed" : "",
                 .text = each,
                 .aside = first ? k_sign : "",
                 .tone = Tone::waits});
    }
  } else {
    page.gap();
    page.line(
        {.gutter = "Unsigned", .text = "No sponsor has yet", .aside = k_sign, .tone = Tone::waits});
  }
  std::vector<std::string> champions;
  for (const Champion& each : charter.champions) {
    champions.push_back(std::string(people.display(each.who)) +
                        (each.since ? ", since " + each.since->brief(long_past) : "") +
                        (each.chosen_by.empty() ? "" : ", chosen by " + each.chosen_by));
  }
  std::sort(champions.begin(), champions.end());
  add_block(page, "Champions", champions);
}

Node data_of(const CriticalQuestion& question) {
  return Node::map({{"id", question.id}, {"division", question.division}, {"what", question.what}});
}

void add_question(Page& page, const std::string& gutter, const CriticalQuestion& question) {
  page.line({.gutter = gutter,
             .cells = {capitalised(question.division)},
             .text = question.what,
             .aside = question.id});
}

/// What divisions ask alike, though each believes to be another sort (R32).
Result compared(const Charter& charter) {
  const report::Comparison comparison = report::compare(charter);
  Result result;
  result.data = data_for("charter");
  result.page.title(charter.name, "how alike the divisions are");
  Node alike = Node::list(), apart = Node::list();
  for (const report::AlikeQuestions& each : comparison.alike) {
    Node questions = Node::list();
    result.page.gap();
    std::string gutter = "Alike";
    for (const CriticalQuestion* question : each.questions) {
      questions.add(data_of(*question));
      add_question(result.page, std::exchange(gutter, ""), *question);
    }
    result.page.line({.gutter = "  about",
                      .text = text::join(each.words, ", "),
                      .tone = Tone::dim,
                      .gutter_tone = Tone::dim});
    Node row = Node::map();
    Node words = Node::list(std::vector<Node>(each.words.begin(), each.words.end()));
    alike.add(row.set("words", std::move(words)).set("questions", std::move(questions)));
  }
  result.page.gap();
  std::string gutter = "Apart";
  for (const CriticalQuestion* question : comparison.apart) {
    apart.add(data_of(*question));
    add_question(result.page, std::exchange(gutter, ""), *question);
  }
  if (charter.critical.empty())
    result.page.line("", "No division has asked a critical question yet",
                     "pact set charter critical");
  Node compared = Node::map();
  compared.set("alike", std::move(alike)).set("apart", std::move(apart));
  result.data.set("compare", std::move(compared));
  return result;
}

Result run_charter(const CharterArgs& args, Context& context) {
  const View& view = context.view();
  const Charter& charter = view.charter();
  if (args.compare) return compared(charter);
  const People& people = view.people();
  Result result;
  result.data = data_for("charter");
  result.data.set("charter", view.file("pact.yaml")->document.root);
  Page& page = result.page;
  page.title(charter.name, "the charter");
  add_block(
      page, "We admit",
      charter.admission.empty() ? std::vector<std::string>() : std::vector{charter.admission});
  add_block(page, "Our goals", charter.goals);
  add_imagine(charter, page);
  add_behaviours(charter, page);
  add_critical(charter, page);
  add_listening(charter, people, page);
  add_handling(charter, page);
  add_fields(charter, people, page);
  add_block(page, "We promise",
            charter.promise.empty() ? std::vector<std::string>() : std::vector{charter.promise});
  add_people(charter, people, page);
  return result;
}

}  // namespace

Command charter_command() {
  return command<CharterArgs>("charter", Theme::the_pact, "What we agreed on, and who signed it",
                              setup_charter, run_charter);
}

}  // namespace pact::cli
