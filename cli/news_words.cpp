#include "news_words.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "commit_words.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

using report::Happening;
using What = Happening::What;

/// "answers" of an item that is there now.
std::string verb_of(const std::string& sort) {
  if (sort == "answer") return " answers";
  if (sort == "reply") return " replies";
  if (sort == "ask") return " asks";
  if (sort == "handoff") return " hands over";
  if (sort == "plan") return ", a visit";
  if (sort == "critical") return " found out";
  if (sort == "note") return "";
  return ", " + with_article(sort);
}

std::string what_was_done(const Happening& happening, const View& view, Date today) {
  switch (happening.what) {
    case What::written:
    case What::named:
      return verb_of(happening.sort);
    case What::told:
      return happening.sort == "idea" ? " told those whom it came from" : " told the customer";
    case What::done:
      return happening.sort == "plan" ? " was there" : ", done";
    case What::accepted:
      return " takes it on";
    case What::declined:
      return " declines";
    case What::moved: {
      const auto to = Date::from_iso(happening.whom);
      return " moves it" + (to ? " to " + to->brief(today) : "");
    }
    case What::dropped:
      return " drops it";
    case What::thanked:
      return " says thank you";
    case What::vetted:
      return happening.whom == "community" ? " vets it for the community"
                                           : " vets it for the product";
    case What::supported:
      return " supports it";
    case What::used:
      return " used it with " + customer_name(view, happening.whom);
    case What::stands:
      return happening.whom == "trying"    ? " tries it"
             : happening.whom == "shipped" ? " says that it is real now"
                                           : " declines it";
  }
  return "";
}

std::string why_yours(const std::string& sort) {
  return sort == "ask" ? "you asked" : "your " + sort;
}

}  // namespace

std::string in_words(const Happening& happening, const View& view, Date today) {
  const std::string who(view.people().first_name(happening.by));
  std::string all = (who.empty() ? "Somebody" : who) + what_was_done(happening, view, today);
  if (!happening.text.empty()) all += ": " + happening.text;
  return all;
}

std::string in_words(const std::vector<report::Reason>& why, const View& view) {
  std::vector<std::string> parts;
  for (const report::Reason& each : why) {
    if (each.kind == "mention") parts.emplace_back("mentions you");
    if (each.kind == "asked")
      parts.push_back(view.people().find(each.what) ? "asks you" : "asks " + each.what);
    if (each.kind == "yours") parts.push_back(why_yours(each.what));
    if (each.kind == "thanks") parts.emplace_back("thanks you");
    if (each.kind == "helped") parts.emplace_back("you helped");
    if (each.kind == "supports") parts.emplace_back("you support it");
    if (each.kind == "rests-on") parts.emplace_back("rests on what you wrote");
    if (each.kind == "steward") parts.push_back("you look after " + each.what);
    if (each.kind == "listening") parts.push_back("you answer for " + each.what);
    if (each.kind == "watch") parts.push_back("watch: " + each.what);
    if (each.kind == "interest") parts.push_back("interest: " + each.what);
  }
  return text::join(parts, "; ");
}

std::string answer_to(const report::NewsItem& item, const std::string& short_id) {
  const bool is_asked = std::ranges::any_of(
      item.why, [](const report::Reason& each) { return each.kind == "asked"; });
  const bool is_new = std::ranges::any_of(item.what, [](const Happening& each) {
    return each.what == What::written || each.what == What::named;
  });
  if (item.sort == "critical") return item.customer.empty() ? "" : "pact show " + item.customer;
  if (item.sort == "handoff" && is_asked) return "pact accept " + short_id;
  if (item.sort == "note" && is_asked && is_new) return "pact accept " + short_id;
  if (item.sort == "answer" && distance_of(item.why) <= 1) return "pact thank " + short_id;
  if (item.sort == "idea" && !is_new) return "pact idea show " + short_id;
  if (item.sort == "ask" || item.sort == "reply" || item.sort == "answer" ||
      (item.sort == "note" && is_new))
    return "pact reply " + short_id;
  return "pact show " + short_id;
}

}  // namespace pact::cli
