#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>

namespace pact::git {

/// The signature of a commit's bytes when `commit.gpgsign` asks for one, made by the program and
/// key that git would use (`gpg.format` openpgp, ssh or x509). Throws Error(failed) with that
/// program's words when it cannot sign.
std::optional<std::string> sign(const Repository& repository, const Identity& committer,
                                std::string_view commit);

}  // namespace pact::git
