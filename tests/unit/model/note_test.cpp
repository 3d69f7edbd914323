#include <doctest/doctest.h>

#include <pact/model/note.hpp>

using pact::Date;
using pact::Node;
using pact::Note;

TEST_CASE("note_from reads every key") {
  const Note note = pact::note_from(Node::map(
      {{"id", "272a9w4xq7tm"},
       {"date", "2026-03-24"},
       {"by", "raj"},
       {"entered", "ann"},
       {"kind", "feedback"},
       {"from", "mia-lund"},
       {"via", "email"},
       {"feeling", "uneasy"},
       {"tags", Node::list({"delivery"})},
       {"text", "Two dates."},
       {"context", "Said calmly."},
       {"cites", Node::list({"1v0m8x"})},
       {"handling", "ask-first"},
       {"fields", Node::map({{"product", "stand"}})},
       {"helped_by", Node::list({"tom"})},
       {"used", Node::list({"25rc4x"})},
       {"act",
        Node::map({{"who", "print"},
                   {"due", "2026-04-09"},
                   {"accepted", Node::map({{"by", "raj"}, {"date", "2026-03-25"}})},
                   {"declined",
                    Node::map({{"date", "2026-03-24"}, {"by", "tom"}, {"text", "Not ours"}})}})},
       {"told", Node::map({{"date", "2026-03-25"}, {"by", "raj"}, {"text", "One date."}})},
       {"done",
        Node::map({{"date", "2026-04-08"}, {"by", "ann"}, {"text", "Sent"}, {"note", "27a1d"}})},
       {"mail", "<a81@harbour.example>"},
       {"replies",
        Node::list({Node::map({{"id", "r1"},
                               {"date", "2026-03-26"},
                               {"by", "tom"},
                               {"kind", "unclear"},
                               {"text", "Which dates?"},
                               {"context", "I was away"},
                               {"cites", Node::list({"x"})},
                               {"thanks", Node::list({Node::map({{"for", "asking"}})})}})})},
       {"thanks",
        Node::list({Node::map(
            {{"id", "t1"}, {"date", "2026-03-27"}, {"by", "ann"}, {"for", "It helped"}})})},
       {"unsettled", Node::list({Node::map({{"at", "text"}, {"or", Node::list({"b"})}})})}}));

  CHECK(note.id == "272a9w4xq7tm");
  CHECK(note.date == Date::from_iso("2026-03-24"));
  CHECK(note.by == "raj");
  CHECK(note.entered == "ann");
  CHECK(note.kind == "feedback");
  CHECK(note.from == "mia-lund");
  CHECK(note.via == "email");
  CHECK(note.feeling == "uneasy");
  CHECK(note.tags == std::vector<std::string>{"delivery"});
  CHECK(note.text == "Two dates.");
  CHECK(note.context == "Said calmly.");
  CHECK(note.cites == std::vector<std::string>{"1v0m8x"});
  CHECK(note.ask_first());
  REQUIRE(note.fields.size() == 1);
  CHECK(note.fields[0].second == "stand");
  CHECK(note.helped_by == std::vector<std::string>{"tom"});
  CHECK(note.used == std::vector<std::string>{"25rc4x"});
  REQUIRE(note.act);
  CHECK(note.act->who == "print");
  CHECK(note.act->due == Date::from_iso("2026-04-09"));
  CHECK(note.act->accepted_by == "raj");
  CHECK(note.act->accepted_on == Date::from_iso("2026-03-25"));
  REQUIRE(note.act->declined);
  CHECK(note.act->declined->text == "Not ours");
  REQUIRE(note.told);
  CHECK(note.told->text == "One date.");
  REQUIRE(note.done);
  CHECK(note.done->by == "ann");
  CHECK(note.done->note == "27a1d");
  CHECK(note.mail == "<a81@harbour.example>");
  REQUIRE(note.replies.size() == 1);
  CHECK(note.replies[0].kind == "unclear");
  CHECK(note.replies[0].context == "I was away");
  REQUIRE(note.replies[0].thanks.size() == 1);
  CHECK(note.replies[0].thanks[0].for_what == "asking");
  REQUIRE(note.thanks.size() == 1);
  CHECK(note.thanks[0].for_what == "It helped");
  CHECK(note.unsettled);
}

TEST_CASE("note_from: what is missing or of another kind is empty") {
  const Note bare = pact::note_from(Node());
  CHECK(bare.id.empty());
  CHECK_FALSE(bare.date);
  CHECK_FALSE(bare.act);
  CHECK_FALSE(bare.unsettled);
  CHECK_FALSE(bare.ask_first());

  const Note odd = pact::note_from(Node::map({{"date", "24 March"},
                                              {"act", "print"},
                                              {"told", Node()},
                                              {"replies", "none"},
                                              {"tags", "delivery"},
                                              {"fields", Node::list({"x"})}}));
  CHECK_FALSE(odd.date);
  REQUIRE(odd.act);
  CHECK(odd.act->who.empty());
  CHECK_FALSE(odd.told);
  CHECK(odd.replies.empty());
  CHECK(odd.tags == std::vector<std::string>{"delivery"});
  CHECK(odd.fields.empty());
}
