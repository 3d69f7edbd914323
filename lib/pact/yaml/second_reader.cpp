#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/refusal.hpp>
#include <pact/yaml/second_reader.hpp>
#include <sstream>
#include <vector>

namespace pact::yaml {

namespace {

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Whether yaml-cpp's text is ours, but for what yaml-cpp 0.7 is known to get wrong: "\\N" and
/// "\\_" become a byte instead of a character, and a `>+` with empty lines at its end lacks one of
/// them.
bool is_same_text(std::string_view ours, std::string_view theirs, bool folded) {
  if (ours == theirs) return true;
  if (folded && ours.ends_with("\n\n")) ours.remove_suffix(1);
  std::size_t at = 0;
  for (std::size_t i = 0; i < ours.size(); ++i, ++at) {
    if (at >= theirs.size()) return false;
    const std::string_view pair = ours.substr(i, 2);
    if ((pair == "\u0085" || pair == "\u00A0") && theirs[at] == pair[1]) {
      ++i;
    } else if (ours[i] != theirs[at]) {
      return false;
    }
  }
  return at == theirs.size();
}

/// Walks the tree along yaml-cpp's events and refuses at the first that does not fit.
class Comparison : public YAML::EventHandler {
 public:
  Comparison(const Source& source, const Node& root) : source_(source), root_(root) {}

  void OnDocumentStart(const YAML::Mark&) override {
    if (started_) differ();
    started_ = true;
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    const Expected next = take();
    if (next.key
            ? !is_null_word(*next.key)
            : !next.node->is_none() && !(next.node->is_text() && is_null_word(next.node->text()))) {
      differ();
    }
  }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { differ(); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    const Expected next = take();
    if (!next.key && !next.node->is_text()) differ();
    const bool folded = next.node && source_.text()[next.node->span().begin] == '>';
    if (!is_same_text(next.key ? *next.key : next.node->text(), value, folded)) differ();
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(NodeKind::list);
  }
  void OnSequenceEnd() override { close(NodeKind::list); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(NodeKind::map);
  }
  void OnMapEnd() override { close(NodeKind::map); }

  void check_finished() {
    if (!done_) differ();
  }
  [[noreturn]] void differ() const {
    refuse(source_, last_, "this is written in a way that other YAML programs read differently",
           "write it in a plainer way: one `key: value` a line, texts in double quotes");
  }

 private:
  /// What comes next: a key, or a node.
  struct Expected {
    const std::string* key = nullptr;
    const Node* node = nullptr;
  };
  struct Level {
    const Node* node;
    std::size_t next = 0;
    bool key_taken = false;
  };

  Expected take() {
    if (levels_.empty()) {
      if (done_ || root_taken_) differ();
      root_taken_ = true;
      return {nullptr, &root_};
    }
    Level& level = levels_.back();
    if (level.node->is_list()) {
      if (level.next >= level.node->items().size()) differ();
      return at({nullptr, &level.node->items()[level.next++]});
    }
    if (level.next >= level.node->entries().size()) differ();
    const Entry& entry = level.node->entries()[level.next];
    if (!level.key_taken) {
      level.key_taken = true;
      last_ = entry.key_span.begin;
      return {&entry.key, nullptr};
    }
    level.key_taken = false;
    ++level.next;
    return at({nullptr, &entry.value});
  }
  Expected at(Expected next) {
    last_ = next.node->span().begin;
    return next;
  }
  void open(NodeKind kind) {
    const Expected next = take();
    if (next.key || next.node->kind() != kind) differ();
    levels_.push_back({next.node});
  }
  void close(NodeKind kind) {
    if (levels_.empty()) differ();
    const Level& level = levels_.back();
    const std::size_t size =
        kind == NodeKind::list ? level.node->items().size() : level.node->entries().size();
    if (level.node->kind() != kind || level.next != size || level.key_taken) differ();
    levels_.pop_back();
    if (levels_.empty()) done_ = true;
  }

  const Source& source_;
  const Node& root_;
  std::vector<Level> levels_;
  std::size_t last_ = 0;
  bool started_ = false;
  bool root_taken_ = false;
  bool done_ = false;
};

/// The content with LF line ends, which all that yaml-cpp tells apart are.
std::string without_carriage_returns(std::string_view text) {
  std::string copy;
  copy.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') copy += text[i];
  }
  return copy;
}

}  // namespace

void check_with_second_reader(const Source& source, Frame frame, const Node& root) {
  const std::string_view text = source.text();
  std::istringstream stream(
      without_carriage_returns(text.substr(frame.begin, frame.end - frame.begin)));
  Comparison comparison(source, root);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(comparison);
    comparison.check_finished();
    parser.HandleNextDocument(comparison);
  } catch (const YAML::Exception& error) {
    std::size_t at = frame.begin;
    for (int line = 0; line < error.mark.line; ++line) at = next_line(text, at);
    const std::string_view line = text.substr(at, line_end(text, at) - at);
    if (skip_blanks(line, 0) == line.size() && line.find('\t') != std::string_view::npos) {
      refuse(source, at, "an empty line holds a tab", "delete the tab");
    }
    comparison.differ();
  }
}

}  // namespace pact::yaml
