#pragma once

#include <optional>
#include <string>

#include "context.hpp"

namespace pact::cli {

/// Opens the person's editor (PACT_EDITOR, core.editor, VISUAL, EDITOR) on a file with `start`, and
/// gives what they saved. The file stays in the git directory until `discard`, so that a text which
/// is refused afterwards is not lost.
class EditedText {
 public:
  EditedText(Context& context, const std::string& name, const std::string& start);

  const std::string& text() const { return text_; }
  const std::filesystem::path& file() const { return file_; }
  void discard() const;

 private:
  std::filesystem::path file_;
  std::string text_;
};

/// Opens the editor on a file and waits. Throws Error(failed) when there is none or it fails.
void open_editor(Context& context, const std::filesystem::path& file);

}  // namespace pact::cli
