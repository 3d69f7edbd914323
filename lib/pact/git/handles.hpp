#pragma once

// For the sources of this folder only: everything else sees libgit2 through repository.hpp.

#include <git2.h>

#include <memory>
#include <pact/base/error.hpp>
#include <pact/git/oid.hpp>
#include <string>

namespace pact::git {

template <auto free_function>
struct Deleter {
  template <typename T>
  void operator()(T* object) const {
    free_function(object);
  }
};

template <typename T, auto free_function>
using Handle = std::unique_ptr<T, Deleter<free_function>>;

using ConfigHandle = Handle<git_config, git_config_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using BlobHandle = Handle<git_blob, git_blob_free>;
using OdbHandle = Handle<git_odb, git_odb_free>;
using OdbObjectHandle = Handle<git_odb_object, git_odb_object_free>;
using IndexHandle = Handle<git_index, git_index_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using DiffHandle = Handle<git_diff, git_diff_free>;
using PatchHandle = Handle<git_patch, git_patch_free>;
using StatusHandle = Handle<git_status_list, git_status_list_free>;
using TreeBuilderHandle = Handle<git_treebuilder, git_treebuilder_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;

/// git_buf is a value; this frees what it points to.
struct Buffer {
  git_buf raw = GIT_BUF_INIT;
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { git_buf_dispose(&raw); }
  std::string text() const { return std::string(raw.ptr ? raw.ptr : "", raw.size); }
};

/// libgit2's own words for the last failure, copied at once since the next call overwrites them.
inline std::string last_words() {
  const git_error* error = git_error_last();
  return error && error->message ? error->message : "no reason given";
}

/// Throws Error(failed) for a negative code; `doing` completes "git could not …".
inline int check(int code, const std::string& doing) {
  if (code < 0) throw Error(ErrorKind::failed, "git could not " + doing).cause(last_words());
  return code;
}

/// Takes a handle from a libgit2 function whose first parameter is the place to put it.
template <typename H, typename F, typename... Args>
int take(H& handle, F function, Args... args) {
  typename H::pointer raw = nullptr;
  const int code = function(&raw, args...);
  handle.reset(raw);
  return code;
}

inline git_oid to_raw(const Oid& oid) {
  git_oid raw;
  git_oid_fromraw(&raw, oid.bytes().data());
  return raw;
}

inline Oid from_raw(const git_oid& raw) {
  std::array<unsigned char, 20> bytes{};
  std::copy(raw.id, raw.id + 20, bytes.begin());
  return Oid(bytes);
}

}  // namespace pact::git
