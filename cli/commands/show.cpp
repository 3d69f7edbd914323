#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/shared_items.hpp>

#include "../commands.hpp"
#include "../customer_page.hpp"
#include "../draft_lines.hpp"
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

Result show_draft(const Draft& draft, const View& view, const Reader& reader) {
  Result result;
  result.data = data_for("show");
  result.data.set("draft", data_of_draft(draft));
  const CustomerFile* found = view.customer(draft.customer);
  Customer gone;
  gone.slug = gone.name = draft.customer;
  const Customer& customer = found ? found->customer : gone;
  result.page.title(std::string(customer.display()), customer.slug);
  result.page.gap();
  add_draft(result.page, draft, customer, reader);
  return result;
}

/// Whether the answer is made to be passed on, where drafts have no place.
bool is_for_others(Format format) {
  return format == Format::markdown || format == Format::html || format == Format::csv;
}

/// The drafts about the customer, newest first.
std::vector<const Draft*> drafts_about(const Customer& customer, const std::vector<Draft>& all) {
  std::vector<const Draft*> drafts;
  for (auto draft = all.rbegin(); draft != all.rend(); ++draft) {
    if (draft->customer == customer.slug) drafts.push_back(&*draft);
  }
  return drafts;
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
  if (const Draft* draft = context.draft(args.reference)) return show_draft(*draft, view, reader);
  const lookup::Reference found = named(args, context);
  if (found.record) return show_record(*found.record, reader);
  const CustomerFile& file = *found.customer;
  Result result;
  result.data = data_for("show");
  result.data.set("customer", without_schema(file.file->document.root));
  std::vector<const Draft*> drafts;
  if (!is_for_others(context.ui().format())) {
    drafts = drafts_about(file.customer, reader.records.drafts());
    result.data.set("drafts", Node::list());
    for (const Draft* draft : drafts) result.data.find("drafts")->add(data_of_draft(*draft));
    if (!context.looks_back()) warn_of_damaged_drafts(context);
  }
  add_customer(result.page, file.customer, view.charter(), reader, drafts);
  return result;
}

}  // namespace

Command show_command() {
  return command<ShowArgs>("show", Theme::every_day,
                           "All that the ledger holds of a customer, or one item", setup_show,
                           run_show);
}

}  // namespace pact::cli
