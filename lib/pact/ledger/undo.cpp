#include <pact/ledger/undo.hpp>
#include <set>

namespace pact {

std::optional<git::CommitInfo> last_operation(const Ledger& ledger) {
  const git::Head head = ledger.repository().head();
  if (!head.commit) return std::nullopt;
  std::set<std::string> undone;
  std::optional<git::CommitInfo> found;
  git::walk(ledger.repository(), *head.commit, [&](const git::CommitInfo& commit) {
    if (commit.author.email != ledger.my_identity().email) return true;
    const std::string undoes = commit.trailer(k_undoes_trailer);
    if (!undoes.empty()) {
      undone.insert(undoes);
    } else if (!commit.trailer(k_operation_trailer).empty() && !undone.contains(commit.id.hex())) {
      found = commit;
    }
    return !found;
  });
  return found;
}

Undone undo(Ledger& ledger) {
  require_writable(ledger);
  const std::optional<git::CommitInfo> last = last_operation(ledger);
  if (!last) {
    throw Error(ErrorKind::not_found, "there is nothing of yours to undo").hint("pact log    (what there is)");
  }
  if (last->parents.empty()) {
    throw Error(ErrorKind::refused, "the founding of the ledger cannot be undone")
        .hint("rm -r " + ledger.root().string() + "    (if it was a mistake, and nobody has it)");
  }
  if (last->parents.size() > 1) {
    throw Error(ErrorKind::refused, "a merge is not undone: it would take others' notes away")
        .hint("pact log    (undo single operations)");
  }
  git::Repository& repository = ledger.repository();
  const git::Oid parent = last->parents.front();
  Undone result{.commit = *last,
                .files = repository.changed_files(parent, last->id),
                .dropped = repository.head().commit == last->id && !repository.is_pushed(last->id),
                .made_by = {}};
  Transaction transaction(ledger);
  for (const std::string& path : result.files) {
    transaction.restore(path, repository.blob_at(last->id, path), repository.blob_at(parent, path));
  }
  Message message{.operation = "undo",
                  .subject = subject_line("undo", "", last->subject()),
                  .customers = {},
                  .item = {},
                  .undoes = last->id.hex()};
  if (const std::string customer = last->trailer(k_customer_trailer); !customer.empty()) {
    message.customers.push_back(customer);
  }
  if (result.dropped) {
    transaction.drop_tip(parent, message);
  } else {
    result.made_by = transaction.commit(message).hex();
  }
  return result;
}

}  // namespace pact
