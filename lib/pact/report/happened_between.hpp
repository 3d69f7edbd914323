#pragma once

#include <functional>
#include <pact/git/repository.hpp>
#include <pact/report/happening.hpp>
#include <pact/yaml/reader.hpp>
#include <set>
#include <string>
#include <vector>

namespace pact::report {

/// A file that differs between two commits, as the later one has it.
struct ChangedFile {
  std::string path;
  schema::FileKind kind;
  yaml::Document document;
  std::vector<Happening> happenings;  ///< all of them; their nodes are the document's
};

/// What the files that differ between two commits say in each: keys of happenings.
struct Between {
  std::set<std::string> before;
  std::set<std::string> after;
};

/// Given each of the files as the later commit has it, by path, and the keys of before. The file
/// lasts as long as the call: of many, only some are in memory at once.
using TakeChanged =
    std::function<void(const ChangedFile& file, const std::set<std::string>& before)>;

/// Reads the files that differ, and no others; what cannot be read says nothing. Nothing, and
/// nothing is read, where more than `most` files differ. The people are those of now, for both.
std::optional<Between> happened_between(const git::Repository& repository, const git::Oid& before,
                                        const git::Oid& after, const People& people,
                                        const TakeChanged& take = {},
                                        std::size_t most = static_cast<std::size_t>(-1));

}  // namespace pact::report
