#include <pact/base/text.hpp>
#include <pact/git/config.hpp>
#include <pact/ledger/ledger.hpp>

namespace pact {

namespace fs = std::filesystem;

namespace {

bool is_ledger(const git::Repository& repository) {
  std::error_code none;
  return fs::exists(fs::symlink_status(repository.work_tree() / "pact.yaml", none));
}

fs::path with_home(const std::string& path, const git::Variables& variables) {
  const auto home = variables.find("HOME");
  if (path.rfind("~/", 0) == 0 && home != variables.end()) return home->second + path.substr(1);
  return path;
}

}  // namespace

Ledger Ledger::open(const git::Library& library, const fs::path& start, Surroundings surroundings) {
  std::optional<git::Repository> here = git::Repository::discover(library, start);
  if (here && is_ledger(*here)) return Ledger(std::move(*here), std::move(surroundings));
  if (const auto named = git::default_setting(library, "pact.ledger")) {
    std::optional<git::Repository> other =
        git::Repository::discover(library, with_home(*named, library.variables()));
    if (other && is_ledger(*other)) return Ledger(std::move(*other), std::move(surroundings));
    throw Error(ErrorKind::not_found, "the ledger that your git settings name is not there")
        .at({.file = *named})
        .hint("git config --global pact.ledger DIR    (where it is now)");
  }
  throw Error(ErrorKind::not_found, here ? "this git repository is no ledger: it has no pact.yaml"
                                         : "no ledger here or in a folder above")
      .at({.file = start.string()})
      .hint("pact init DIR    (a new ledger)")
      .hint("pact join URL    (one that colleagues have)");
}

Ledger::Ledger(git::Repository repository, Surroundings surroundings)
    : repository_(std::make_unique<git::Repository>(std::move(repository))),
      surroundings_(std::move(surroundings)),
      view_(*repository_, std::nullopt) {
  const std::optional<std::string> wanted = repository_->setting("pact.index");
  if (wanted == "always") surroundings_.indexing.least = 0;
  if (wanted == "never") surroundings_.indexing.least = Indexing::k_never;
  view_ = View(*repository_, std::nullopt, surroundings_.indexing);
}

void Ledger::reload(Indexing::Of of) {
  Indexing indexing = surroundings_.indexing;
  indexing.of = of;
  view_ = View(*repository_, std::nullopt, std::move(indexing));
  me_.reset();
  std::erase_if(noticed_.lost, [&](const LostWords& lost) { return is_back(*repository_, lost); });
}

View Ledger::view_at(const std::string& day_or_revision) const {
  const git::Head head = repository_->head();
  const std::optional<DateRange> day =
      parse_date(day_or_revision, surroundings_.today, DateSense::back);
  std::optional<git::Oid> commit;
  if (day && head.commit) {
    constexpr std::int64_t k_half_day = 12 * 3600;
    commit = git::commit_before(*repository_, *head.commit, day->last.noon_unix() + k_half_day - 1);
    if (!commit) {
      throw Error(ErrorKind::not_found, "the ledger is younger than " + day_or_revision)
          .hint("pact log    (what there is)");
    }
  }
  if (!day) commit = repository_->resolve_commit(day_or_revision);
  if (!commit) {
    throw Error(ErrorKind::not_found, "no day and no revision: " + day_or_revision)
        .hint("a day as 2025-03-01, 9mar or fri; or a commit, a tag, HEAD~3");
  }
  return View(*repository_, commit);
}

const git::Identity& Ledger::my_identity() const {
  if (!identity_) {
    identity_ = repository_->author();
    if (!identity_) refuse_nameless();
  }
  return *identity_;
}

const Person* Ledger::my_record() const {
  return view_.people().find_by_email(my_identity().email);
}

const std::string& Ledger::me() const {
  if (!me_) {
    const Person* person = my_record();
    me_ = person ? person->id : person_id(my_identity().name, view_.people());
  }
  return *me_;
}

void Ledger::notice(const git::Recovered& recovered) {
  if (recovered.what != git::Recovered::What::nothing) noticed_.recovered = recovered;
}

void Ledger::look_for_lost_words() {
  try {
    const auto author = repository_->author();
    noticed_.lost = lost_words(*repository_, view_.people(), author ? author->email : "");
  } catch (const Error&) {
    // A file that cannot be read says so where it is in the way.
  }
}

void refuse_nameless() {
  throw Error(ErrorKind::usage,
              "git does not know who you are, and what you write needs its author")
      .hint("git config --global user.name \"Your Name\"")
      .hint("git config --global user.email you@example.com");
}

std::string person_id(const std::string& name, const People& people) {
  const std::string full = text::slug(name);
  const std::string first = full.substr(0, full.find('-'));
  if (!first.empty() && !people.find(first)) return first;
  if (!full.empty() && !people.find(full)) return full;
  const std::string stem = full.empty() ? "person" : full;
  int n = 2;
  while (people.find(stem + "-" + std::to_string(n))) ++n;
  return stem + "-" + std::to_string(n);
}

}  // namespace pact
