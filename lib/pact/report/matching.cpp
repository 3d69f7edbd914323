#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/matching.hpp>
#include <pact/report/shared_files.hpp>

namespace pact::report {

namespace {

void add_shared(std::vector<Reason>& why, std::string_view kind,
                const std::vector<std::string>& folded, const std::vector<std::string>& others) {
  for (std::string& each : shared(folded, others)) why.push_back({kind, std::move(each)});
}

/// "harbour-boats-ltd", a former slug, or the group that the customer is of.
bool names(const std::string& word, const Customer& customer) {
  return customer.has_slug(word) ||
         (!customer.group.empty() && text::fold(word) == text::fold(customer.group));
}

std::vector<std::string> needs_answered(const Brief& brief, const Customer& customer) {
  std::vector<query::Pattern> patterns;
  for (const std::string& each : brief.matches.words) patterns.push_back(query::pattern_of(each));
  std::vector<std::string> ids;
  for (const Need& need : customer.needs) {
    if (!need.is_open() || need.id.empty()) continue;
    query::Words words;
    words.add(need.wants);
    words.add(need.why);
    if (std::ranges::find(brief.matches.needs, need.id) != brief.matches.needs.end() ||
        std::ranges::any_of(patterns, [&](const auto& each) { return words.contains(each); }))
      ids.push_back(need.id);
  }
  return ids;
}

std::vector<Reason> why_it_matches(const Brief& brief, const Customer& customer,
                                   AboutCustomer& about) {
  std::vector<Reason> why;
  for (const std::string& id : brief.matches.needs) {
    const auto need = std::ranges::find(customer.needs, id, &Need::id);
    if (need != customer.needs.end() && need->is_open()) why.push_back({"need", id});
  }
  for (const std::string& word : brief.matches.words) {
    const query::Pattern pattern = query::pattern_of(word);
    if (!pattern.words.empty() && about.words.contains(pattern)) why.push_back({"word", word});
  }
  for (const std::string& each : brief.matches.customers) {
    if (names(each, customer)) why.push_back({"customer", each});
  }
  add_shared(why, "industry", about.industries, brief.matches.industries);
  add_shared(why, "tag", about.tags, brief.tags);
  if (!brief.decision) return why;
  for (const std::string& each : brief.decision->about) {
    if (names(each, customer)) why.push_back({"customer", each});
    if (customer.note(each)) why.push_back({"item", each});
  }
  return why;
}

}  // namespace

std::vector<MatchingBrief> matching_briefs(const View& view, const Customer& customer,
                                           AboutCustomer& about, Date day) {
  std::vector<MatchingBrief> found;
  for (const Brief& brief : briefs(view)) {
    if (!brief.is_current(day)) continue;
    std::vector<Reason> why = why_it_matches(brief, customer, about);
    if (why.empty()) continue;
    found.push_back({.id = brief.id,
                     .title = brief.title,
                     .from = brief.from,
                     .effect = brief.decision ? brief.decision->effect : "",
                     .needs = needs_answered(brief, customer),
                     .why = std::move(why)});
  }
  return found;
}

std::vector<MatchingInsight> matching_insights(const View& view, const Customer& customer,
                                               const AboutCustomer& about) {
  std::vector<MatchingInsight> found;
  for (const Insight& insight : insights(view)) {
    std::vector<Reason> why;
    add_shared(why, "industry", about.industries, insight.industries);
    add_shared(why, "tag", about.tags, insight.tags);
    const bool used = std::ranges::any_of(
        insight.used, [&](const InsightUse& use) { return customer.has_slug(use.customer); });
    if (used) why.push_back({"used", customer.slug});
    if (why.empty()) continue;
    MatchingInsight match{.id = insight.id,
                          .title = insight.title,
                          .problem = insight.problem,
                          .used = {},
                          .why = std::move(why)};
    for (const InsightUse& use : insight.used) {
      if (customer.has_slug(use.customer) && !use.outcome.empty()) match.used = use.outcome;
    }
    found.push_back(std::move(match));
  }
  return found;
}

}  // namespace pact::report
