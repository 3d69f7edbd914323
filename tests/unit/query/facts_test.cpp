#include <doctest/doctest.h>

#include <fmt/format.h>

#include <pact/query/query.hpp>
#include <set>

#include "unit/query/sample.hpp"

using pact::Entry;
using pact::Item;
using pact::Node;

namespace {

// The facts of one key that hold of an item, in words.
std::string facts(std::string_view key, const Item& item) {
  std::string held;
  const auto all = key == "is" ? pact::query::is_values() : pact::query::has_values();
  for (const auto& fact : all) {
    if (!sample::found(fmt::format("{}:{}", key, fact.name), item)) continue;
    held += fmt::format("{}{}", held.empty() ? "" : " ", fact.name);
  }
  return held;
}

// Every fact must be seen to hold of something: the names that the tests below saw.
std::set<std::string>& seen(std::string_view key) {
  static std::set<std::string> is;
  static std::set<std::string> has;
  return key == "is" ? is : has;
}

void check(std::string_view key, const Item& item, const std::string& expected) {
  const std::string held = facts(key, item);
  CHECK(held == expected);
  std::string word;
  for (const char c : held + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    seen(key).insert(word);
    word.clear();
  }
}

void check_note(std::vector<Entry> entries, const std::string& expected) {
  entries.insert(entries.begin(), {"by", "raj"});
  const auto one = sample::note(std::move(entries));
  check("is", one.note(), expected);
}

Node act(const char* who, const char* due) {
  return Node::map({{"who", who}, {"due", due}});
}

Node accepted(const char* who, const char* due) {
  Node asked = act(who, due);
  asked.set("accepted", Node::map({{"by", "tom"}, {"date", "2026-03-25"}}));
  return asked;
}

Node declined(const char* who) {
  Node asked = Node::map({{"who", who}});
  asked.set("declined", Node::map({{"by", "tom"}, {"text", "Not ours"}}));
  return asked;
}

void is_of_notes() {
  check_note({{"kind", "advance"}}, "advance");
  check_note({{"kind", "promise"}}, "open promise");
  check_note({{"kind", "promise"}, {"act", act("raj", "2026-04-01")}}, "open promise");
  check_note({{"kind", "promise"}, {"act", act("raj", "2026-03-31")}}, "open overdue promise");
  check_note({{"kind", "promise"},
              {"act", act("raj", "2026-03-31")},
              {"done", Node::map({{"by", "raj"}})}},
             "done promise");
  check_note({{"kind", "feedback"}}, "untold feedback");
  check_note({{"kind", "feedback"}, {"told", Node::map({{"text", "x"}})}}, "told feedback");
  check_note({{"kind", "feedback"}, {"act", act("print", "2026-03-01")}},
             "open untold waiting feedback");
  check_note({{"kind", "feedback"}, {"act", accepted("print", "2026-03-01")}},
             "open overdue untold accepted feedback");
  check_note({{"kind", "feedback"}, {"act", declined("print")}}, "untold declined feedback");
  check_note({{"kind", "advance"}, {"handling", "ask-first"}}, "ask-first advance");
  check_note({{"kind", "advance"}, {"handling", "open"}}, "advance");
  check_note({{"kind", "advance"}, {"unsettled", Node::list({Node::map({{"at", "text"}})})}},
             "unsettled advance");
  const auto one = sample::note(
      {{"kind", "feedback"}, {"replies", Node::list({Node::map({{"kind", "unclear"}})})}});
  check("is", one.reply(), "unclear");
}

void is_of_shared_items() {
  const Node answer = Node::list({Node::map({{"text", "Tom"}})});
  const Node unclear = Node::list({Node::map({{"kind", "unclear"}})});
  check("is", sample::ask({{"text", "?"}}).item(), "open waiting");
  check("is", sample::ask({{"state", "open"}, {"replies", unclear}}).item(), "open waiting");
  check("is", sample::ask({{"state", "open"}, {"replies", answer}}).item(), "open answered");
  check("is", sample::ask({{"state", "answered"}}).item(), "answered");
  check("is", sample::ask({{"state", "declined"}}).item(), "declined");
  check("is", sample::ask({{"state", "withdrawn"}}).item(), "withdrawn");
  check("is", sample::ask({{"state", "answered"}, {"replies", answer}}).reply(), "");

  const Node told = Node::list({Node::map({{"text", "We try"}})});
  check("is", sample::idea({{"text", "i"}}).item(), "open");
  const Node both = Node::list({Node::map({{"by", "lena"}, {"as", "product-manager"}}),
                                Node::map({{"by", "tom"}, {"as", "community"}})});
  check("is", sample::idea({{"state", "vetted"}, {"vetting", both}}).item(), "open vetted");
  check("is", sample::idea({{"state", "open"}, {"vetting", both}}).item(), "open vetted");
  check("is", sample::idea({{"state", "vetted"}}).item(), "open");
  check("is", sample::idea({{"joined", "268e5m9w3d7k"}}).item(), "");
  check("is", sample::idea({{"state", "trying"}}).item(), "open trying");
  check("is", sample::idea({{"state", "shipped"}}).item(), "open untold shipped");
  check("is", sample::idea({{"state", "shipped"}, {"told", told}}).item(), "open told shipped");
  check("is", sample::idea({{"state", "told"}}).item(), "told");
  check("is", sample::idea({{"state", "declined"}}).item(), "declined");

  check("is", sample::brief({{"until", "2026-04-01"}}).item(), "current");
  check("is", sample::brief({{"until", "2026-03-31"}}).item(), "");
  check("is", sample::brief({{"decision", Node::map({{"effect", "x"}})}}).item(),
        "decision current");
  check("is", sample::insight({{"problem", "P"}}).item(), "");
  check("is", sample::story({{"kind", "mistake"}}).item(), "");
}

void has_of_all() {
  const auto note_has = [](const char* key, Node value, const char* expected) {
    const auto one = sample::note({{"by", "raj"}, {key, std::move(value)}});
    check("has", one.note(), expected);
  };
  note_has("context", "x", "context");
  note_has("context", "", "");
  note_has("told", Node::map({{"by", "raj"}}), "told");
  note_has("told", Node(), "");
  note_has("act", act("raj", "2026-04-01"), "act due");
  note_has("act", act("print", "2026-04-01"), "act");
  note_has("done", Node::map({{"by", "raj"}}), "done");
  note_has("replies", Node::list({Node::map({{"text", "x"}})}), "reply");
  note_has("replies", Node::list(), "");
  note_has("thanks", Node::list({Node::map({{"for", "x"}})}), "thanks");
  note_has("cites", Node::list({"x"}), "cites");
  note_has("mail", "<x>", "mail");
  note_has("tags", Node::list({"x"}), "tag");
  note_has("from", "mia-lund", "from");
  note_has("feeling", "content", "feeling");
  note_has("via", "email", "via");
  note_has("fields", Node::map({{"product", "stand"}}), "field");
  note_has("entered", "ann", "entered");
  note_has("helped_by", Node::list({"tom"}), "helped");
  note_has("used", Node::list({"x"}), "used");
  note_has("text", "x", "");
  check("has", sample::ask({{"offer", Node::map({{"says", "x"}})}}).item(), "offer");
  check("has", sample::brief({{"until", "2026-04-01"}}).item(), "until");
  check("has", sample::idea({{"about", Node::list({"delivery"})}}).item(), "tag");
}

}  // namespace

TEST_CASE("is: of notes and replies") {
  is_of_notes();
}

TEST_CASE("is: of asks, ideas, briefs and the rest") {
  is_of_shared_items();
}

TEST_CASE("has: of all") {
  has_of_all();
}

TEST_CASE("every value of is: and has: was seen to hold, and says what it means") {
  is_of_notes();
  is_of_shared_items();
  has_of_all();
  for (const std::string_view key : {"is", "has"}) {
    for (const auto& fact : key == "is" ? pact::query::is_values() : pact::query::has_values()) {
      CAPTURE(fact.name);
      CHECK(seen(key).contains(std::string(fact.name)));
      CHECK_FALSE(fact.meaning.empty());
    }
  }
}

TEST_CASE("facts hold of no item that was made without its record") {
  const Item bare;
  CHECK(facts("has", bare) == "");
  CHECK(facts("is", bare) == "");
}
