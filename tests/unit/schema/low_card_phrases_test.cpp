#include <doctest/doctest.h>

#include <pact/schema/low_cards.hpp>

using namespace pact::schema;

namespace {

/// "card: the words", or "".
std::string found_in(std::string_view prose) {
  std::string result;
  for (const LowCardPhrase& phrase : low_card_phrases(prose)) {
    if (!result.empty()) result += "; ";
    result += phrase.card->name + ": ";
    result += prose.substr(phrase.span.begin, phrase.span.end - phrase.span.begin);
  }
  return result;
}

}  // namespace

TEST_CASE("low_card_phrases finds Low Cards in prose") {
  const std::pair<std::string_view, std::string_view> phrases[] = {
      {"called, left voicemail, 14 calls",
       "activity: called; activity: left voicemail; activity: 14 calls"},
      {"Made 22 calls today.", "activity: 22 calls"},
      {"Twelve cold calls before lunch", "activity: Twelve cold calls"},
      {"14 follow-ups sent", "activity: 14 follow-ups"},
      {"Sent 30 e-mails to the list", "activity: 30 e-mails"},
      {"Calls: 14", "activity: Calls: 14"},
      {"Visits made this week", "activity: Visits made"},
      {"number of visits unchanged", "activity: number of visits"},
      {"Left a message.", "activity: Left a message"},
      {"left him word; left a voice mail with Jess", "activity: left a voice mail"},
      {"LVM", "activity: LVM"},
      {"Straight to voicemail again.", "activity: Straight to voicemail"},
      {"Rang, no answer.", "activity: Rang, no answer"},
      {"No answer.", "activity: No answer"},
      {"Called.", "activity: Called"},
      {"Called twice.", "activity: Called twice"},
      {"I called Mia 3 times", "activity: I called Mia 3 times"},
      {"We phoned twice about it", "activity: We phoned twice"},
      {"Visited 5 customers in Leeds.", "activity: Visited 5 customers"},
      {"12 customers visited", "activity: 12 customers visited"},
      {"Ticked all the boxes on the form", "activity: Ticked all the boxes"},
      {"45-minute call with Mia", "time: 45-minute call"},
      {"A 30 min meeting", "time: 30 min meeting"},
      {"Spent 2 hours on the phone", "time: Spent 2 hours on"},
      {"Drove 120 miles for this", "time: Drove 120 miles"},
      {"mileage claimed", "time: mileage"},
      {"60% likely to sign", "stage: 60% likely"},
      {"60 % probability", "stage: 60 % probability"},
      {"Probability is now 80 percent", "stage: Probability is now 80 percent"},
      {"Moved to stage 3", "stage: Moved to stage 3"},
      {"Stage: negotiation", "stage: Stage: negotiation"},
      {"deal stage unchanged", "stage: deal stage"},
      {"A hot lead", "stage: hot lead"},
      {"expected to close in May", "stage: expected to close"},
      {"score 8/10", "score: score 8/10"},
      {"Rated us 4 out of 5", "score: Rated us 4 out of 5"},
      {"She gave us 9/10", "score: gave us 9/10"},
      {"lead score up", "score: lead score"},
      {"NPS after the fair", "score: NPS"},
      {"Ranked 2 in the region", "score: Ranked 2"},
      {"My forecast is safe now", "forecast: My forecast"},
      {"This makes my quota", "forecast: my quota"},
      {"Hit target early", "forecast: Hit target"},
      {"Our win rate here is poor", "forecast: win rate"},
      {"weighted pipeline looks thin", "forecast: weighted pipeline"},
      {"Training completed.", "training: Training completed"},
      {"completed the course on the tool", "training: completed the course"},
      {"my commission on this one", "pay: my commission"},
      {"Raj wants to split the commission", "pay: split the commission"},
      {"A written warning for Tom", "discipline: written warning"},
      {"14\u00a0calls \u2014 left\u00a0voicemail",
       "activity: 14\u00a0calls; activity: left\u00a0voicemail"},
      {"It\u2019s 60% likely", "stage: 60% likely"},
  };
  for (const auto& [prose, expected] : phrases) {
    CAPTURE(prose);
    CHECK(found_in(prose) == expected);
  }
}

TEST_CASE("low_card_phrases lets everything else alone") {
  const std::string_view phrases[] = {
      "36 m2 agreed if the crane is held",
      "14 pallets on the quay by noon",
      "The call for tenders closes on 9 April.",
      "Two calls for tender this year: print and stands.",
      "14 calls from the harbour master about the crane",
      "They get 300 calls a day and want a card that says so.",
      "She wants two site visits before she signs.",
      "He asked for three meetings with the fire officer.",
      "The hall needs two visits by the crane firm.",
      "Three meeting rooms beside hall two.",
      "Two call centres move to Leeds.",
      "Her call with the mill is on Friday.",
      "Mia called twice about the crane.",
      "She called the stand a barn.",
      "He called it off.",
      "Called it a barn; wants it lower.",
      "Left a space for the crane on the plan.",
      "She answered that no answer is an answer too.",
      "Visited her new works: the gate is 4 m wide.",
      "Saw the tram stand; fabric is out.",
      "Two of your people quoted me different delivery dates.",
      "The drive takes 45 minutes from the quay.",
      "Ten minutes' walk from the station",
      "The lorry is 12 miles from the port.",
      "Build in 3 hours, not 6.",
      "50% off the list price if paid in May",
      "80% cotton, 20% linen",
      "60% chance of rain on the Saturday; wants a roof",
      "Stage lights hang at 4 m.",
      "The main stage is 8 m wide.",
      "Stage left needs a second door.",
      "Scored the card too deep; it cracks at the fold.",
      "Score lines 2 mm from the edge",
      "The weather forecast decides the tent.",
      "Their forecast for the fair is 40,000 visitors.",
      "Target audience: berth holders under forty",
      "The fishing quota changes in June.",
      "A four-star hotel wants menus.",
      "Hotel with 5 stars, no lift",
      "Half of 3/4 of the plots are taken.",
      "Plot 4/5 is one plot.",
      "Her staff completed the training for allergens.",
      "The training ground floods in March.",
      "The commission opens the hall at six.",
      "Bonus: she prints the cards herself.",
      "The fire warning was tested; a written warning hangs at the door of the fire exit",
      "She said \"14 calls and nobody came\".",
      "Katrin: \u201cI made 14 calls, left a voicemail\u201d, and nobody came.",
      "\u00ab14 calls\u00bb, says Th\u00e9o",
      "Ranks of chairs, twelve deep",
      "Hot water and a lead roof",
      "Our stand is warm, lead time two weeks.",
      "Pipeline trench at the north gate, 2 m deep",
      "Six of the twelve plots taken.",
      "Two years ago we printed this in seven colours.",
      "It took three of us to lift it.",
      "Rates rise in June.",
      "The rating plate says 16 A.",
      "",
      "...",
      "\u2026 \u2014 \u201c",
  };
  for (const std::string_view prose : phrases) {
    CAPTURE(prose);
    CHECK(found_in(prose) == "");
  }
}

TEST_CASE("low_card_phrases survives any bytes and long texts") {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  low_card_phrases("14 " + bytes + " calls");
  std::string calls;
  for (int i = 0; i < 20000; ++i) calls += "14 calls ";
  CHECK(low_card_phrases(calls).size() == 20000);
  low_card_phrases(std::string(200000, '"'));
  low_card_phrases(std::string(200000, '\''));
}
