#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <pact/schema/embedded.hpp>
#include <pact/schema/low_cards.hpp>
#include <set>

#include "nodes.hpp"

using namespace pact::schema;

namespace {

std::string card(std::string_view key) {
  const LowCard* found = low_card_key(key);
  return found == nullptr ? "" : found->name;
}

std::string field(std::string_view name) {
  const LowCard* found = low_card_field(name);
  return found == nullptr ? "" : found->name;
}

}  // namespace

TEST_CASE("low_card_key knows Low Cards in many spellings") {
  const std::pair<std::string_view, std::string_view> keys[] = {
      {"owner", "owner"},
      {"Account Owner", "owner"},
      {"accountOwner", "owner"},
      {"owner_id", "owner"},
      {"owned-by", "owner"},
      {"calls", "activity"},
      {"calls_made", "activity"},
      {"callsMade", "activity"},
      {"callsmade", "activity"},
      {"# of calls", "activity"},
      {"visits", "activity"},
      {"Visit_Count", "activity"},
      {"number of meetings", "activity"},
      {"activities", "activity"},
      {"activity_count", "activity"},
      {"last activity", "activity"},
      {"touches", "activity"},
      {"tick_box", "activity"},
      {"minutes", "time"},
      {"minutes_spent", "time"},
      {"mileage", "time"},
      {"miles", "time"},
      {"Duration (min)", "time"},
      {"probability", "stage"},
      {"Probability (%)", "stage"},
      {"stage", "stage"},
      {"sales.stage", "stage"},
      {"StageName", "stage"},
      {"close_date", "stage"},
      {"pipeline", "stage"},
      {"lead status", "stage"},
      {"score", "score"},
      {"leadScore", "score"},
      {"rating", "score"},
      {"rank", "score"},
      {"NPS", "score"},
      {"tier", "score"},
      {"forecast", "forecast"},
      {"ForecastCategory", "forecast"},
      {"quota", "forecast"},
      {"sales_target", "forecast"},
      {"target", "forecast"},
      {"win_rate", "forecast"},
      {"winrate", "forecast"},
      {"conversion rate", "forecast"},
      {"kpi", "forecast"},
      {"KPIs", "forecast"},
      {"amount", "forecast"},
      {"trained", "training"},
      {"training_completed", "training"},
      {"last_login", "training"},
      {"salary", "pay"},
      {"commission", "pay"},
      {"bonus", "pay"},
      {"sales_credit", "pay"},
      {"absences", "discipline"},
  };
  for (const auto& [key, expected] : keys) {
    CAPTURE(key);
    CHECK(card(key) == expected);
  }
}

TEST_CASE("low_card_key lets other keys alone") {
  for (const char* key :
       {"", "phone", "website", "notez", "colour", "who", "status", "address", "_", "%", "comment",
        "priority_seating", "pointer", "location_of_stand", "country", "recall"}) {
    CAPTURE(key);
    CHECK(card(key) == "");
  }
}

TEST_CASE("low_card_field wants the whole name") {
  CHECK(field("stage") == "stage");
  CHECK(field("lead-score") == "score");
  CHECK(field("calls") == "activity");
  CHECK(field("stage-light") == "");
  CHECK(field("visit-purpose") == "");
  CHECK(field("target-audience") == "");
  CHECK(field("product") == "");
}

TEST_CASE("low cards: no key that a schema knows is one") {
  std::set<const Shape*> seen;
  const std::function<void(const Shape&)> walk = [&](const Shape& shape) {
    if (!seen.insert(&shape).second) return;
    if (shape.item != nullptr) walk(*shape.item);
    for (const Property& property : shape.properties) {
      CAPTURE(property.name);
      CHECK(card(property.name) == "");
      walk(*property.shape);
    }
  };
  for (const FileKind kind : k_file_kinds) walk(shape_of(kind));
}

TEST_CASE("low-cards.json: every card says what to write instead") {
  for (const pact::EmbeddedFile& file : embedded_schemas()) {
    if (file.name != "low-cards.json") continue;
    const auto json = nlohmann::json::parse(file.content);
    for (const auto& each : json.at("cards")) {
      const std::string name = each.at("name");
      CAPTURE(name);
      CHECK(each.at("message").get<std::string>().back() != '.');
      CHECK(each.at("instead").get<std::string>().back() == '.');
      for (const auto& key : each.at("keys")) {
        std::string words = key.get<std::string>();
        if (words.starts_with('=')) words.erase(0, 1);
        CAPTURE(words);
        CHECK(card(words) == name);
      }
    }
  }
}
