#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/git/conflicts.hpp>
#include <pact/git/stopped_merge.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/conflict_records.hpp>
#include <pact/ledger/conflict_repair.hpp>
#include <pact/ledger/signature.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/ledger/valid_text.hpp>
#include <pact/merge/merge.hpp>

namespace pact {

namespace {

using How = RepairedFile::How;

bool is_marker(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") ||
         line.starts_with(">>>>>>>") || line.starts_with("|||||||");
}

/// Whether the text has lines that none of the versions has: somebody wrote them by hand.
bool has_lines_of_its_own(const std::string& text, const std::vector<std::string>& versions) {
  std::vector<std::string_view> known;
  for (const std::string& version : versions) {
    for (const std::string_view line : text::lines(version)) known.push_back(line);
  }
  std::sort(known.begin(), known.end());
  const std::vector<std::string_view> lines = text::lines(text);
  return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
    return !is_marker(line) && !std::binary_search(known.begin(), known.end(), line);
  });
}

class Repairer {
 public:
  Repairer(Ledger& ledger, const git::WriteLock& lock)
      : ledger_(ledger),
        repository_(ledger.repository()),
        lock_(lock),
        files_(repository_.work_tree(), repository_.own_dir()) {}

  Repair run() {
    repair_.operation = repository_.operation();
    std::vector<git::ConflictStages> found = git::conflicts(repository_);
    for (const git::ConflictStages& each : found) {
      if (!schema::kind_of_path(each.path)) repair_.not_ours.push_back(each.path);
    }
    if (repair_.operation == git::Operation::merge) add_badly_merged(found);
    for (const ConflictRecord& record : records_in_conflict(ledger_, found)) settle(record);
    if (!changes_.empty() &&
        !git::settle_conflicts(repository_, lock_, changes_, ledger_.surroundings().checkpoint)) {
      throw Error(ErrorKind::busy, "another git command changed the index meanwhile")
          .hint("say it again");
    }
    ledger_.reload();
    finish();
    return std::move(repair_);
  }

 private:
  /// Without the driver git may have put lines of two sides together that make no valid file.
  void add_badly_merged(std::vector<git::ConflictStages>& found) {
    const std::vector<git::Oid> incoming = git::incoming_commits(repository_);
    const git::Head head = repository_.head();
    const auto staged = git::staged_changes(repository_);
    if (incoming.size() != 1 || !head.commit || !staged) return;
    const auto bases = git::merge_bases(repository_, *head.commit, incoming.front());
    for (const git::PathChange& change : *staged) {
      if (!schema::kind_of_path(change.path) || !change.index.after) continue;
      const auto theirs = repository_.blob_at(incoming.front(), change.path);
      if (!change.head.before || !theirs || change.index.after == theirs ||
          is_valid(change.path, repository_.read_blob(*change.index.after))) {
        continue;
      }
      found.push_back(
          {.path = change.path,
           .base = bases.empty() ? std::nullopt : repository_.blob_at(bases.front(), change.path),
           .ours = change.head.before,
           .theirs = theirs});
    }
  }

  std::optional<std::string> text_of(const std::optional<ConflictRecord::Version>& version) const {
    return version ? std::optional(repository_.read_blob(version->blob)) : std::nullopt;
  }

  void settle(const ConflictRecord& record) {
    const std::optional<std::string> base = text_of(record.base), ours = text_of(record.ours),
                                     theirs = text_of(record.theirs);
    if (!ours && !theirs) return remove_all(record);
    RepairedFile file{.path = (record.ours ? record.ours : record.theirs)->path,
                      .how = ours && theirs ? How::merged : How::kept,
                      .problem = {},
                      .former = {}};
    std::string text;
    try {
      text = merged(record, base, ours, theirs);
      file.path = path_of(record, text);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::blocked) throw;
      file.how = How::left;
      file.problem = error;
    }
    if (const auto hand = settled_by_hand(record, file.path, text)) {
      file.how = How::by_hand;
      file.problem.reset();
      text = *hand;
    } else if (file.how == How::left) {
      repair_.files.push_back(std::move(file));
      return;
    }
    const auto working = files_.read(file.path);
    if (working && *working != text &&
        has_lines_of_its_own(*working,
                             {base.value_or(""), ours.value_or(""), theirs.value_or(""), text})) {
      file.former = repository_.write_blob(*working);
    }
    std::set<std::string> paths = record.paths;
    paths.insert(file.path);
    for (const std::string& path : paths)
      put(path, path == file.path ? std::optional(text) : std::nullopt);
    repair_.files.push_back(std::move(file));
  }

  static std::string merged(const ConflictRecord& record, const std::optional<std::string>& base,
                            const std::optional<std::string>& ours,
                            const std::optional<std::string>& theirs) {
    if (!ours || !theirs) {
      const auto& left = record.ours ? record.ours : record.theirs;
      return merge::keep_removed(record.kind, left->path, ours ? *ours : *theirs).text;
    }
    return merge::merge(record.kind, record.ours->path,
                        {.base = base, .ours = *ours, .theirs = *theirs})
        .text;
  }

  static std::string path_of(const ConflictRecord& record, const std::string& text) {
    if (!record.ours || !record.theirs) return (record.ours ? record.ours : record.theirs)->path;
    return merged_path({record.base, record.ours, record.theirs}, text);
  }

  /// What a person made of the file before us: a valid text that is none of git's own.
  std::optional<std::string> settled_by_hand(const ConflictRecord& record, const std::string& path,
                                             const std::string& merged) const {
    if (record.paths.size() != 1) return std::nullopt;
    std::optional<std::string> working = files_.read(path);
    if (!working || *working == merged || !is_valid(path, *working)) return std::nullopt;
    const git::Oid blob = git::Repository::hash_blob(*working);
    for (const auto* version : {&record.base, &record.ours, &record.theirs}) {
      if (*version && (*version)->blob == blob) return std::nullopt;
    }
    return working;
  }

  void put(const std::string& path, const std::optional<std::string>& text) {
    const auto after = text ? std::optional(repository_.write_blob(*text)) : std::nullopt;
    const auto working = files_.read(path);
    // The working file as it is now must be an object, for somebody may save it meanwhile.
    const auto now = working ? std::optional(repository_.write_blob(*working)) : std::nullopt;
    changes_.push_back({.path = path,
                        .head = {},
                        .index = {repository_.index_blob(path), after},
                        .work = {now, after}});
  }

  /// Both sides have it no more, under any name.
  void remove_all(const ConflictRecord& record) {
    for (const std::string& path : record.paths) put(path, std::nullopt);
  }

  void finish() {
    if (repair_.operation != git::Operation::merge || !git::conflicts(repository_).empty()) return;
    const git::Head head = repository_.head();
    const std::vector<git::Oid> incoming = git::incoming_commits(repository_);
    if (head.branch.empty() || !head.commit || git::has_autostash(repository_)) return;
    const bool done = std::all_of(incoming.begin(), incoming.end(), [&](const git::Oid& each) {
      return repository_.is_ancestor(each, *head.commit);
    });
    // A command that was killed may have committed already.
    if (!done && !commit(head, incoming)) return;
    git::end_merge(repository_);
    repair_.over = true;
  }

  bool commit(const git::Head& head, const std::vector<git::Oid>& incoming) {
    const auto changes = git::staged_changes(repository_);
    if (!changes) return false;
    std::vector<git::Oid> parents = incoming;
    parents.insert(parents.begin(), *head.commit);
    const CommitTimes times = ledger_.view().charter().commit_times;
    const git::CommitRequest request{
        .tip = head,
        .changes = *changes,
        .message = git::merge_message(repository_) + "\n\n" + k_operation_trailer + ": merge\n",
        .author = author_signature(ledger_, times),
        .committer = committer_signature(ledger_, times, parents),
        .more_parents = incoming};
    repair_.commit = git::commit(repository_, lock_, request, ledger_.surroundings().checkpoint);
    if (repair_.commit) ledger_.reload();
    return repair_.commit.has_value();
  }

  Ledger& ledger_;
  git::Repository& repository_;
  const git::WriteLock& lock_;
  git::WorkTree files_;
  std::vector<git::PathChange> changes_;
  Repair repair_;
};

}  // namespace

bool waits_for_repair(const git::Repository& repository) {
  return repository.operation() == git::Operation::merge || !git::conflicts(repository).empty();
}

Repair repair_conflicts(Ledger& ledger) {
  const git::WriteLock lock(ledger.repository());
  ledger.notice(lock.recovered());
  return Repairer(ledger, lock).run();
}

}  // namespace pact
