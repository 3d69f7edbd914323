#include <algorithm>
#include <pact/model/read.hpp>
#include <pact/model/shared_items.hpp>

namespace pact {
namespace {

// What all of them begin with.
template <typename Shared>
void read_head(const Node& root, std::string path, Shared& shared) {
  shared.id = read::text(root, "id");
  shared.date = read::date(root, "date");
  shared.by = read::text(root, "by");
  shared.tags = read::texts(root, "tags");
  shared.path = std::move(path);
  shared.unsettled = read::present(root, "unsettled") != nullptr;
}

IdeaSource idea_source_from(const Node& root) {
  const Node* from = read::present(root, "from");
  if (!from) return {};
  if (from->is_text()) return {{}, {}, from->text()};
  return {read::text(*from, "customer"), read::text(*from, "contact"),
          read::text(*from, "colleague")};
}

Vetting vetting_from(const Node& record) {
  return {read::text(record, "id"), read::date(record, "date"), read::text(record, "by"),
          read::text(record, "as"), read::text(record, "for")};
}

Support support_from(const Node& record) {
  return {read::text(record, "id"), read::date(record, "date"), read::text(record, "by"),
          read::text(record, "because")};
}

IdeaTold idea_told_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "to"), told_from(record)};
}

InsightUse insight_use_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "customer"), read::date(record, "date"),
          read::text(record, "by"), read::text(record, "outcome")};
}

}  // namespace

Ask ask_from(const Node& root, std::string path) {
  Ask ask;
  read_head(root, std::move(path), ask);
  ask.to = read::texts(root, "to");
  ask.about = read::texts(root, "about");
  ask.text = read::text(root, "text");
  ask.context = read::text(root, "context");
  ask.quarter = read::text(root, "quarter");
  ask.handling = read::text(root, "handling");
  if (const Node* offer = read::present(root, "offer")) {
    ask.offer = Offer{read::text(*offer, "kind"), read::text(*offer, "says")};
  }
  ask.state = read::text(root, "state");
  ask.replies = read::each<Reply>(root, "replies", reply_from);
  ask.thanks = read::each<Thanks>(root, "thanks", thanks_from);
  return ask;
}

bool Idea::is_vetted() const {
  return std::ranges::any_of(vetting, [&](const Vetting& product) {
    return product.as == "product-manager" &&
           std::ranges::any_of(vetting, [&](const Vetting& community) {
             return community.as == "community" && community.by != product.by;
           });
  });
}

Idea idea_from(const Node& root, std::string path) {
  Idea idea;
  read_head(root, std::move(path), idea);
  idea.from = idea_source_from(root);
  idea.about = read::texts(root, "about");
  idea.title = read::text(root, "title");
  idea.text = read::text(root, "text");
  idea.context = read::text(root, "context");
  idea.cites = read::texts(root, "cites");
  idea.state = read::text(root, "state");
  idea.reason = read::text(root, "reason");
  idea.joined = read::text(root, "joined");
  idea.vetting = read::each<Vetting>(root, "vetting", vetting_from);
  idea.support = read::each<Support>(root, "support", support_from);
  idea.replies = read::each<Reply>(root, "replies", reply_from);
  idea.thanks = read::each<Thanks>(root, "thanks", thanks_from);
  idea.told = read::each<IdeaTold>(root, "told", idea_told_from);
  return idea;
}

Insight insight_from(const Node& root, std::string path) {
  Insight insight;
  read_head(root, std::move(path), insight);
  insight.title = read::text(root, "title");
  insight.problem = read::text(root, "problem");
  insight.value = read::text(root, "value");
  insight.solution = read::text(root, "solution");
  insight.authors = read::texts(root, "authors");
  insight.industries = read::texts(root, "industries");
  insight.used = read::each<InsightUse>(root, "used", insight_use_from);
  insight.thanks = read::each<Thanks>(root, "thanks", thanks_from);
  return insight;
}

Brief brief_from(const Node& root, std::string path) {
  Brief brief;
  read_head(root, std::move(path), brief);
  brief.title = read::text(root, "title");
  brief.from = read::text(root, "from");
  brief.text = read::text(root, "text");
  if (const Node* matches = read::present(root, "matches")) {
    brief.matches = {read::texts(*matches, "words"), read::texts(*matches, "industries"),
                     read::texts(*matches, "customers"), read::texts(*matches, "needs")};
  }
  brief.until = read::date(root, "until");
  if (const Node* decision = read::present(root, "decision")) {
    brief.decision = Decision{read::text(*decision, "effect"), read::texts(*decision, "about")};
  }
  return brief;
}

Story story_from(const Node& root, std::string path) {
  Story story;
  read_head(root, std::move(path), story);
  story.behaviour = read::text(root, "behaviour");
  story.kind = read::text(root, "kind");
  story.title = read::text(root, "title");
  story.text = read::text(root, "text");
  story.context = read::text(root, "context");
  story.cites = read::texts(root, "cites");
  story.thanks = read::each<Thanks>(root, "thanks", thanks_from);
  return story;
}

}  // namespace pact
