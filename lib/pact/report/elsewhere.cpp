#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/query.hpp>
#include <pact/query/words.hpp>
#include <pact/report/matching.hpp>
#include <set>

namespace pact::report {

namespace {

/// How far back is looked, at first a little: what is newest is wanted, and the fewer files are
/// read. In a large ledger a day or two has enough.
constexpr int k_days_back[] = {1, 3, 7, 30, 120, 365, 730};
constexpr std::size_t k_most_topics = 24;

/// The notes of these days with one of the tags; nothing where no tag can be asked for.
std::optional<query::Query> asking_for(const std::vector<std::string>& tags, Date first,
                                       Date last) {
  std::vector<std::string> terms;
  for (const std::string& tag : tags) {
    if (terms.size() == k_most_topics) break;
    // What has no word in it cannot be asked for, and the others can.
    if (!query::pattern_of(tag).words.empty() && tag.find_first_of("\"\\*") == std::string::npos)
      terms.push_back("tag:\"" + tag + '"');
  }
  if (terms.empty()) return std::nullopt;
  const std::string days = " date:" + first.iso() + ".." + last.iso();
  return query::parse("in:note (" + text::join(terms, " or ") + ")" + days,
                      {.today = last, .me = {}, .customers = {}});
}

}  // namespace

std::vector<Elsewhere> elsewhere(const View& view, const Customer& customer,
                                 const Likeness& likeness, Date day, std::size_t most) {
  std::vector<std::string> topics = likeness.tags;
  topics.insert(topics.end(), likeness.words.begin(), likeness.words.end());
  std::vector<Elsewhere> found;
  std::set<std::string> seen{customer.slug};
  Date last = day;
  for (const int days : k_days_back) {
    const Date first = day.plus_days(-days);
    const auto query = asking_for(topics, first, last);
    if (!query) return found;
    std::vector<Elsewhere> window;
    for (const Item& item : view.items_for(*query)) {
      if (item.customer == customer.slug || !item.date || item.by == likeness.not_by ||
          !query::matches(*query, item, {.today = day}))
        continue;
      window.push_back({.id = item.id,
                        .by = item.by,
                        .customer = item.customer,
                        .customer_name = item.customer_name,
                        .date = *item.date,
                        .topics = shared(topics, item.tags)});
    }
    std::ranges::sort(window, [](const Elsewhere& a, const Elsewhere& b) {
      return a.date != b.date ? a.date > b.date
                              : std::pair(a.customer, a.id) < std::pair(b.customer, b.id);
    });
    for (Elsewhere& each : window) {
      if (!each.topics.empty() && seen.insert(each.customer).second)
        found.push_back(std::move(each));
      if (found.size() == most) return found;
    }
    last = first.plus_days(-1);
  }
  return found;
}

}  // namespace pact::report
