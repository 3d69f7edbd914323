#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/customers.hpp>

#include "../card_page.hpp"
#include "../customer_page.hpp"
#include "../draft_lines.hpp"
#include "../group_page.hpp"
#include "../idea_page.hpp"
#include "../item_page.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ShowArgs {
  std::string reference;
  bool card = false;
};

void setup_show(Arguments& arguments, ShowArgs& args) {
  arguments.required("REF", args.reference).flag("--card", args.card);
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

constexpr std::string_view k_group = "group:";

/// One customer or item, or a group of customers.
struct Meant {
  std::optional<lookup::Reference> one;
  std::optional<report::Group> group;
};

/// A customer and an item win over a group of the same name, which `group:NAME` names all the same.
Meant meant_by(std::string_view words, Context& context) {
  const bool said = words.starts_with(k_group);
  const std::string name(words.substr(said ? k_group.size() : 0));
  try {
    if (!said) return {context.reference(name), std::nullopt};
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_found && error.kind() != ErrorKind::ambiguous) throw;
    auto group = report::group(context.view(), name, context.today());
    if (!group) throw;
    return {std::nullopt, std::move(group)};
  }
  auto group = report::group(context.view(), name, context.today());
  if (group) return {std::nullopt, std::move(group)};
  throw Error(ErrorKind::not_found, "no customer is in a group `" + name + "`")
      .hint("pact set CUSTOMER group " + name + "    (puts one in it)");
}

Result run_show(const ShowArgs& args, Context& context) {
  const View& view = context.view();
  const Reader reader{view.people(), context.records(), context.today()};
  if (args.card) {
    const Customer& customer = lookup::customer(view, args.reference).customer;
    return card_of(customer, view.charter(), view.people(), context.today());
  }
  if (const Draft* draft = context.draft(args.reference)) return show_draft(*draft, view, reader);
  const Meant meant = meant_by(args.reference, context);
  if (meant.group) return show_group(*meant.group, reader);
  const lookup::Reference& found = *meant.one;
  if (found.record && found.record->sort() == "idea")
    return show_idea(*found.record, view, reader, data_for("show"));
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
                           "All that the ledger holds of a customer, a group or one item",
                           setup_show, run_show);
}

}  // namespace pact::cli
