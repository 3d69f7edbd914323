#pragma once

// For the sources of this folder only.

#include <git2.h>

#include <filesystem>
#include <pact/git/oid.hpp>
#include <set>
#include <string>

namespace pact::git {

/// Writes objects of the database as one pack (gitformat-pack(5), version 2) into a folder, with
/// the index that libgit2 makes of it. Each object stands whole: what is written at once is seldom
/// like each other, and `git gc` finds what is. Gives the name of the two files without their
/// endings .pack and .idx; they are not durable yet. Throws Error(failed).
std::string write_pack(git_odb* database, const std::set<Oid>& objects,
                       const std::filesystem::path& folder);

}  // namespace pact::git
