#include <algorithm>
#include <pact/git/files_along.hpp>
#include <pact/git/line_merge.hpp>
#include <ranges>

namespace pact::git {

namespace {

std::optional<Oid> hash_of(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return Repository::hash_blob(*text);
}

}  // namespace

FilesAlong::FilesAlong(const Repository& repository, const std::vector<PathChange>& changes)
    : repository_(repository), files_(repository.work_tree(), repository.own_dir()) {
  plans_.reserve(changes.size());
  // Files come before others go, so that no folder becomes empty in between.
  for (const bool going : {false, true}) {
    for (const PathChange& change : changes) {
      if (change.work.before == change.work.after || going == change.work.after.has_value())
        continue;
      Plan plan{.change = &change, .seen = {}, .will_be = {}, .arrival = {}};
      make(plan);
      plans_.push_back(std::move(plan));
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
      plan.arrival.emplace(files_.stage(change.path, repository_.read_blob(*change.work.after)));
    } else {
      files_.require_removable(change.path);
      plan.removes = true;
    }
    return;
  }
  // Somebody saved the file since the change was made for it: the change goes into theirs.
  if (present && change.work.before && change.work.after) {
    if (const auto merged = merge_lines(repository_.read_blob(*change.work.before),
                                        repository_.read_blob(*change.work.after), *present)) {
      plan.will_be = hash_of(merged);
      if (plan.will_be != plan.seen) plan.arrival.emplace(files_.stage(change.path, *merged));
      return;
    }
  }
  unmerged_.push_back(change.path);
}

void FilesAlong::sync() const {
  for (const Plan& plan : plans_) {
    if (plan.arrival) plan.arrival->sync();
  }
}

void FilesAlong::sync_folders() const {
  for (const Plan& plan : plans_) {
    if (plan.arrival) plan.arrival->sync_folder();
  }
}

void FilesAlong::put(const std::function<void()>& after_each) {
  for (Plan& plan : plans_) {
    const PathChange& change = *plan.change;
    if (hash_of(files_.read(change.path)) != plan.seen) {
      std::erase(unmerged_, change.path);
      make(plan);
      if (plan.arrival) plan.arrival->sync();
    }
    if (plan.arrival) {
      const FileStamp stamp = plan.arrival->put();
      if (plan.will_be == change.index.after) stamps_[change.path] = stamp;
    } else if (plan.removes) {
      files_.remove(change.path);
    }
    plan.done = true;
    if (after_each) after_each();
  }
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
      files_.remove(plan.change->path);
    }
  }
}

}  // namespace pact::git
