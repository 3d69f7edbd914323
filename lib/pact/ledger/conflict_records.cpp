#include <algorithm>
#include <pact/git/stopped_merge.hpp>
#include <pact/ledger/conflict_records.hpp>

namespace pact {

namespace {

using Version = ConflictRecord::Version;

struct Named {
  ConflictRecord record;
  std::set<std::string> names;  ///< ids that it has or had

  bool whole() const { return record.ours && record.theirs; }
  bool is(const Named& other) const {
    return record.kind == other.record.kind &&
           std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return other.names.contains(name); });
  }
};

class Finder {
 public:
  explicit Finder(const Ledger& ledger)
      : ledger_(ledger),
        repository_(ledger.repository()),
        head_(repository_.head().commit),
        incoming_(git::incoming_commits(repository_)) {}

  std::vector<ConflictRecord> find(const std::vector<git::ConflictStages>& conflicts) {
    std::vector<Named> found;
    for (const git::ConflictStages& conflict : conflicts) {
      if (schema::kind_of_path(conflict.path)) add(named(conflict), found);
    }
    std::vector<ConflictRecord> records;
    for (Named& each : found) {
      if (!each.whole()) look_for_renamed(each);
      records.push_back(std::move(each.record));
    }
    return records;
  }

 private:
  Named named(const git::ConflictStages& conflict) {
    const std::string& path = conflict.path;
    Named made{.record = {.kind = *schema::kind_of_path(path),
                          .paths = {path},
                          .base = {},
                          .ours = {},
                          .theirs = {}},
               .names = {}};
    const std::optional<git::Oid> theirs =
        incoming_.empty() ? std::nullopt : std::optional(incoming_.front());
    put(made, made.record.base, path, conflict.base);
    // Where both sides renamed a file, git's stages hold what it made of the two: the commits have
    // what each side wrote.
    put(made, made.record.ours, path,
        conflict.ours ? written(head_, path, conflict.ours) : std::nullopt);
    put(made, made.record.theirs, path,
        conflict.theirs ? written(theirs, path, conflict.theirs) : std::nullopt);
    return made;
  }

  std::optional<git::Oid> written(const std::optional<git::Oid>& commit, const std::string& path,
                                  const std::optional<git::Oid>& stage) const {
    const auto blob = commit ? repository_.blob_at(*commit, path) : std::nullopt;
    return blob ? blob : stage;
  }

  void put(Named& into, std::optional<Version>& version, const std::string& path,
           const std::optional<git::Oid>& blob) const {
    if (!blob) return;
    version = Version{path, *blob};
    try {
      const Node root = yaml::read(path, repository_.read_blob(*blob), yaml::Readers::own).root;
      into.names.insert(std::string(root.text_of("id")));
      for (std::string& name : root.texts_of("was")) into.names.insert(std::move(name));
    } catch (const Error&) {
      into.names.insert(path);  // nobody can say which record it is
    }
  }

  /// One side of a record may stand at another path than the other.
  static void add(Named made, std::vector<Named>& found) {
    const auto fits = [&](const Named& each) {
      const auto both = [](const auto& a, const auto& b) { return a && b && a->blob != b->blob; };
      return !each.whole() && each.is(made) && !both(each.record.base, made.record.base) &&
             !both(each.record.ours, made.record.ours) &&
             !both(each.record.theirs, made.record.theirs);
    };
    const auto other = made.whole() ? found.end() : std::find_if(found.begin(), found.end(), fits);
    if (other == found.end()) {
      found.push_back(std::move(made));
      return;
    }
    ConflictRecord& into = other->record;
    into.paths.merge(made.record.paths);
    if (!into.base) into.base = made.record.base;
    if (!into.ours) into.ours = made.record.ours;
    if (!into.theirs) into.theirs = made.record.theirs;
    other->names.merge(made.names);
  }

  /// The side that seems to have removed a customer may have it under another slug, in a file that
  /// resembles the old one too little for git.
  void look_for_renamed(Named& named) {
    ConflictRecord& record = named.record;
    if (record.kind != schema::FileKind::customer || !record.base) return;
    for (const std::string& name : named.names) {
      for (const CustomerFile* file : ledger_.view().customers_once(name)) {
        const std::string& path = file->file->path;
        const auto blob = repository_.index_blob(path);
        if (record.paths.contains(path) || !blob) continue;
        (record.ours ? record.theirs : record.ours) = Version{path, *blob};
        record.paths.insert(path);
        return;
      }
    }
  }

  const Ledger& ledger_;
  const git::Repository& repository_;
  std::optional<git::Oid> head_;
  std::vector<git::Oid> incoming_;
};

}  // namespace

std::vector<ConflictRecord> records_in_conflict(const Ledger& ledger,
                                                const std::vector<git::ConflictStages>& conflicts) {
  return Finder(ledger).find(conflicts);
}

}  // namespace pact
