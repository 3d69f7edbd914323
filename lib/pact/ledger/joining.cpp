#include <chrono>
#include <pact/base/text.hpp>
#include <pact/git/address.hpp>
#include <pact/git/config.hpp>
#include <pact/git/new_folder.hpp>
#include <pact/git/own_git.hpp>
#include <pact/ledger/joining.hpp>
#include <pact/ledger/sharing.hpp>
#include <pact/ledger/transaction.hpp>
#include <thread>

namespace pact {

namespace fs = std::filesystem;

namespace {

constexpr int k_attempts = 20;

std::vector<std::string> remote_branches_with_ledger(const git::Repository& repository) {
  const std::string all =
      git::run_git(repository, {"for-each-ref", "--format=%(refname)", "refs/remotes/"},
                   repository.index_path());
  std::vector<std::string> found;
  for (const std::string_view line : text::lines(all)) {
    const std::string name(line);
    const std::optional<git::Oid> tip = repository.resolve_commit(name);
    if (!name.ends_with("/HEAD") && tip && repository.blob_at(*tip, "pact.yaml"))
      found.push_back(name);
  }
  return found;
}

/// The remote's HEAD may name a branch that nobody ever pushed (git's default name is not the same
/// everywhere), or none at all.
void check_out_ledger(git::Repository& repository) {
  const git::Head head = repository.head();
  if (head.commit && !head.branch.empty()) return;
  const std::vector<std::string> branches = remote_branches_with_ledger(repository);
  if (branches.size() != 1) return;
  const std::string& name = branches.front();
  git::run_git(repository,
               {"switch", "-q", "-c", name.substr(name.find('/', sizeof "refs/remotes/") + 1),
                "--track", name},
               repository.index_path());
}

void require_ledger(const git::Repository& repository, const std::string& url) {
  const git::Head head = repository.head();
  const std::string shown = git::without_credentials(url);
  if (!head.commit && repository.remote_tips().empty()) {
    throw Error(ErrorKind::not_found, "nothing is in this repository yet, so there is no ledger")
        .at({.file = shown})
        .hint("pact init DIR    (a new ledger)")
        .hint("git -C DIR remote add origin " + shown + "    (then it is shared there)");
  }
  if (head.commit && repository.blob_at(*head.commit, "pact.yaml")) return;
  const std::vector<std::string> branches = remote_branches_with_ledger(repository);
  Error error = Error(ErrorKind::not_found, "this repository is no ledger: it has no pact.yaml")
                    .at({.file = shown});
  if (branches.empty()) throw std::move(error).hint("pact init DIR    (a new ledger)");
  throw std::move(error)
      .cause("a branch beside it has one: " + branches.front())
      .hint("git clone --branch NAME " + shown + " DIR    (then, in DIR: pact join)");
}

git::Oid write_me(Ledger& ledger) {
  const git::Identity& who = ledger.my_identity();
  Node person = Node::map();
  person.set("id", ledger.me()).set("name", who.name).set("emails", Node::list({who.email}));
  Transaction transaction(ledger);
  transaction.edit("people.yaml", {{yaml::Edit::Op::add, {"people"}, std::move(person)}});
  return transaction.commit({.operation = "join",
                             .subject = subject_line("join", ledger.me(), who.name),
                             .customers = {},
                             .item = {},
                             .undoes = {}});
}

/// Whether the branch is where the remote's was, and nobody edited a file.
bool is_level(const Ledger& ledger, const git::Upstream& upstream) {
  const git::Repository& repository = ledger.repository();
  return git::tracked_tip(repository, upstream) == repository.head().commit &&
         repository.locally_changed().empty();
}

/// Catches up with the remote, where that needs no merge. Gives whether the clone is level then.
bool catch_up(Ledger& ledger, const git::Upstream& upstream, const git::Transport& transport) {
  git::Repository& repository = ledger.repository();
  if (!repository.locally_changed().empty()) return false;
  git::fetch(repository, upstream, transport);
  const std::optional<git::Oid> tip = git::tracked_tip(repository, upstream);
  const git::Head head = repository.head();
  if (tip && tip != head.commit && repository.is_ancestor(*head.commit, *tip))
    join_histories(ledger, *tip);
  return is_level(ledger, upstream);
}

void wait_a_moment(const Surroundings& around, int attempt) {
  constexpr std::uint64_t k_step = 40;  // milliseconds
  const std::uint64_t most = k_step * static_cast<std::uint64_t>(attempt);
  std::this_thread::sleep_for(std::chrono::milliseconds(around.random() % most));
}

}  // namespace

Ledger clone_ledger(const git::Library& library, const std::string& url, const fs::path& folder,
                    const git::Transport& transport, Surroundings surroundings) {
  if (!git::default_identity(library)) refuse_nameless();
  git::NewFolder made(folder);
  git::clone(library, url, folder, transport);
  git::Repository repository = git::Repository::open(library, folder);
  check_out_ledger(repository);
  require_ledger(repository, url);
  Ledger ledger(std::move(repository), std::move(surroundings));
  ledger.view().charter();
  made.keep();
  return ledger;
}

Introduction introduce_me(Ledger& ledger, const git::Transport& transport) {
  Introduction introduction;
  if (ledger.my_record()) return introduction;
  require_writable(ledger);
  const git::Repository& repository = ledger.repository();
  const std::optional<git::Upstream> upstream =
      git::upstream_of(repository, repository.head().branch);
  try {
    bool level =
        upstream && (is_level(ledger, *upstream) || catch_up(ledger, *upstream, transport));
    for (int attempt = 1; level && attempt <= k_attempts; ++attempt) {
      if (ledger.my_record()) return introduction;  // from another machine, a moment ago
      introduction.commit = write_me(ledger);
      if (git::push(ledger.repository(), *upstream, *introduction.commit, transport) ==
          git::Pushed::yes) {
        introduction.shared = true;
        return introduction;
      }
      wait_a_moment(ledger.surroundings(), attempt);
      git::fetch(ledger.repository(), *upstream, transport);
      const std::optional<git::Oid> tip = git::tracked_tip(repository, *upstream);
      level = tip.has_value();
      if (!level) break;
      move_branch(ledger, *introduction.commit, *tip, "join: as the remote has it");
      introduction.commit.reset();
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::network) throw;
    introduction.unshared_because = error;
  }
  if (!ledger.my_record()) introduction.commit = write_me(ledger);
  return introduction;
}

}  // namespace pact
