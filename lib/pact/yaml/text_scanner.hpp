#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pact::yaml {

/// Whether the text is UTF-8 with no control character but LF and tab, and no byte order mark.
bool is_clean(std::string_view text);

/// Reads the texts of a document in the forms that pact writes. The document is clean, and ends in
/// a line end, so that no line is read beyond it.
class TextScanner {
 protected:
  enum class Around { block, flow };

  explicit TextScanner(std::string_view text) : text_(text) {}

  // Each stands at the first byte of a text, and then behind its last; what is left to the strict
  // reader sets `left_`.

  /// A plain text or one in quotes, on one line. Behind it stand blanks or what ends a text.
  std::string text_on_line(Around around);
  /// A text in `|`, `|-` or `|+`; `indent` is the column of the map or list around it.
  std::string text_in_block(std::size_t indent);

  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return text_[at_]; }
  void skip_spaces() {
    while (here() == ' ') ++at_;
  }
  std::size_t line_end(std::size_t at) const { return text_.find('\n', at); }

  std::string_view text_;
  std::size_t at_ = 0;
  bool left_ = false;

 private:
  std::string plain(Around around);
  std::string single_quoted();
  std::string double_quoted();
  bool escape(std::string& into);
  bool four_digits(std::string& into);
  std::size_t spaces_from(std::size_t at) const;
  std::string leave_text();
};

}  // namespace pact::yaml
