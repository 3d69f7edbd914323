#include <pact/git/branch.hpp>
#include <pact/git/commit.hpp>
#include <pact/git/files_along.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/pending.hpp>
#include <pact/git/signing.hpp>

namespace pact::git {

namespace {

SignatureHandle to_raw(const Signature& signature) {
  SignatureHandle handle;
  check(take(handle, git_signature_new, signature.who.name.c_str(), signature.who.email.c_str(),
             static_cast<git_time_t>(signature.seconds), signature.offset_minutes),
        "record who you are");
  return handle;
}

/// Puts a `gpgsig` header after the other headers, its further lines indented by a space.
std::string with_signature(const std::string& commit, const std::string& signature) {
  std::string header = "gpgsig ";
  for (const char c : signature.substr(0, signature.find_last_not_of('\n') + 1)) {
    header += c;
    if (c == '\n') header += ' ';
  }
  const std::size_t end = commit.find("\n\n");
  return commit.substr(0, end + 1) + header + commit.substr(end);
}

/// Never git_commit_create: it reports success when the object could not be written.
Oid write_commit(Repository& repository, const CommitRequest& request) {
  std::vector<TreeChange> changes;
  for (const PathChange& change : request.changes) {
    if (change.head.before != change.head.after)
      changes.push_back({change.path, change.head.after});
  }
  const git_oid tree_oid = to_raw(repository.write_tree(request.tip.commit, changes));
  TreeHandle tree;
  check(take(tree, git_tree_lookup, repository.raw(), &tree_oid), "read the tree it wrote");

  std::vector<CommitHandle> parents;
  std::vector<Oid> parent_ids = request.shared_parents;
  if (request.tip.commit) parent_ids.push_back(*request.tip.commit);
  parent_ids.insert(parent_ids.end(), request.more_parents.begin(), request.more_parents.end());
  for (const Oid& parent : parent_ids) {
    const git_oid raw = to_raw(parent);
    CommitHandle handle;
    check(take(handle, git_commit_lookup, repository.raw(), &raw),
          "read commit " + parent.short_hex());
    parents.push_back(std::move(handle));
  }
  std::vector<const git_commit*> raw_parents;
  for (const CommitHandle& parent : parents) raw_parents.push_back(parent.get());

  Buffer buffer;
  check(git_commit_create_buffer(&buffer.raw, repository.raw(), to_raw(request.author).get(),
                                 to_raw(request.committer).get(), nullptr, request.message.c_str(),
                                 tree.get(), raw_parents.size(), raw_parents.data()),
        "build a commit");
  std::string bytes = buffer.text();
  if (const auto signature = sign(repository, request.committer.who, bytes)) {
    bytes = with_signature(bytes, *signature);
  }
  return repository.write_commit(bytes);
}

Checkpoint named(const Checkpoint& checkpoint) {
  return checkpoint ? checkpoint : [](std::string_view) {};
}

/// After a failure behind the moved branch: takes everything back, so that nothing has happened.
/// Where that fails too, the pending record and the locked index stay, and the next command
/// completes the commit.
void take_back(Repository& repository, const CommitRequest& request, const Oid& after,
               FilesAlong& files, IndexLock& index) {
  try {
    files.put_back();
    if (swap_branch(repository, request.tip.branch, after, request.tip.commit,
                    request.committer.who, "pact: taken back")) {
      drop_pending(repository);
      return;
    }
  } catch (const std::exception&) {
    // What is thrown on is the failure that led here.
  }
  index.leave();
}

/// From the pending record to its removal: what a kill may interrupt, and recover() finishes.
bool carry_out(Repository& repository, const CommitRequest& request, const Oid& after,
               const Checkpoint& given) {
  const Checkpoint reach = named(given);
  FilesAlong files(repository, request.changes);
  IndexLock index(repository);
  Flush flush;
  repository.sync_objects(flush);
  try {
    write_pending(repository,
                  {.branch = request.tip.branch,
                   .before = request.tip.commit,
                   .after = after,
                   .changes = request.changes},
                  flush);
    files.sync(flush);
    flush.wait();
    reach("pending");
    index.take();
    reach("index-locked");
    // All that can fail for want of room or rights comes before the branch moves.
    bool moved = index.matches(request.changes) && repository.head().branch == request.tip.branch;
    if (moved) {
      index.prepare(request.changes);
      const std::string reason = "pact: " + request.message.substr(0, request.message.find('\n'));
      moved = swap_branch(repository, request.tip.branch, request.tip.commit, after,
                          request.committer.who, reason);
    }
    if (!moved) {
      drop_pending(repository);
      return false;
    }
  } catch (...) {
    drop_pending(repository);
    throw;
  }
  try {
    reach("moved");
    files.put([&] { reach("file"); });
    reach("files");
    index.finish(files.stamps());
    reach("index-written");
    index.put_in_place();
    flush.folder(repository.git_dir());
    files.sync_folders(flush);
    flush.wait();
  } catch (...) {
    take_back(repository, request, after, files, index);
    throw;
  }
  reach("index-placed");
  drop_pending(repository);
  reach("done");
  return true;
}

}  // namespace

std::optional<Oid> commit(Repository& repository, const WriteLock&, const CommitRequest& request,
                          const Checkpoint& checkpoint) {
  const Oid after = write_commit(repository, request);
  named(checkpoint)("objects");
  if (!carry_out(repository, request, after, checkpoint)) return std::nullopt;
  return after;
}

bool move_branch(Repository& repository, const WriteLock&, const CommitRequest& request,
                 const Oid& to, const Checkpoint& checkpoint) {
  return carry_out(repository, request, to, checkpoint);
}

}  // namespace pact::git
