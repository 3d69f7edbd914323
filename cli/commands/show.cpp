#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/shared_items.hpp>

#include "../commands.hpp"
#include "../customer_page.hpp"
#include "../item_lines.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ShowArgs {
  std::string reference;
  bool or_command = false;
};

void setup_show(Arguments& arguments, ShowArgs& args) {
  // --or-command: the word stood where a command does, and the error should say so.
  arguments.required("REF", args.reference).hidden_flag("--or-command", args.or_command);
}

Node without_schema(const Node& record) {
  Node copy = record;
  copy.erase("schema");
  return copy;
}

/// The file of a shared item, or the item of a customer, under the name of its sort.
Result show_record(const lookup::Record& record, const Reader& reader) {
  Result result;
  result.data = data_for("show");
  std::string sort(record.sort());
  if (record.at.size() >= 2 && sort.ends_with("ies"))
    sort = sort.substr(0, sort.size() - 3) + "y";
  else if (record.at.size() >= 2 && sort.ends_with("s") && sort != "thanks")
    sort.pop_back();
  Node value = without_schema(*record.node);
  if (record.customer) value.set("customer", record.customer->customer.slug);
  result.data.set(sort, std::move(value));
  if (record.customer) {
    const Customer& customer = record.customer->customer;
    result.page.title(std::string(customer.display()), customer.slug);
    result.page.gap();
    const std::string outermost = record.at.size() >= 2 ? record.at[1] : "";
    const Note* note = customer.note(outermost);
    if (note) {
      add_note(result.page, *note, customer, reader);
      return result;
    }
  }
  add_fields(result.page, *record.node, reader);
  return result;
}

lookup::Reference named(const ShowArgs& args, Context& context) {
  try {
    return context.reference(args.reference);
  } catch (const Error& error) {
    if (args.or_command && error.kind() == ErrorKind::not_found && args.reference != "last") {
      refuse_unknown_word(args.reference, FirstWord::alone);
    }
    throw;
  }
}

Result run_show(const ShowArgs& args, Context& context) {
  const View& view = context.view();
  const Reader reader{view.people(), context.records(), context.today()};
  const lookup::Reference found = named(args, context);
  if (found.record) return show_record(*found.record, reader);
  const CustomerFile& file = *found.customer;
  Result result;
  result.data = data_for("show");
  result.data.set("customer", without_schema(file.file->document.root));
  add_customer(result.page, file.customer, view.charter(), reader);
  return result;
}

}  // namespace

Command show_command() {
  return command<ShowArgs>("show", Theme::every_day,
                           "All that the ledger holds of a customer, or one item", setup_show,
                           run_show);
}

}  // namespace pact::cli
