#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/schema/low_cards.hpp>
#include <pact/schema/measure.hpp>
#include <pact/schema/rules.hpp>
#include <pact/schema/wording.hpp>

namespace pact::schema {
namespace {

std::string step_of(const Node& item, std::string_view key, std::size_t index) {
  const std::string_view name = item.text_of(key);
  return name.empty() ? "#" + std::to_string(index + 1) : std::string(name);
}

/// The key's own bytes have no span to hand, so the value's or the record's stand for them.
Span span_of(const Node& record, std::string_view key) {
  const Node* value = record.find(key);
  return value == nullptr ? record.span() : value->span();
}

void check_layout(const Node& root, std::vector<Problem>& problems) {
  const Node* layout = root.find("layout");
  if (layout == nullptr || !layout->is_text() || layout->text().empty()) return;
  if (is_layout(layout->text())) return;
  problems.push_back({"layout",
                      {"layout"},
                      layout->span(),
                      quoted(layout->text()) + " is no place for customers' files",
                      "Write customers/{slug:2}/{slug}.yaml or customers/{slug}.yaml."});
}

void check_feedback_field(const Node& field, const Path& at, std::vector<Problem>& problems) {
  const auto report = [&](std::string_view key, std::string rule, std::string message,
                          std::string hint) {
    Path place = at;
    place.emplace_back(key);
    problems.push_back({std::move(rule), std::move(place), span_of(field, key), std::move(message),
                        std::move(hint)});
  };
  const std::string_view id = field.text_of("id");
  if (const LowCard* card = low_card_field(id))
    report("id", "low-card", card->message, card->instead);
  const std::string_view type = field.text_of("type");
  const bool has_values = !field.items_of("values").empty();
  if (type == "enum" && !has_values) {
    report("values", "field", "the feedback field " + quoted(id) + " is an enum without `values`",
           "List what it can say, in words, or write type: text.");
  }
  if (type == "text" && has_values) {
    report("values", "field",
           "the feedback field " + quoted(id) + " takes any text, and lists `values`",
           "Write type: enum, or take the values away.");
  }
}

void check_charter(const Node& root, std::vector<Problem>& problems) {
  check_layout(root, problems);
  const std::vector<Node>& fields = root.items_of("feedback_fields");
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].is_map()) continue;
    check_feedback_field(fields[i], {"feedback_fields", step_of(fields[i], "id", i)}, problems);
  }
}

/// Leaders answer the quarterly question in words.
void check_ask(const Node& root, std::vector<Problem>& problems) {
  if (root.text_of("quarter").empty()) return;
  const std::vector<Node>& replies = root.items_of("replies");
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const Node* text = replies[i].find("text");
    if (text == nullptr || !text->is_text()) continue;
    const Measure measure = measure_of(text->text(), Letters::grade);
    if (measure == Measure::none) continue;
    problems.push_back({"measure",
                        {"replies", step_of(replies[i], "id", i), "text"},
                        text->span(),
                        quoted(text->text()) + " is only " + std::string(name_of(measure)),
                        "Say what new value was created, for whom, and what the answer rests on."});
  }
}

/// "{slug:2}": so many of the slug's first letters.
bool is_shard(std::string_view segment) {
  return segment.size() == 8 && segment.starts_with("{slug:") && segment[6] >= '1' &&
         segment[6] <= '9' && segment[7] == '}';
}

bool is_folder(std::string_view segment) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return is_shard(segment) ||
         (!segment.empty() && std::all_of(segment.begin(), segment.end(), plain));
}

}  // namespace

bool is_layout(std::string_view layout) {
  const std::vector<std::string_view> segments = text::split(layout, '/');
  return segments.size() >= 2 && segments.front() == "customers" &&
         segments.back() == "{slug}.yaml" &&
         std::all_of(segments.begin() + 1, segments.end() - 1, is_folder);
}

void add_rules(FileKind kind, const Node& root, std::vector<Problem>& problems) {
  if (kind == FileKind::charter) check_charter(root, problems);
  if (kind == FileKind::ask) check_ask(root, problems);
}

}  // namespace pact::schema
