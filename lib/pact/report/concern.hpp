#pragma once

#include <functional>
#include <pact/model/charter.hpp>
#include <pact/model/item.hpp>
#include <pact/query/query.hpp>
#include <pact/report/happened_between.hpp>
#include <pact/report/matching.hpp>
#include <string>
#include <vector>

/// Whether something that happened is news to one person, and why (R55).
namespace pact::report {

/// A standing question, or a topic of interest, which is one too.
struct Watch {
  std::string text;
  query::Query query;
  bool is_interest = false;
};

/// For whom the news are.
struct NewsReader {
  std::string id;
  std::string division;  ///< or department; may be empty
  std::vector<Watch> watches;
};

/// A customer that something is about, as far as news need to know it.
struct StewardedCustomer {
  std::string slug;
  std::string name;
  std::vector<std::string> stewards;
};

/// What is around something that happened.
struct Surrounding {
  std::vector<StewardedCustomer> customers;  ///< that the item is about
  const Item* item = nullptr;                ///< for watches; null where it is no item of a query
  std::vector<std::string> cited_authors;    ///< who wrote what the item rests on
};

/// The kinds of reasons, in the order of how near they are to the reader: "mention"; "asked" and
/// whom; "yours" and the sort of the reader's own item; "thanks"; "helped"; "supports"; "rests-on";
/// "steward" and the customer's name; "listening" and the subject; "watch" and the query;
/// "interest" and the topic.
std::vector<Reason> why_it_concerns(const Happening& happening, const Surrounding& around,
                                    const NewsReader& reader, const Charter& charter, Date day);

/// In the order of their kinds.
void put_nearest_first(std::vector<Reason>& why);

/// How near the nearest of the reasons is: 0 speaks to the reader, 1 is about their own, 2 about
/// what they look after and answer for, 3 about what they watch.
int distance_of(const std::vector<Reason>& why);

/// Whether the item is the reader's own: written by them, or crafted or proposed together.
bool is_of(const Node& item, std::string_view person);

}  // namespace pact::report
