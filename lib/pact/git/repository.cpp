#include <sys/stat.h>

#include <algorithm>
#include <pact/git/config.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

git_repository* open_raw(const Library& library, const fs::path& start, int& code) {
  git_repository* raw = nullptr;
  const auto ceiling = library.variables().find("GIT_CEILING_DIRECTORIES");
  code = git_repository_open_ext(
      &raw, start.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS,
      ceiling == library.variables().end() ? nullptr : ceiling->second.c_str());
  return raw;
}

/// libgit2 refuses a repository of another owner, and does not understand `safe.directory = *`.
/// The nearest folder that has a .git is the one it looked at.
fs::path repository_above(fs::path folder) {
  while (!fs::exists(folder / ".git") && folder.has_parent_path() && folder != folder.parent_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

bool is_owner_refusal(int code, const std::string& words) {
  return code == GIT_EOWNER || words.find("safe.directory") != std::string::npos ||
         words.find("not owned by current user") != std::string::npos;
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
        .hint("pact join " + std::string(git_repository_path(raw_.get())) + " DIR    (work in a clone)");
  }
  work_tree_ = fs::path(work_tree).parent_path();
  git_dir_ = fs::path(git_repository_path(raw_.get())).parent_path();
  common_dir_ = fs::path(git_repository_commondir(raw_.get()));
  if (!common_dir_.has_filename()) common_dir_ = common_dir_.parent_path();
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
  const char* k_extensions[] = {"worktreeconfig"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, k_extensions, std::size_t{1});
  int code = 0;
  std::unique_ptr<git_repository, Close> raw(open_raw(library, start, code));
  if (code < 0) {
    std::string words = last_words();
    if (is_owner_refusal(code, words)) {
      const fs::path folder = repository_above(fs::absolute(start));
      if (!is_declared_safe(library, folder)) refuse_owner(folder);
      git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
      raw.reset(open_raw(library, start, code));
      git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
      if (code < 0) words = last_words();
    }
    if (code == GIT_ENOTFOUND) return std::nullopt;
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

Head Repository::head() const {
  Head head;
  ReferenceHandle reference;
  if (take(reference, git_reference_lookup, raw(), "HEAD") < 0) return head;
  if (git_reference_type(reference.get()) == GIT_REFERENCE_SYMBOLIC) {
    head.branch = git_reference_symbolic_target(reference.get());
    git_oid oid;
    const int code = git_reference_name_to_id(&oid, raw(), head.branch.c_str());
    if (code == GIT_ENOTFOUND) return head;
    check(code, "read the branch");
    head.commit = from_raw(oid);
  } else {
    head.commit = from_raw(*git_reference_target(reference.get()));
  }
  return head;
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

bool Repository::is_pushed(const Oid& commit) const {
  git_reference_iterator* raw_iterator = nullptr;
  check(git_reference_iterator_glob_new(&raw_iterator, raw(), "refs/remotes/*"), "list remotes");
  const Handle<git_reference_iterator, git_reference_iterator_free> iterator(raw_iterator);
  ReferenceHandle reference;
  while (take(reference, git_reference_next, iterator.get()) == 0) {
    git_oid target;
    if (git_reference_name_to_id(&target, raw(), git_reference_name(reference.get())) < 0) continue;
    if (from_raw(target) == commit || is_ancestor(commit, from_raw(target))) return true;
  }
  return false;
}

bool Repository::has_remote() const {
  git_strarray names{};
  check(git_remote_list(&names, raw()), "list its remotes");
  const bool any = names.count > 0;
  git_strarray_dispose(&names);
  return any;
}

bool Repository::is_shallow() const { return git_repository_is_shallow(raw()) == 1; }

bool Repository::is_ancestor(const Oid& ancestor, const Oid& commit) const {
  if (ancestor == commit) return true;
  const git_oid up = to_raw(ancestor);
  const git_oid down = to_raw(commit);
  const int code = git_graph_descendant_of(raw(), &down, &up);
  return code == 1;
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

fs::path Repository::shared_dir() const { return made(common_dir_ / "pact"); }

fs::path Repository::own_dir() const { return made(git_dir_ / "pact"); }

}  // namespace pact::git
