#include "new_shared_item.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/yaml/splice.hpp>

#include "made.hpp"
#include "warnings.hpp"

namespace pact::cli {

namespace {

constexpr std::size_t k_longest_name = 40;
constexpr std::size_t k_end_of_id = 6;

/// "briefs/leisure-boats-autumn-7m9s2h.yaml": the words for people, the end of the id for the rest.
std::string path_of(const NewSharedItem& item, const std::string& id) {
  std::string words = text::slug(item.title).substr(0, k_longest_name);
  while (words.ends_with('-')) words.pop_back();
  if (words.empty()) words = std::string(schema::name_of(item.kind));
  return item.folder + "/" + words + "-" + id.substr(id.size() - k_end_of_id) + ".yaml";
}

}  // namespace

Result add_shared_item(Context& context, const NewSharedItem& item) {
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const std::string noun(schema::name_of(item.kind));
  const std::string id = id::next(item.day, {}, ledger.surroundings().random);
  const std::string path = path_of(item, id);
  Node root = Node::map({{"schema", "pact/" + noun + "/1"}, {"id", id}});
  for (const Entry& field : item.fields.entries()) root.set(field.key, field.value);

  Transaction transaction(ledger);
  transaction.create(path, yaml::write(root, schema::shape_of(item.kind)));
  const git::Oid commit = transaction.commit({.operation = noun,
                                              .subject = subject_line(noun, "", item.title),
                                              .customers = item.customers,
                                              .item = id,
                                              .undoes = {}});
  warn_of_stranger(context);
  Result result;
  result.id = id;
  std::string schema_name = item.command;
  std::ranges::replace(schema_name, ' ', '-');
  result.data =
      data_for_made(schema_name, {.id = id,
                                  .kind = noun,
                                  .customer = item.customers.empty() ? "" : item.customers.front(),
                                  .file = path,
                                  .commit = commit});
  result.page.line(item.done, item.about, context.new_records().short_id(id));
  return result;
}

}  // namespace pact::cli
