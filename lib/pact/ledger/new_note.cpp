#include <pact/ledger/new_note.hpp>
#include <pact/ledger/transaction.hpp>

namespace pact {

git::Oid commit_note(Ledger& ledger, const CustomerFile& customer, const Node& note) {
  const std::string slug = customer.customer.slug;
  Transaction transaction(ledger);
  transaction.edit(customer.file->path, {{yaml::Edit::Op::add, {"notes"}, note}});
  return transaction.commit(
      {.operation = "note",
       .subject = subject_line("note", slug, std::string(note.text_of("text"))),
       .customers = {slug},
       .item = std::string(note.text_of("id")),
       .undoes = {}});
}

}  // namespace pact
