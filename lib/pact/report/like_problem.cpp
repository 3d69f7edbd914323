#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/report/like_problem.hpp>
#include <pact/report/matching.hpp>

namespace pact::report {

namespace {

bool is_used_with(const Insight& insight, const Customer& customer) {
  return std::ranges::any_of(
      insight.used, [&](const InsightUse& use) { return customer.has_slug(use.customer); });
}

void add(std::vector<LikeProblem>& found, const Customer& customer, std::vector<std::string> why) {
  auto known = std::ranges::find(found, customer.slug, &LikeProblem::customer);
  if (known == found.end()) {
    found.push_back({customer.slug, std::string(customer.display()), std::move(why)});
    return;
  }
  for (std::string& each : why) {
    if (std::ranges::find(known->why, each) == known->why.end())
      known->why.push_back(std::move(each));
  }
}

}  // namespace

std::vector<LikeProblem> with_like_problem(const View& view, const Insight& insight, Date day,
                                           std::size_t most) {
  std::vector<std::string> tags, industries, facts;
  for (const std::string& each : insight.tags) tags.push_back(text::fold(each));
  for (const std::string& each : insight.industries) {
    industries.push_back(text::fold(each));
    facts.push_back(index::fact::industry(each));
  }
  std::vector<LikeProblem> found;
  const Likeness likeness{.tags = tags, .words = subjects_in(insight.problem), .not_by = {}};
  const Customer nobody{};  // so that every customer is another
  for (const Elsewhere& each : elsewhere(view, nobody, likeness, day, most + insight.used.size())) {
    const CustomerFile* file = view.customer(each.customer);
    if (file && !is_used_with(insight, file->customer)) add(found, file->customer, each.topics);
  }
  if (!facts.empty()) {
    for (const CustomerFile* file : view.customers_in(view.paths_with_any(facts))) {
      std::vector<std::string> why = shared(industries, file->customer.industries);
      if (!why.empty() && !is_used_with(insight, file->customer))
        add(found, file->customer, std::move(why));
    }
  }
  if (found.size() > most) found.resize(most);
  std::ranges::sort(found, {}, [](const LikeProblem& each) {
    return std::pair(text::fold(each.customer_name), each.customer);
  });
  return found;
}

}  // namespace pact::report
