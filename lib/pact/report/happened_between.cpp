#include <algorithm>
#include <pact/base/parallel.hpp>
#include <pact/git/tree_walk.hpp>
#include <pact/report/happened_between.hpp>

namespace pact::report {

namespace {

struct Blob {
  const std::string* path;
  git::Oid oid;
};

/// Reads some hundred files at a time, and hands on each that can be read.
class Reading {
 public:
  Reading(const git::Repository& repository, const People& people)
      : repository_(repository), people_(people) {}

  template <typename Take>
  void each(const std::vector<Blob>& blobs, const Take& take) const {
    constexpr std::size_t k_at_once = 256;
    for (std::size_t begin = 0; begin < blobs.size(); begin += k_at_once) {
      const std::size_t count = std::min(k_at_once, blobs.size() - begin);
      std::vector<std::string> bytes(count);
      for (std::size_t i = 0; i < count; ++i)
        bytes[i] = repository_.read_blob(blobs[begin + i].oid);
      std::vector<std::optional<ChangedFile>> files(count);
      in_parallel(count, [&](std::size_t i) {
        files[i] = read(*blobs[begin + i].path, std::move(bytes[i]));
      });
      for (std::optional<ChangedFile>& file : files) {
        if (!file) continue;
        // Only now, in its last place, for they point into it.
        file->happenings = happenings_in(file->kind, file->document.root, people_);
        take(*file);
      }
    }
  }

 private:
  static std::optional<ChangedFile> read(const std::string& path, std::string bytes) {
    try {
      return ChangedFile{path,
                         *schema::kind_of_path(path),
                         yaml::read(path, std::move(bytes), yaml::Readers::own),
                         {}};
    } catch (const Error&) {
      return std::nullopt;  // check and status say what is wrong with it
    }
  }

  const git::Repository& repository_;
  const People& people_;
};

bool tells(const std::string& path) {
  const auto kind = schema::kind_of_path(path);
  return kind && *kind != schema::FileKind::charter && *kind != schema::FileKind::people;
}

}  // namespace

std::optional<Between> happened_between(const git::Repository& repository, const git::Oid& before,
                                        const git::Oid& after, const People& people,
                                        const TakeChanged& take, std::size_t most) {
  Between between;
  if (before == after) return between;
  const git::Oid old = git::tree_of(repository, before);
  std::vector<git::ThreeWay> differing =
      git::three_way(repository, old, old, git::tree_of(repository, after));
  std::erase_if(differing,
                [](const git::ThreeWay& each) { return !each.plain || !tells(each.path); });
  if (differing.size() > most) return std::nullopt;
  std::vector<Blob> olds, news;
  for (const git::ThreeWay& each : differing) {
    if (each.base) olds.push_back({&each.path, *each.base});
    if (each.theirs) news.push_back({&each.path, *each.theirs});
  }
  const Reading reading(repository, people);
  reading.each(olds, [&](const ChangedFile& file) {
    for (const Happening& each : file.happenings) between.before.insert(each.key);
  });
  reading.each(news, [&](const ChangedFile& file) {
    for (const Happening& each : file.happenings) between.after.insert(each.key);
    if (take) take(file, between.before);
  });
  return between;
}

}  // namespace pact::report
