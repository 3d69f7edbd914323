#include "editor.hpp"

#include <fstream>
#include <pact/git/work_tree.hpp>

namespace pact::cli {

namespace {

std::string editor_of(Context& context) {
  const Env& env = context.env();
  if (const std::string own = env.variable("PACT_EDITOR"); !own.empty()) return own;
  if (const auto set = context.ledger().repository().setting("core.editor")) return *set;
  for (const char* name : {"VISUAL", "EDITOR"}) {
    if (const std::string set = env.variable(name); !set.empty()) return set;
  }
  return "vi";
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

}  // namespace

void open_editor(Context& context, const std::filesystem::path& file) {
  const std::string editor = editor_of(context);
  if (!context.env().run_on_terminal) {
    throw Error(ErrorKind::usage, "no terminal to open an editor on");
  }
  // As git does: the setting may hold arguments, so a shell reads it; the file is an argument.
  const int code = context.env().run_on_terminal(
      {"/bin/sh", "-c", editor + " \"$@\"", editor, file.string()}, context.ledger().root());
  if (code != 0) {
    throw Error(ErrorKind::failed,
                "the editor ended with " + std::to_string(code) + ", so nothing was taken over")
        .at({.file = file.string()})
        .hint("git config --global core.editor nano    (or another editor)");
  }
}

EditedText::EditedText(Context& context, const std::string& name, const std::string& start)
    : file_(context.ledger().repository().own_dir() / name) {
  git::write_durably(file_, start);
  open_editor(context, file_);
  text_ = read_file(file_);
}

void EditedText::discard() const {
  std::error_code none;
  std::filesystem::remove(file_, none);
}

}  // namespace pact::cli
