#include <algorithm>
#include <pact/check/check.hpp>
#include <pact/check/content.hpp>
#include <pact/check/file_check.hpp>
#include <pact/check/severity.hpp>
#include <pact/git/staged.hpp>
#include <pact/git/work_tree.hpp>
#include <set>

namespace pact::check {

namespace {

void collect_ids(const Node& node, std::set<std::string>& ids) {
  const std::string_view id = node.text_of("id");
  if (!id.empty()) ids.emplace(id);
  for (const Node& item : node.items()) collect_ids(item, ids);
  for (const Entry& entry : node.entries()) collect_ids(entry.value, ids);
}

/// The ids of a text; none when it cannot be read, which another rule reports.
std::set<std::string> ids_of(const std::string& path, const std::optional<std::string>& text) {
  std::set<std::string> ids;
  if (!text) return ids;
  try {
    collect_ids(yaml::read(path, *text).root, ids);
  } catch (const Error&) {
    ids.clear();
  }
  return ids;
}

const People* people_or_null(const View& view) {
  try {
    return &view.people();
  } catch (const Error&) {
    return nullptr;
  }
}

}  // namespace

std::vector<Finding> check_staged(const Ledger& ledger) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  const Known known = known_of(charter_or_null(ledger.view()), people_or_null(ledger.view()));
  std::vector<Finding> findings;
  for (const git::StagedFile& staged : git::staged_files(repository)) {
    const std::optional<schema::FileKind> kind = schema::kind_of_path(staged.path);
    if (!kind) continue;
    std::optional<std::string> text;
    if (staged.blob) text = repository.read_blob(*staged.blob);
    std::optional<yaml::Document> document;
    if (text) {
      for (Finding& each : check_folders(staged.path, known)) findings.push_back(std::move(each));
      try {
        document = yaml::read(staged.path, *text);
        for (Finding& each : check_content(*kind, *document)) findings.push_back(std::move(each));
      } catch (const Error& error) {
        findings.push_back(unreadable(staged.path, error));
        continue;
      }
    }
    const auto committed =
        head.commit ? repository.blob_at(*head.commit, staged.path) : std::nullopt;
    if (!committed) continue;
    const std::set<std::string> in_head = ids_of(staged.path, repository.read_blob(*committed));
    const std::set<std::string> in_stage = ids_of(staged.path, text);
    const std::set<std::string> in_work = ids_of(staged.path, files.read(staged.path));
    for (const std::string& id : in_head) {
      if (in_stage.contains(id) || !in_work.contains(id)) continue;
      findings.push_back(finding(
          "dropped-note", {.file = staged.path},
          "this commit would drop " + id + ", which is committed and still in the working file",
          "git add " + staged.path + "    (then commit again)"));
    }
  }
  return as_serious_as(known.charter, std::move(findings));
}

}  // namespace pact::check
