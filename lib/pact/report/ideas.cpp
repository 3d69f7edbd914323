#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/report/ideas.hpp>
#include <pact/report/subject_words.hpp>
#include <set>

namespace pact::report {

namespace {

const Idea* by_id(const std::vector<Idea>& all, const std::string& id) {
  if (id.empty()) return nullptr;
  const auto found = std::ranges::find(all, id, &Idea::id);
  return found == all.end() ? nullptr : &*found;
}

/// Where the idea goes on, at last.
const Idea* home_of(const std::vector<Idea>& all, const Idea& one) {
  std::vector<const Idea*> way{&one};
  while (const Idea* next = by_id(all, way.back()->joined)) {
    const auto seen = std::ranges::find(way, next);
    if (seen != way.end()) return *std::ranges::min_element(seen, way.end(), {}, &Idea::id);
    way.push_back(next);
  }
  return way.back();
}

std::vector<IdeaSourceOf> sources_of(const Idea& idea, const View& view) {
  const People& people = view.people();
  std::vector<IdeaSourceOf> found;
  if (const std::string& slug = idea.from.customer; !slug.empty()) {
    const CustomerFile* file = view.customer(slug);
    const std::string customer(file ? file->customer.display() : std::string_view(slug));
    const Contact* contact = file ? file->customer.contact(idea.from.contact) : nullptr;
    if (idea.from.contact.empty())
      found.push_back({&idea, slug, slug, customer});
    else
      found.push_back({&idea, slug, idea.from.contact,
                       (contact ? contact->name : idea.from.contact) + ", " + customer});
  }
  if (const std::string& who = idea.from.colleague; !who.empty())
    found.push_back({&idea, "", who, std::string(people.display(who))});
  if (found.empty()) found.push_back({&idea, "", idea.by, std::string(people.display(idea.by))});
  return found;
}

std::vector<const Idea*> all_of(const IdeaWhole& whole) {
  std::vector<const Idea*> all;
  if (whole.home) all.push_back(whole.home);
  all.insert(all.end(), whole.joined.begin(), whole.joined.end());
  return all;
}

bool is_same(const IdeaSourceOf& a, const IdeaSourceOf& b) {
  return a.customer == b.customer && a.who == b.who;
}

WordSet topics_of(const Idea& idea) {
  WordSet topics;
  for (const std::string& each : idea.about) topics.insert(text::fold(each));
  for (const std::string& each : idea.tags) topics.insert(text::fold(each));
  return topics;
}

void add(WordSet& words, const WordSet& more) {
  words.insert(more.begin(), more.end());
}

/// What two ideas share; nothing where that is too little.
WordSet likeness(const Idea& a, const Idea& b) {
  const WordSet topics_a = topics_of(a), topics_b = topics_of(b);
  const WordSet title_a = subject_words({a.title}), title_b = subject_words({b.title});
  const WordSet words_a = subject_words({a.title, a.text});
  const WordSet words_b = subject_words({b.title, b.text});
  WordSet shared = common(topics_a, topics_b);
  add(shared, common(title_a, topics_b));
  add(shared, common(topics_a, title_b));
  const WordSet words = common(words_a, words_b);
  const bool entitled = !common(title_a, words_b).empty() || !common(title_b, words_a).empty();
  if (shared.empty() && (words.size() < 2 || !entitled)) return {};
  add(shared, words);
  return shared;
}

}  // namespace

IdeaWhole idea_whole(const std::vector<Idea>& all, const std::string& id) {
  const Idea* one = by_id(all, id);
  if (!one) return {};
  IdeaWhole whole{home_of(all, *one), {}};
  for (const Idea& each : all) {
    if (&each != whole.home && home_of(all, each) == whole.home) whole.joined.push_back(&each);
  }
  std::ranges::sort(whole.joined, {}, &Idea::id);
  return whole;
}

std::vector<IdeaWhole> idea_wholes(const std::vector<Idea>& all) {
  std::vector<IdeaWhole> wholes;
  std::map<const Idea*, std::size_t> place;
  for (const Idea& each : all) {
    if (home_of(all, each) != &each) continue;
    place.emplace(&each, wholes.size());
    wholes.push_back({&each, {}});
  }
  for (const Idea& each : all) {
    const Idea* home = home_of(all, each);
    if (home != &each) wholes[place.at(home)].joined.push_back(&each);
  }
  for (IdeaWhole& each : wholes) std::ranges::sort(each.joined, {}, &Idea::id);
  return wholes;
}

std::vector<IdeaSourceOf> sources(const IdeaWhole& whole, const View& view) {
  std::vector<IdeaSourceOf> all;
  for (const Idea* idea : all_of(whole)) {
    for (IdeaSourceOf& each : sources_of(*idea, view)) {
      if (std::ranges::none_of(all, [&](const auto& other) { return is_same(each, other); }))
        all.push_back(std::move(each));
    }
  }
  return all;
}

std::vector<IdeaSourceOf> still_to_tell(const IdeaWhole& whole, const View& view) {
  std::set<std::pair<std::string, std::string>> told;
  for (const Idea* idea : all_of(whole)) {
    const std::vector<IdeaSourceOf> own = sources_of(*idea, view);
    for (const IdeaTold& message : idea->told) {
      for (const IdeaSourceOf& each : own) {
        if (each.who == message.to) told.emplace(each.customer, each.who);
      }
    }
  }
  std::vector<IdeaSourceOf> rest = sources(whole, view);
  std::erase_if(rest, [&](const auto& each) { return told.contains({each.customer, each.who}); });
  return rest;
}

std::optional<LikeIdea> like_idea(const std::vector<Idea>& all, const Idea& one) {
  const Idea* best = nullptr;
  WordSet why;
  for (const Idea& each : all) {
    if (each.id.empty() || each.id == one.id || !each.joined.empty() ||
        standing(each) == IdeaState::declined)
      continue;
    WordSet shared = likeness(one, each);
    if (shared.size() <= why.size()) continue;
    best = &each;
    why = std::move(shared);
  }
  if (!best) return std::nullopt;
  return LikeIdea{best->id, best->by, best->title, best->date, {why.begin(), why.end()}};
}

}  // namespace pact::report
