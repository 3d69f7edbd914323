#pragma once

#include <pact/ledger/view.hpp>
#include <pact/report/about_customer.hpp>

/// What of the shared files is for a customer, each with the reasons why.
namespace pact::report {

/// Why something is shown: "word" and "outlook", "tag" and "crane", "industry" and "boats",
/// "need" and its id, "customer" and the slug or group, "item" and the id of a note, "used" and the
/// slug of the customer.
struct Reason {
  std::string_view kind;  ///< lives as long as the program
  std::string what;
};

/// Published from the centre: to be brought along.
struct MatchingBrief {
  std::string id;
  std::string title;
  std::string from;
  std::string effect;              ///< of a decision, else empty
  std::vector<std::string> needs;  ///< ids of the customer's open needs that it answers
  std::vector<Reason> why;         ///< never empty
};
/// Those that hold on `day`, newest first.
std::vector<MatchingBrief> matching_briefs(const View& view, const Customer& customer,
                                           AboutCustomer& about, Date day);

/// A way to make the customer aware of something.
struct MatchingInsight {
  std::string id;
  std::string title;
  std::string problem;
  std::string used;  ///< what came of it when it was used here, or empty
  std::vector<Reason> why;
};
/// By industry or tag, and those that were used here; newest first.
std::vector<MatchingInsight> matching_insights(const View& view, const Customer& customer,
                                               const AboutCustomer& about);

/// A colleague who met the like at another customer: no word of that customer's file but its
/// subjects is given.
struct Elsewhere {
  std::string id;  ///< of the note
  std::string by;
  std::string customer;
  std::string customer_name;
  Date date;
  std::vector<std::string> topics;  ///< tags that both have
};
/// What is looked for at other customers.
struct Likeness {
  std::vector<std::string> tags;   ///< folded; looked for among the tags of the notes
  std::vector<std::string> words;  ///< folded; likewise, where there is room for them
  std::string not_by;              ///< a person whose notes are left out, or empty
  bool once_each = false;          ///< of each colleague the newest alone
};
/// One of each customer, at most `most`: each colleague's newest, newest first, then each one's
/// next. Who writes most does not crowd out who wrote once.
std::vector<Elsewhere> elsewhere(const View& view, const Customer& customer,
                                 const Likeness& likeness, Date day, std::size_t most);

}  // namespace pact::report
