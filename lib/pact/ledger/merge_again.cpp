#include <pact/base/text.hpp>
#include <pact/git/line_merge.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/merge_again.hpp>
#include <pact/ledger/valid_text.hpp>
#include <pact/merge/merge.hpp>

namespace pact {

namespace {

/// The last merge in which the file is not valid, of two parents that both have it.
std::optional<git::FileCommit> breaking_merge(const Ledger& ledger, const std::string& path) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  std::optional<git::FileCommit> found;
  if (!head.commit) return found;
  git::walk_file(repository, *head.commit, path, [&](const git::FileCommit& commit) {
    if (!commit.after) return true;
    // Once the file was valid, what broke it came later.
    if (is_valid(commit.path, repository.read_blob(*commit.after))) return false;
    if (commit.commit.parents.size() != 2) return true;
    found = commit;
    return false;
  });
  return found;
}

std::string merged_from_parents(const Ledger& ledger, const git::FileCommit& merge) {
  const git::Repository& repository = ledger.repository();
  const std::vector<git::Oid>& parents = merge.commit.parents;
  const auto text_at = [&](const std::optional<git::Oid>& commit) {
    const auto blob = commit ? repository.blob_at(*commit, merge.path) : std::nullopt;
    return blob ? std::optional(repository.read_blob(*blob)) : std::nullopt;
  };
  const schema::FileKind kind = *schema::kind_of_path(merge.path);
  const std::optional<std::string> ours = text_at(parents[0]), theirs = text_at(parents[1]);
  if (!ours || !theirs) {
    const std::string only = ours ? *ours : theirs.value_or("");
    return merge::keep_removed(kind, merge.path, only).text;
  }
  const std::vector<git::Oid> bases = git::merge_bases(repository, parents[0], parents[1]);
  const std::optional<std::string> base = bases.empty() ? std::nullopt : text_at(bases.front());
  return merge::merge(kind, merge.path, {.base = base, .ours = *ours, .theirs = *theirs}).text;
}

}  // namespace

bool has_conflict_markers(std::string_view text) {
  bool opened = false;
  for (const std::string_view line : text::lines(text)) {
    if (line.starts_with("<<<<<<< ")) opened = true;
    if (opened && line.starts_with(">>>>>>> ")) return true;
  }
  return false;
}

std::optional<MergedAgain> merge_again(const Ledger& ledger, const std::string& path) {
  const git::Repository& repository = ledger.repository();
  const std::string working = ledger.view().bytes(path).value_or("");
  if (is_valid(path, working)) return std::nullopt;
  const auto merge = breaking_merge(ledger, path);
  if (!merge) {
    try {
      require_valid(path, working);
    } catch (const Error& error) {
      throw Error(error).cause("no merge broke it, so it needs a hand");
    }
  }
  const std::string broken = repository.read_blob(*merge->after);
  MergedAgain made{.path = path,
                   .text = merged_from_parents(ledger, *merge),
                   .merge = merge->commit,
                   .seen = git::Repository::hash_blob(working)};
  if (broken == working) return made;
  const std::optional<std::string> on_top = git::merge_lines(broken, working, made.text);
  if (!on_top || !is_valid(path, *on_top)) {
    throw Error(ErrorKind::blocked,
                "a merge broke this file, and what was written since stands in the same lines")
        .at({.file = path})
        .hint("git diff " + merge->commit.id.short_hex() + " -- " + path +
              "    (what was written since)")
        .hint("git checkout " + merge->commit.id.short_hex() + " -- " + path +
              " && git commit -m 'as merged' -- " + path + "    (then pact resolve " + path + ")");
  }
  made.text = *on_top;
  return made;
}

}  // namespace pact
