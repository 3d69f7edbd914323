#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "arguments.hpp"
#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

enum class Theme {
  every_day,
  customers,
  looking_back,
  together,
  informed,
  sharing,
  two_forces,
  the_pact,
  unlisted
};

/// A command: a row of the table in commands.cpp. Its page is docs/commands/<first word>.md.
struct Command {
  std::string_view name;  ///< "note"; "contact add" for an action of a verb
  Theme theme;
  std::string_view summary;
  /// Declares the arguments (no I/O), and gives what runs once they are parsed.
  std::function<std::function<Result(Context&)>(Arguments&)> prepare;
  bool has_calendar = false;  ///< its result can be an iCalendar file
  bool has_mail = false;      ///< its result can be a message
  bool has_findings = false;  ///< its result can be findings for other programs
};

/// A command of `setup` (declares, touches nothing) and `run` (works) over its own arguments.
template <typename Args>
Command command(std::string_view name, Theme theme, std::string_view summary,
                void (*setup)(Arguments&, Args&), Result (*run)(const Args&, Context&)) {
  return {name, theme, summary, [setup, run](Arguments& arguments) {
            auto args = std::make_shared<Args>();
            setup(arguments, *args);
            return [args, run](Context& context) { return run(*args, context); };
          }};
}

}  // namespace pact::cli
