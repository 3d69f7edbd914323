#include <filesystem>
#include <map>
#include <pact/ledger/record_versions.hpp>
#include <pact/ledger/split_records.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/ledger/whose_words.hpp>
#include <pact/merge/merge.hpp>
#include <set>

namespace pact {

namespace {

/// Two of one record are joined, and the result may be one with a third.
constexpr int k_most = 1000;

FileVersion version_at(const Ledger& ledger, const git::Oid& head, const std::string& path) {
  const auto blob = ledger.repository().blob_at(head, path);
  if (!blob) throw Error(ErrorKind::blocked, "this file was never committed").at({.file = path});
  return {path, *blob};
}

std::string join(Ledger& ledger, const SplitRecord& split) {
  git::Repository& repository = ledger.repository();
  const git::Oid head = *repository.head().commit;
  const RecordVersions record{
      {}, version_at(ledger, head, split.first), version_at(ledger, head, split.second)};
  const schema::FileKind kind = *schema::kind_of_path(split.first);
  const std::string text = merge::merge(kind, split.first,
                                        {.base = std::nullopt,
                                         .ours = repository.read_blob(record.ours->blob),
                                         .theirs = repository.read_blob(record.theirs->blob)})
                               .text;
  const std::string path = merged_path(record, text);
  const FileVersion& stays = path == split.first ? *record.ours : *record.theirs;
  const FileVersion& goes = path == split.first ? *record.theirs : *record.ours;
  Transaction transaction(ledger);
  transaction.restore(stays.path, stays.blob, repository.write_blob(text));
  transaction.remove(goes.path);
  const std::string name = std::filesystem::path(path).stem().string();
  const bool customer = kind == schema::FileKind::customer;
  transaction.commit(
      {.operation = "merge",
       .subject = subject_line("merge", name, "one record that git had left in two files"),
       .customers = customer ? std::vector{name} : std::vector<std::string>(),
       .item = {},
       .undoes = {}});
  return path;
}

}  // namespace

std::vector<SplitRecord> split_records(const View& view) {
  std::map<std::string, std::string> path_of;
  std::set<std::pair<std::string, std::string>> pairs;
  const index::Index* index = view.index();
  for (const std::string& path : index ? index->files_sharing_ids() : view.paths()) {
    try {
      const LedgerFile& file = *view.file(path);
      for (const OwnWords& item : own_words(file.kind, file.document.root)) {
        if (item.id.empty()) continue;
        const auto [known, is_new] = path_of.emplace(item.id, path);
        if (!is_new && known->second != path && schema::kind_of_path(known->second) == file.kind)
          pairs.emplace(known->second, path);
      }
    } catch (const Error&) {
      // What cannot be read is joined with nothing; check says what is wrong.
    }
  }
  std::vector<SplitRecord> found;
  for (const auto& [first, second] : pairs) found.push_back({first, second});
  return found;
}

std::vector<std::string> join_split_records(Ledger& ledger) {
  std::vector<std::string> joined;
  std::set<std::string> left;
  for (int attempt = 0; attempt < k_most; ++attempt) {
    std::optional<SplitRecord> next;
    for (const SplitRecord& each : split_records(ledger.view())) {
      if (!left.contains(each.first + "\n" + each.second)) {
        next = each;
        break;
      }
    }
    if (!next) break;
    try {
      joined.push_back(join(ledger, *next));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::blocked) throw;
      left.insert(next->first + "\n" + next->second);
    }
  }
  return joined;
}

}  // namespace pact
