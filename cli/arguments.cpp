#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>

namespace pact::cli {

namespace {

/// Stands before a term of a query that begins with a dash while CLI11 reads the arguments.
constexpr char k_term_mark = '\x01';

}  // namespace

Arguments::Arguments(std::string command)
    : command_(std::move(command)), app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag();
  app_->allow_windows_style_options(false);
}

Arguments::~Arguments() = default;

Arguments& Arguments::required(const std::string& name, std::string& into) {
  app_->add_option(name, into)->required();
  usage_.push_back(name);
  return *this;
}

Arguments& Arguments::optional(const std::string& name, std::string& into) {
  app_->add_option(name, into);
  usage_.push_back("[" + name + "]");
  return *this;
}

Arguments& Arguments::rest(const std::string& name, std::vector<std::string>& into) {
  literal_ = &into;
  app_->add_option(name, into);
  usage_.push_back("[" + name + "…]");
  return *this;
}

Arguments& Arguments::rest(const std::string& name, std::vector<std::string>& into,
                           std::vector<std::string>& literal) {
  rest(name, into);
  literal_ = &literal;
  return *this;
}

Arguments& Arguments::query(const std::string& name, std::vector<std::string>& into) {
  dashes_are_terms_ = true;
  return rest(name, into);
}

Arguments& Arguments::option(const std::string& names, std::string& into) {
  app_->add_option(names, into);
  return *this;
}

Arguments& Arguments::option(const std::string& names, std::vector<std::string>& into) {
  app_->add_option(names, into)->take_all()->expected(1)->allow_extra_args(false);
  return *this;
}

Arguments& Arguments::option(const std::string& names, std::optional<std::string>& into) {
  app_->add_option(names, into);
  return *this;
}

Arguments& Arguments::flag(const std::string& names, bool& into) {
  app_->add_flag(names, into);
  return *this;
}

Arguments& Arguments::hidden_flag(const std::string& name, bool& into) {
  app_->add_flag(name, into)->group("");
  return *this;
}

void Arguments::parse(std::vector<std::string> arguments) {
  const auto dashes = std::find_if(arguments.begin(), arguments.end(), is_double_dash);
  std::vector<std::string> after;
  if (dashes != arguments.end()) {
    after.assign(dashes + 1, arguments.end());
    arguments.erase(dashes, arguments.end());
    // Without a rest to go to, they are arguments like the others.
    if (!literal_) arguments.insert(arguments.end(), after.begin(), after.end());
  }
  const auto unknown =
      std::find_if(arguments.begin(), arguments.end(), [&](const std::string& word) {
        if (word.size() < 3 || word.rfind("--", 0) != 0) return false;
        const std::string name = word.substr(
            2, word.find('=') == std::string::npos ? std::string::npos : word.find('=') - 2);
        return !app_->get_option_no_throw("--" + name);
      });
  if (unknown != arguments.end()) {
    Error error(ErrorKind::usage,
                "pact " + command_ + " has no option " + text::printable(*unknown));
    if (const auto near = text::nearest(*unknown, option_names())) {
      throw std::move(error).hint("did you mean " + *near + "?");
    }
    throw std::move(error)
        .hint("pact help " + command_)
        .hint("a text that begins with dashes goes after --");
  }
  if (dashes_are_terms_) {
    for (std::string& word : arguments) {
      const bool short_option = word.size() == 2 && app_->get_option_no_throw(word);
      if (word.size() > 1 && word[0] == '-' && word[1] != '-' && !short_option)
        word.insert(0, 1, k_term_mark);
    }
  }
  try {
    std::reverse(arguments.begin(), arguments.end());
    app_->parse(arguments);
  } catch (const CLI::RequiredError& error) {
    throw Error(ErrorKind::usage, "pact " + command_ + " needs more: " + usage())
        .hint("pact help " + command_);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string words = error.what();
    throw Error(ErrorKind::usage, "pact " + command_ + ": " +
                                      text::printable(words.substr(0, words.find(':'))) +
                                      " needs a value")
        .hint("pact help " + command_);
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::usage, "pact " + command_ + ": " + text::printable(error.what()))
        .hint("pact help " + command_)
        .hint("a text that begins with a dash goes after --");
  }
  if (dashes_are_terms_) {
    for (std::string& word : *literal_) {
      if (word[0] == k_term_mark) word.erase(0, 1);
    }
  }
  if (literal_) literal_->insert(literal_->end(), after.begin(), after.end());
}

std::vector<std::string> Arguments::option_names() const {
  std::vector<std::string> names;
  for (const CLI::Option* option : app_->get_options()) {
    if (option->get_group().empty()) continue;
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string Arguments::usage() const {
  return "pact " + command_ + " " + text::join(usage_, " ");
}

}  // namespace pact::cli
