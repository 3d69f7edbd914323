#pragma once

#include <optional>
#include <pact/ledger/view.hpp>
#include <pact/report/matching.hpp>

namespace pact::report {

/// What somebody has just written of a customer.
struct Written {
  std::string id;  ///< of the note, or of the note that was added to
  std::string by;
  std::vector<std::string> tags;
  std::string text;
  std::vector<std::string> cites;
  bool may_keep_promise = true;  ///< no plan, need or objective does
};

/// One thing of the ledger that is of use to whoever wrote (R51), and why it is.
struct ForYou {
  enum class Kind {
    promise,    ///< their own, which what they wrote may keep
    ask,        ///< a colleague's open question that they may answer
    colleague,  ///< somebody who met the like at another customer
    brief,      ///< from the centre, for this customer
    insight,
    idea  ///< that says much the same; only to whoever adds one
  };

  Kind kind = Kind::colleague;
  std::string id;
  std::string who;            ///< the author, but of a promise, a brief and an insight
  std::string customer;       ///< of a colleague's note: its slug
  std::string customer_name;  ///< and what a reader sees
  std::string text;  ///< the words or the title; nothing of a note that is handled ask-first
  std::string context;
  std::optional<Date> date;
  std::vector<std::string> why;  ///< the subjects and words in common; never empty
  bool ask_first = false;
};
std::string_view name_of(ForYou::Kind kind);

/// The most useful thing there is; nothing where nothing is in common. The first kind of the list
/// above that has one, and of that the newest.
std::optional<ForYou> for_you(const View& view, const Customer& customer, const Written& written,
                              Date day);

/// The same for whoever adds an idea: one that is there and says much the same, else a question, a
/// colleague's note, something from the centre.
std::optional<ForYou> for_you_of(const View& view, const Idea& idea, Date day);

}  // namespace pact::report
