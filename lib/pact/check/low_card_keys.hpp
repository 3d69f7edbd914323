#pragma once

#include <memory>
#include <pact/schema/low_cards.hpp>
#include <pact/schema/schema.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pact::check {

/// A key that records a Low Card, in a text that was read.
struct LowCardKey {
  std::string key;
  Span span;
  const schema::LowCard* card = nullptr;
};

/// All of them, wherever they stand: below keys that the schema does not know too, and in what is
/// unsettled. Also feedback fields that are called as one.
std::vector<LowCardKey> low_card_keys(schema::FileKind kind, const Node& root);

/// Tells texts without a Low Card key from others, without reading them: some hundred times as
/// fast. It remembers the keys that it met; one for each thread.
class LowCardSieve {
 public:
  /// False only where low_card_keys() of what the text says is surely empty. A text that is no
  /// valid YAML is judged by the lines that look like `key: value`.
  bool may_hold(schema::FileKind kind, std::string_view text);

 private:
  /// `line` goes up to a colon; `is_first` where no value began before it in the line.
  bool holds_key(std::string_view line, bool is_first);
  bool is_low_card(std::string_view key);

  std::unordered_map<std::string_view, bool> known_;  ///< of texts that live in kept_
  std::vector<std::unique_ptr<std::string>> kept_;
};

}  // namespace pact::check
