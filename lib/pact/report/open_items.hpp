#pragma once

#include <pact/ledger/view.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// Something that waits for one person: theirs to do, to answer, or to tell.
struct OpenItem {
  enum class Kind {
    visit,       ///< theirs, from the day on
    past_visit,  ///< theirs, of which nothing came back
    promise,     ///< theirs
    act,         ///< a note asks them or their division
    handoff,     ///< a customer is handed to them or their division
    ask,         ///< a colleague's question to them or their division
    untold       ///< feedback of a customer they look after, who has not heard what came of it
  };

  Kind kind = Kind::promise;
  std::string id;
  std::string customer;     ///< slug; empty for what is about none
  std::string by;           ///< who wrote it
  std::optional<Date> day;  ///< of a visit; when a promise is due; else when it was written
  std::string text;
  std::vector<std::string> with;  ///< of a visit: contacts by name
  bool overdue = false;
};
std::string_view name_of(OpenItem::Kind kind);

/// Whom it waits for: a person and their division, which may be empty.
struct Someone {
  std::string id;
  std::string division;
};

/// What is looked at: for everything, each customer that the person looks after is read.
enum class Width { waiting, with_untold };

/// All that waits, kind by kind in the order above, each by its day; what has none comes first.
std::vector<OpenItem> open_items(const View& view, const Someone& someone, Date day, Width width);

}  // namespace pact::report
