#include "item_page.hpp"

#include "customer_page.hpp"
#include "draft_lines.hpp"

namespace pact::cli {

Node without_schema(const Node& record) {
  Node copy = record;
  copy.erase("schema");
  return copy;
}

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

}  // namespace pact::cli
