#include <algorithm>
#include <memory>
#include <pact/check/low_card_keys.hpp>

namespace pact::check {

namespace {

constexpr std::size_t k_most_remembered = 50'000;

class Keys {
 public:
  void visit(const Node& node, bool names_fields) {
    for (const Entry& entry : node.entries()) {
      const schema::LowCard* card =
          names_fields ? schema::low_card_field(entry.key) : schema::low_card_key(entry.key);
      if (card) found_.push_back({entry.key, entry.key_span, card});
      visit(entry.value, entry.key == "fields");
    }
    for (const Node& item : node.items()) visit(item, false);
  }

  void visit_fields(const Node& charter) {
    for (const Node& field : charter.items_of("feedback_fields")) {
      const Node* id = field.find("id");
      if (!id || !id->is_text()) continue;
      if (const schema::LowCard* card = schema::low_card_field(id->text()))
        found_.push_back({id->text(), id->span(), card});
    }
  }

  std::vector<LowCardKey> found() { return std::move(found_); }

 private:
  std::vector<LowCardKey> found_;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view without_blanks_behind(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Without its indentation, and the marks of lists and of long keys.
std::string_view without_marks(std::string_view line) {
  while (!line.empty()) {
    const bool mark = (line[0] == '-' || line[0] == '?') && (line.size() == 1 || is_blank(line[1]));
    if (!mark && !is_blank(line[0])) break;
    line.remove_prefix(1);
  }
  return line;
}

/// Whether a colon may end a key, by what stands around it.
bool may_end_key(std::string_view text, std::size_t colon) {
  const char next = colon + 1 < text.size() ? text[colon + 1] : ' ';
  const char before = colon > 0 ? text[colon - 1] : ' ';
  return is_blank(next) || next == '\n' || next == ',' || next == '[' || next == ']' ||
         next == '{' || next == '}' || before == '"' || before == '\'';
}

/// Where the last of some characters stands; npos for nowhere. Texts are short here, and
/// find_last_of is made for long ones.
template <typename... Char>
std::size_t last_of(std::string_view text, Char... wanted) {
  for (std::size_t at = text.size(); at > 0; --at) {
    if (((text[at - 1] == wanted) || ...)) return at - 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<LowCardKey> low_card_keys(schema::FileKind kind, const Node& root) {
  Keys keys;
  keys.visit(root, false);
  if (kind == schema::FileKind::charter) keys.visit_fields(root);
  return keys.found();
}

bool LowCardSieve::may_hold(schema::FileKind kind, std::string_view text) {
  if (kind == schema::FileKind::charter) return true;  // few, and names of fields are values there
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t line_begin = 0, looked_from = 0;
  bool is_first = true;
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (!may_end_key(text, at)) continue;
    // A lone CR counts as a line end, which only parts a line once more.
    const std::size_t end = last_of(text.substr(looked_from, at - looked_from), '\n', '\r');
    if (end != std::string_view::npos) {
      line_begin = looked_from + end + 1;
      is_first = true;
    }
    looked_from = at;
    if (holds_key(text.substr(line_begin, at - line_begin), is_first)) return true;
    // What goes on right behind a colon may be the key still: `a:b: c`.
    const bool has_value = at + 1 == text.size() || is_blank(text[at + 1]) || text[at + 1] == '\n';
    is_first = is_first && !has_value;
  }
  return false;
}

bool LowCardSieve::holds_key(std::string_view line, bool is_first) {
  const std::string_view before = without_blanks_behind(line);
  const std::string_view whole = without_marks(before);
  if (whole.empty()) return true;  // the key stands in a line above
  if (is_first && is_low_card(whole)) return true;
  const char quote = before.back();
  if (quote == '"' || quote == '\'') {
    const std::size_t open = before.substr(0, before.size() - 1).rfind(quote);
    if (open == std::string_view::npos) return true;  // opened in a line above
    const std::string_view key = before.substr(open + 1, before.size() - open - 2);
    // An escape may spell what is not seen, and a doubled quote be a part of the key.
    if (key.find('\\') != std::string_view::npos) return true;
    if (open > 0 && (before[open - 1] == quote || before[open - 1] == '\\')) return true;
    return is_low_card(key);
  }
  const std::size_t begin = last_of(before, '{', ',', '[');
  if (begin == std::string_view::npos) return false;
  const std::string_view key = without_marks(before.substr(begin + 1));
  return key.empty() || is_low_card(key);
}

bool LowCardSieve::is_low_card(std::string_view key) {
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  if (kept_.size() == k_most_remembered) {
    known_.clear();
    kept_.clear();
  }
  const bool is = schema::low_card_key(key) != nullptr;
  kept_.push_back(std::make_unique<std::string>(key));
  known_.emplace(*kept_.back(), is);
  return is;
}

}  // namespace pact::check
