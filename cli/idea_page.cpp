#include "idea_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "item_page.hpp"

namespace pact::cli {

namespace {

Line below(const std::string& word, std::string text, std::string aside = "") {
  return {.gutter = "  " + word,
          .text = std::move(text),
          .aside = std::move(aside),
          .gutter_tone = Tone::dim};
}

std::string short_of(const std::string& id, const Reader& reader) {
  return id.empty() ? "" : reader.records.short_id(id);
}

/// Whom a message went to, as people call them.
std::string told_name(const Idea& idea, const IdeaTold& message, const View& view) {
  const CustomerFile* file = view.customer(idea.from.customer);
  if (file && file->customer.has_slug(message.to)) return std::string(file->customer.display());
  if (const Contact* contact = file ? file->customer.contact(message.to) : nullptr)
    return contact->name;
  return std::string(view.people().display(message.to));
}

void add_judgements(Page& page, const Idea& idea, const View& view, const Reader& reader) {
  for (const Vetting& each : idea.vetting) {
    const std::string side =
        each.as == "product-manager" ? "as a product manager" : "of the community";
    page.line(
        below("vetted", said(each.date, each.by, "", reader) + ", " + side + ": " + each.for_what));
  }
  for (const Support& each : idea.support)
    page.line(below("support", said(each.date, each.by, each.because, reader)));
  add_replies(page, idea.replies, reader);
  add_thanks(page, idea.thanks, reader);
  if (!idea.reason.empty()) page.line(below("declined", idea.reason));
  for (const IdeaTold& each : idea.told) {
    page.line(below("told", told_name(idea, each, view) + ", " +
                                said(each.told.date, each.told.by, each.told.text, reader)));
  }
}

void add_idea(Page& page, const Idea& idea, const report::IdeaWhole& whole, const View& view,
              const Reader& reader) {
  page.title(idea.title, short_of(idea.id, reader));
  page.gap();
  const std::string from = from_words(idea, view);
  page.line({.gutter = capitalised(in_words(standing(*whole.home))),
             .text = said(idea.date, idea.by, "", reader) + (from.empty() ? "" : ", from " + from),
             .tone = Tone::dim});
  page.line("", idea.text);
  if (!idea.context.empty()) page.line(below("context", idea.context));
  std::vector<std::string> topics = idea.about;
  topics.insert(topics.end(), idea.tags.begin(), idea.tags.end());
  if (!topics.empty()) page.line(below("about", text::join(topics, ", ")));
  for (const std::string& id : idea.cites) page.line(below("rests on", short_of(id, reader)));
  add_judgements(page, idea, view, reader);
  if (idea.unsettled) page.line(below("unsettled", "two values; both are kept", "pact resolve"));
  if (whole.home != &idea)
    page.line(below("goes on as", whole.home->title, short_of(whole.home->id, reader)));
  for (const Idea* each : whole.joined) {
    if (each == &idea) continue;
    page.line(below("joined", said({}, each->by, each->title, reader), short_of(each->id, reader)));
  }
}

}  // namespace

std::string in_words(IdeaState state) {
  return state == IdeaState::trying ? "being tried" : std::string(name_of(state));
}

std::string from_words(const Idea& idea, const View& view) {
  const IdeaSource& from = idea.from;
  if (from.customer.empty() && from.colleague.empty()) return "";
  std::vector<std::string> names;
  for (const report::IdeaSourceOf& each : report::sources({&idea, {}}, view))
    names.push_back(each.name);
  return text::join_words(names);
}

NextStep next_step(const report::IdeaWhole& whole, const View& view, const std::string& id) {
  const Idea& idea = *whole.home;
  switch (standing(idea)) {
    case IdeaState::open: {
      const std::vector<std::string_view> sides = sides_missing(idea);
      return {sides.size() > 1                     ? "Both sides vet it"
              : sides.front() == "product-manager" ? "The product side vets it"
                                                   : "The community vets it",
              "pact idea vet " + id + " --as " + std::string(sides.front())};
    }
    case IdeaState::vetted:
      return {"To be tried", "pact idea try " + id};
    case IdeaState::trying:
      return {"To ship", "pact idea ship " + id};
    case IdeaState::shipped:
    case IdeaState::told:
    case IdeaState::declined:
      break;
  }
  if (report::still_to_tell(whole, view).empty()) return {};
  return {"To tell whom it came from what became of it", "pact idea told " + id + " TEXT"};
}

void add_what_comes_next(Page& page, const report::IdeaWhole& whole, const View& view,
                         const lookup::Records& records) {
  const std::string id = records.short_id(whole.home->id);
  const NextStep next = next_step(whole, view, id);
  if (next.command.empty()) return;
  const IdeaState state = standing(*whole.home);
  const bool over =
      state == IdeaState::shipped || state == IdeaState::told || state == IdeaState::declined;
  if (!over) {
    page.line("Next", next.words, next.command);
    return;
  }
  const std::vector<report::IdeaSourceOf> rest = report::still_to_tell(whole, view);
  for (const report::IdeaSourceOf& each : rest) {
    page.line(&each == &rest.front() ? "To tell" : "", each.name,
              next.command + (rest.size() > 1 ? " --to " + each.who : std::string()));
  }
}

Result show_idea(const lookup::Record& record, const View& view, const Reader& reader, Node data) {
  Result result;
  result.data = std::move(data);
  result.data.set("idea", without_schema(*record.node));
  const std::vector<Idea> all = report::ideas(view);
  const report::IdeaWhole whole = report::idea_whole(all, record.id);
  const auto idea = std::ranges::find(all, record.id, &Idea::id);
  if (!whole.home) return result;
  add_idea(result.page, *idea, whole, view, reader);
  result.page.gap();
  if (whole.home == &*idea) add_what_comes_next(result.page, whole, view, reader.records);
  return result;
}

}  // namespace pact::cli
