#include "for_you.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/ideas.hpp>

#include "item_lines.hpp"

namespace pact::cli {

namespace {

using report::ForYou;

/// "Tom met crane at Quay Nine: Dock Lane needs two days' notice", and what to type next.
Line line_of(const ForYou& found, const People& people, const std::string& short_id, Date today) {
  const std::string who(people.first_name(found.who));
  const std::string words = first_sentence(found.text);
  const std::string why = " (" + text::join(found.why, ", ") + ")";
  switch (found.kind) {
    case ForYou::Kind::promise:
      return {.text = "Does this keep your promise? " + words +
                      (found.date ? ", by " + found.date->brief(today) : ""),
              .aside = "pact done " + short_id};
    case ForYou::Kind::ask:
      return {.text = who + " asks" + (words.empty() ? " something of you" : ": " + words),
              .aside = "pact reply " + short_id};
    case ForYou::Kind::colleague:
      return {.text = who + " met " + text::join_words(found.why) + " at " + found.customer_name +
                      (words.empty() ? "" : ": " + words),
              .aside = short_id};
    case ForYou::Kind::brief:
      return {.text = "A brief on it: " + words + why, .aside = short_id};
    case ForYou::Kind::insight:
      return {.text = "An insight on it: " + words + why, .aside = short_id};
    case ForYou::Kind::idea:
      return {.text = "A like idea: " + words + why};
  }
  return {};
}

Node data_of(const ForYou& found) {
  Node row = Node::map({{"kind", std::string(name_of(found.kind))}, {"id", found.id}});
  row.set_if("who", found.who).set_if("customer", found.customer);
  row.set_if("text", found.text).set_if("context", found.context);
  if (found.date) row.set("date", found.date->iso());
  if (found.ask_first) row.set("handling", "ask-first");
  return row.set("why", Node::list(std::vector<Node>(found.why.begin(), found.why.end())));
}

/// `aside` is what to type next, where that depends on more than what was found.
void give(const std::optional<ForYou>& found, Context& context, Result& result,
          const std::string& aside = "") {
  if (!found) {
    add_nothing_yet(result);
    return;
  }
  result.data.set("for_you", data_of(*found));
  const People& people = context.ledger().view().people();
  Line line = line_of(*found, people, context.new_records().short_id(found->id), context.today());
  line.gutter = "For you";
  if (!aside.empty()) line.aside = aside;
  result.page.line(std::move(line));
  const auto below = [&](const std::string& word, const std::string& text) {
    result.page.line({.gutter = "  " + word, .text = text, .gutter_tone = Tone::dim});
  };
  if (found->ask_first)
    below("ask first", "before retelling: " + std::string(people.display(found->who)));
  if (!found->context.empty()) below("context", first_sentence(found->context));
}

}  // namespace

void add_for_you(Context& context, const std::string& slug, const report::Written& written,
                 Result& result) {
  std::optional<ForYou> found;
  try {
    const View& view = context.ledger().view();
    const CustomerFile* customer = view.customer(slug);
    if (!customer) return;
    found = report::for_you(view, customer->customer, written, context.today());
  } catch (const Error&) {
    // What was written is written, whatever else cannot be read; pact check says what is wrong.
  }
  give(found, context, result);
}

void add_for_you_of_idea(Context& context, const std::string& id, Result& result) {
  std::optional<ForYou> found;
  try {
    const View& view = context.ledger().view();
    const std::vector<Idea> all = report::ideas(view);
    const auto idea = std::ranges::find(all, id, &Idea::id);
    if (idea != all.end()) found = report::for_you_of(view, *idea, context.today());
  } catch (const Error&) {
    // As above.
  }
  std::string aside;
  if (found && found->kind == ForYou::Kind::idea) {
    const lookup::Records records = context.new_records();
    aside = "pact idea join " + records.short_id(id) + " " + records.short_id(found->id);
  }
  give(found, context, result, aside);
}

void add_nothing_yet(Result& result) {
  result.data.set("for_you", Node());
  result.page.line({.gutter = "For you", .text = "Nothing yet", .tone = Tone::dim});
}

}  // namespace pact::cli
