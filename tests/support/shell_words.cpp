#include "shell_words.hpp"

#include <stdexcept>

namespace pact::test {

namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view line) : line_(line) {}

  std::optional<std::vector<std::string>> split() {
    while (!done() && !needs_shell_) {
      const char c = take();
      if (c == ' ' || c == '\t') {
        end_word();
      } else if (c == '\'') {
        take_single_quoted();
      } else if (c == '"') {
        take_double_quoted();
      } else if (c == '\\' && !done()) {
        add(take());
      } else if (means_more(c)) {
        needs_shell_ = true;
      } else {
        add(c);
      }
    }
    end_word();
    if (needs_shell_) return std::nullopt;
    return std::move(words_);
  }

 private:
  bool done() const { return at_ == line_.size(); }
  char take() { return line_[at_++]; }

  /// `#` begins a comment and `~` a home only at the start of a word.
  bool means_more(char c) const {
    constexpr std::string_view k_anywhere = "|&;<>()$`\n";
    return k_anywhere.find(c) != std::string_view::npos || (!in_word_ && (c == '#' || c == '~'));
  }

  void take_single_quoted() {
    in_word_ = true;
    while (!done()) {
      const char c = take();
      if (c == '\'') return;
      word_ += c;
    }
    throw std::runtime_error("a ' that does not end: " + std::string(line_));
  }

  void take_double_quoted() {
    in_word_ = true;
    while (!done()) {
      const char c = take();
      if (c == '"') return;
      if (c == '$' || c == '`') needs_shell_ = true;
      constexpr std::string_view k_escaped = "$`\"\\";
      const bool escapes =
          c == '\\' && !done() && k_escaped.find(line_[at_]) != std::string_view::npos;
      word_ += escapes ? take() : c;
    }
    throw std::runtime_error("a \" that does not end: " + std::string(line_));
  }

  void add(char c) {
    in_word_ = true;
    word_ += c;
  }

  void end_word() {
    if (in_word_) words_.push_back(std::move(word_));
    word_.clear();
    in_word_ = false;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<std::string> words_;
  std::string word_;
  bool in_word_ = false;
  bool needs_shell_ = false;
};

}  // namespace

std::optional<std::vector<std::string>> shell_words(std::string_view line) {
  return Splitter(line).split();
}

}  // namespace pact::test
