#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/receiving.hpp>
#include <set>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

std::string variable(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

fs::path require_git_folder(const Variables& variables, const fs::path& start) {
  const Library library(variables);
  const auto found = git_folder(variables, start);
  if (found) return *found;
  throw Error(ErrorKind::not_found, "no git repository here or above")
      .at({.file = start.string()})
      .hint("git init --bare DIR    (a repository to push to)");
}

Variables naming(Variables variables, const fs::path& folder) {
  variables["GIT_DIR"] = folder.string();
  variables["GIT_WORK_TREE"] = folder.string();
  variables.erase("GIT_INDEX_FILE");
  return variables;
}

/// The folders of a list with colons between them; one with a colon in its name is quoted as C
/// does.
std::vector<std::string> folders_of(std::string_view list) {
  std::vector<std::string> folders;
  while (!list.empty()) {
    std::string folder;
    if (list.front() == '"') {
      std::size_t at = 1;
      for (; at < list.size() && list[at] != '"'; ++at) {
        if (list[at] == '\\' && at + 1 < list.size()) ++at;
        folder += list[at];
      }
      list.remove_prefix(std::min(at + 1, list.size()));
    } else {
      folder = list.substr(0, list.find(':'));
      list.remove_prefix(folder.size());
    }
    if (list.starts_with(":")) list.remove_prefix(1);
    if (!folder.empty()) folders.push_back(std::move(folder));
  }
  return folders;
}

/// libgit2 reads none of these variables where it opens a repository without a search.
void add_objects(const Repository& repository, const Variables& variables, const fs::path& start) {
  std::vector<std::string> folders = {variable(variables, "GIT_OBJECT_DIRECTORY"),
                                      variable(variables, "GIT_QUARANTINE_PATH")};
  for (std::string& each : folders_of(variable(variables, "GIT_ALTERNATE_OBJECT_DIRECTORIES")))
    folders.push_back(std::move(each));
  OdbHandle database;
  check(take(database, git_repository_odb, repository.raw()), "open its objects");
  std::set<fs::path> known{fs::weakly_canonical(repository.common_dir() / "objects")};
  for (const std::string& each : folders) {
    std::error_code none;
    if (each.empty() || !fs::is_directory(start / each, none)) continue;
    const fs::path folder = fs::weakly_canonical(start / each);
    if (!known.insert(folder).second) continue;
    check(git_odb_add_disk_alternate(database.get(), folder.c_str()),
          "open the objects that are coming in");
  }
}

}  // namespace

std::optional<fs::path> git_folder(const Variables& variables, const fs::path& start) {
  std::error_code none;
  if (const std::string named = variable(variables, "GIT_DIR"); !named.empty()) {
    if (!fs::is_directory(start / named, none)) return std::nullopt;
    return fs::canonical(start / named);
  }
  Buffer found;
  const std::string ceiling = variable(variables, "GIT_CEILING_DIRECTORIES");
  if (git_repository_discover(&found.raw, start.c_str(), 1,
                              ceiling.empty() ? nullptr : ceiling.c_str()) < 0) {
    return std::nullopt;
  }
  return fs::canonical(found.text());
}

bool is_bare(const fs::path& git_folder) {
  ConfigHandle config;
  int bare = 0;
  if (take(config, git_config_open_ondisk, (git_folder / "config").c_str()) == 0 &&
      git_config_get_bool(&bare, config.get(), "core.bare") == 0) {
    return bare != 0;
  }
  // As git guesses. What has a `commondir` belongs to a further working tree.
  std::error_code none;
  return git_folder.filename() != ".git" && !fs::exists(git_folder / "commondir", none);
}

Receiving::Receiving(const Variables& variables, const fs::path& start)
    : folder_(require_git_folder(variables, start)),
      library_(naming(variables, folder_)),
      repository_(Repository::open(library_, folder_)) {
  add_objects(repository_, variables, start);
}

std::vector<RefUpdate> ref_updates(std::string_view lines) {
  std::vector<RefUpdate> updates;
  for (const std::string_view line : text::lines(lines)) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    const auto before = Oid::from_hex(line.substr(0, first));
    const auto after = second == std::string_view::npos
                           ? std::nullopt
                           : Oid::from_hex(line.substr(first + 1, second - first - 1));
    if (!before || !after) {
      throw Error(ErrorKind::usage, "git names a commit before and a commit after on each line")
          .hint("pact hook install    (git itself then runs this)");
    }
    const auto unless_zero = [](const Oid& oid) {
      return oid.is_zero() ? std::nullopt : std::optional(oid);
    };
    updates.push_back(
        {std::string(line.substr(second + 1)), unless_zero(*before), unless_zero(*after)});
  }
  return updates;
}

std::vector<Oid> known_tips(const Repository& repository) {
  git_reference_iterator* raw = nullptr;
  check(git_reference_iterator_new(&raw, repository.raw()), "list its branches");
  const Handle<git_reference_iterator, git_reference_iterator_free> iterator(raw);
  std::set<Oid> tips;
  ReferenceHandle reference;
  int code = 0;
  while ((code = take(reference, git_reference_next, iterator.get())) == 0) {
    ObjectHandle commit;
    if (take(commit, git_reference_peel, reference.get(), GIT_OBJECT_COMMIT) == 0)
      tips.insert(from_raw(*git_object_id(commit.get())));
  }
  if (code != GIT_ITEROVER) check(code, "list its branches");
  return {tips.begin(), tips.end()};
}

std::vector<CommitInfo> new_commits(const Repository& repository, const Oid& from,
                                    const std::vector<Oid>& known) {
  std::vector<CommitInfo> commits;
  if (repository.is_shallow() && known.size() == 1) {
    walk_since(repository, from, known.front(), [&](const CommitInfo& commit) {
      commits.push_back(commit);
      return true;
    });
    std::ranges::reverse(commits);
    return commits;
  }
  git_revwalk* raw = nullptr;
  check(git_revwalk_new(&raw, repository.raw()), "walk the history");
  const Handle<git_revwalk, git_revwalk_free> walk(raw);
  git_revwalk_sorting(raw, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
  const git_oid start = to_raw(from);
  check(git_revwalk_push(raw, &start), "walk the history");
  for (const Oid& each : known) {
    const git_oid oid = to_raw(each);
    check(git_revwalk_hide(raw, &oid), "leave out what is known");
  }
  git_oid oid;
  int code = 0;
  while ((code = git_revwalk_next(&oid, raw)) == 0)
    commits.push_back(commit_info(repository, from_raw(oid)));
  if (code != GIT_ITEROVER) check(code, "walk what is new");
  return commits;
}

std::optional<Oid> commit_of(const Repository& repository, const Oid& object) {
  const git_oid raw = to_raw(object);
  ObjectHandle found, commit;
  check(take(found, git_object_lookup, repository.raw(), &raw, GIT_OBJECT_ANY),
        "read what was pushed");
  if (take(commit, git_object_peel, found.get(), GIT_OBJECT_COMMIT) < 0) return std::nullopt;
  return from_raw(*git_object_id(commit.get()));
}

}  // namespace pact::git
