#include <algorithm>
#include <iterator>
#include <pact/schema/schema.hpp>

namespace pact::schema {

namespace {

struct Folder {
  std::string_view name;
  FileKind kind;
};
constexpr Folder k_folders[] = {
    {"asks/", FileKind::ask},     {"ideas/", FileKind::idea},    {"insights/", FileKind::insight},
    {"briefs/", FileKind::brief}, {"stories/", FileKind::story}, {"customers/", FileKind::customer},
};

}  // namespace

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::charter:
      return "charter";
    case FileKind::people:
      return "people";
    case FileKind::customer:
      return "customer";
    case FileKind::ask:
      return "ask";
    case FileKind::idea:
      return "idea";
    case FileKind::insight:
      return "insight";
    case FileKind::brief:
      return "brief";
    case FileKind::story:
      return "story";
  }
  return {};
}

std::string_view folder_of(FileKind kind) {
  const auto found = std::ranges::find(k_folders, kind, &Folder::kind);
  return found == std::end(k_folders) ? std::string_view()
                                      : found->name.substr(0, found->name.size() - 1);
}

std::optional<FileKind> kind_of_path(std::string_view path) {
  constexpr std::string_view k_extension = ".yaml";

  if (path == "pact.yaml") return FileKind::charter;
  if (path == "people.yaml") return FileKind::people;
  if (!path.ends_with(k_extension)) return std::nullopt;
  for (const Folder& folder : k_folders) {
    if (!path.starts_with(folder.name)) continue;
    std::string_view rest = path.substr(folder.name.size());
    rest.remove_suffix(k_extension.size());
    const std::size_t slash = rest.rfind('/');
    // Only customers lie in folders of their own choice.
    if (slash != std::string_view::npos && folder.kind != FileKind::customer) return std::nullopt;
    const std::string_view stem = slash == std::string_view::npos ? rest : rest.substr(slash + 1);
    if (stem.empty()) return std::nullopt;
    return folder.kind;
  }
  return std::nullopt;
}

}  // namespace pact::schema
