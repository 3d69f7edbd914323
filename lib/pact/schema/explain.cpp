#include <algorithm>
#include <pact/base/date.hpp>
#include <pact/base/text.hpp>
#include <pact/schema/explain.hpp>
#include <pact/schema/low_cards.hpp>
#include <pact/schema/measure.hpp>
#include <pact/schema/rules.hpp>
#include <pact/schema/wording.hpp>
#include <unordered_set>

namespace pact::schema {
namespace {

bool is_slug(std::string_view text) {
  const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= 64 && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), [&](char c) { return alphanumeric(c) || c == '-'; });
}

bool is_quarter(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 7 && std::all_of(text.begin(), text.begin() + 4, digit) &&
         text.substr(4, 2) == "-Q" && text[6] >= '1' && text[6] <= '4';
}

/// A file with more than this is no ledger file; nobody reads on.
constexpr std::size_t k_most_problems = 500;

/// One walk over a file. The path is that of the node in hand.
class Walk {
 public:
  explicit Walk(const Shape& file) : file_(file) {}

  std::vector<Problem> run(const Node& root) {
    static const Node k_empty = Node::map();
    visit(file_, root.is_none() ? k_empty : root, {file_.noun, false, file_.noun});
    return std::move(problems_);
  }

 private:
  /// A key, or where there is none the index of an item.
  struct Step {
    std::string_view key;
    std::size_t index = 0;
  };

  void visit(const Shape& shape, const Node& node, const Place& place) {
    if (problems_.size() >= k_most_problems) return;
    if (shape.open) {
      visit_open(shape, node, place);
    } else if (shape.kind == ShapeKind::text && node.is_text()) {
      visit_text(shape, node, place);
    } else if (shape.kind == ShapeKind::list && node.is_list()) {
      visit_list(shape, node, place);
    } else if (shape.kind == ShapeKind::map && node.is_map()) {
      visit_map(shape, node, place);
    } else {
      report(wrong_shape(shape, node, place), node.span());
    }
  }

  void visit_text(const Shape& shape, const Node& node, const Place& place) {
    const std::string& text = node.text();
    if (!shape.values.empty()) {
      if (std::find(shape.values.begin(), shape.values.end(), text) == shape.values.end()) {
        report(not_listed(shape, text, place), node.span());
      }
    } else if (text::trim(text).empty()) {
      report(empty_text(place), node.span());
    } else if (shape.text == TextKind::date) {
      if (!Date::from_iso(text)) report(bad_date(text, place), node.span());
    } else if (shape.form == TextForm::quarter) {
      if (!is_quarter(text)) report(bad_form(shape.form, text, place), node.span());
    } else if (shape.form != TextForm::free) {
      if (!is_slug(text)) report(bad_form(shape.form, text, place), node.span());
    } else if (shape.words != Words::free) {
      const Letters letters = shape.words == Words::answer ? Letters::grade : Letters::free;
      const Measure measure = measure_of(text, letters);
      if (measure != Measure::none) report(measures(text, name_of(measure), place), node.span());
    }
  }

  void visit_list(const Shape& shape, const Node& node, const Place& place) {
    const std::size_t length = node.items().size();
    if (length < shape.least || length > shape.most) {
      report(wrong_length(shape, length, place), node.span());
    }
    const Place entry{place.name, true, place.noun};
    std::unordered_set<std::string_view> keys;
    for (std::size_t i = 0; i < length; ++i) {
      const Node& item = node.items()[i];
      const Node* key = key_of(shape, item);
      path_.push_back({key == nullptr ? std::string_view() : key->text(), i});
      visit(*shape.item, item, entry);
      if (!shape.key.empty() && key != nullptr && !is_item_id(shape) &&
          !keys.insert(key->text()).second) {
        report(duplicate_entry(key->text(), entry), key->span());
      }
      path_.pop_back();
    }
  }

  /// What names an item of a keyed list or set; null where there is none.
  static const Node* key_of(const Shape& list, const Node& item) {
    const Node* key = nullptr;
    if (!list.key.empty()) {
      key = item.find(list.key);
    } else if (list.set) {
      key = &item;
    }
    return key != nullptr && key->is_text() && !key->text().empty() ? key : nullptr;
  }

  /// Items' own ids are unique in the file, whatever the list; visit_map sees to these.
  static bool is_item_id(const Shape& list) {
    const Property* key = list.item->property(list.key);
    return key != nullptr && key->shape->form == TextForm::item_id;
  }

  void check_item_id(const Node& id) {
    if (!id.is_text() || id.text().empty()) return;
    if (!item_ids_.insert(id.text()).second) report(duplicate_id(id.text()), id.span());
  }

  void visit_map(const Shape& shape, const Node& node, const Place& place) {
    const std::string_view noun = shape.noun.empty() ? place.name : shape.noun;
    std::vector<bool> seen(shape.properties.size());
    std::vector<bool> present(shape.properties.size());
    std::unordered_set<std::string_view> free_keys;
    std::size_t count = 0;
    std::size_t next = 0;
    for (const Entry& entry : node.entries()) {
      const Property* property = property_from(shape, entry.key, next);
      const bool known = property != nullptr || shape.any_value != nullptr;
      path_.push_back({entry.key});
      if (!known) {
        report_unknown(shape, entry);
      } else if (property != nullptr ? seen[index_of(shape, property)]
                                     : !free_keys.insert(entry.key).second) {
        report(duplicate_key(entry.key, noun), entry.key_span);
      } else {
        // A key without a value is as if it were not there.
        if (property != nullptr) seen[index_of(shape, property)] = true;
        if (!entry.value.is_none()) {
          if (property != nullptr) present[index_of(shape, property)] = true;
          ++count;
          visit_entry(property, shape, entry, noun);
        }
      }
      path_.pop_back();
    }
    if (count < shape.least) report(says_nothing(shape, place), node.span());
    for (std::size_t i = 0; i < shape.properties.size(); ++i) {
      if (!shape.properties[i].required || present[i]) continue;
      path_.push_back({shape.properties[i].name});
      report(missing_key(shape.properties[i], noun), node.span());
      path_.pop_back();
    }
  }

  /// As Shape::property, looked for from `next` on: files mostly keep the schema's order.
  static const Property* property_from(const Shape& map, std::string_view name, std::size_t& next) {
    const std::size_t size = map.properties.size();
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t index = (next + i) % size;
      if (map.properties[index].name != name) continue;
      next = index + 1;
      return &map.properties[index];
    }
    return nullptr;
  }

  static std::size_t index_of(const Shape& map, const Property* property) {
    return static_cast<std::size_t>(property - map.properties.data());
  }

  void report_unknown(const Shape& map, const Entry& entry) {
    if (problems_.size() >= k_most_problems) return;
    report(unknown_key(entry.key, map, file_), entry.key_span);
  }

  void visit_entry(const Property* property, const Shape& map, const Entry& entry,
                   std::string_view noun) {
    const Place place{entry.key, false, noun};
    if (property == nullptr) {
      check_free_key(*map.any_value, entry);
      visit(*map.any_value, entry.value, place);
      return;
    }
    if (property->shape->form == TextForm::item_id) check_item_id(entry.value);
    visit(*property->shape, entry.value, place);
  }

  /// A Low Card does not come in by the name of a feedback field either.
  void check_free_key(const Shape& value, const Entry& entry) {
    if (value.words == Words::free) return;
    if (const LowCard* card = low_card_field(entry.key)) {
      report({"low-card", {}, {}, card->message, card->instead}, entry.key_span);
    }
  }

  void visit_open(const Shape& shape, const Node& node, const Place& place) {
    switch (node.kind()) {
      case NodeKind::text:
        return;
      case NodeKind::list:
        for (std::size_t i = 0; i < node.items().size(); ++i) {
          path_.push_back({{}, i});
          visit_open(shape, node.items()[i], {place.name, true, place.noun});
          path_.pop_back();
        }
        return;
      case NodeKind::map:
        for (const Entry& entry : node.entries()) {
          if (entry.value.is_none()) continue;
          path_.push_back({entry.key});
          visit_open(shape, entry.value, {entry.key, false, place.noun});
          path_.pop_back();
        }
        return;
      case NodeKind::number:
      case NodeKind::none:
        report(wrong_shape(shape, node, place), node.span());
        return;
    }
  }

  void report(Problem problem, Span span) {
    for (const Step& step : path_) {
      problem.at.push_back(step.key.empty() ? "#" + std::to_string(step.index + 1)
                                            : std::string(step.key));
    }
    problem.span = span;
    problems_.push_back(std::move(problem));
  }

  const Shape& file_;
  std::vector<Step> path_;
  std::vector<Problem> problems_;
  std::unordered_set<std::string_view> item_ids_;
};

}  // namespace

std::vector<Problem> explain(FileKind kind, const Node& root) {
  std::vector<Problem> problems = Walk(shape_of(kind)).run(root);
  add_rules(kind, root, problems);
  return problems;
}

}  // namespace pact::schema
