#include "reference.hpp"

#include <pact/base/text.hpp>
#include <pact/lookup/customers.hpp>

namespace pact::cli {

namespace {

/// The ids of this century begin with a digit, and what people type of one has three more characters
/// at least.
bool looks_like_id(const std::string& typed) {
  return typed.size() >= 4 && typed[0] >= '0' && typed[0] <= '9' &&
         typed.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos;
}

bool begins_an_id(const lookup::Records& records, const std::string& typed) {
  for (const lookup::Record& each : records.all()) {
    if (each.id.starts_with(typed)) return true;
  }
  return false;
}

Reference whole_file(Context& context, const std::string& path) {
  const LedgerFile* file = context.view().file(path);
  if (!file) throw Error(ErrorKind::not_found, "there is no " + path);
  return {.file = file};
}

Reference of_customer(const CustomerFile& customer) { return {.file = customer.file, .customer = &customer}; }

Reference of_item(const lookup::Record& record) {
  return {.file = record.file, .customer = record.customer, .at = record.at, .item = &record};
}

}  // namespace

Reference find_reference(Context& context, const std::string& typed) {
  if (typed == "charter") return whole_file(context, "pact.yaml");
  if (typed == "people") return whole_file(context, "people.yaml");
  const View& view = context.view();
  if (const CustomerFile* exact = view.customer(typed)) return of_customer(*exact);
  if (typed == "last" || (looks_like_id(typed) && begins_an_id(context.records(), typed))) {
    return of_item(lookup::record(context.ledger(), context.records(), typed));
  }
  if (const CustomerFile* found = lookup::try_customer(view, typed)) return of_customer(*found);
  if (const lookup::Record* record = context.records().try_find(typed)) return of_item(*record);
  if (looks_like_id(typed)) context.records().find(typed);
  return of_customer(lookup::customer(view, typed));
}

}  // namespace pact::cli
