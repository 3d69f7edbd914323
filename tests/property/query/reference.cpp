#include "property/query/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reference {
namespace {

using List = std::vector<std::string>;

const List k_words{"crane", "cranes", "cr", "held", "noon", "a", "m2", "elan", "or", "and"};
const List k_tags{"delivery", "crane", "held"};
const List k_people{"ann", "raj", "tom"};
const List k_kinds{"advance", "feedback", "promise"};
const List k_vias{"email", "visit"};

List random_words(Generator& generator, std::size_t most) {
  List words;
  for (std::size_t left = pick(generator, most + 1); left > 0; --left) {
    words.push_back(one_of(generator, k_words));
  }
  return words;
}

// Words in random case and accents, with random marks between.
std::string dressed(const List& words, Generator& generator) {
  static const List k_marks{" ", ", ", " - ", "\n", "—", "...", " (", "'"};
  std::string text;
  for (std::string word : words) {
    if (word == "elan" && pick(generator, 2) == 0) word = "Élan";
    if (pick(generator, 4) == 0 && word.front() >= 'a') {
      word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    text += (text.empty() ? "" : one_of(generator, k_marks)) + word;
  }
  return text;
}

bool begins_here(const List& text, std::size_t at, const Tree& term) {
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    if (at + i >= text.size()) return false;
    const bool whole = !term.prefix || i + 1 < term.words.size();
    if (whole ? text[at + i] != term.words[i] : !text[at + i].starts_with(term.words[i])) {
      return false;
    }
  }
  return true;
}

bool occurs(const List& text, const Tree& term) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_here(text, at, term)) return true;
  }
  return false;
}

bool holds_term(const Tree& term, const Note& note) {
  const std::string& value = term.words.front();
  const bool in_prose = occurs(note.text, term) || occurs(note.context, term);
  const bool in_tags =
      std::ranges::any_of(note.tags, [&](const std::string& tag) { return occurs({tag}, term); });
  if (term.key.empty()) {
    return in_prose || in_tags || occurs({"harbour", "boats"}, term) ||
           (note.from == "mia" && occurs({"mia", "lund"}, term));
  }
  if (term.key == "text") return in_prose;
  if (term.key == "tag") return in_tags;
  if (term.key == "by") return note.by == (value == "me" ? "ann" : value);
  if (term.key == "kind") return note.kind == value;
  if (term.key == "from") return note.from == "mia" && (value == "mia" || value == "lund");
  if (term.key == "via") return note.via == value;
  if (term.key == "customer") return value == "harbour";
  if (term.key == "has") return value == "context" ? !note.context.empty() : !note.tags.empty();
  const bool asked = note.kind == "promise" || note.due > 0;
  if (term.key == "is") {
    if (value == "open") return asked && !note.done;
    if (value == "done") return note.done;
    return note.due > 0 && note.due < 10 && !note.done;
  }
  const int day = std::stoi(value);
  if (term.key == "date") return note.day == day;
  if (term.key == "since") return note.day >= day;
  if (term.key == "until") return note.day <= day;
  return note.due == day;
}

Tree random_term(Generator& generator) {
  static const List k_keys{"",     "",      "",      "",     "text",    "tag", "tag",
                           "by",   "by",    "kind",  "from", "via",     "is",  "has",
                           "date", "since", "until", "due",  "customer"};
  Tree term;
  term.key = one_of(generator, k_keys);
  const auto value = [&](const List& list) { term.words = {one_of(generator, list)}; };
  if (term.key.empty() || term.key == "text") {
    while (term.words.empty()) term.words = random_words(generator, 3);
    term.prefix = term.words.size() == 1 && pick(generator, 3) == 0;
  } else if (term.key == "tag") {
    value(k_tags);
    term.prefix = pick(generator, 3) == 0;
    if (term.prefix) term.words.front().resize(1 + pick(generator, 4));
  } else if (term.key == "by") {
    value({"ann", "raj", "me"});
  } else if (term.key == "kind") {
    value(k_kinds);
  } else if (term.key == "from") {
    value({"mia", "lund", "zoe"});
  } else if (term.key == "via") {
    value(k_vias);
  } else if (term.key == "customer") {
    value({"harbour", "quay"});
  } else if (term.key == "is") {
    value({"open", "done", "overdue"});
  } else if (term.key == "has") {
    value({"context", "tag"});
  } else {
    value({"9", "10", "11"});
  }
  return term;
}

std::string value_of(const Tree& term, Generator& generator) {
  const bool is_day = term.key == "date" || term.key == "since" || term.key == "until";
  if (is_day) return fmt::format("2026-03-{:02}", std::stoi(term.words.front()));
  if (term.key == "due") return fmt::format("2026-04-{:02}", std::stoi(term.words.front()));
  if (term.prefix) return term.words.front() + "*";
  const bool reserved = term.words.front() == "or" || term.words.front() == "and";
  if (term.words.size() > 1 || (term.key.empty() && reserved) || pick(generator, 6) == 0) {
    std::string phrase;
    for (const std::string& word : term.words)
      phrase += fmt::format("{}{}", phrase.empty() ? "" : " ", word);
    return pick(generator, 3) == 0 ? fmt::format("“{}”", phrase) : fmt::format("\"{}\"", phrase);
  }
  return term.words.front();
}

// An alternative of the normal form, as far as rule 4 asks.
struct Alternative {
  bool by = false;
  bool about = false;
};

bool says_about_what(const Tree& term) {
  if (term.key == "customer") return true;
  if (!term.key.empty() && term.key != "text" && term.key != "tag") return false;
  if (term.words.size() > 1) return true;
  if (term.prefix) return term.words.front().size() >= 3;
  return term.key == "tag" || term.words.front() != "a";
}

std::vector<Alternative> normal_form(const Tree& tree, bool negated) {
  if (tree.kind == Tree::Kind::term) {
    return {{tree.key == "by" && tree.words.front() != "me", !negated && says_about_what(tree)}};
  }
  if (tree.kind == Tree::Kind::negation) return normal_form(tree.parts.front(), !negated);
  const bool conjunction = (tree.kind == Tree::Kind::all) != negated;
  std::vector<Alternative> lines;
  if (conjunction) lines.emplace_back();
  for (const Tree& part : tree.parts) {
    const std::vector<Alternative> more = normal_form(part, negated);
    if (!conjunction) {
      lines.insert(lines.end(), more.begin(), more.end());
      continue;
    }
    std::vector<Alternative> product;
    for (const Alternative& a : lines) {
      for (const Alternative& b : more) product.push_back({a.by || b.by, a.about || b.about});
    }
    lines = std::move(product);
  }
  return lines;
}

}  // namespace

Note random_note(Generator& generator) {
  Note note;
  note.text = random_words(generator, 8);
  note.context = random_words(generator, 3);
  for (const std::string& tag : k_tags) {
    if (pick(generator, 3) == 0) note.tags.push_back(tag);
  }
  note.by = one_of(generator, k_people);
  note.kind = one_of(generator, k_kinds);
  note.from = pick(generator, 2) == 0 ? "mia" : "";
  note.via = one_of(generator, k_vias);
  note.day = 8 + static_cast<int>(pick(generator, 5));
  note.due = pick(generator, 2) == 0 ? 8 + static_cast<int>(pick(generator, 5)) : 0;
  note.done = pick(generator, 3) == 0;
  return note;
}

pact::Node record_of(const Note& note, Generator& generator) {
  pact::Node record = pact::Node::map();
  record.set("date", fmt::format("2026-03-{:02}", note.day)).set("by", note.by);
  record.set("kind", note.kind).set_if("from", note.from).set("via", note.via);
  pact::Node tags = pact::Node::list();
  for (const std::string& tag : note.tags) tags.add(tag);
  record.set_if("tags", tags);
  record.set("text", dressed(note.text, generator));
  record.set_if("context", dressed(note.context, generator));
  if (note.due > 0) {
    record.set("act", pact::Node::map(
                          {{"who", note.by}, {"due", fmt::format("2026-04-{:02}", note.due)}}));
  }
  if (note.done) record.set("done", pact::Node::map({{"by", note.by}}));
  return record;
}

Tree random_tree(Generator& generator, int depth) {
  if (depth == 0 || pick(generator, 4) == 0) return random_term(generator);
  Tree tree;
  switch (pick(generator, 3)) {
    case 0:
      tree.kind = Tree::Kind::negation;
      tree.parts.push_back(random_tree(generator, depth - 1));
      return tree;
    case 1:
      tree.kind = Tree::Kind::all;
      break;
    default:
      tree.kind = Tree::Kind::any;
  }
  for (std::size_t left = 2 + pick(generator, 2); left > 0; --left) {
    tree.parts.push_back(random_tree(generator, depth - 1));
  }
  return tree;
}

std::string query_of(const Tree& tree, Generator& generator) {
  if (tree.kind == Tree::Kind::term) {
    const std::string value = value_of(tree, generator);
    return tree.key.empty() ? value : fmt::format("{}:{}", tree.key, value);
  }
  const auto part_of = [&](const Tree& part) {
    const std::string inner = query_of(part, generator);
    const bool leaf = part.kind == Tree::Kind::term || part.kind == Tree::Kind::negation;
    // Within `any`, an `all` needs no parentheses, for or binds looser.
    const bool binds = leaf || (tree.kind == Tree::Kind::any && part.kind == Tree::Kind::all);
    return binds && pick(generator, 5) > 0 ? inner : fmt::format("({})", inner);
  };
  if (tree.kind == Tree::Kind::negation) return fmt::format("-{}", part_of(tree.parts.front()));
  std::string query;
  for (const Tree& part : tree.parts) {
    if (!query.empty() && tree.kind == Tree::Kind::any) query += " or";
    if (!query.empty() && tree.kind == Tree::Kind::all && pick(generator, 5) == 0) query += " and";
    query += fmt::format("{}{}", query.empty() ? "" : " ", part_of(part));
  }
  return query;
}

bool holds(const Tree& tree, const Note& note) {
  const auto part_holds = [&](const Tree& part) { return holds(part, note); };
  switch (tree.kind) {
    case Tree::Kind::all:
      return std::ranges::all_of(tree.parts, part_holds);
    case Tree::Kind::any:
      return std::ranges::any_of(tree.parts, part_holds);
    case Tree::Kind::negation:
      return !part_holds(tree.parts.front());
    case Tree::Kind::term:
      break;
  }
  return holds_term(tree, note);
}

bool is_refused(const Tree& tree) {
  return std::ranges::any_of(normal_form(tree, false),
                             [](const Alternative& line) { return line.by && !line.about; });
}

}  // namespace reference
