#include <algorithm>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/lookup/new_slug.hpp>

#include "../made.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct RenameArgs {
  std::string customer, slug;
};

void setup_rename(Arguments& arguments, RenameArgs& args) {
  arguments.required("REF", args.customer).required("SLUG", args.slug);
}

/// The old slug goes to the former ones; one that comes back leaves them.
std::vector<yaml::Edit> edits_of(const Customer& customer, const std::string& slug) {
  using Op = yaml::Edit::Op;
  std::vector<yaml::Edit> edits{{Op::set, {"id"}, slug}, {Op::add, {"was"}, customer.slug}};
  if (std::find(customer.was.begin(), customer.was.end(), slug) != customer.was.end()) {
    edits.push_back({Op::remove, {"was", slug}, {}});
  }
  return edits;
}

Result run_rename(const RenameArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const Customer& customer = found.customer;
  const std::string old = customer.slug;
  const std::string name(customer.display());
  if (args.slug == old) {
    Result result;
    result.id = old;
    result.data = data_for("rename");
    result.data.set("id", old).set("customer", old).set("file", customer.path);
    result.page.line("Already so", name, old);
    return result;
  }
  lookup::require_free_slug(ledger.view(), args.slug, &found);
  const std::string from = customer.path;
  const std::string to = renamed_path(ledger.view().charter(), customer.path, args.slug);
  const std::vector<yaml::Edit> edits = edits_of(customer, args.slug);

  Transaction transaction(ledger);
  transaction.move(from, to, edits);
  const git::Oid commit = transaction.commit({.operation = "rename",
                                              .subject = subject_line("rename", old, args.slug),
                                              .customers = {old, args.slug},
                                              .item = {},
                                              .undoes = {}});
  warn_of_stranger(context);
  Result result;
  result.id = args.slug;
  result.data = data_for_made(
      "rename", {.id = args.slug, .customer = args.slug, .file = to, .commit = commit});
  result.data.set("was", old);
  result.page.line("Renamed", name + ", which answers to " + old + " too", args.slug);
  return result;
}

}  // namespace

Command rename_command() {
  return command<RenameArgs>("rename", Theme::customers,
                             "Another slug for a customer; the old one still answers", setup_rename,
                             run_rename);
}

}  // namespace pact::cli
