#pragma once

#include <pact/ledger/ledger.hpp>
#include <pact/lookup/items.hpp>
#include <pact/report/concern.hpp>
#include <pact/report/look.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// An item of which there is news, once, whatever happened to it.
struct NewsItem {
  std::string id;
  std::string sort;  ///< "note", "reply", "answer", "need", "ask", "critical"…
  std::string file;
  std::string customer;  ///< the first that it is about: slug, or empty
  std::string customer_name;
  std::string to;               ///< of a reply: the id of what it replies to
  std::string about;            ///< likewise: the first words of that
  std::string by;               ///< of the item
  std::string headline;         ///< its own words, of an item to which something happened
  bool ask_first = false;       ///< its author is asked before it is retold
  std::vector<Happening> what;  ///< never empty; what is new of it; nodes are null
  std::vector<Reason> why;      ///< never empty
};

struct News {
  std::vector<NewsItem> items;  ///< the nearest first, then the newest
  bool too_many = false;        ///< more files differ than were to be read: nothing was looked for
};

/// What of a look is news to somebody. Reads the files that changed, at most `most`, and those of
/// customers that they name.
News news(const Ledger& ledger, const lookup::Records& records, const Look& look,
          const NewsReader& reader, std::size_t most = static_cast<std::size_t>(-1));

}  // namespace pact::report
