#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/index/terms.hpp>
#include <vector>

namespace pact::index {

namespace {

using query::Expression;
using query::Key;
using query::Pattern;
using query::Term;

/// These depend on the day as well, so that no index can know them.
bool depends_on_today(const query::Fact& fact) {
  return fact.name == "overdue" || fact.name == "current";
}

/// Adds words to a text, parted by spaces. One that is there already says no more to FTS5.
class Terms {
 public:
  void words(std::string_view text) {
    query::Words words;
    words.add(text);
    words.each([&](std::string_view word) { term(word); });
  }
  void words(std::string_view key, std::string_view text) {
    query::Words words;
    words.add(text);
    words.each([&](std::string_view word) { term(attribute(key, word)); });
  }
  void term(std::string_view term) {
    text_ += term;
    text_ += ' ';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

/// The facts that no day decides, with their terms.
struct FactTerm {
  const query::Fact* fact;
  std::string term;
};
const std::vector<FactTerm>& fact_terms() {
  static const std::vector<FactTerm> k_terms = [] {
    std::vector<FactTerm> terms;
    for (const query::Fact& fact : query::has_values())
      terms.push_back({&fact, attribute("has", fact.name)});
    for (const query::Fact& fact : query::is_values()) {
      if (!depends_on_today(fact)) terms.push_back({&fact, attribute("is", fact.name)});
    }
    return terms;
  }();
  return k_terms;
}

std::string quoted(const std::string& token, bool prefix = false) {
  return '"' + token + (prefix ? "\"*" : "\"");
}

using Maybe = std::optional<std::string>;

Maybe joined(std::vector<std::string> parts, const char* with) {
  if (parts.empty()) return std::nullopt;
  std::string all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) all += with + parts[i];
  return parts.size() == 1 ? all : '(' + all + ')';
}

/// All words of a pattern; where they stand is seen when the item is matched.
Maybe words_of(const Pattern& pattern, std::string_view key = {}) {
  std::vector<std::string> parts;
  for (const std::string& word : pattern.words) {
    const bool prefix = pattern.prefix && &word == &pattern.words.back();
    parts.push_back(quoted(key.empty() ? word : attribute(key, word), prefix));
  }
  return joined(std::move(parts), " AND ");
}

bool has_words(std::string_view text, const Pattern& pattern) {
  query::Words words;
  words.add(text);
  return words.contains(pattern);
}

class Translation {
 public:
  explicit Translation(const People& people) : people_(people) {}

  Maybe of(const Expression& expression) const {
    switch (expression.kind) {
      case Expression::Kind::term:
        return of(expression.term);
      case Expression::Kind::negation:
        return std::nullopt;
      case Expression::Kind::all: {
        std::vector<std::string> parts;
        for (const Expression& part : expression.parts) {
          if (Maybe each = of(part)) parts.push_back(std::move(*each));
        }
        return joined(std::move(parts), " AND ");
      }
      case Expression::Kind::any: {
        std::vector<std::string> parts;
        for (const Expression& part : expression.parts) {
          Maybe each = of(part);
          if (!each) return std::nullopt;
          parts.push_back(std::move(*each));
        }
        return joined(std::move(parts), " OR ");
      }
    }
    return std::nullopt;
  }

 private:
  Maybe of(const Term& term) const {
    switch (term.key) {
      case Key::word:
      case Key::text:
        return or_people(words_of(term.pattern), term.pattern, {});
      case Key::tag:
        return words_of(term.pattern);
      case Key::from:
        return or_people(words_of(term.pattern, "from"), term.pattern, "from");
      case Key::group:
        return words_of(term.pattern, "group");
      case Key::customer:
        return customers(term);
      case Key::in:
        return quoted(attribute("in", name_of(*term.kind)));
      case Key::kind:
        return quoted(attribute("kind", term.value));
      case Key::via:
        return quoted(attribute("via", term.value));
      case Key::by:
        return authors(
            [&](const Person& person) {
              return !term.me && text::fold(people_.display(person.id)) == term.value;
            },
            {term.value});
      case Key::division:
        return authors([&](const Person& each) { return has_words(each.division, term.pattern); });
      case Key::team:
        return authors([&](const Person& each) { return has_words(each.team, term.pattern); });
      case Key::has:
        return quoted(attribute("has", term.fact->name));
      case Key::is:
        if (depends_on_today(*term.fact)) return std::nullopt;
        return quoted(attribute("is", term.fact->name));
      case Key::date:
      case Key::since:
      case Key::until:
      case Key::due:
        return std::nullopt;
    }
    return std::nullopt;
  }

  /// An idea's or a brief's giver is a colleague, whom the index knows by the id alone.
  Maybe or_people(Maybe words, const Pattern& pattern, std::string_view key) const {
    if (!words) return words;
    std::vector<std::string> parts{*words};
    for (const Person& person : people_.all()) {
      if (!has_words(people_.display(person.id), pattern)) continue;
      if (Maybe id = words_of(query::pattern_of(person.id), key)) parts.push_back(*id);
    }
    return joined(std::move(parts), " OR ");
  }

  static Maybe customers(const Term& term) {
    std::vector<std::string> parts;
    for (const std::string& slug : term.slugs) parts.push_back(quoted(attribute("about", slug)));
    return joined(std::move(parts), " OR ");
  }

  template <typename Wanted>
  Maybe authors(Wanted wanted, const std::vector<std::string>& ids = {}) const {
    std::vector<std::string> parts;
    for (const std::string& id : ids) parts.push_back(quoted(attribute("by", id)));
    for (const Person& person : people_.all()) {
      if (wanted(person)) parts.push_back(quoted(attribute("by", text::fold(person.id))));
    }
    // Nobody: no item has this word.
    if (parts.empty()) parts.push_back(quoted("by_"));
    return joined(std::move(parts), " OR ");
  }

  const People& people_;
};

void narrow(std::optional<DateRange>& days, const DateRange& range) {
  if (!days) {
    days = range;
  } else {
    days->first = std::max(days->first, range.first);
    days->last = std::min(days->last, range.last);
  }
}

}  // namespace

// Within a text `_` parts words.
std::string attribute(std::string_view key, std::string_view value) {
  static constexpr std::string_view k_digits = "0123456789abcdef";
  std::string token = std::string(key) + "_";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
      token += c;
    } else {
      token += {'_', k_digits[byte >> 4], k_digits[byte & 15]};
    }
  }
  return token;
}

std::string terms_of(const Item& item) {
  Terms terms;
  for (const ItemText& each : item.texts) terms.words(each.text);
  for (const std::string& tag : item.tags) terms.words(tag);
  for (const std::string& topic : item.topics) terms.words(topic);
  terms.words(item.customer_name);
  terms.words(item.from_name);
  terms.words("from", item.from);
  terms.words("from", item.from_name);
  terms.words("group", item.group);
  for (const std::string& slug : item.about) terms.term(attribute("about", slug));
  terms.term(attribute("in", name_of(item.kind)));
  if (!item.note_kind.empty()) terms.term(attribute("kind", item.note_kind));
  if (!item.via.empty()) terms.term(attribute("via", item.via));
  terms.term(attribute("by", text::fold(item.by)));
  for (const FactTerm& each : fact_terms()) {
    if (each.fact->holds(item, Date())) terms.term(each.term);
  }
  return terms.take();
}

std::optional<std::string> expression_of(const query::Query& query, const People& people) {
  return Translation(people).of(query.root);
}

std::optional<DateRange> days_of(const query::Query& query) {
  std::optional<DateRange> days;
  const auto look = [&](const Expression& part) {
    if (part.kind != Expression::Kind::term || !part.term.days || part.term.key == Key::due) return;
    narrow(days, *part.term.days);
  };
  if (query.root.kind == Expression::Kind::all) {
    for (const Expression& part : query.root.parts) look(part);
  } else {
    look(query.root);
  }
  return days;
}

}  // namespace pact::index
