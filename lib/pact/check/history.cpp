#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <pact/base/parallel.hpp>
#include <pact/base/pool.hpp>
#include <pact/base/text.hpp>
#include <pact/check/history.hpp>
#include <pact/check/low_card_keys.hpp>
#include <pact/check/severity.hpp>
#include <pact/git/every_version.hpp>
#include <tuple>

namespace pact::check {

namespace {

using git::ReachedFile;

constexpr std::size_t k_versions_at_a_time = 128;
constexpr std::string_view k_unreadable;  // the key that stands for such a version

git::PathsOfInterest ledger_paths() {
  return {.sort_of = [](std::string_view path) -> std::optional<int> {
            const auto kind = schema::kind_of_path(path);
            return kind ? std::optional(static_cast<int>(*kind)) : std::nullopt;
          },
          .may_hold =
              [](std::string_view folder) {
                if (folder.starts_with("customers/")) return true;
                return std::ranges::any_of(schema::k_file_kinds, [&](schema::FileKind kind) {
                  const std::string_view name = schema::folder_of(kind);
                  return !name.empty() && folder.size() == name.size() + 1 &&
                         folder.starts_with(name);
                });
              }};
}

/// A Low Card in a version of a file, or that the version cannot be read.
struct InHistory {
  const ReachedFile* version = nullptr;
  std::string key;  ///< k_unreadable where it cannot be read
  const schema::LowCard* card = nullptr;
  Location where;
};

/// The first is in the older commit, of one the first by its name.
bool is_older(const InHistory& a, const InHistory& b) {
  const auto place = [](const InHistory& each) {
    return std::tie(each.version->commits_before, each.version->commit, each.version->blob,
                    each.where.line, each.where.column);
  };
  return place(a) < place(b);
}

class Sifting {
 public:
  explicit Sifting(const git::Repository& repository) : reader_(repository) {}

  void sift(const ReachedFile& version) {
    const bool is_here =
        reader_.read(version.blob, [&](std::string_view bytes) { sift(version, bytes); });
    has_gaps_ |= !is_here;
  }

  std::vector<InHistory> found() { return std::move(found_); }
  bool has_gaps() const { return has_gaps_; }

 private:
  void sift(const ReachedFile& version, std::string_view bytes) {
    const auto kind = static_cast<schema::FileKind>(version.sort);
    if (!sieve_.may_hold(kind, bytes)) return;
    try {
      const yaml::Document document =
          yaml::read(version.path, std::string(bytes), yaml::Readers::own);
      for (LowCardKey& each : low_card_keys(kind, document.root)) {
        found_.push_back({.version = &version,
                          .key = std::move(each.key),
                          .card = each.card,
                          .where = document.source.locate(each.span.begin)});
      }
    } catch (const Error& error) {
      found_.push_back({.version = &version,
                        .key = std::string(k_unreadable),
                        .card = nullptr,
                        .where = error.location().value_or(Location{.file = version.path})});
    }
  }

  git::BlobReader reader_;
  LowCardSieve sieve_;
  std::vector<InHistory> found_;
  bool has_gaps_ = false;
};

Finding described(const InHistory& found) {
  const std::string commit = found.version->commit.short_hex();
  if (!found.card) {
    return finding("history-unreadable", found.where,
                   "the version of commit " + commit + " is no valid YAML, and may hold a Low Card",
                   "git show " + commit + ":" + found.version->path + "    (look at it yourself)");
  }
  return finding("low-card-history", found.where,
                 "`" + found.key + "` is still in the history, since commit " + commit + ": " +
                     found.card->message,
                 "once all agree: git filter-repo --replace-text FILE, a push by force, and a new "
                 "clone for everybody");
}

Finding gap(const Ledger& ledger) {
  const bool shallow = ledger.repository().is_shallow();
  return finding("history-gap", {.file = "pact.yaml"},
                 shallow
                     ? "this clone has only the end of the history; what was before is not checked"
                     : "some versions are not in this clone, and are not checked",
                 shallow ? "git fetch --unshallow    (then check again)"
                         : "git fetch --refetch, or check in a full clone");
}

}  // namespace

std::vector<Finding> check_history(const Ledger& ledger, const Progress& commits,
                                   const Progress& versions) {
  const git::Repository& repository = ledger.repository();
  std::mutex telling;
  const auto tell = [&](const Progress& progress, std::size_t done, std::size_t all) {
    if (!progress) return;
    const std::lock_guard lock(telling);
    progress(done, all);
  };
  const git::EveryVersion every =
      git::every_version(repository, ledger_paths(),
                         [&](std::size_t done, std::size_t all) { tell(commits, done, all); });
  Pool<Sifting> pool([&] { return std::make_unique<Sifting>(repository); });
  const std::size_t count = every.versions.size();
  std::atomic<std::size_t> done = 0;
  in_parallel((count + k_versions_at_a_time - 1) / k_versions_at_a_time, [&](std::size_t piece) {
    const std::size_t begin = piece * k_versions_at_a_time;
    const std::size_t end = std::min(begin + k_versions_at_a_time, count);
    pool.with_one([&](Sifting& sifting) {
      for (std::size_t i = begin; i < end; ++i) sifting.sift(every.versions[i]);
    });
    done += end - begin;
    tell(versions, done, count);
  });

  bool has_gaps = every.has_gaps;
  std::map<std::pair<std::string, std::string>, InHistory> oldest;  // by path and key
  for (const std::unique_ptr<Sifting>& each : pool.all()) {
    has_gaps |= each->has_gaps();
    for (InHistory& found : each->found()) {
      const auto key = std::pair(found.version->path, found.key);
      const auto [known, fresh] = oldest.emplace(key, found);
      if (!fresh && is_older(found, known->second)) known->second = std::move(found);
    }
  }
  std::vector<Finding> findings;
  for (const auto& [key, found] : oldest) findings.push_back(described(found));
  if (has_gaps) findings.push_back(gap(ledger));
  return findings;
}

}  // namespace pact::check
