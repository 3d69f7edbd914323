#include "ui.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/flush.hpp>

#include "render/render.hpp"

namespace pact::cli {

namespace {

struct FormatName {
  std::string_view name;
  Format format;
};

constexpr FormatName k_formats[] = {
    {"text", Format::text},  {"json", Format::json},     {"jsonl", Format::jsonl},
    {"csv", Format::csv},    {"md", Format::markdown},   {"markdown", Format::markdown},
    {"html", Format::html},  {"yaml", Format::yaml},     {"txt", Format::text},
    {"yml", Format::yaml},   {"ics", Format::calendar},  {"mail", Format::mail},
    {"eml", Format::mail},   {"github", Format::github}, {"sarif", Format::sarif},
    {"junit", Format::junit}};

bool needs_pager(const Env& env, const std::string& text) {
  return env.out_is_terminal && env.rows > 0 && env.page &&
         std::count(text.begin(), text.end(), '\n') >= env.rows;
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (const FormatName& each : k_formats) {
    if (each.name == name) return each.format;
  }
  return std::nullopt;
}

std::optional<Format> format_of_file(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  return format_named(file_name.substr(dot + 1));
}

void Ui::show(const Result& result) const {
  const bool to_file = !options_.output_file.empty();
  render::Options how{.columns = env_.columns,
                      .colour = options_.colour && !to_file,
                      .terminal = env_.out_is_terminal && !to_file};
  const Format format =
      result.as_mail && options_.format == Format::text ? Format::mail : options_.format;
  const std::string text = render::to_text(result, format, how);
  const auto shown = [&] {
    if (result.when_shown) result.when_shown();
  };
  if (!to_file && needs_pager(env_, text) && options_.pager) {
    const std::string pager = options_.pager();
    if (!pager.empty() && pager != "cat" && env_.page(pager, text)) return shown();
  }
  if (!to_file) {
    errno = 0;
    *env_.out << text << std::flush;
    if (!*env_.out && errno == EPIPE) return;  // the reader, `head` perhaps, has enough
    if (!*env_.out) throw Error(ErrorKind::failed, "could not write the answer");
    return shown();
  }
  const std::filesystem::path path = env_.folder / options_.output_file;
  std::ofstream file(path, std::ios::binary);
  file << text << std::flush;
  if (!file) {
    throw Error(ErrorKind::failed, "could not write the answer; what the command did is done")
        .at({.file = options_.output_file})
        .cause(std::strerror(errno));
  }
  if (result.when_shown && std::filesystem::is_regular_file(path)) {
    git::Flush disk;
    disk.file(path);
    disk.folder(path.parent_path());
    disk.wait();
  }
  shown();
}

void Ui::warn(std::string_view text, std::string_view hint) const {
  *env_.err << "pact: " << text::printable(text) << '\n';
  if (!hint.empty()) *env_.err << "  try  " << text::printable(hint) << '\n';
}

void Ui::say(std::string_view text) const {
  *env_.err << text::printable(text) << '\n';
}

std::string Ui::read_input(std::size_t limit) const {
  std::string all;
  char buffer[8192];
  while (env_.in->read(buffer, sizeof buffer) || env_.in->gcount() > 0) {
    all.append(buffer, static_cast<std::size_t>(env_.in->gcount()));
    if (all.size() > limit) {
      throw Error(ErrorKind::refused, "this text is over 64 KiB, more than a note holds")
          .hint("say what matters in a few lines, and name the document");
    }
  }
  return all;
}

std::optional<std::string> Ui::ask(std::string_view prompt) const {
  *env_.err << prompt << std::flush;
  std::string line;
  if (!std::getline(*env_.in, line)) return std::nullopt;
  return line;
}

}  // namespace pact::cli
