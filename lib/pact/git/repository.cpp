#include <sys/stat.h>

#include <algorithm>
#include <pact/git/config.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/history.hpp>
#include <pact/git/new_objects.hpp>
#include <pact/git/repository.hpp>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

std::string variable(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

git_repository* open_raw(const Library& library, const fs::path& start, int& code) {
  git_repository* raw = nullptr;
  const std::string ceiling = variable(library.variables(), "GIT_CEILING_DIRECTORIES");
  const std::string named = variable(library.variables(), "GIT_DIR");
  if (named.empty()) {
    code = git_repository_open_ext(&raw, start.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS,
                                   ceiling.empty() ? nullptr : ceiling.c_str());
    return raw;
  }
  code = git_repository_open_ext(&raw, (start / named).c_str(),
                                 GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT,
                                 nullptr);
  const std::string work_tree = variable(library.variables(), "GIT_WORK_TREE");
  if (code == 0 && !work_tree.empty()) {
    code = git_repository_set_workdir(raw, (start / work_tree).c_str(), 0);
  }
  return raw;
}

/// libgit2 refuses a repository of another owner, and does not understand `safe.directory = *`.
/// The nearest folder that has a .git is the one it looked at.
fs::path repository_above(const Library& library, fs::path folder) {
  if (const std::string named = variable(library.variables(), "GIT_DIR"); !named.empty()) {
    const fs::path git_dir = fs::weakly_canonical(folder / named);
    return git_dir.filename() == ".git" ? git_dir.parent_path() : git_dir;
  }
  while (!fs::exists(folder / ".git") && folder.has_parent_path() &&
         folder != folder.parent_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

bool is_owner_refusal(int code, const std::string& words) {
  return code == GIT_EOWNER || words.find("safe.directory") != std::string::npos ||
         words.find("not owned by current user") != std::string::npos;
}

/// libgit2 walks into the parents that a shallow clone has not, and fails.
bool is_ancestor_here(const Repository& repository, const Oid& ancestor, const Oid& commit) {
  bool found = false;
  walk(repository, commit, [&](const CommitInfo& info) {
    found = info.id == ancestor;
    return !found;
  });
  return found;
}

[[noreturn]] void refuse_owner(const fs::path& folder) {
  throw Error(ErrorKind::blocked, "this repository belongs to another user of the machine")
      .at({.file = folder.string()})
      .hint("git config --global --add safe.directory " + folder.string());
}

}  // namespace

void Repository::Close::operator()(git_repository* repository) const {
  git_repository_free(repository);
}

Repository::Repository(std::unique_ptr<git_repository, Close> raw, const Library& library)
    : raw_(std::move(raw)), variables_(&library.variables()) {
  const char* work_tree = git_repository_workdir(raw_.get());
  if (git_repository_is_bare(raw_.get()) || !work_tree) {
    throw Error(ErrorKind::blocked, "this is a bare repository: it has no files to work on")
        .at({.file = git_repository_path(raw_.get())})
        .hint("git clone " + std::string(git_repository_path(raw_.get())) +
              " DIR    (work in a clone)");
  }
  work_tree_ = fs::path(work_tree).parent_path();
  git_dir_ = fs::path(git_repository_path(raw_.get())).parent_path();
  common_dir_ = fs::path(git_repository_commondir(raw_.get()));
  if (!common_dir_.has_filename()) common_dir_ = common_dir_.parent_path();
  add_settings();
}

Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

Repository Repository::open(const Library& library, const fs::path& start) {
  std::optional<Repository> found = discover(library, start);
  if (!found) {
    throw Error(ErrorKind::not_found, "no git repository here or above")
        .at({.file = start.string()})
        .hint("pact init DIR    (a new ledger)")
        .hint("pact join URL    (one that colleagues have)");
  }
  return std::move(*found);
}

std::optional<Repository> Repository::discover(const Library& library, const fs::path& start) {
  // Neither asks anything of us: the first is read by add_settings, and nothing here prunes
  // objects.
  const char* k_extensions[] = {"worktreeconfig", "preciousobjects"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, k_extensions, std::size(k_extensions));
  int code = 0;
  std::unique_ptr<git_repository, Close> raw(open_raw(library, start, code));
  if (code < 0) {
    std::string words = last_words();
    if (is_owner_refusal(code, words)) {
      const fs::path folder = repository_above(library, fs::absolute(start));
      if (!is_declared_safe(library, folder)) refuse_owner(folder);
      git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
      raw.reset(open_raw(library, start, code));
      git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
      if (code < 0) words = last_words();
    }
    if (code == GIT_ENOTFOUND) return std::nullopt;
    if (code < 0 && words.find("extension name extensions.") != std::string::npos) {
      const bool sha256 = words.find("objectformat") != std::string::npos;
      throw Error(ErrorKind::blocked,
                  sha256 ? "this repository names its objects by SHA-256, which pact cannot read"
                         : "this repository uses a feature of git that pact cannot read")
          .at({.file = start.string()})
          .cause(words)
          .hint(sha256 ? "git init --object-format=sha1 DIR    (a ledger must be one of these)"
                       : "git clone URL DIR    (a plain clone is one that pact can read)");
    }
    if (code < 0) {
      throw Error(ErrorKind::blocked, "git's folder here cannot be read")
          .at({.file = start.string()})
          .cause(words)
          .hint("git status    (says what is wrong with it)");
    }
  }
  return Repository(std::move(raw), library);
}

Repository Repository::init(const Library& library, const fs::path& folder) {
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
  const std::string branch = default_setting(library, "init.defaultBranch").value_or("main");
  options.initial_head = branch.c_str();
  git_repository* raw = nullptr;
  check(git_repository_init_ext(&raw, folder.c_str(), &options), "make a repository");
  return Repository(std::unique_ptr<git_repository, Close>(raw), library);
}

fs::path Repository::index_path() const {
  const std::string named = variable(variables(), "GIT_INDEX_FILE");
  if (named.empty()) return git_dir_ / "index";
  // git itself has gone to the top of the working tree when it reads a relative one.
  const fs::path file = work_tree_ / named;
  std::error_code none;
  const bool own =
      fs::weakly_canonical(file, none) == fs::weakly_canonical(git_dir_ / "index", none);
  return own ? git_dir_ / "index" : file;
}

Head Repository::head() const {
  Head head;
  std::string name = "HEAD";
  for (int links = 0; links < 5; ++links) {
    ReferenceHandle reference;
    const int code = take(reference, git_reference_lookup, raw(), name.c_str());
    if (code == GIT_ENOTFOUND) return head;
    check(code, "read " + name);
    if (git_reference_type(reference.get()) != GIT_REFERENCE_SYMBOLIC) {
      head.commit = from_raw(*git_reference_target(reference.get()));
      return head;
    }
    name = head.branch = git_reference_symbolic_target(reference.get());
  }
  throw Error(ErrorKind::blocked, "HEAD names a branch that names another, without end")
      .hint("git symbolic-ref HEAD refs/heads/main");
}

Operation Repository::operation() const {
  switch (git_repository_state(raw())) {
    case GIT_REPOSITORY_STATE_MERGE:
      return Operation::merge;
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
      return Operation::revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
      return Operation::cherry_pick;
    case GIT_REPOSITORY_STATE_BISECT:
      return Operation::bisect;
    case GIT_REPOSITORY_STATE_REBASE:
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE:
      return Operation::rebase;
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      return Operation::mailbox;
    default:
      return Operation::none;
  }
}

std::string_view name_of(Operation operation) {
  switch (operation) {
    case Operation::merge:
      return "merge";
    case Operation::revert:
      return "revert";
    case Operation::cherry_pick:
      return "cherry-pick";
    case Operation::bisect:
      return "bisect";
    case Operation::rebase:
      return "rebase";
    case Operation::mailbox:
      return "am";
    case Operation::none:
      break;
  }
  return "";
}

std::optional<Oid> Repository::resolve_commit(const std::string& revision) const {
  ObjectHandle object;
  if (take(object, git_revparse_single, raw(), revision.c_str()) < 0) return std::nullopt;
  ObjectHandle commit;
  if (take(commit, git_object_peel, object.get(), GIT_OBJECT_COMMIT) < 0) return std::nullopt;
  return from_raw(*git_object_id(commit.get()));
}

std::vector<Oid> Repository::remote_tips() const {
  git_reference_iterator* raw_iterator = nullptr;
  check(git_reference_iterator_glob_new(&raw_iterator, raw(), "refs/remotes/*"), "list remotes");
  const Handle<git_reference_iterator, git_reference_iterator_free> iterator(raw_iterator);
  std::vector<Oid> tips;
  ReferenceHandle reference;
  while (take(reference, git_reference_next, iterator.get()) == 0) {
    git_oid target;
    if (git_reference_name_to_id(&target, raw(), git_reference_name(reference.get())) < 0) continue;
    tips.push_back(from_raw(target));
  }
  return tips;
}

bool Repository::is_pushed(const Oid& commit) const {
  const std::vector<Oid> tips = remote_tips();
  return std::any_of(tips.begin(), tips.end(),
                     [&](const Oid& tip) { return is_ancestor(commit, tip); });
}

std::vector<std::string> Repository::remotes() const {
  git_strarray names{};
  check(git_remote_list(&names, raw()), "list its remotes");
  std::vector<std::string> list(names.strings, names.strings + names.count);
  git_strarray_dispose(&names);
  return list;
}

bool Repository::has_remote() const {
  return !remotes().empty();
}

bool Repository::is_shallow() const {
  return git_repository_is_shallow(raw()) == 1;
}

bool Repository::is_ancestor(const Oid& ancestor, const Oid& commit) const {
  if (ancestor == commit) return true;
  if (is_shallow()) return is_ancestor_here(*this, ancestor, commit);
  const git_oid up = to_raw(ancestor);
  const git_oid down = to_raw(commit);
  const int code = git_graph_descendant_of(raw(), &down, &up);
  // A commit that is gone (pruned, or never was) is nobody's ancestor.
  return code == GIT_ENOTFOUND ? false : check(code, "compare two commits") == 1;
}

namespace {

fs::path made(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) {
    throw Error(ErrorKind::blocked, "could not write in git's folder")
        .at({.file = folder.string()})
        .cause(problem.message());
  }
  return folder;
}

}  // namespace

fs::path Repository::shared_dir() const {
  return made(common_dir_ / "pact");
}

fs::path Repository::own_dir() const {
  return made(git_dir_ / "pact");
}

}  // namespace pact::git
