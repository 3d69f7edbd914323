#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace pact::cli {

/// What ends the options: `--`, or the dash that a phone makes of it.
inline bool is_double_dash(const std::string& word) {
  return word == "--" || word == "—";
}

/// Declares what a command takes; a thin face of CLI11, whose header is costly to compile and so
/// stands in one source file. What is declared is filled in by parse().
class Arguments {
 public:
  explicit Arguments(std::string command);
  ~Arguments();
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  /// One argument by position; `name` as in the usage line.
  Arguments& required(const std::string& name, std::string& into);
  Arguments& optional(const std::string& name, std::string& into);
  /// All further arguments; what follows `--` (or `—`, which phones type) goes to `literal`.
  Arguments& rest(const std::string& name, std::vector<std::string>& into,
                  std::vector<std::string>& literal);
  Arguments& rest(const std::string& name, std::vector<std::string>& into);
  /// As rest, for a query: `-word` is one of its terms, not an option.
  Arguments& query(const std::string& name, std::vector<std::string>& into);

  /// "--from" or "-o,--output"
  Arguments& option(const std::string& names, std::string& into);
  /// May be given several times.
  Arguments& option(const std::string& names, std::vector<std::string>& into);
  Arguments& option(const std::string& names, std::optional<std::string>& into);
  Arguments& flag(const std::string& names, bool& into);

  /// A flag that the program sets for itself: no help and no completion speaks of it.
  Arguments& hidden_flag(const std::string& name, bool& into);

  /// Throws Error(usage), with the nearest option where one is mistyped.
  void parse(std::vector<std::string> arguments);

  /// "REF", "[TEXT…]": the arguments by position, for completion.
  const std::vector<std::string>& positionals() const { return usage_; }
  /// The long names of all options, for completion.
  std::vector<std::string> option_names() const;
  /// "NAME… [--slug TEXT]": what the command takes, for error messages.
  std::string usage() const;

 private:
  std::string command_;
  std::unique_ptr<CLI::App> app_;
  std::vector<std::string>* literal_ = nullptr;
  bool dashes_are_terms_ = false;
  std::vector<std::string> usage_;
};

}  // namespace pact::cli
