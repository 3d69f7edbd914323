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

/// Dealt out as cards are: each colleague's newest, then each one's next, so that whoever wrote a
/// lot has no more room than who wrote once, nor hides what others wrote before.
class Deck {
 public:
  /// Takes them, which are older than all before, newest first.
  void add(std::vector<Elsewhere> older) {
    for (Elsewhere& each : older) {
      people_.insert(each.by);
      cards_.push_back(std::move(each));
    }
  }
  std::size_t people() const { return people_.size(); }
  bool is_plenty() const { return cards_.size() >= k_plenty; }

  /// One of each customer.
  std::vector<Elsewhere> dealt(std::size_t most, std::size_t rounds) const {
    std::vector<Elsewhere> dealt;
    std::set<std::string> customers;
    for (std::size_t round = 0, before = 1; round < rounds && before > 0; ++round) {
      before = 0;
      std::set<std::string> people;
      for (const Elsewhere& each : cards_) {
        if (dealt.size() == most) return dealt;
        if (people.contains(each.by) || !customers.insert(each.customer).second) continue;
        people.insert(each.by);
        dealt.push_back(each);
        ++before;
      }
    }
    return dealt;
  }

 private:
  static constexpr std::size_t k_plenty = 500;

  std::vector<Elsewhere> cards_;
  std::set<std::string> people_;
};

/// What colleagues wrote at other customers in these days, newest first.
std::vector<Elsewhere> written(const View& view, const query::Query& query,
                               const Customer& customer, const Likeness& likeness,
                               const std::vector<std::string>& topics, Date day) {
  std::vector<Elsewhere> found;
  for (const Item& item : view.items_for(query)) {
    if (item.customer == customer.slug || !item.date || item.by == likeness.not_by ||
        !query::matches(query, item, {.today = day}))
      continue;
    std::vector<std::string> in_common = shared(topics, item.tags);
    if (in_common.empty()) continue;
    found.push_back({.id = item.id,
                     .by = item.by,
                     .customer = item.customer,
                     .customer_name = item.customer_name,
                     .date = *item.date,
                     .topics = std::move(in_common)});
  }
  std::ranges::sort(found, [](const Elsewhere& a, const Elsewhere& b) {
    return a.date != b.date ? a.date > b.date
                            : std::pair(a.customer, a.id) < std::pair(b.customer, b.id);
  });
  return found;
}

}  // namespace

std::vector<Elsewhere> elsewhere(const View& view, const Customer& customer,
                                 const Likeness& likeness, Date day, std::size_t most) {
  std::vector<std::string> topics = likeness.tags;
  topics.insert(topics.end(), likeness.words.begin(), likeness.words.end());
  // How much one of them wrote does not end the search.
  const std::size_t colleagues = view.people().all().size();
  const std::size_t enough = colleagues > 0 ? std::min(most, colleagues) : most;
  Deck deck;
  Date last = day;
  for (const int days : k_days_back) {
    const Date first = day.plus_days(-days);
    const auto query = asking_for(topics, first, last);
    if (!query) break;
    deck.add(written(view, *query, customer, likeness, topics, day));
    if (deck.people() >= enough || deck.is_plenty()) break;
    last = first.plus_days(-1);
  }
  return deck.dealt(most, likeness.once_each ? 1 : most);
}

}  // namespace pact::report
