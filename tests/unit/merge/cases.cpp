#include "cases.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace pact::test {

namespace fs = std::filesystem;

namespace {

const fs::path k_root = fs::path(PACT_SOURCE_DIR) / "tests/merge";

std::string path_of(schema::FileKind kind) {
  switch (kind) {
    case schema::FileKind::charter:
      return "pact.yaml";
    case schema::FileKind::people:
      return "people.yaml";
    case schema::FileKind::customer:
      return "customers/ha/harbour-boats-ltd.yaml";
    case schema::FileKind::story:
      return "stories/two-dates-q7mx9t.yaml";
    default:
      return std::string(schema::name_of(kind)) + "s/one-q7mx9t.yaml";
  }
}

/// By the `schema:` of any of the texts.
schema::FileKind kind_of(const MergeCase& of) {
  const std::string all = of.base.value_or("") + of.ours + of.theirs.value_or("");
  for (const schema::FileKind kind : schema::k_file_kinds) {
    if (all.find("schema: pact/" + std::string(schema::name_of(kind)) + "/1") != std::string::npos)
      return kind;
  }
  throw std::runtime_error(of.name + ": no side says what kind of file it is");
}

}  // namespace

std::optional<std::string> read_if_there(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::stringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

merge::Merged MergeCase::merged() const {
  if (!theirs) return merge::keep_removed(kind, path, ours);
  return merge::merge(kind, path, {base, ours, *theirs});
}

merge::Merged MergeCase::swapped() const {
  if (!theirs) return merged();
  return merge::merge(kind, path, {base, *theirs, ours});
}

std::vector<MergeCase> merge_cases() {
  std::vector<MergeCase> cases;
  for (const fs::directory_entry& group : fs::directory_iterator(k_root)) {
    if (!group.is_directory()) continue;
    for (const fs::directory_entry& entry : fs::directory_iterator(group.path())) {
      MergeCase each;
      each.folder = entry.path();
      each.name = entry.path().lexically_relative(k_root).string();
      each.base = read_if_there(each.folder / "base.yaml");
      each.ours = read_if_there(each.folder / "ours.yaml").value();
      each.theirs = read_if_there(each.folder / "theirs.yaml");
      each.kind = kind_of(each);
      each.path = path_of(each.kind);
      cases.push_back(std::move(each));
    }
  }
  std::sort(cases.begin(), cases.end(),
            [](const MergeCase& a, const MergeCase& b) { return a.name < b.name; });
  return cases;
}

}  // namespace pact::test
