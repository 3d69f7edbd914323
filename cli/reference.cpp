#include "reference.hpp"

#include <pact/lookup/reference.hpp>

namespace pact::cli {

namespace {

Reference whole_file(Context& context, const std::string& path) {
  const LedgerFile* file = context.view().file(path);
  if (!file) throw Error(ErrorKind::not_found, "there is no " + path);
  return {.file = file};
}

}  // namespace

Reference find_reference(Context& context, const std::string& typed) {
  if (typed == "charter") return whole_file(context, "pact.yaml");
  if (typed == "people") return whole_file(context, "people.yaml");
  const auto records = [&]() -> const lookup::Records& { return context.records(); };
  const auto [customer, item] = lookup::reference(context.ledger(), context.view(), records, typed);
  if (customer) return {.file = customer->file, .customer = customer};
  return {.file = item->file, .customer = item->customer, .at = item->at, .item = item};
}

std::string reply_hint(Context& context, const lookup::Record& item) {
  const schema::Shape* shape = schema::shape_at(schema::shape_of(item.file->kind), item.at);
  const std::string id = context.records().short_id(item.id);
  const bool takes_replies = item.sort() == "replies" || (shape && shape->property("replies"));
  const std::string command =
      takes_replies || !item.customer
          ? "pact reply " + id + " TEXT"
          : "pact note " + item.customer->customer.slug + " TEXT --cite " + id;
  return command + "    (say what you see differently)";
}

}  // namespace pact::cli
