#include <array>
#include <optional>
#include <pact/base/text.hpp>
#include <pact/yaml/splice.hpp>
#include <pact/yaml/splicer.hpp>

namespace pact::yaml {

namespace {

void check_text(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) {
    throw Error(ErrorKind::blocked, "the text holds a NUL byte, which no file can hold")
        .hint("delete it");
  }
  if (text::invalid_utf8(text)) {
    throw Error(ErrorKind::blocked, "the text is not UTF-8").hint("save or send it as UTF-8");
  }
}

/// What no file can hold, however it is written.
void check_writable(const Node& value) {
  check_text(value.text());
  for (const Node& item : value.items()) check_writable(item);
  for (const Entry& entry : value.entries()) {
    check_text(entry.key);
    check_writable(entry.value);
  }
}

/// The edited text, read again; nothing where it does not say what it should.
std::optional<Document> attempt(const Document& document, const Target& target, Manner manner,
                                const Node& wanted) {
  Splicer splicer(document, target, manner);
  std::string text = with_splices(document.source.text(), splicer.splices());
  try {
    Document result = read(document.source.name(), std::move(text));
    if (same_content(result.root, wanted)) return result;
  } catch (const Error&) {
    // Not readable, so not what was wanted either.
  }
  return std::nullopt;
}

Document apply_one(const Document& document, const schema::Shape& shape, const Edit& edit) {
  using Scalars = Manner::Scalars;
  using Removal = Manner::Removal;
  static constexpr std::array k_manners = {
      Manner{Scalars::as_before, Removal::lines},
      Manner{Scalars::fresh, Removal::lines_not_final_end},
      Manner{Scalars::quoted, Removal::lines_and_blanks},
      Manner{Scalars::quoted, Removal::lines_and_comments},
  };
  check_writable(edit.value);
  const Target target = find_target(document.root, shape, edit);
  if (target.step == Target::Step::nothing) return document;
  const Node wanted = edited(document.root, target);
  for (const Manner manner : k_manners) {
    if (auto result = attempt(document, target, manner, wanted)) return std::move(*result);
  }
  throw Error(ErrorKind::failed,
              "`" + to_string(edit.at) + "` cannot be edited in this file as it is written")
      .at(document.source.locate(target.container->span().begin))
      .hint("edit the file by hand, in your editor");
}

}  // namespace

std::string apply(const Document& document, const schema::Shape& shape, const Edit& edit) {
  return apply_one(document, shape, edit).source.text();
}

std::string apply(const Document& document, const schema::Shape& shape,
                  const std::vector<Edit>& edits) {
  if (edits.empty()) return document.source.text();
  Document current = apply_one(document, shape, edits.front());
  for (std::size_t i = 1; i < edits.size(); ++i) current = apply_one(current, shape, edits[i]);
  return current.source.text();
}

std::string write(const Node& root, const schema::Shape& shape) {
  check_writable(root);
  if (!root.is_map() || root.empty()) {
    throw Error(ErrorKind::failed, "a new file needs a map with at least one key");
  }
  std::string text = Renderer(Layout{}, Prose::blocks, {}).block(root, &shape, 0, nullptr) + '\n';
  if (!same_content(read("new file", text).root, root)) {
    throw Error(ErrorKind::failed, "the new file does not read back as it was written");
  }
  return text;
}

}  // namespace pact::yaml
