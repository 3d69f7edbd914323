#include <doctest/doctest.h>

#include <cstdlib>
#include <pact/yaml/splice.hpp>

#include "flat.hpp"
#include "laws.hpp"

using namespace pact;
using namespace pact::test;

/// Triples of a tiny customer: one place, one set, a list of notes.
namespace {

Node customer() {
  return Node::map(
      {{"schema", "pact/customer/1"}, {"id", "harbour"}, {"name", "Harbour Boats Ltd"}});
}

std::string text_of(const Node& root) {
  return yaml::write(root, schema::shape_of(schema::FileKind::customer));
}

Node with_entry(Node record, const char* at, const std::vector<const char*>& others, bool gone) {
  Node entry = Node::map({{"at", at}});
  Node list = Node::list();
  for (const char* other : others) list.add(other);
  entry.set_if("or", std::move(list));
  if (gone) entry.set("gone", "removed");
  record.set("unsettled", Node::list({std::move(entry)}));
  return record;
}

/// Absent, each of three values, and each set of them with and without the removal.
std::vector<std::string> phone_states() {
  std::vector<std::string> states{text_of(customer())};
  const std::vector<const char*> values = {"a", "b", "c"};
  for (unsigned chosen = 1; chosen < 8; ++chosen) {
    for (const bool gone : {false, true}) {
      std::vector<const char*> there;
      for (unsigned i = 0; i < values.size(); ++i) {
        if (chosen & (1U << i)) there.push_back(values[i]);
      }
      Node root = customer();
      root.set("phone", there.front());
      there.erase(there.begin());
      if (!there.empty() || gone) root = with_entry(std::move(root), "phone", there, gone);
      states.push_back(text_of(root));
    }
  }
  return states;
}

std::vector<std::string> set_states() {
  std::vector<std::string> states;
  for (const std::vector<const char*>& members :
       {std::vector<const char*>{}, {"x"}, {"y"}, {"x", "y"}, {"y", "x"}, {"x", "y", "z"}}) {
    Node root = customer();
    Node set = Node::list();
    for (const char* member : members) set.add(member);
    root.set_if("aliases", std::move(set));
    states.push_back(text_of(root));
  }
  return states;
}

Node note(const char* id, const char* kind, const char* told) {
  Node made = Node::map(
      {{"id", id}, {"date", "2026-03-24"}, {"by", "ann"}, {"kind", kind}, {"text", "One."}});
  if (told) made.set("told", Node::map({{"date", "2026-03-25"}, {"by", "ann"}, {"text", told}}));
  return made;
}

/// Up to two notes in either order, the first with small fields, removed by somebody, and open.
std::vector<std::string> note_states() {
  std::vector<Node> firsts;
  for (const char* kind : {"advance", "promise"}) {
    for (const char* told : {static_cast<const char*>(nullptr), "One date.", "Two dates."})
      firsts.push_back(note("272aaaaaaaaa", kind, told));
  }
  firsts.push_back(
      with_entry(note("272aaaaaaaaa", "advance", nullptr), "kind", {"promise"}, false));
  firsts.push_back(with_entry(note("272aaaaaaaaa", "advance", "One date."), "told", {}, true));
  const Node second = note("272bbbbbbbbb", "feedback", nullptr);
  std::vector<std::string> states{text_of(customer())};
  const auto add = [&](std::vector<Node> notes, bool removed) {
    Node root = customer();
    root.set("notes", Node::list(std::move(notes)));
    if (removed) root = with_entry(std::move(root), "notes/272aaaaaaaaa", {}, true);
    states.push_back(text_of(root));
  };
  add({second}, false);
  for (const Node& first : firsts) add({first}, false);
  add({firsts[0], second}, false);
  add({second, firsts[0]}, false);
  add({firsts[0]}, true);
  add({firsts[1]}, true);
  return states;
}

/// All of them where a count of rounds says that there is time, else some of all sorts.
std::size_t stride() {
  return std::getenv("PACT_TEST_ROUNDS") ? 1 : 11;
}

void check_all(const std::vector<std::string>& states) {
  std::vector<std::optional<std::string>> bases(states.begin(), states.end());
  bases.emplace_back(std::nullopt);
  std::size_t triples = 0;
  std::size_t number = 0;
  for (const std::optional<std::string>& base : bases) {
    for (const std::string& ours : states) {
      for (const std::string& theirs : states) {
        // The laws hold the swapped triple too.
        if (theirs < ours || ++number % stride() != 0) continue;
        const Triple triple{schema::FileKind::customer, base, ours, theirs};
        const auto broken = broken_law(triple);
        ++triples;
        if (broken) FAIL_CHECK(broken->law << "\n" << show(triple) << broken->detail);
      }
    }
  }
  MESSAGE(triples << " triples of " << states.size() << " states");
}

/// What stands in a place is the first in byte order.
void check_first_stands(const std::vector<std::string>& states) {
  std::size_t number = 0;
  const schema::Shape& shape = schema::shape_of(schema::FileKind::customer);
  for (const std::string& base : states) {
    for (const std::string& ours : states) {
      for (const std::string& theirs : states) {
        if (++number % stride() != 0) continue;
        const Node root =
            yaml::read("x.yaml",
                       Triple{schema::FileKind::customer, base, ours, theirs}.merged().text)
                .root;
        Candidates values = flat(root, shape).places[{"phone"}].candidates;
        values.erase(k_nothing);
        CHECK(root.text_of("phone") == (values.empty() ? "" : values.begin()->substr(1)));
      }
    }
  }
}

}  // namespace

TEST_CASE("merge: every triple of one scalar, with every set of open values") {
  check_all(phone_states());
  check_first_stands(phone_states());
}

TEST_CASE("merge: every triple of one set") {
  check_all(set_states());
}

TEST_CASE("merge: every triple of a list of up to two notes") {
  check_all(note_states());
}
