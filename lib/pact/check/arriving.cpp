#include <algorithm>
#include <pact/base/parallel.hpp>
#include <pact/base/text.hpp>
#include <pact/check/arriving.hpp>
#include <pact/check/authors.hpp>
#include <pact/check/file_check.hpp>
#include <pact/check/merge_offences.hpp>
#include <pact/check/planted_values.hpp>
#include <pact/git/receiving.hpp>
#include <pact/ledger/offence_words.hpp>
#include <set>
#include <tuple>

namespace pact::check {

namespace {

/// An offence, and what it did it to.
struct Deed {
  Offence offence;
  const git::CommitInfo* commit;
  std::optional<git::Oid> parent;
  std::optional<FileVersion> file;
};

/// Whether a mention of a contact that was taken out is all that went (docs/decisions/026).
bool only_forgets(const Offence& offence, const OwnWords& after, const std::string& customer,
                  const std::set<ContactOf>& gone) {
  const Node* was = offence.item.words.find(offence.key);
  const Node* is = after.words.find(offence.key);
  if (!was || gone.empty()) return false;
  const std::string& key = offence.key;
  if (was->is_text() && (key == "from" || key == "who"))
    return !is && gone.contains({customer, was->text()});
  if (was->is_text() && key == "to") return is && gone.contains({is->text(), was->text()});
  if (was->is_map() && key == "from") {
    Node left = *was;
    left.erase("contact");
    const ContactOf named{was->text_of("customer"), was->text_of("contact")};
    return is && *is == left && gone.contains(named);
  }
  if (!was->is_list() || key != "with") return false;
  Node left = Node::list();
  for (const Node& each : was->items()) {
    if (!gone.contains({customer, each.text()})) left.add(each);
  }
  return is ? *is == left : left.items().empty();
}

class Judgment {
 public:
  Judgment(const git::Repository& repository, const Arrival& arrival)
      : repository_(repository),
        arrival_(arrival),
        versions_(repository),
        authors_(arrival.known ? roll_at(repository, *arrival.known) : Roll(),
                 roll_at(repository, arrival.after)) {}

  std::vector<ArrivingFinding> findings() {
    for (const git::CommitInfo& each : arrival_.commits) {
      if (each.parents.size() > 1) {
        merge(each);
      } else {
        step(each);
      }
    }
    for (const Deed& each : deeds_) {
      if (!is_put_back(each)) report(each);
    }
    // Once settled, what was planted stands there as if it had been a choice.
    for (const Deed& each : planted_) report(each);
    identities();
    if (arrival_.of == Arrival::Of::ledger) require_charter();
    return std::move(findings_);
  }

 private:
  static std::optional<git::Oid> parent_of(const git::CommitInfo& commit) {
    return commit.parents.empty() ? std::nullopt : std::optional(commit.parents.front());
  }

  void step(const git::CommitInfo& commit) {
    const std::vector<git::FileChange> changes = versions_.changes(parent_of(commit), commit.id);
    check_files(commit, changes);
    const std::string me = authors_.person(commit.author.email);
    const ItemDifference differs = versions_.difference(changes);
    std::optional<std::set<ContactOf>> gone;
    for (Offence& each : offences(differs.before(), differs.after(), me)) {
      if (each.deed == Offence::Deed::forgotten && authors_.is_sponsor(commit.author.email))
        continue;
      const FileVersion* before = differs.file_before(each.item);
      const FileVersion* file = differs.file_after(each.item);
      if (each.deed == Offence::Deed::changed && before && !each.item.id.empty()) {
        if (!gone) gone = versions_.contacts_gone(changes);
        const std::string customer = gone->empty() ? "" : versions_.customer_of(*before);
        if (only_forgets(each, *differs.after(each.item.id), customer, *gone)) continue;
      }
      if (!file) file = before;
      deeds_.push_back({std::move(each), &commit, parent_of(commit),
                        file ? std::optional(*file) : std::nullopt});
    }
    for (PlantedValue& each : planted_values(differs, me)) {
      const FileVersion& file = *differs.file_after(each.item);
      planted_.push_back({{Offence::Deed::changed, each.key, std::move(each.item)},
                          &commit,
                          parent_of(commit),
                          file});
    }
    for (const git::FileChange& each : changes) {
      if (each.path == "people.yaml" || each.path == "pact.yaml") return excuse_by(commit);
    }
  }

  void merge(const git::CommitInfo& commit) {
    // What no parent has is new.
    std::vector<git::FileChange> made = versions_.changes(commit.parents.front(), commit.id);
    for (std::size_t i = 1; i < commit.parents.size() && !made.empty(); ++i) {
      std::set<std::string> differing;
      for (const git::FileChange& each : versions_.changes(commit.parents[i], commit.id))
        differing.insert(each.path);
      std::erase_if(made,
                    [&](const git::FileChange& each) { return !differing.contains(each.path); });
    }
    check_files(commit, made);
    const std::string me = authors_.person(commit.author.email);
    for (MergeOffence& each : merge_offences(repository_, versions_, commit, me))
      deeds_.push_back({std::move(each.offence), &commit, each.parent, std::move(each.file)});
  }

  /// Each version of a file once.
  void check_files(const git::CommitInfo& commit, const std::vector<git::FileChange>& changes) {
    std::vector<FileToCheck> files;
    for (const git::FileChange& each : changes) {
      if (!each.after || !checked_.emplace(each.path, *each.after, each.is_file).second) continue;
      if (each.is_file) {
        files.push_back({each.path, repository_.read_blob(*each.after), false});
      } else {
        add(&commit, {.rule = "no-file",
                      .severity = Severity::error,
                      .where = {.file = each.path},
                      .message = "no plain file: a link or another repository stands here",
                      .hint = "put the file itself here; a ledger follows no links"});
      }
    }
    std::vector<CheckedFile> results(files.size());
    in_parallel(files.size(), [&](std::size_t i) { results[i] = check_file(files[i], Known()); });
    for (CheckedFile& each : results) {
      for (Finding& finding : each.findings) add(&commit, std::move(finding));
    }
  }

  /// What is wrong again in the next version of a file is reported once.
  void add(const git::CommitInfo* commit, Finding finding) {
    if (!reported_.emplace(finding.rule, finding.where.file, finding.message).second) return;
    findings_.push_back({std::move(finding), commit ? std::optional(*commit) : std::nullopt});
  }

  /// Whether the last commit has it as it was before the deed, or before all of them.
  bool is_put_back(const Deed& deed) {
    const Offence& offence = deed.offence;
    const std::string& id = offence.item.id;
    if (id.empty() || !deed.parent) return false;
    const ItemDifference& differs = versions_.between(*deed.parent, arrival_.after);
    const OwnWords* was = differs.before(id);
    const OwnWords* is = differs.after(id);
    if (!was && !is) return true;  // in a file that is as it was, or never there
    // A merge that loses what came with it is no going back.
    const bool is_merge = deed.commit->parents.size() > 1;
    const OwnWords* first =
        arrival_.base && !is_merge ? versions_.in(*arrival_.base, id, arrival_.after, is) : nullptr;
    const auto as_in = [&](const OwnWords* earlier) {
      return earlier && (offence.key.empty() ? earlier->words == is->words
                                             : says_the_same(*earlier, *is, offence.key));
    };
    const bool is_new = offence.deed == Offence::Deed::ascribed && offence.key.empty();
    return is ? as_in(was) || as_in(first) : is_new;
  }

  static bool says_the_same(const OwnWords& a, const OwnWords& b, const std::string& key) {
    const Node* one = a.words.find(key);
    const Node* other = b.words.find(key);
    return one && other ? *one == *other : one == other;
  }

  std::string name(const git::CommitInfo& commit) const {
    const Person* person = authors_.people().find(authors_.person(commit.author.email));
    return person ? person->name : commit.author.name;
  }

  std::string name(const std::string& person) const {
    return std::string(authors_.people().display(person));
  }

  void report(const Deed& deed) {
    const Offence& offence = deed.offence;
    const bool merged = deed.commit->parents.size() > 1;
    const std::string author = name(*deed.commit);
    const std::string by = name(offence.item.by);
    Finding finding{.rule = "own-words",
                    .severity = Severity::error,
                    .where = where(deed),
                    .message = in_words(offence, authors_.people()),
                    .hint = ""};
    const std::string was = deed.parent && deed.file ? "git checkout " + deed.parent->short_hex() +
                                                           " -- " + deed.file->path
                                                     : "git log";
    switch (offence.deed) {
      case Offence::Deed::removed:
        finding.rule = "dropped-note";
        finding.message += merged ? "; a merge takes nothing out" : ", not " + author;
        finding.hint = was + "    (the file as it was; only its author takes a note out)";
        break;
      case Offence::Deed::ascribed:
        finding.rule = "author";
        finding.message += ", but " + author + " commits it";
        finding.hint = "by: " + authors_.person(deed.commit->author.email) +
                       " where it is yours; entered: with your id where you enter it for " + by;
        break;
      case Offence::Deed::changed:
      case Offence::Deed::forgotten:
        finding.message +=
            merged ? "; a merge keeps what was changed" : ", and " + author + " changed it";
        finding.hint = was + "    (the file as it was; pact reply says what you see differently)";
        break;
    }
    if (!authors_.is_known(deed.commit->author.email))
      finding.hint = "nobody in people.yaml has " + deed.commit->author.email +
                     ": pact join    (in your clone, and push again)";
    add(deed.commit, std::move(finding));
  }

  /// In the version that the deed made; of what is gone, in the one before.
  Location where(const Deed& deed) const {
    if (!deed.file) return {};
    const Source source(deed.file->path, repository_.read_blob(deed.file->blob));
    std::size_t at = deed.offence.item.span.begin;
    if (deed.offence.deed == Offence::Deed::changed ||
        deed.offence.deed == Offence::Deed::forgotten) {
      at = place_of(source, deed.offence).value_or(at);
    }
    return source.locate(std::min(at, source.text().size()));
  }

  static std::optional<std::size_t> place_of(const Source& source, const Offence& offence) {
    const yaml::Document document = yaml::read(source.name(), source.text(), yaml::Readers::own);
    for (const OwnWords& each : own_words(*schema::kind_of_path(source.name()), document.root)) {
      if (each.id != offence.item.id) continue;
      const Node* word = each.words.find(offence.key);
      return word ? word->span().begin : each.span.begin;
    }
    return std::nullopt;
  }

  /// What a commit changes of who is who, where its author may.
  void excuse_by(const git::CommitInfo& commit) {
    const auto parent = parent_of(commit);
    if (!parent || !arrival_.known) return;
    const Person* author = authors_.known().people.find_by_email(commit.author.email);
    const bool sponsor = authors_.is_sponsor(commit.author.email);
    for (const IdentityChange& each :
         identity_changes(roll_at(repository_, *parent), roll_at(repository_, commit.id))) {
      if ((author && author->id == each.owner) || (sponsor && each.by_sponsor))
        excused_.insert(each.key);
    }
  }

  /// From the last commit that is known to the last that comes in.
  void identities() {
    if (!arrival_.known || !arrival_.base) return;
    const Roll after = roll_at(repository_, arrival_.after);
    std::set<std::string> made;
    for (const IdentityChange& each : identity_changes(authors_.known(), after))
      made.insert(each.key);
    for (const IdentityChange& each :
         identity_changes(roll_at(repository_, *arrival_.base), after)) {
      if (!made.contains(each.key) || excused_.contains(each.key)) continue;
      add(nullptr, {.rule = "identity",
                    .severity = Severity::error,
                    .where = place_in_tip(each),
                    .message = each.message,
                    .hint = each.hint});
    }
  }

  Location place_in_tip(const IdentityChange& change) const {
    const auto blob = repository_.blob_at(arrival_.after, change.path);
    if (!blob) return {.file = change.path};
    const Source source(change.path, repository_.read_blob(*blob));
    const std::size_t at =
        change.about.empty() ? std::string::npos : source.text().find(change.about);
    return at == std::string::npos ? Location{.file = change.path} : source.locate(at);
  }

  void require_charter() {
    for (const char* path : {"pact.yaml", "people.yaml"}) {
      if (repository_.blob_at(arrival_.after, path)) continue;
      add(nullptr, {.rule = path == std::string_view("pact.yaml") ? "charter" : "people",
                    .severity = Severity::error,
                    .where = {.file = path},
                    .message = std::string("there is no ") + path + ", which every ledger has",
                    .hint = "bring it back; pact init makes a ledger"});
    }
  }

  const git::Repository& repository_;
  const Arrival& arrival_;
  ItemVersions versions_;
  Authors authors_;
  std::vector<Deed> deeds_;
  std::vector<Deed> planted_;
  std::set<std::string> excused_;  // changes of who is who
  std::set<std::tuple<std::string, git::Oid, bool>> checked_;
  std::set<std::tuple<std::string, std::string, std::string>> reported_;
  std::vector<ArrivingFinding> findings_;
};

}  // namespace

std::optional<git::Oid> base_of(const git::Repository& repository,
                                const std::optional<git::Oid>& known, const git::Oid& after) {
  if (!known || repository.is_ancestor(*known, after)) return known;
  const std::vector<git::Oid> bases = git::merge_bases(repository, *known, after);
  return bases.empty() ? std::nullopt : std::optional(bases.front());
}

Arrival arrival(const git::Repository& repository, const std::optional<git::Oid>& known,
                const git::Oid& after) {
  std::vector<git::Oid> tips;
  if (known) tips.push_back(*known);
  return {.known = known,
          .base = base_of(repository, known, after),
          .after = after,
          .commits = git::new_commits(repository, after, tips)};
}

std::vector<ArrivingFinding> check_arriving(const git::Repository& repository,
                                            const Arrival& arrival) {
  return Judgment(repository, arrival).findings();
}

std::vector<Finding> check_since(const Ledger& ledger, const std::string& revision) {
  const git::Repository& repository = ledger.repository();
  const std::optional<git::Oid> known = repository.resolve_commit(revision);
  if (!known) {
    throw Error(ErrorKind::not_found, "no revision to compare with: " + text::printable(revision))
        .hint("git fetch origin    (a clone for one build may lack it)");
  }
  const git::Head head = repository.head();
  if (!head.commit)
    throw Error(ErrorKind::not_found, "nothing was committed here yet").hint("git log");
  std::vector<Finding> plain;
  for (ArrivingFinding& each :
       check_arriving(repository, arrival(repository, known, *head.commit))) {
    if (each.commit) each.finding.message += " (in commit " + each.commit->id.short_hex() + ")";
    plain.push_back(std::move(each.finding));
  }
  return plain;
}

}  // namespace pact::check
