#include <algorithm>
#include <fstream>
#include <map>
#include <pact/base/error.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/lost_words.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/yaml/reader.hpp>
#include <set>

namespace pact {

namespace {

constexpr std::size_t k_most_files = 1000;
constexpr std::size_t k_most_items = 20;
constexpr std::size_t k_most_unshared = 100;  // commits
constexpr std::size_t k_most_steps = 1000;    // commits on the way to the one that took an item out

std::filesystem::path file_of(const git::Repository& repository) {
  return repository.own_dir() / "seen";
}

std::optional<git::Oid> last_seen(const git::Repository& repository, const std::string& branch) {
  std::ifstream file(file_of(repository));
  std::string of, hex;
  if (!(file >> of >> hex) || of != branch) return std::nullopt;
  const auto seen = git::Oid::from_hex(hex);
  return seen && repository.contains(*seen) ? seen : std::nullopt;
}

/// What stands behind each `id:`: found without parsing, since most files of a pull lose nothing.
std::set<std::string> ids_in(const std::string& text) {
  std::set<std::string> ids;
  const auto is_part = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
  };
  for (std::size_t at = 0; (at = text.find("id:", at)) != std::string::npos;) {
    const bool whole =
        at == 0 || std::string_view(" \n\t{,-").find(text[at - 1]) != std::string::npos;
    at = text.find_first_not_of(" \"'", at + 3);
    if (at == std::string::npos) break;
    std::size_t end = at;
    while (end < text.size() && is_part(text[end])) ++end;
    if (whole && end > at) ids.insert(text.substr(at, end - at));
  }
  return ids;
}

class Search {
 public:
  Search(const git::Repository& repository, const git::Oid& before, const git::Oid& after)
      : repository_(repository), before_(before), after_(after) {}

  /// Items that the old tip has and the new one has nowhere in the changed files.
  std::vector<LostWords> gone() const {
    std::map<std::string, std::set<std::string>> gone_from;  // by path
    std::set<std::string> present;
    for (const std::string& path : files()) {
      const auto old_blob = repository_.blob_at(before_, path);
      const auto new_blob = repository_.blob_at(after_, path);
      std::set<std::string> now =
          new_blob ? ids_in(repository_.read_blob(*new_blob)) : std::set<std::string>();
      if (old_blob) {
        for (const std::string& id : ids_in(repository_.read_blob(*old_blob))) {
          if (!now.contains(id)) gone_from[path].insert(id);
        }
      }
      present.merge(now);
    }
    std::vector<LostWords> found;
    for (const auto& [path, ids] : gone_from) {
      if (std::includes(present.begin(), present.end(), ids.begin(), ids.end())) continue;
      for (OwnWords& item : words_before(path)) {
        if (found.size() == k_most_items) return found;
        if (ids.contains(item.id) && !present.contains(item.id))
          found.push_back({.path = path, .item = std::move(item), .commit = {}});
      }
    }
    return found;
  }

  /// The commit that took the id out of the ledger, after those that moved it to another file.
  std::optional<git::CommitInfo> remover(std::string path, const std::string& id) const {
    std::set<std::string> left;  // files that it went back and forth between
    while (true) {
      std::optional<git::CommitInfo> commit = remover_from(path, id);
      const auto other = commit ? moved_to(*commit, path, id) : std::nullopt;
      left.insert(path);
      if (!other || left.contains(*other)) return commit;
      path = *other;
    }
  }

 private:
  /// The file that a commit put the id into.
  std::optional<std::string> moved_to(const git::CommitInfo& commit, const std::string& from,
                                      const std::string& id) const {
    if (commit.parents.size() != 1) return std::nullopt;
    const git::Oid& parent = commit.parents.front();
    for (const std::string& path : repository_.changed_files(parent, commit.id)) {
      const auto blob = repository_.blob_at(commit.id, path);
      if (path == from || !blob || !schema::kind_of_path(path)) continue;
      if (ids_in(repository_.read_blob(*blob)).contains(id)) return path;
    }
    return std::nullopt;
  }

  /// The commit that took it out of a file: all its parents have it. Else the merge of a parent
  /// that has it with one that never had it.
  std::optional<git::CommitInfo> remover_from(const std::string& path,
                                              const std::string& id) const {
    std::map<git::Oid, bool> known;  // by blob
    const auto has = [&](const git::Oid& commit) {
      const auto blob = repository_.blob_at(commit, path);
      if (!blob) return false;
      const auto at = known.find(*blob);
      if (at != known.end()) return at->second;
      return known[*blob] = ids_in(repository_.read_blob(*blob)).contains(id);
    };
    std::optional<git::CommitInfo> merge;
    std::set<git::Oid> visited;
    std::vector<git::Oid> to_do = {after_};
    while (!to_do.empty() && visited.size() < k_most_steps) {
      const git::Oid at = to_do.back();
      to_do.pop_back();
      if (!visited.insert(at).second || !repository_.contains(at)) continue;
      git::CommitInfo commit = git::commit_info(repository_, at);
      bool some_has = false;
      const std::size_t left = to_do.size();
      for (const git::Oid& parent : commit.parents) {
        const bool there = repository_.contains(parent) && has(parent);
        some_has = some_has || there;
        if (!there) to_do.push_back(parent);
      }
      if (some_has && to_do.size() == left) return commit;
      if (some_has && !merge) merge = std::move(commit);
    }
    return merge;
  }

  /// The ledger's files that differ; of very many, those that commits of this clone changed.
  std::vector<std::string> files() const {
    std::vector<std::string> paths = repository_.changed_files(before_, after_);
    std::erase_if(paths, [](const std::string& path) { return !schema::kind_of_path(path); });
    if (paths.size() <= k_most_files) return paths;
    std::set<std::string> own;
    std::size_t count = 0;
    git::walk_unshared(repository_, after_, [&](const git::CommitInfo& commit) {
      if (commit.parents.size() != 1) return true;
      for (std::string& path : repository_.changed_files(commit.parents.front(), commit.id))
        own.insert(std::move(path));
      return ++count < k_most_unshared;
    });
    std::erase_if(paths, [&](const std::string& path) { return !own.contains(path); });
    paths.resize(std::min(paths.size(), k_most_files));
    return paths;
  }

  std::vector<OwnWords> words_before(const std::string& path) const {
    try {
      const auto blob = repository_.blob_at(before_, path);
      const yaml::Document document = yaml::read(path, repository_.read_blob(*blob));
      return own_words(*schema::kind_of_path(path), document.root);
    } catch (const Error&) {
      return {};  // not valid then: nobody's words are known
    }
  }

  const git::Repository& repository_;
  git::Oid before_, after_;
};

bool working_file_has(const git::Repository& repository, const LostWords& lost) {
  try {
    const git::WorkTree files(repository.work_tree(), repository.own_dir());
    const auto text = files.read(lost.path);
    return text && ids_in(*text).contains(lost.item.id);
  } catch (const Error&) {
    return false;
  }
}

bool is_in_order(const LostWords& lost, const People& people, const std::string& my_email) {
  if (!lost.commit) return !lost.in_working_file;
  if (!lost.commit->trailer(k_operation_trailer).empty()) return true;
  const Person* person = people.find_by_email(lost.commit->author.email);
  const bool by_author = person && (person->id == lost.item.by || person->id == lost.item.entered);
  return by_author && !(lost.commit->author.email == my_email && lost.in_working_file);
}

}  // namespace

std::vector<LostWords> lost_words(const git::Repository& repository, const People& people,
                                  const std::string& my_email) {
  const git::Head head = repository.head();
  const std::optional<git::Oid> seen = last_seen(repository, head.branch);
  if (!seen || !head.commit || *seen == *head.commit) return {};
  const Search search(repository, *seen, *head.commit);
  std::vector<LostWords> found = search.gone();
  for (LostWords& lost : found) {
    lost.commit = search.remover(lost.path, lost.item.id);
    lost.in_working_file = working_file_has(repository, lost);
  }
  std::erase_if(found, [&](const LostWords& lost) { return is_in_order(lost, people, my_email); });
  return found;
}

bool is_back(const git::Repository& repository, const LostWords& lost) {
  const git::Head head = repository.head();
  const auto blob = head.commit ? repository.blob_at(*head.commit, lost.path) : std::nullopt;
  return blob && ids_in(repository.read_blob(*blob)).contains(lost.item.id);
}

void mark_seen(const git::Repository& repository, const git::Head& tip) {
  if (!tip.commit) return;
  // Cut short or missing, nothing is known, and the next command begins anew.
  std::ofstream(file_of(repository), std::ios::trunc) << tip.branch << ' ' << tip.commit->hex();
}

}  // namespace pact
