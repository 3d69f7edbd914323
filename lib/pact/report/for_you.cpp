#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>
#include <pact/query/query.hpp>
#include <pact/report/for_you.hpp>
#include <pact/report/ideas.hpp>

namespace pact::report {

namespace {

std::vector<std::string> folded(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const std::string& each : texts) add_once(all, text::fold(each));
  return all;
}

/// What was written is about, for comparing.
struct Topics {
  std::vector<std::string> tags;
  std::vector<std::string> words;

  std::vector<std::string> in_common(const std::vector<std::string>& others) const {
    std::vector<std::string> all = tags;
    all.insert(all.end(), words.begin(), words.end());
    return shared(all, others);
  }
  /// The tags that stand as words in a text.
  std::vector<std::string> named_in(const std::string& text) const {
    query::Words others;
    others.add(text);
    std::vector<std::string> found;
    for (const std::string& each : tags) {
      const query::Pattern pattern = query::pattern_of(each);
      if (!pattern.words.empty() && others.contains(pattern)) found.push_back(each);
    }
    return found;
  }
};

std::optional<ForYou> promise_kept(const Customer& customer, const Written& written,
                                   const Topics& topics) {
  for (auto note = customer.notes.rbegin(); note != customer.notes.rend(); ++note) {
    if (note->id.empty() || note->id == written.id || !is_open(*note) ||
        promised_by(*note) != written.by)
      continue;
    std::vector<std::string> why = topics.in_common(note->tags);
    if (std::ranges::find(written.cites, note->id) != written.cites.end()) why.push_back(note->id);
    if (why.empty()) continue;
    return ForYou{.kind = ForYou::Kind::promise,
                  .id = note->id,
                  .who = {},
                  .customer = {},
                  .customer_name = {},
                  .text = note->text,
                  .context = note->context,
                  .date = due_on(*note),
                  .why = std::move(why)};
  }
  return std::nullopt;
}

bool is_asked(const Item& ask, const std::string& me, const People& people) {
  const Person* person = people.find(me);
  return std::ranges::any_of(ask.node->texts_of("to"), [&](const std::string& who) {
    return who == me || who == "anyone" ||
           (person && !person->division.empty() && who == person->division);
  });
}

std::optional<ForYou> ask_to_answer(const View& view, const Customer& customer,
                                    const Written& written, const Topics& topics, Date day) {
  const query::Query open_asks = query::parse("in:ask is:open", {});
  std::optional<ForYou> best;
  for (const Item& item : view.items_for(open_asks)) {
    if (item.kind != ItemKind::ask || item.by == written.by || item.id == written.id ||
        !query::matches(open_asks, item, {.today = day}) ||
        !is_asked(item, written.by, view.people()))
      continue;
    const std::string text(item.text("text"));
    std::vector<std::string> why = topics.in_common(item.tags);
    for (std::string& each : topics.in_common(item.about)) add_once(why, std::move(each));
    for (std::string& each : topics.named_in(text)) add_once(why, std::move(each));
    if (std::ranges::any_of(item.about, [&](const auto& each) { return customer.has_slug(each); }))
      add_once(why, customer.slug);
    if (why.empty() || (best && best->date >= item.date)) continue;
    best = ForYou{.kind = ForYou::Kind::ask,
                  .id = item.id,
                  .who = item.by,
                  .customer = {},
                  .customer_name = {},
                  .text = item.ask_first() ? "" : text,
                  .context = std::string(item.text("context")),
                  .date = item.date,
                  .why = std::move(why),
                  .ask_first = item.ask_first()};
  }
  return best;
}

std::optional<ForYou> colleague(const View& view, const Customer& customer, const Written& written,
                                const Topics& topics, Date day) {
  const std::vector<Elsewhere> found = elsewhere(
      view, customer, {.tags = topics.tags, .words = topics.words, .not_by = written.by}, day, 1);
  if (found.empty()) return std::nullopt;
  const Elsewhere& first = found.front();
  const CustomerFile* file = view.customer(first.customer);
  const Note* note = file ? file->customer.note(first.id) : nullptr;
  const bool ask_first = note && note->ask_first();
  return ForYou{.kind = ForYou::Kind::colleague,
                .id = first.id,
                .who = first.by,
                .customer = first.customer,
                .customer_name = first.customer_name,
                .text = note && !ask_first ? note->text : "",
                .context = note && !ask_first ? note->context : "",
                .date = first.date,
                .why = first.topics,
                .ask_first = ask_first};
}

std::vector<std::string> words_of(const std::vector<Reason>& reasons) {
  std::vector<std::string> words;
  for (const Reason& each : reasons) words.push_back(each.what);
  return words;
}

/// What was written is what they have in common, not whatever else the customer is about.
std::optional<ForYou> from_the_centre(const View& view, const Customer& customer,
                                      const Topics& topics, const Written& written, Date day) {
  AboutCustomer about;
  about.tags = topics.tags;
  about.words.add(written.text);
  for (const std::string& tag : written.tags) about.words.add(tag);
  Customer nobody;  // so that neither its name nor its needs match
  nobody.slug = customer.slug + "/";
  for (const MatchingBrief& brief : matching_briefs(view, nobody, about, day)) {
    return ForYou{.kind = ForYou::Kind::brief,
                  .id = brief.id,
                  .who = {},
                  .customer = {},
                  .customer_name = {},
                  .text = brief.title,
                  .context = {},
                  .date = {},
                  .why = words_of(brief.why)};
  }
  for (const MatchingInsight& insight : matching_insights(view, nobody, about)) {
    if (insight.id == written.id) continue;
    return ForYou{.kind = ForYou::Kind::insight,
                  .id = insight.id,
                  .who = {},
                  .customer = {},
                  .customer_name = {},
                  .text = insight.title,
                  .context = {},
                  .date = {},
                  .why = words_of(insight.why)};
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(ForYou::Kind kind) {
  switch (kind) {
    case ForYou::Kind::promise:
      return "promise";
    case ForYou::Kind::ask:
      return "ask";
    case ForYou::Kind::colleague:
      return "colleague";
    case ForYou::Kind::brief:
      return "brief";
    case ForYou::Kind::insight:
      return "insight";
    case ForYou::Kind::idea:
      return "idea";
  }
  return "";
}

std::optional<ForYou> for_you(const View& view, const Customer& customer, const Written& written,
                              Date day) {
  const Topics topics{folded(written.tags), subjects_in(written.text)};
  if (written.may_keep_promise) {
    if (auto found = promise_kept(customer, written, topics)) return found;
  }
  if (auto found = ask_to_answer(view, customer, written, topics, day)) return found;
  if (auto found = colleague(view, customer, written, topics, day)) return found;
  return from_the_centre(view, customer, topics, written, day);
}

std::optional<ForYou> for_you_of(const View& view, const Idea& idea, Date day) {
  if (auto like = like_idea(ideas(view), idea)) {
    return ForYou{.kind = ForYou::Kind::idea,
                  .id = std::move(like->id),
                  .who = std::move(like->by),
                  .customer = {},
                  .customer_name = {},
                  .text = std::move(like->title),
                  .context = {},
                  .date = like->date,
                  .why = std::move(like->why)};
  }
  Written written{.id = idea.id,
                  .by = idea.by,
                  .tags = idea.about,
                  .text = idea.title + "\n" + idea.text,
                  .cites = idea.cites};
  written.tags.insert(written.tags.end(), idea.tags.begin(), idea.tags.end());
  const CustomerFile* file = view.customer(idea.from.customer);
  Customer nobody;  // so that it is about none
  nobody.slug = "/";
  const Customer& customer = file ? file->customer : nobody;
  const Topics topics{folded(written.tags), subjects_in(written.text)};
  if (auto found = ask_to_answer(view, customer, written, topics, day)) return found;
  if (auto found = colleague(view, customer, written, topics, day)) return found;
  return from_the_centre(view, customer, topics, written, day);
}

}  // namespace pact::report
