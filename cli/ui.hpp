#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "env.hpp"
#include "result.hpp"

namespace pact::cli {

enum class Format {
  text,
  json,
  jsonl,
  csv,
  markdown,
  html,
  yaml,
  calendar,
  mail,
  github,  ///< annotations of a workflow
  sarif,
  junit
};
/// One of those that other programs read findings in.
inline bool is_of_findings(Format format) {
  return format == Format::github || format == Format::sarif || format == Format::junit;
}

/// "json" → Format::json; nothing for a name that is no format.
std::optional<Format> format_named(std::string_view name);
/// By the ending of a file's name; nothing when it says none.
std::optional<Format> format_of_file(std::string_view file_name);

/// What the person sees: results on stdout (or -o FILE), everything else on stderr.
class Ui {
 public:
  struct Options {
    Format format = Format::text;
    std::string output_file;  ///< of -o; empty for stdout
    bool colour = false;
    std::function<std::string()> pager;  ///< asked only for an answer longer than the terminal
  };

  Ui(const Env& env, Options options) : env_(env), options_(std::move(options)) {}

  const Env& env() const { return env_; }
  Format format() const { return options_.format; }
  /// Somebody sits there, and can be asked.
  bool interactive() const { return env_.in_is_terminal && env_.err_is_terminal; }

  /// Prints the result in the format asked for. Throws Error when a file cannot be written.
  void show(const Result& result) const;

  /// A line on stderr that warns, and what to type; the command goes on.
  void warn(std::string_view text, std::string_view hint = "") const;
  /// A line on stderr that informs.
  void say(std::string_view text) const;

  /// All of standard input. Throws Error(refused) above `limit` bytes.
  std::string read_input(std::size_t limit) const;
  /// One line typed by the person, after a prompt on stderr; nothing at the end of input.
  std::optional<std::string> ask(std::string_view prompt) const;

 private:
  const Env& env_;
  Options options_;
};

}  // namespace pact::cli
