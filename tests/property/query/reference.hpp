#pragma once

#include <cstdlib>
#include <memory>
#include <pact/model/item.hpp>
#include <random>
#include <string>
#include <vector>

/// A second, naive reading of queries: on its own trees, with words kept in lists from the start
/// and the disjunctive normal form written out.
namespace reference {

using Generator = std::mt19937_64;

inline std::uint64_t seed() {
  if (const char* given = std::getenv("PACT_TEST_SEED")) return std::strtoull(given, nullptr, 10);
  return std::random_device{}();
}

inline std::size_t pick(Generator& generator, std::size_t limit) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(generator);
}

template <typename List>
const auto& one_of(Generator& generator, const List& list) {
  return list[pick(generator, list.size())];
}

/// A note as the generator made it.
struct Note {
  std::vector<std::string> text;
  std::vector<std::string> context;
  std::vector<std::string> tags;
  std::string by;
  std::string kind;
  std::string from;
  std::string via;
  int day = 0;  ///< of March 2026
  int due = 0;  ///< of April 2026; 0 for none
  bool done = false;
};

Note random_note(Generator& generator);
/// The record of the note, as a file has it.
pact::Node record_of(const Note& note, Generator& generator);

struct Tree {
  enum class Kind { all, any, negation, term };
  Kind kind = Kind::term;
  std::vector<Tree> parts;
  std::string key;  ///< of a term: empty for a word
  std::vector<std::string> words;
  bool prefix = false;
};

Tree random_tree(Generator& generator, int depth);
/// The query, in random dress: parentheses more than needed, upper case, quotation marks.
std::string query_of(const Tree& tree, Generator& generator);

bool holds(const Tree& tree, const Note& note);

/// Whether trust rule 4 refuses it, by writing the normal form out.
bool is_refused(const Tree& tree);

}  // namespace reference
