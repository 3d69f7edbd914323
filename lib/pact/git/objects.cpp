#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/new_objects.hpp>
#include <pact/git/own_git.hpp>
#include <pact/git/repository.hpp>
#include <pact/git/tree_walk.hpp>

namespace pact::git {

namespace {

TreeHandle files_of(git_repository* raw, const Oid& commit) {
  const git_oid oid = to_raw(commit);
  CommitHandle handle;
  check(take(handle, git_commit_lookup, raw, &oid), "read commit " + commit.short_hex());
  TreeHandle tree;
  check(take(tree, git_commit_tree, handle.get()),
        "read the files of commit " + commit.short_hex());
  return tree;
}

/// Changes below one folder, by the first part of their path.
struct Folder {
  std::map<std::string, std::optional<Oid>> files;
  std::map<std::string, Folder> folders;
};

void place(Folder& root, const TreeChange& change) {
  Folder* at = &root;
  std::size_t begin = 0;
  for (std::size_t slash; (slash = change.path.find('/', begin)) != std::string::npos;
       begin = slash + 1) {
    at = &at->folders[change.path.substr(begin, slash - begin)];
  }
  at->files[change.path.substr(begin)] = change.blob;
}

[[noreturn]] void refuse_in_the_way(const std::string& name) {
  throw Error(ErrorKind::blocked,
              "a link, a submodule, a file or a folder is committed where a file should go")
      .at({.file = name})
      .hint("git rm -r --cached " + name + " && git commit    (after moving it away)");
}

/// Writes `base` with the changes; nothing when no entry is left, since git has no empty folders.
std::optional<Oid> write_folder(git_repository* raw, git_tree* base, const Folder& changes,
                                NewObjects& objects) {
  TreeBuilderHandle builder;
  check(take(builder, git_treebuilder_new, raw, static_cast<const git_tree*>(base)),
        "start a tree");
  const auto put = [&](const std::string& name, const std::optional<Oid>& oid,
                       git_filemode_t mode) {
    if (!oid) {
      if (git_treebuilder_get(builder.get(), name.c_str())) {
        check(git_treebuilder_remove(builder.get(), name.c_str()), "take " + name + " from a tree");
      }
      return;
    }
    const git_oid raw_oid = to_raw(*oid);
    check(git_treebuilder_insert(nullptr, builder.get(), name.c_str(), &raw_oid, mode),
          "put " + name + " in a tree");
  };
  for (const auto& [name, blob] : changes.files) {
    const git_tree_entry* present = base ? git_tree_entry_byname(base, name.c_str()) : nullptr;
    if (present && git_tree_entry_filemode(present) != GIT_FILEMODE_BLOB &&
        git_tree_entry_filemode(present) != GIT_FILEMODE_BLOB_EXECUTABLE) {
      refuse_in_the_way(name);
    }
    const bool executable =
        present && git_tree_entry_filemode(present) == GIT_FILEMODE_BLOB_EXECUTABLE;
    put(name, blob, executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB);
  }
  for (const auto& [name, folder] : changes.folders) {
    TreeHandle below;
    const git_tree_entry* present = base ? git_tree_entry_byname(base, name.c_str()) : nullptr;
    if (present && git_tree_entry_type(present) == GIT_OBJECT_TREE) {
      check(take(below, git_tree_lookup, raw, git_tree_entry_id(present)), "read a tree");
    } else if (present) {
      refuse_in_the_way(name);
    }
    put(name, write_folder(raw, below.get(), folder, objects), GIT_FILEMODE_TREE);
  }
  if (git_treebuilder_entrycount(builder.get()) == 0) return std::nullopt;
  return objects.write([&](git_oid* oid) { return git_treebuilder_write(oid, builder.get()); });
}

struct Walk {
  std::vector<TreeFile> files;
  std::string folder;
};

int collect_file(const char* root, const git_tree_entry* entry, void* payload) {
  auto* walk = static_cast<Walk*>(payload);
  const git_filemode_t mode = git_tree_entry_filemode(entry);
  if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) return 0;
  walk->files.push_back(
      {walk->folder + root + git_tree_entry_name(entry), from_raw(*git_tree_entry_id(entry))});
  return 0;
}

/// As `git status` tells it, where libgit2 cannot read the index.
std::vector<std::string> changed_by_git(const Repository& repository) {
  const std::string out =
      run_git(repository, {"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"},
              repository.index_path());
  std::vector<std::string> paths;
  for (const std::string_view line : text::split(out, '\0')) {
    if (line.size() > 3) paths.emplace_back(line.substr(3));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::string Repository::read_blob(const Oid& blob) const {
  const git_oid oid = to_raw(blob);
  BlobHandle handle;
  check(take(handle, git_blob_lookup, raw(), &oid), "read object " + blob.short_hex());
  return std::string(static_cast<const char*>(git_blob_rawcontent(handle.get())),
                     static_cast<std::size_t>(git_blob_rawsize(handle.get())));
}

Oid Repository::hash_blob(std::string_view bytes) {
  git_oid oid;
  check(git_odb_hash(&oid, bytes.data(), bytes.size(), GIT_OBJECT_BLOB), "hash a file");
  return from_raw(oid);
}

bool Repository::contains(const Oid& object) const {
  OdbHandle odb;
  check(take(odb, git_repository_odb, raw()), "open its objects");
  const git_oid oid = to_raw(object);
  return git_odb_exists(odb.get(), &oid) == 1;
}

std::optional<Oid> Repository::blob_at(const Oid& commit, const std::string& path) const {
  const TreeHandle tree = files_of(raw(), commit);
  TreeEntryHandle entry;
  if (take(entry, git_tree_entry_bypath, static_cast<const git_tree*>(tree.get()), path.c_str()) <
      0) {
    return std::nullopt;
  }
  const git_filemode_t mode = git_tree_entry_filemode(entry.get());
  if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) return std::nullopt;
  return from_raw(*git_tree_entry_id(entry.get()));
}

std::vector<TreeFile> Repository::files_at(const Oid& commit, const std::string& folder) const {
  TreeHandle tree = files_of(raw(), commit);
  Walk walk;
  if (!folder.empty()) {
    TreeEntryHandle entry;
    if (take(entry, git_tree_entry_bypath, static_cast<const git_tree*>(tree.get()),
             folder.c_str()) < 0 ||
        git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE) {
      return {};
    }
    TreeHandle below;
    check(take(below, git_tree_lookup, raw(), git_tree_entry_id(entry.get())), "read a tree");
    tree = std::move(below);
    walk.folder = folder + "/";
  }
  check(git_tree_walk(tree.get(), GIT_TREEWALK_PRE, collect_file, &walk), "list files");
  std::sort(walk.files.begin(), walk.files.end(),
            [](const TreeFile& a, const TreeFile& b) { return a.path < b.path; });
  return std::move(walk.files);
}

Oid Repository::write_tree(const std::optional<Oid>& commit,
                           const std::vector<TreeChange>& changes) {
  return write_tree_on(commit ? std::optional(tree_of(*this, *commit)) : std::nullopt, changes);
}

Oid Repository::write_tree_on(const std::optional<Oid>& tree,
                              const std::vector<TreeChange>& changes) {
  Folder root;
  for (const TreeChange& change : changes) place(root, change);
  TreeHandle base;
  if (tree) {
    const git_oid oid = to_raw(*tree);
    check(take(base, git_tree_lookup, raw(), &oid), "read a tree");
  }
  if (const auto written = write_folder(raw(), base.get(), root, new_objects())) return *written;
  return new_objects().write("", GIT_OBJECT_TREE);
}

std::vector<std::string> Repository::changed_files(const std::optional<Oid>& before,
                                                   const std::optional<Oid>& after) const {
  TreeHandle old_tree, new_tree;
  if (before) old_tree = files_of(raw(), *before);
  if (after) new_tree = files_of(raw(), *after);
  DiffHandle diff;
  check(take(diff, git_diff_tree_to_tree, raw(), old_tree.get(), new_tree.get(),
             static_cast<const git_diff_options*>(nullptr)),
        "compare two commits");
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
    paths.emplace_back(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
  }
  return paths;
}

std::optional<Oid> Repository::index_blob(const std::string& path) const {
  const std::optional<IndexEntry> entry = index_entry(*this, path);
  return entry ? std::optional(entry->blob) : std::nullopt;
}

std::vector<std::optional<Oid>> Repository::index_blobs(
    const std::vector<std::string>& paths) const {
  const std::map<std::string, IndexEntry> entries = index_entries(*this, paths);
  std::vector<std::optional<Oid>> blobs;
  for (const std::string& path : paths) {
    const auto entry = entries.find(path);
    blobs.push_back(entry == entries.end() ? std::nullopt : std::optional(entry->second.blob));
  }
  return blobs;
}

std::vector<std::string> Repository::locally_changed() const {
  // libgit2 takes files that a sparse checkout leaves out for deleted ones.
  if (setting("core.sparsecheckout").value_or("") == "true") return changed_by_git(*this);
  git_status_options options = GIT_STATUS_OPTIONS_INIT;
  options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                  GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
  StatusHandle list;
  std::vector<std::string> paths;
  if (take(list, git_status_list_new, raw(), static_cast<const git_status_options*>(&options)) <
      0) {
    return changed_by_git(*this);
  }
  for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
    const git_status_entry* entry = git_status_byindex(list.get(), i);
    const git_diff_delta* delta =
        entry->index_to_workdir ? entry->index_to_workdir : entry->head_to_index;
    if (delta) paths.emplace_back(delta->new_file.path);
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace pact::git
