#include "new_entry.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>

#include "made.hpp"
#include "warnings.hpp"

namespace pact::cli {

Result add_entry(Context& context, const CustomerFile& customer, const NewEntry& entry) {
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const std::string id = new_id(ledger, *customer.file, entry.list, entry.day);
  // The view is read anew by the commit.
  const std::string slug = customer.customer.slug;
  const std::string name(customer.customer.display());
  const std::string path = customer.file->path;
  const std::string verb = entry.command.substr(0, entry.command.find(' '));

  Node node = Node::map({{"id", id}});
  for (const Entry& field : entry.fields.entries()) node.set(field.key, field.value);
  std::vector<yaml::Edit> edits{{yaml::Edit::Op::add, {entry.list}, node}};
  edits.insert(edits.end(), entry.also.begin(), entry.also.end());
  Transaction transaction(ledger);
  transaction.edit(path, edits);
  const git::Oid commit = transaction.commit({.operation = verb,
                                              .subject = subject_line(verb, slug, entry.text),
                                              .customers = {slug},
                                              .item = id,
                                              .undoes = {}});

  warn_of_stranger(context);
  warn_of_low_cards(context, entry.text);
  Result result;
  result.id = id;
  std::string schema = entry.command;
  std::ranges::replace(schema, ' ', '-');
  result.data = data_for_made(
      schema, {.id = id, .kind = verb, .customer = slug, .file = path, .commit = commit});
  result.page.line(entry.done, name + (entry.about.empty() ? "" : ", " + entry.about),
                   context.new_records().short_id(id));
  return result;
}

}  // namespace pact::cli
