#include <filesystem>
#include <pact/ledger/drafts.hpp>
#include <pact/ledger/new_item.hpp>

namespace pact {

namespace {

/// The ids of every list of that name in the file, nested ones (replies of a note) too.
void collect_ids(const Node& node, std::string_view list, std::vector<std::string>& ids) {
  for (const Entry& entry : node.entries()) {
    for (const Node& item : entry.value.items()) {
      if (entry.key == list && !item.text_of("id").empty()) ids.emplace_back(item.text_of("id"));
      collect_ids(item, list, ids);
    }
  }
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at; (at = text.find(what)) != std::string::npos;)
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

std::string new_id(const Ledger& ledger, const LedgerFile& file, std::string_view list, Date day) {
  std::vector<std::string> present;
  collect_ids(file.document.root, list, present);
  // What is written after a draft comes after it, and a draft keeps its id.
  for (const Draft& draft : read_drafts(ledger).kept) {
    if (draft.customer == file.document.root.text_of("id")) present.push_back(draft.id);
  }
  return id::next(day, present, ledger.surroundings().random);
}

std::string customer_path(const Charter& charter, const std::string& slug) {
  const std::string path =
      replaced(replaced(charter.layout, "{slug:2}", slug.substr(0, 2)), "{slug}", slug);
  const bool usable = path.starts_with("customers/") && path.ends_with("/" + slug + ".yaml") &&
                      path.find("..") == std::string::npos;
  return usable ? path : "customers/" + slug.substr(0, 2) + "/" + slug + ".yaml";
}

std::string renamed_path(const Charter& charter, const std::string& path, const std::string& slug) {
  const std::filesystem::path present(path);
  if (path == customer_path(charter, present.stem().string())) return customer_path(charter, slug);
  return (present.parent_path() / (slug + ".yaml")).generic_string();
}

}  // namespace pact
