#include <algorithm>
#include <filesystem>
#include <map>
#include <pact/ledger/record_versions.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>
#include <set>
#include <utility>

namespace pact {

namespace {

/// By what a file says which record it is.
struct Names {
  std::string kind;
  std::string id;
  std::vector<std::string> was;
  std::set<std::string> items;  ///< ids of all that stands in it
};

void collect_ids(const Node& node, std::set<std::string>& ids) {
  for (const Node& item : node.items()) {
    if (const std::string_view id = item.text_of("id"); !id.empty()) ids.emplace(id);
    collect_ids(item, ids);
  }
  for (const Entry& entry : node.entries()) collect_ids(entry.value, ids);
}

std::ptrdiff_t shared_items(const Names& a, const Names& b) {
  return std::ranges::count_if(a.items,
                               [&](const std::string& id) { return b.items.contains(id); });
}

Names names_of(const git::Repository& repository, const FileVersion& file) {
  const auto kind = schema::kind_of_path(file.path);
  Names names{kind ? std::string(schema::name_of(*kind)) : "", {}, {}, {}};
  if (!kind) return names;
  if (*kind == schema::FileKind::customer) names.id = std::filesystem::path(file.path).stem();
  try {
    const yaml::Document document =
        yaml::read(file.path, repository.read_blob(file.blob), yaml::Readers::own);
    if (!document.root.text_of("id").empty()) names.id = document.root.text_of("id");
    names.was = document.root.texts_of("was");
    collect_ids(document.root, names.items);
  } catch (const Error&) {
    // Known by its path alone.
  }
  return names;
}

/// Files that were made, by the names under which they may be looked for.
class MadeFiles {
 public:
  MadeFiles(const git::Repository& repository, std::vector<FileVersion> files)
      : repository_(repository), files_(std::move(files)), taken_(files_.size()) {
    for (std::size_t i = 0; i < files_.size(); ++i) by_blob_.emplace(files_[i].blob.hex(), i);
  }

  std::vector<FileVersion> left() const {
    std::vector<FileVersion> rest;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!taken_[i]) rest.push_back(files_[i]);
    }
    return rest;
  }

  /// The file that is the same record as `file`; each is given once.
  std::optional<FileVersion> take(const FileVersion& file) {
    if (files_.empty()) return std::nullopt;
    if (const auto moved = give(by_blob_, file.blob.hex())) return moved;
    read();
    const Names names = names_of(repository_, file);
    if (const auto same = give(by_id_, names.kind + "/" + names.id)) return same;
    if (const auto renamed = give_most_alike(names)) return renamed;
    for (const std::string& former : names.was) {
      if (const auto older = give(by_id_, names.kind + "/" + former)) return older;
    }
    return std::nullopt;
  }

 private:
  using Index = std::map<std::string, std::size_t>;

  std::optional<FileVersion> give(const Index& index, const std::string& name) {
    const auto found = index.find(name);
    if (found == index.end() || taken_[found->second]) return std::nullopt;
    taken_[found->second] = true;
    return files_[found->second];
  }

  /// Two people may each have made a customer of that name, and renamed it: the one is meant that
  /// has most of the items; of equals the first by path.
  std::optional<FileVersion> give_most_alike(const Names& names) {
    const auto [begin, end] = by_former_.equal_range(names.kind + "/" + names.id);
    std::optional<std::size_t> best;
    for (auto at = begin; at != end; ++at) {
      const std::size_t i = at->second;
      if (taken_[i]) continue;
      if (!best || shared_items(names, names_[i]) > shared_items(names, names_[*best])) best = i;
    }
    if (!best) return std::nullopt;
    taken_[*best] = true;
    return files_[*best];
  }

  void read() {
    if (std::exchange(read_, true)) return;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      names_.push_back(names_of(repository_, files_[i]));
      const Names& names = names_.back();
      by_id_.emplace(names.kind + "/" + names.id, i);
      for (const std::string& former : names.was) by_former_.emplace(names.kind + "/" + former, i);
    }
  }

  const git::Repository& repository_;
  std::vector<FileVersion> files_;
  std::vector<bool> taken_;
  bool read_ = false;
  std::vector<Names> names_;  ///< of files_, once they are read
  Index by_blob_, by_id_;
  std::multimap<std::string, std::size_t> by_former_;
};

std::optional<FileVersion> at_path(const std::string& path, const std::optional<git::Oid>& blob) {
  if (!blob) return std::nullopt;
  return FileVersion{path, *blob};
}

}  // namespace

std::string merged_path(const RecordVersions& record, const std::string& text) {
  std::set<std::string> paths{record.ours->path, record.theirs->path};
  if (paths.size() == 1) return *paths.begin();
  if (schema::kind_of_path(*paths.begin()) == schema::FileKind::customer) {
    const yaml::Document document = yaml::read(*paths.begin(), text, yaml::Readers::own);
    std::set<std::string> named;
    for (const std::string& path : paths) {
      if (std::filesystem::path(path).stem() == document.root.text_of("id")) named.insert(path);
    }
    if (!named.empty()) paths = std::move(named);
  }
  if (paths.size() > 1 && record.base) paths.erase(record.base->path);
  return *paths.begin();
}

std::vector<RecordVersions> record_versions(const git::Repository& repository,
                                            const std::vector<git::ThreeWay>& differing) {
  std::vector<RecordVersions> records;
  std::vector<FileVersion> made_by_ours, made_by_theirs, made_by_both;
  std::map<std::string, git::Oid> other_blob;  // of what both made, as theirs have it
  for (const git::ThreeWay& each : differing) {
    if (each.base) {
      records.push_back({at_path(each.path, each.base), at_path(each.path, each.ours),
                         at_path(each.path, each.theirs)});
    } else if (each.ours && each.theirs) {
      made_by_both.push_back({each.path, *each.ours});
      other_blob.emplace(each.path, *each.theirs);
    } else if (each.ours) {
      made_by_ours.push_back({each.path, *each.ours});
    } else {
      made_by_theirs.push_back({each.path, *each.theirs});
    }
  }
  MadeFiles ours(repository, std::move(made_by_ours));
  MadeFiles theirs(repository, std::move(made_by_theirs));
  MadeFiles both(repository, std::move(made_by_both));
  const auto as_theirs = [&](const FileVersion& made) {
    return FileVersion{made.path, other_blob.at(made.path)};
  };
  for (RecordVersions& record : records) {
    if (!record.ours && !record.theirs) {
      // What both moved to one path looks like a file that both made there.
      record.ours = both.take(*record.base);
      if (record.ours) {
        record.theirs = as_theirs(*record.ours);
        continue;
      }
    }
    if (!record.ours) record.ours = ours.take(*record.base);
    if (!record.theirs) record.theirs = theirs.take(*record.base);
  }
  for (const FileVersion& made : both.left()) records.push_back({{}, made, as_theirs(made)});
  for (const FileVersion& made : ours.left()) records.push_back({{}, made, theirs.take(made)});
  for (const FileVersion& made : theirs.left()) records.push_back({{}, {}, made});
  return records;
}

}  // namespace pact
