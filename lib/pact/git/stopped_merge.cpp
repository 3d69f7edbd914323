#include <algorithm>
#include <filesystem>
#include <fstream>
#include <pact/base/text.hpp>
#include <pact/git/files_along.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/own_git.hpp>
#include <pact/git/stopped_merge.hpp>
#include <pact/git/work_tree.hpp>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

/// The object names at the beginning of a file's lines.
std::vector<Oid> names_in(const fs::path& file) {
  std::vector<Oid> names;
  const std::string text = text_of(file);
  for (const std::string_view line : text::lines(text)) {
    if (const auto name = Oid::from_hex(text::trim(line))) names.push_back(*name);
  }
  return names;
}

}  // namespace

bool settle_conflicts(Repository& repository, const WriteLock&,
                      const std::vector<PathChange>& changes, const Checkpoint& checkpoint) {
  const auto reach = [&](std::string_view step) {
    if (checkpoint) checkpoint(step);
  };
  FilesAlong files(repository, changes);
  IndexLock index(repository);
  Flush flush;
  repository.sync_objects(flush);
  files.sync(flush);
  flush.wait();
  reach("objects");
  index.take();
  reach("index-locked");
  if (!index.matches(changes)) return false;
  index.prepare(changes);
  files.put([&] { reach("file"); });
  reach("files");
  index.finish(files.stamps());
  index.put_in_place();
  flush.folder(repository.git_dir());
  files.sync_folders(flush);
  flush.wait();
  reach("index-placed");
  return true;
}

std::vector<Oid> incoming_commits(const Repository& repository) {
  const char* file = nullptr;
  switch (repository.operation()) {
    case Operation::merge:
      file = "MERGE_HEAD";
      break;
    case Operation::cherry_pick:
      file = "CHERRY_PICK_HEAD";
      break;
    case Operation::rebase:
      file = "REBASE_HEAD";
      break;
    default:
      return {};
  }
  return names_in(repository.git_dir() / file);
}

std::optional<std::vector<PathChange>> staged_changes(const Repository& repository) {
  const std::string out = run_git(
      repository, {"diff-index", "--cached", "--raw", "-z", "--no-renames", "--abbrev=40", "HEAD"},
      repository.index_path());
  const WorkTree files(repository.work_tree(), repository.own_dir());
  const std::vector<std::string_view> parts = text::split(out, '\0');
  std::vector<PathChange> changes;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    // ":100644 100644 <before> <after> M"
    const auto words = text::split(parts[i], ' ');
    if (words.size() != 5 || words[4] == "U") return std::nullopt;
    constexpr std::string_view k_plain = "100644";
    constexpr std::string_view k_none = "000000";
    const std::string_view mode_before = words[0].substr(1);
    const bool keeps_mode = mode_before == words[1] && words[1] == "100755";
    for (const std::string_view mode : {mode_before, words[1]}) {
      if (mode != k_plain && mode != k_none && !keeps_mode) return std::nullopt;
    }
    const auto blob = [&](std::string_view mode, std::string_view name) {
      return mode == k_none ? std::nullopt : Oid::from_hex(name);
    };
    const auto after = blob(words[1], words[3]);
    PathChange change{.path = std::string(parts[i + 1]),
                      .head = {blob(mode_before, words[2]), after},
                      .index = {after, after},
                      .work = {}};
    if (const auto text = files.read(change.path))
      change.work.before = change.work.after = Repository::hash_blob(*text);
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string merge_message(const Repository& repository) {
  const std::string text = text_of(repository.git_dir() / "MERGE_MSG");
  std::string message;
  for (const std::string_view line : text::lines(text)) {
    if (!line.starts_with("#")) message += std::string(line) + "\n";
  }
  message.erase(message.find_last_not_of(" \n") + 1);
  message.erase(0, std::min(message.size(), message.find_first_not_of('\n')));
  return message.empty() ? "Merge" : message;
}

bool has_autostash(const Repository& repository) {
  return fs::exists(repository.git_dir() / "MERGE_AUTOSTASH");
}

void end_merge(const Repository& repository) {
  // MERGE_HEAD last: while it is there the merge is not over, and can be ended again.
  for (const char* name : {"MERGE_RR", "MERGE_MSG", "MERGE_MODE", "AUTO_MERGE", "MERGE_HEAD"}) {
    std::error_code none;
    fs::remove(repository.git_dir() / name, none);
  }
  sync_folder(repository.git_dir());
}

}  // namespace pact::git
