#include <pact/base/text.hpp>
#include <pact/ledger/sharing.hpp>
#include <pact/ledger/undo.hpp>
#include <set>

namespace pact {

namespace {

/// My operations that a merge leaves for undo, as hints.
constexpr std::size_t k_offered = 5;

bool is_mine(const Ledger& ledger, const git::CommitInfo& commit) {
  return commit.author.email == ledger.my_identity().email;
}

[[noreturn]] void refuse_merge(const Ledger& ledger) {
  Error error(ErrorKind::refused,
              "a merge that was shared is not undone: it would take others' notes away");
  std::size_t offered = 0;
  walk_operations(ledger, [&](const git::CommitInfo& commit) {
    if (commit.parents.size() != 1) return true;
    error = std::move(error).hint("pact undo " + commit.id.short_hex() + "    (" +
                                  text::printable(commit.subject()) + ")");
    return ++offered < k_offered;
  });
  throw std::move(error);
}

git::CommitInfo named_operation(const Ledger& ledger, const git::Oid& id) {
  const git::CommitInfo commit = git::commit_info(ledger.repository(), id);
  const git::Head head = ledger.repository().head();
  if (!head.commit || !ledger.repository().is_ancestor(id, *head.commit)) {
    throw Error(ErrorKind::not_found,
                "this commit is not part of the ledger as it stands: " + id.short_hex())
        .hint("pact log    (what there is)");
  }
  if (!is_mine(ledger, commit)) {
    throw Error(ErrorKind::refused,
                "this is " + text::printable(commit.author.name) + "'s, who alone takes it back")
        .cause(text::printable(commit.subject()));
  }
  git::walk(ledger.repository(), *head.commit, [&](const git::CommitInfo& each) {
    if (each.trailer(k_undoes_trailer) == id.hex()) {
      throw Error(ErrorKind::refused, "this is undone already")
          .cause(text::printable(commit.subject()));
    }
    return each.id != id;
  });
  return commit;
}

git::CommitInfo last_operation(const Ledger& ledger) {
  std::optional<git::CommitInfo> last;
  walk_operations(ledger, [&](const git::CommitInfo& commit) {
    last = commit;
    return false;
  });
  if (last) return *last;
  throw Error(ErrorKind::not_found, "there is nothing of yours to undo")
      .hint("pact log    (what there is)");
}

}  // namespace

void walk_operations(const Ledger& ledger,
                     const std::function<bool(const git::CommitInfo&)>& wanted) {
  const git::Head head = ledger.repository().head();
  if (!head.commit) return;
  std::set<std::string> undone;
  git::walk(ledger.repository(), *head.commit, [&](const git::CommitInfo& commit) {
    if (!is_mine(ledger, commit) || commit.trailer(k_operation_trailer).empty()) return true;
    if (const std::string undoes = commit.trailer(k_undoes_trailer); !undoes.empty()) {
      undone.insert(undoes);
      return true;
    }
    return undone.contains(commit.id.hex()) || wanted(commit);
  });
}

Undo plan_undo(const Ledger& ledger, const std::optional<git::Oid>& commit) {
  Undo plan{.commit = commit ? named_operation(ledger, *commit) : last_operation(ledger),
            .files = {}};
  if (plan.commit.parents.empty()) {
    throw Error(ErrorKind::refused, "the founding of the ledger cannot be undone")
        .hint("rm -r " + ledger.root().string() + "    (if it was a mistake, and nobody has it)");
  }
  const git::Repository& repository = ledger.repository();
  plan.drops = repository.head().commit == plan.commit.id && !repository.is_pushed(plan.commit.id);
  git::Oid before = plan.commit.parents.front();
  if (plan.commit.parents.size() > 1) {
    if (!plan.drops) refuse_merge(ledger);
    // What a sync merged has the tip of before as its second parent; git's own, as its first.
    if (plan.commit.trailer(k_operation_trailer) == k_sync) before = plan.commit.parents[1];
    plan.back_to = before;
  }
  plan.files = repository.changed_files(before, plan.commit.id);
  return plan;
}

std::optional<git::Oid> undo(Ledger& ledger, const Undo& plan) {
  require_writable(ledger);
  const git::Repository& repository = ledger.repository();
  if (plan.back_to) {
    move_branch(ledger, plan.commit.id, *plan.back_to,
                subject_line("undo", "", plan.commit.subject()));
    return std::nullopt;
  }
  const git::Oid parent = plan.commit.parents.front();
  Transaction transaction(ledger);
  // A renamed customer's file goes back with what was edited by hand in it since.
  std::vector<std::string> gone, made;
  for (const std::string& path : plan.files) {
    if (!repository.blob_at(plan.commit.id, path)) gone.push_back(path);
    if (!repository.blob_at(parent, path)) made.push_back(path);
  }
  const bool is_move = gone.size() == 1 && made.size() == 1;
  if (is_move) {
    transaction.restore_moved(made.front(), gone.front(),
                              *repository.blob_at(plan.commit.id, made.front()),
                              *repository.blob_at(parent, gone.front()));
  }
  for (const std::string& path : plan.files) {
    if (is_move && (path == made.front() || path == gone.front())) continue;
    transaction.restore(path, repository.blob_at(plan.commit.id, path),
                        repository.blob_at(parent, path));
  }
  Message message{.operation = "undo",
                  .subject = subject_line("undo", "", plan.commit.subject()),
                  .customers = {},
                  .item = {},
                  .undoes = plan.commit.id.hex()};
  if (const std::string customer = plan.commit.trailer(k_customer_trailer); !customer.empty()) {
    message.customers.push_back(customer);
  }
  if (!plan.drops) return transaction.commit(message);
  transaction.drop_tip(plan.commit.id, parent, message);
  return std::nullopt;
}

}  // namespace pact
