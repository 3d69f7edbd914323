#pragma once

#include <map>
#include <string>

namespace pact::git {

/// The environment variables that git obeys, handed in by the caller: libgit2 reads none of
/// GIT_CONFIG_*, GIT_AUTHOR_* and GIT_COMMITTER_*, and the library reads no environment.
using Variables = std::map<std::string, std::string>;

/// libgit2, switched on for as long as this lives: configuration search paths from `variables`
/// (never the process's own), fsync of objects and references on. One owner, in main.
class Library {
 public:
  explicit Library(const Variables& variables);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  const Variables& variables() const { return variables_; }

 private:
  Variables variables_;
};

}  // namespace pact::git
