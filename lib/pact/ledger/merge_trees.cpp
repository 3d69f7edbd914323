#include <algorithm>
#include <map>
#include <pact/base/parallel.hpp>
#include <pact/git/history.hpp>
#include <pact/git/line_merge.hpp>
#include <pact/ledger/merge_trees.hpp>
#include <pact/ledger/record_versions.hpp>
#include <pact/merge/merge.hpp>
#include <pact/yaml/reader.hpp>
#include <pact/yaml/target.hpp>
#include <span>

namespace pact {

namespace {

/// How deep criss-crossed pasts are followed. Deeper ones count as none, which keeps more rather
/// than less.
constexpr int k_deepest_past = 8;

/// So many records are in memory in all their versions at a time.
constexpr std::size_t k_batch = 512;

class TreeMerge {
 public:
  explicit TreeMerge(git::Repository& repository) : repository_(repository) {}

  MergedTrees merge(const std::vector<git::ThreeWay>& differing) {
    std::vector<git::ThreeWay> ledger_files;
    for (const git::ThreeWay& each : differing) {
      if (schema::kind_of_path(each.path) && each.plain) {
        ledger_files.push_back(each);
        if (each.ours) ours_[each.path] = *each.ours;
      } else {
        other_file(each);
      }
    }
    const std::vector<RecordVersions> records = record_versions(repository_, ledger_files);
    for (std::size_t begin = 0; begin < records.size(); begin += k_batch)
      merge_records(std::span(records).subspan(begin, std::min(k_batch, records.size() - begin)));
    return result();
  }

 private:
  /// The texts of a record that both sides changed, which take nothing but time to merge.
  struct Texts {
    schema::FileKind kind;
    std::string path;
    std::optional<std::string> base;
    std::string ours, theirs;
    std::string merged{};

    void merge() {
      merged = merge::merge(kind, path,
                            {.base = base ? std::optional<std::string_view>(*base) : std::nullopt,
                             .ours = ours,
                             .theirs = theirs})
                   .text;
    }
  };

  void merge_records(std::span<const RecordVersions> records) {
    std::vector<Texts> changed;
    for (const RecordVersions& record : records) {
      if (differs_thrice(record)) changed.push_back(texts_of(record));
    }
    in_parallel(changed.size(), [&](std::size_t i) { changed[i].merge(); });
    auto next = changed.begin();
    for (const RecordVersions& record : records) {
      if (differs_thrice(record)) {
        put_both(record, (next++)->merged);
      } else {
        merge_record(record);
      }
    }
  }

  /// A file that is none of ours.
  void other_file(const git::ThreeWay& each) {
    if (each.ours == each.theirs || each.base == each.theirs) return;
    if (!each.plain) {
      throw Error(ErrorKind::blocked,
                  "a link, a program or a submodule came, which only git itself brings along")
          .at({.file = each.path})
          .hint("git pull --no-rebase    (then pact sync)");
    }
    if (each.base == each.ours) {
      others_.push_back({each.path, each.theirs});
      return;
    }
    std::optional<std::string> merged;
    if (each.base && each.ours && each.theirs) {
      merged =
          git::merge_lines(repository_.read_blob(*each.base), repository_.read_blob(*each.theirs),
                           repository_.read_blob(*each.ours));
    }
    if (!merged) {
      throw Error(ErrorKind::blocked,
                  "two people changed this file, which is none of the ledger's, in the same lines")
          .at({.file = each.path})
          .hint("git pull --no-rebase    (and settle it as git says; then pact sync)");
    }
    others_.push_back({each.path, repository_.write_blob(*merged)});
  }

  void merge_record(const RecordVersions& record) {
    const auto& [base, ours, theirs] = record;
    if (ours && theirs) {
      const bool is_theirs = base && base->blob == ours->blob;
      put_both(record, repository_.read_blob(is_theirs ? theirs->blob : ours->blob));
    } else if (ours || theirs) {
      const FileVersion& left = ours ? *ours : *theirs;
      if (!base) {
        put(left);
      } else if (left.path != base->path || says_something_else(*base, left)) {
        const merge::Merged kept = merge::keep_removed(*schema::kind_of_path(left.path), left.path,
                                                       repository_.read_blob(left.blob));
        put(left.path, kept.text);
      }
    }
  }

  static bool differs_thrice(const RecordVersions& record) {
    const auto& [base, ours, theirs] = record;
    if (!ours || !theirs || ours->blob == theirs->blob) return false;
    return !base || (base->blob != ours->blob && base->blob != theirs->blob);
  }

  Texts texts_of(const RecordVersions& record) const {
    const auto& [base, ours, theirs] = record;
    return {.kind = *schema::kind_of_path(ours->path),
            .path = std::min(ours->path, theirs->path),
            .base = base ? std::optional(repository_.read_blob(base->blob)) : std::nullopt,
            .ours = repository_.read_blob(ours->blob),
            .theirs = repository_.read_blob(theirs->blob)};
  }

  void put_both(const RecordVersions& record, const std::string& text) {
    if (!record.base) made_twice_.push_back(std::min(record.ours->path, record.theirs->path));
    put(merged_path(record, text), text);
  }

  bool says_something_else(const FileVersion& before, const FileVersion& after) const {
    if (before.blob == after.blob) return false;
    const auto root = [&](const FileVersion& file) {
      return yaml::read(file.path, repository_.read_blob(file.blob), yaml::Readers::own).root;
    };
    return !yaml::same_content(root(before), root(after));
  }

  void put(const FileVersion& file) { put(file.path, repository_.read_blob(file.blob)); }

  /// Two records that came to one path are one there.
  void put(const std::string& path, const std::string& text) {
    const auto [at, is_new] = merged_.emplace(path, text);
    if (is_new || at->second == text) return;
    made_twice_.push_back(path);
    at->second = merge::merge(*schema::kind_of_path(path), path,
                              {.base = std::nullopt, .ours = at->second, .theirs = text})
                     .text;
  }

  MergedTrees result() {
    MergedTrees result{std::move(others_), std::move(made_twice_)};
    for (const auto& [path, text] : merged_) {
      const auto present = ours_.find(path);
      const git::Oid blob = git::Repository::hash_blob(text);
      if (present != ours_.end() && present->second == blob) continue;
      result.changes.push_back({path, repository_.write_blob(text)});
    }
    for (const auto& [path, blob] : ours_) {
      if (!merged_.contains(path)) result.changes.push_back({path, std::nullopt});
    }
    std::sort(result.changes.begin(), result.changes.end(),
              [](const git::TreeChange& a, const git::TreeChange& b) { return a.path < b.path; });
    std::sort(result.made_twice.begin(), result.made_twice.end());
    return result;
  }

  git::Repository& repository_;
  std::map<std::string, git::Oid> ours_;  ///< the differing files, as ours have them
  std::map<std::string, std::string> merged_;
  std::vector<git::TreeChange> others_;
  std::vector<std::string> made_twice_;
};

std::optional<git::Oid> common_past(git::Repository& repository, std::vector<git::Oid> bases,
                                    int depth) {
  if (bases.empty() || depth > k_deepest_past) return std::nullopt;
  std::sort(bases.begin(), bases.end());
  git::Oid past = git::tree_of(repository, bases.front());
  for (std::size_t i = 1; i < bases.size(); ++i) {
    const auto before =
        common_past(repository, git::merge_bases(repository, bases.front(), bases[i]), depth + 1);
    const MergedTrees merged =
        merge_trees(repository, before, past, git::tree_of(repository, bases[i]));
    past = repository.write_tree_on(past, merged.changes);
  }
  return past;
}

}  // namespace

MergedTrees merge_trees(git::Repository& repository, const std::optional<git::Oid>& base,
                        const git::Oid& ours, const git::Oid& theirs) {
  return TreeMerge(repository).merge(git::three_way(repository, base, ours, theirs));
}

std::optional<git::Oid> common_past(git::Repository& repository, std::vector<git::Oid> bases) {
  return common_past(repository, std::move(bases), 0);
}

}  // namespace pact
