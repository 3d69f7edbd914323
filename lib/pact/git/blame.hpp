#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

struct BlameLine {
  std::optional<Oid> commit;  ///< nothing for a line of the working file that no commit has
  std::string text;           ///< the line, without its end
};

/// Which commit each line came from, as `git blame` says it. `working` is the file as it stands now,
/// with what is not committed; without it, the lines are those of the commit `from`. Empty when no
/// file is at `path` in `from`.
///
/// The algorithm is git's (blame.c): a commit passes the lines that a parent has too on to it, and
/// keeps the rest. libgit2's own does not slide hunks as git does, so it disagrees, and is slower.
std::vector<BlameLine> blame(const Repository& repository, const Oid& from, const std::string& path,
                             const std::string* working = nullptr);

}  // namespace pact::git
