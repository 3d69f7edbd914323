#include <algorithm>
#include <pact/base/parallel.hpp>
#include <pact/git/files_along.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/line_merge.hpp>
#include <ranges>
#include <span>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

/// So many files are kept open and synced one by one; of more, each is closed when it is written.
constexpr std::size_t k_few = 64;

std::optional<Oid> hash_of(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return Repository::hash_blob(*text);
}

}  // namespace

FilesAlong::FilesAlong(const Repository& repository, const std::vector<PathChange>& changes)
    : repository_(repository), files_(repository.work_tree(), repository.own_dir()) {
  if (changes.size() > k_few) whole_.emplace(repository.own_dir());
  std::vector<Plan> plans;
  plans.reserve(changes.size());
  for (const PathChange& change : changes) {
    if (change.work.before != change.work.after)
      plans.push_back({.change = &change, .seen = {}, .will_be = {}, .arrival = {}});
  }
  in_parallel(plans.size(), [&](std::size_t i) { make(plans[i]); });
  // What goes goes last: a folder that a file comes into must not become empty before.
  plans_.reserve(plans.size());
  for (const bool removes : {false, true}) {
    for (Plan& plan : plans) {
      if (plan.removes == removes) plans_.push_back(std::move(plan));
    }
  }
}

void FilesAlong::make(Plan& plan) {
  const PathChange& change = *plan.change;
  const std::optional<std::string> present = files_.read(change.path);
  plan.seen = plan.will_be = hash_of(present);
  plan.arrival.reset();
  plan.removes = false;
  if (plan.seen == change.work.after) return;
  if (plan.seen == change.work.before) {
    plan.will_be = change.work.after;
    if (change.work.after) {
      stage(plan, blob(*change.work.after));
    } else {
      files_.require_removable(change.path);
      plan.removes = true;
    }
    return;
  }
  // Somebody saved the file since the change was made for it: the change goes into theirs.
  if (present && change.work.before && change.work.after) {
    if (const auto merged =
            merge_lines(blob(*change.work.before), blob(*change.work.after), *present)) {
      plan.will_be = hash_of(merged);
      if (plan.will_be != plan.seen) stage(plan, *merged);
      return;
    }
  }
  const std::lock_guard alone(mutex_);
  unmerged_.push_back(change.path);
}

std::string FilesAlong::blob(const Oid& oid) {
  const std::lock_guard alone(mutex_);
  return repository_.read_blob(oid);
}

void FilesAlong::stage(Plan& plan, std::string_view bytes) {
  plan.arrival.emplace(files_.stage(plan.change->path, bytes));
  if (whole_) plan.arrival->rest();
}

void FilesAlong::sync(Flush& flush) {
  bool left_to_whole = false;
  for (Plan& plan : plans_) {
    if (!plan.arrival) continue;
    if (whole_ && whole_->covers(plan.arrival->device())) {
      left_to_whole = true;
    } else {
      plan.arrival->sync(flush);
    }
  }
  if (left_to_whole) whole_->sync();
}

void FilesAlong::sync_folders(Flush& flush) const {
  const bool many = whole_ && folders_.size() > k_few;
  files_.sync_folders(folders_, flush, many ? &*whole_ : nullptr);
}

void FilesAlong::put(const std::function<void()>& after_each) {
  const auto going = std::ranges::find_if(plans_, &Plan::removes);
  const std::span coming(plans_.begin(), going);
  // A disk takes a moment to let the old bytes go, and takes many such moments at once.
  wait_for_all(coming.size(), [&](std::size_t i) { put(coming[i], after_each); });
  for (Plan& plan : std::span(going, plans_.end())) put(plan, after_each);
}

void FilesAlong::put(Plan& plan, const std::function<void()>& after_each) {
  const PathChange& change = *plan.change;
  if (hash_of(files_.read(change.path)) != plan.seen) {
    {
      const std::lock_guard alone(mutex_);
      std::erase(unmerged_, change.path);
    }
    make(plan);
    Flush flush;
    if (plan.arrival) plan.arrival->sync(flush);
    flush.wait();
  }
  std::optional<FileStamp> stamp;
  if (plan.arrival) {
    stamp = plan.arrival->put();
  } else if (plan.removes) {
    files_.remove(change.path);
  }
  const std::lock_guard alone(mutex_);
  if (plan.arrival) {
    folders_.insert(plan.arrival->folders().begin(), plan.arrival->folders().end());
  } else if (plan.removes) {
    folders_.insert(fs::path(change.path).parent_path().string());
  }
  if (stamp && plan.will_be == change.index.after) stamps_[change.path] = *stamp;
  plan.done = true;
  if (after_each) after_each();
}

void FilesAlong::put_back() {
  for (Plan& plan : plans_ | std::views::reverse) {
    if (!plan.done || plan.seen == plan.will_be) continue;
    if (hash_of(files_.read(plan.change->path)) != plan.will_be) continue;
    // A merged file's former text is nowhere but in the merge; the change stays in it.
    if (plan.seen != plan.change->work.before) continue;
    if (plan.seen) {
      files_.replace(plan.change->path, repository_.read_blob(*plan.seen));
    } else {
      folders_.insert(fs::path(plan.change->path).parent_path().string());
      files_.remove(plan.change->path);
    }
  }
  Flush flush;
  sync_folders(flush);
  flush.wait();
}

}  // namespace pact::git
