#include <algorithm>
#include <optional>
#include <pact/base/text.hpp>
#include <pact/query/query.hpp>

namespace pact::query {
namespace {

bool same_words(std::string_view text, const Pattern& pattern) {
  if (text.empty()) return false;
  Words words;
  words.add(text);
  return words.are(pattern);
}

bool contains_words(std::string_view text, const Pattern& pattern) {
  Words words;
  words.add(text);
  return words.contains(pattern);
}

bool any_has_words(const std::vector<std::string>& texts, const Pattern& pattern) {
  return std::ranges::any_of(texts,
                             [&](const std::string& text) { return same_words(text, pattern); });
}

// Evaluates one query on one item; the item's text is taken apart once, when first needed.
class Matcher {
 public:
  Matcher(const Item& item, const MatchContext& context) : item_(item), context_(context) {}

  bool holds(const Expression& expression) {
    const auto part_holds = [&](const Expression& part) { return holds(part); };
    switch (expression.kind) {
      case Expression::Kind::term:
        return holds(expression.term);
      case Expression::Kind::negation:
        return !holds(expression.parts.front());
      case Expression::Kind::all:
        return std::ranges::all_of(expression.parts, part_holds);
      case Expression::Kind::any:
        return std::ranges::any_of(expression.parts, part_holds);
    }
    return false;
  }

 private:
  bool holds(const Term& term) {
    switch (term.key) {
      case Key::word:
        return prose().contains(term.pattern) || labels().contains(term.pattern);
      case Key::text:
        return prose().contains(term.pattern);
      case Key::customer:
        return is_customer(term);
      case Key::in:
        return item_.kind == *term.kind;
      case Key::group:
        return same_words(item_.group, term.pattern);
      case Key::kind:
        return item_.note_kind == term.value;
      case Key::tag:
        return any_has_words(item_.tags, term.pattern) || any_has_words(item_.topics, term.pattern);
      case Key::by:
        return text::fold(item_.by) == term.value ||
               (!term.me && text::fold(item_.by_name) == term.value);
      case Key::from:
        return !item_.from.empty() && (same_words(item_.from, term.pattern) ||
                                       contains_words(item_.from_name, term.pattern));
      case Key::via:
        return item_.via == term.value;
      case Key::division:
        return same_words(item_.division, term.pattern);
      case Key::team:
        return same_words(item_.team, term.pattern);
      case Key::has:
      case Key::is:
        return term.fact->holds(item_, context_.today);
      case Key::date:
      case Key::since:
      case Key::until:
        return item_.date && term.days->contains(*item_.date);
      case Key::due:
        return item_.due && term.days->contains(*item_.due);
    }
    return false;
  }

  bool is_customer(const Term& term) const {
    const auto concerns = [&](const std::string& slug) {
      return std::ranges::find(item_.about, slug) != item_.about.end();
    };
    if (!term.slugs.empty()) return std::ranges::any_of(term.slugs, concerns);
    if (concerns(term.value)) return true;
    if (item_.of &&
        (item_.of->has_slug(term.value) || any_has_words(item_.of->aliases, term.pattern))) {
      return true;
    }
    return contains_words(item_.customer_name, term.pattern);
  }

  Words& prose() {
    if (!prose_) {
      prose_.emplace();
      for (const ItemText& each : item_.texts) prose_->add(each.text);
    }
    return *prose_;
  }

  Words& labels() {
    if (!labels_) {
      labels_.emplace();
      for (const std::string& tag : item_.tags) labels_->add(tag);
      for (const std::string& topic : item_.topics) labels_->add(topic);
      labels_->add(item_.customer_name);
      labels_->add(item_.from_name);
    }
    return *labels_;
  }

  const Item& item_;
  const MatchContext& context_;
  std::optional<Words> prose_;
  std::optional<Words> labels_;
};

bool mentions_author(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) return expression.term.key == Key::by;
  return std::ranges::any_of(expression.parts, mentions_author);
}

void collect_patterns(const Expression& expression, bool negated, std::vector<Pattern>& patterns) {
  if (expression.kind == Expression::Kind::term) {
    const Term& term = expression.term;
    const bool in_text = term.key == Key::word || term.key == Key::text;
    if (in_text && !negated && std::ranges::find(patterns, term.pattern) == patterns.end()) {
      patterns.push_back(term.pattern);
    }
    return;
  }
  const bool turns = expression.kind == Expression::Kind::negation;
  for (const Expression& part : expression.parts) {
    collect_patterns(part, negated != turns, patterns);
  }
}

}  // namespace

bool matches(const Query& query, const Item& item, const MatchContext& context) {
  return Matcher(item, context).holds(query.root);
}

bool narrows_by_author(const Query& query) {
  return mentions_author(query.root);
}

std::vector<Pattern> patterns_of(const Query& query) {
  std::vector<Pattern> patterns;
  collect_patterns(query.root, false, patterns);
  return patterns;
}

}  // namespace pact::query
