#pragma once

#include <filesystem>
#include <optional>
#include <pact/merge/merge.hpp>
#include <string>
#include <vector>

namespace pact::test {

/// A folder of tests/merge: README.md says what it shows, the versions are base.yaml, ours.yaml and
/// theirs.yaml. Without base.yaml there is no base; without theirs.yaml that side removed the file.
struct MergeCase {
  std::filesystem::path folder;
  std::string name;  ///< "unsettled/the_same_scalar"
  schema::FileKind kind = schema::FileKind::customer;
  std::string path;  ///< of the file in a ledger
  std::optional<std::string> base;
  std::string ours;
  std::optional<std::string> theirs;

  merge::Merged merged() const;
  /// The same with the sides the other way round.
  merge::Merged swapped() const;
};

/// In the order of their names.
std::vector<MergeCase> merge_cases();

std::optional<std::string> read_if_there(const std::filesystem::path& path);

}  // namespace pact::test
