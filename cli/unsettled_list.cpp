#include "unsettled_list.hpp"

#include "commit_words.hpp"
#include "unsettled_words.hpp"

namespace pact::cli {

using lookup::Candidate;
using lookup::PlaceHistory;
using lookup::UnsettledPlace;

namespace {

bool is_whole_file(const UnsettledPlace& place) {
  return place.record.empty() && place.place.empty();
}

/// "Ann, 30 Mar"
std::string source_in_words(const std::optional<git::CommitInfo>& origin, const People& people,
                            Date today) {
  if (!origin) return {};
  return author_first_name(*origin, people) + ", " + author_day(*origin).brief(today);
}

}  // namespace

std::vector<UnsettledPlace> unsettled_places(Context& context) {
  return lookup::unsettled_in(context.ledger().view());
}

PlaceHistory place_history(Context& context, const UnsettledPlace& place) {
  const git::Repository& repository = context.ledger().repository();
  const git::Head head = repository.head();
  if (!head.commit) {
    return {.origins = std::vector<std::optional<git::CommitInfo>>(place.candidates.size()),
            .base = {},
            .base_is_known = false};
  }
  return lookup::history_of(repository, *head.commit, place);
}

void add_unsettled(Page& page, Context& context, const UnsettledPlace& place,
                   const std::string& short_id) {
  const People& people = context.ledger().view().people();
  const PlaceHistory history = place_history(context, place);
  page.gap();
  Line head{.gutter = place_in_words(context, place),
            .text = history.base && !is_whole_file(place)
                        ? "was " + value_in_words(*history.base, people, context.today())
                        : "",
            .aside = short_id,
            .gutter_tone = Tone::strong};
  page.line(std::move(head));
  for (std::size_t i = 0; i < place.candidates.size(); ++i) {
    const std::string source = source_in_words(history.origins[i], people, context.today());
    std::string words = candidate_in_words(place, place.candidates[i], people, context.today());
    Line line{.gutter = "  " + lookup::letter_of(i), .gutter_tone = Tone::waits};
    constexpr std::size_t k_beside = 24;
    if (source.empty()) {
      line.text = std::move(words);
    } else if (words.size() <= k_beside) {
      line.cells = {std::move(words)};
      line.text = source;
    } else {
      line.text = std::move(words);
      line.aside = source;
    }
    page.line(std::move(line));
  }
}

Node unsettled_row(Context& context, const UnsettledPlace& place, const PlaceHistory& history) {
  const People& people = context.ledger().view().people();
  Node values = Node::list();
  Node sources = Node::list();
  bool gone = false;
  for (std::size_t i = 0; i < place.candidates.size(); ++i) {
    const Candidate& candidate = place.candidates[i];
    gone = gone || candidate.removed;
    if (!candidate.removed && !is_whole_file(place)) values.add(candidate.value);
    const std::optional<git::CommitInfo>& origin = history.origins[i];
    sources.add(Node::map({{"take", lookup::letter_of(i)},
                           {"by", origin ? Node(author_id(*origin, people)) : Node()},
                           {"date", origin ? Node(author_day(*origin).iso()) : Node()},
                           {"commit", origin ? Node(origin->id.hex()) : Node()}}));
  }
  Node row = Node::map();
  row.set("id", place.id)
      .set("file", place.file->path)
      .set("at", place.at())
      .set("base", history.base && !is_whole_file(place) ? *history.base : Node())
      .set("values", std::move(values))
      .set("gone", gone ? Node("removed") : Node())
      .set("sources", std::move(sources));
  return row;
}

}  // namespace pact::cli
