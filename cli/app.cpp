#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/git/config.hpp>

#include "commands.hpp"
#include "env.hpp"
#include "errors.hpp"
#include "help.hpp"
#include "warnings.hpp"

namespace pact::cli {

void declare_common(Arguments& arguments, CommonOptions& options, bool& json) {
  arguments.option("-C", options.folder)
      .option("--today", options.today)
      .option("--as-of", options.as_of)
      .option("--format", options.format)
      .flag("--json", json)
      .option("-o,--output", options.output)
      .option("--color,--colour", options.colour)
      .flag("-h,--help", options.help);
}

namespace {

/// Common options before the verb go behind it, where the command's own parser reads them.
std::vector<std::string> verb_first(std::vector<std::string> words) {
  std::size_t verb = 0;
  while (verb < words.size() && words[verb].size() > 1 && words[verb][0] == '-' &&
         words[verb] != "--") {
    const std::string& word = words[verb];
    const bool attached = word[1] == '-' ? word.find('=') != std::string::npos : word.size() > 2;
    const bool flag = word == "--json" || word == "-h" || word == "--help" || word == "--version";
    const bool takes_value = !attached && !flag;
    verb += takes_value ? 2 : 1;
  }
  verb = std::min(verb, words.size());
  std::vector<std::string> options(words.begin(),
                                   words.begin() + static_cast<std::ptrdiff_t>(verb));
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(verb));
  // In front of any `--`, where they are options still.
  words.insert(std::find_if(words.begin(), words.end(), is_double_dash), options.begin(),
               options.end());
  return words;
}

Ui::Options ui_options(const Env& env, const CommonOptions& options, bool json) {
  Ui::Options result;
  result.output_file = options.output;
  if (!options.output.empty()) {
    result.format = format_of_file(options.output).value_or(Format::text);
  }
  if (json) result.format = Format::json;
  if (!options.format.empty()) {
    const auto named = format_named(options.format);
    if (!named) {
      throw Error(ErrorKind::usage, "no format: " + text::printable(options.format))
          .hint("--format text|json|jsonl|csv|md|html|yaml");
    }
    result.format = *named;
  }
  const std::string& when = options.colour;
  if (!when.empty() && when != "always" && when != "never" && when != "auto") {
    throw Error(ErrorKind::usage, "no colour setting: " + text::printable(when))
        .hint("--color always|auto|never");
  }
  const bool wanted =
      env.out_is_terminal && env.variable("NO_COLOR").empty() && env.variable("TERM") != "dumb";
  result.colour = when == "always" || (when != "never" && wanted);
  return result;
}

/// The command of the first words; a customer's name alone is `prep` of that customer.
const Command& command_of(std::vector<std::string>& words) {
  if (words.empty() || (words[0].size() > 1 && words[0][0] == '-'))
    words.insert(words.begin(), "today");
  std::size_t used = 0;
  const Command* command = find_command(words, used);
  if (!command) {
    // More words would make it the text of a command, so the first is one that was mistyped.
    if (words.size() > 1 && !words[1].starts_with("-"))
      refuse_unknown_word(words[0], FirstWord::with_more);
    if (text::trim(words[0]).empty()) refuse_unknown_word(words[0], FirstWord::alone);
    words.insert(words.begin(), {"prep", "--or-command"});
    command = find_command(words, used);
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(used));
  return *command;
}

/// The first that is set, as in git; `cat` or an empty one means none.
std::string pager_of(const Env& env, const git::Library& library) {
  if (env.variables.contains("PACT_PAGER")) return env.variable("PACT_PAGER");
  for (const char* key : {"pact.pager", "core.pager"}) {
    if (const auto set = git::default_setting(library, key)) return *set;
  }
  return env.variables.contains("PAGER") ? env.variable("PAGER") : "less";
}

int run_words(const Env& env, std::vector<std::string> words) {
  words = verb_first(std::move(words));
  if (!words.empty() && words[0] == "--version") words[0] = "version";
  if (!words.empty() && (words[0] == "--help" || words[0] == "-h")) words[0] = "help";
  const Command& command = command_of(words);
  CommonOptions options;
  bool json = false;
  Arguments arguments{std::string(command.name)};
  declare_common(arguments, options, json);
  const auto run_it = command.prepare(arguments);
  const auto dashes = std::find_if(words.begin(), words.end(), is_double_dash);
  const auto asks_help = [](const std::string& word) { return word == "--help" || word == "-h"; };
  if (std::any_of(words.begin(), dashes, asks_help)) {
    *env.out << help_page(command.name) << std::flush;
    return k_done;
  }
  arguments.parse(std::move(words));
  std::optional<git::Library> started;
  const auto library = [&]() -> const git::Library& {
    return started ? *started : started.emplace(env.variables);
  };
  Ui::Options how = ui_options(env, options, json);
  if (how.format == Format::calendar && !command.has_calendar) {
    throw Error(ErrorKind::usage, "only visits make a calendar")
        .hint("pact plan list -o visits.ics");
  }
  if (how.format == Format::mail && !command.has_mail) {
    throw Error(ErrorKind::usage, "only a digest makes a mail")
        .hint("pact story list --month 2026-03 -o stories.eml");
  }
  if (is_of_findings(how.format) && !command.has_findings) {
    throw Error(ErrorKind::usage, "only findings make a file for GitHub, SARIF or JUnit")
        .hint("pact check --format github|sarif|junit");
  }
  how.pager = [&] { return pager_of(env, library()); };
  const Ui ui(env, std::move(how));
  Context context(library, env, ui, options);
  const auto answer = [&] {
    const Result result = run_it(context);
    if (context.has_opened_ledger() && command.theme != Theme::unlisted)
      warn_of_missing_driver(context);
    ui.show(result);
    return result.exit_code;
  };
  try {
    const int code = answer();
    warn_of_earlier_commands(context);
    return code;
  } catch (...) {
    warn_of_earlier_commands(context);
    throw;
  }
}

}  // namespace

int run(const Env& env) {
  const bool colour =
      env.err_is_terminal && env.variable("NO_COLOR").empty() && env.variable("TERM") != "dumb";
  try {
    return run_words(env, env.arguments);
  } catch (const Error& error) {
    *env.err << describe(error, colour) << std::flush;
    return exit_code_of(error.kind());
  } catch (const std::exception& error) {
    *env.err << describe(Error(ErrorKind::failed, error.what()), colour) << std::flush;
    return k_internal;
  }
}

}  // namespace pact::cli
