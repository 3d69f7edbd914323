#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace pact {

/// What went wrong, as far as a caller or a script needs to tell it apart. The command line maps
/// each kind to an exit code, in one place.
enum class ErrorKind {
  usage,      ///< the command line does not say what to do
  refused,    ///< the charter or a trust rule refuses it
  not_found,  ///< nothing answers to the name
  ambiguous,  ///< several things answer to the name
  blocked,  ///< a file is in the way: not valid, hand-edited, or git is in the middle of something
  network,  ///< the remote cannot be reached or says no
  busy,     ///< another program holds the ledger
  interrupted,  ///< the person stopped it
  failed,       ///< the machine or a library failed
};

/// A place in a file; line and column count from 1, columns in characters.
struct Location {
  std::string file;
  int line = 0;
  int column = 0;

  bool operator==(const Location&) const = default;
};

/// "file:line:col", as compilers write it; the parts that are not known are left out.
std::string to_string(const Location& where);

/// The one exception of the library: what, where, and what to type next.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  Error(const Error&) = default;
  Error(Error&&) = default;
  Error& operator=(const Error&) = default;
  /// Moving into itself keeps all: `error = std::move(error).cause(…)` adds one in a loop.
  Error& operator=(Error&& other) noexcept {
    if (this == &other) return *this;
    std::runtime_error::operator=(other);
    kind_ = other.kind_;
    location_ = std::move(other.location_);
    excerpt_ = std::move(other.excerpt_);
    causes_ = std::move(other.causes_);
    hints_ = std::move(other.hints_);
    return *this;
  }

  Error&& at(Location where) && {
    location_ = std::move(where);
    return std::move(*this);
  }
  Error&& excerpt(std::string lines) && {
    excerpt_ = std::move(lines);
    return std::move(*this);
  }
  Error&& cause(std::string text) && {
    causes_.push_back(std::move(text));
    return std::move(*this);
  }
  Error&& hint(std::string text) && {
    hints_.push_back(std::move(text));
    return std::move(*this);
  }

  ErrorKind kind() const { return kind_; }
  std::string message() const { return what(); }
  const std::optional<Location>& location() const { return location_; }
  /// The offending line with a caret below it, or nothing.
  const std::string& excerpt() const { return excerpt_; }
  const std::vector<std::string>& causes() const { return causes_; }
  const std::vector<std::string>& hints() const { return hints_; }

 private:
  ErrorKind kind_;
  std::optional<Location> location_;
  std::string excerpt_;
  std::vector<std::string> causes_;
  std::vector<std::string> hints_;
};

}  // namespace pact
