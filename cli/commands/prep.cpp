#include <pact/report/prep.hpp>

#include "../commands.hpp"
#include "../inheritance_page.hpp"
#include "../item_page.hpp"
#include "../prep_page.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct PrepArgs {
  std::string reference, day, purpose;
  bool all = false;
  bool inherit = false;
  bool or_command = false;
};

void setup_prep(Arguments& arguments, PrepArgs& args) {
  // --or-command: the word stood where a command does, and the error should say so.
  arguments.required("REF", args.reference)
      .option("--for", args.day)
      .option("--purpose", args.purpose)
      .flag("--all", args.all)
      .flag("--inherit", args.inherit)
      .hidden_flag("--or-command", args.or_command);
}

lookup::Reference named(const PrepArgs& args, Context& context) {
  try {
    return context.reference(args.reference);
  } catch (const Error& error) {
    if (args.or_command && error.kind() == ErrorKind::not_found && args.reference != "last") {
      refuse_unknown_word(args.reference, FirstWord::alone);
    }
    throw;
  }
}

/// A visit is prepared, not an item; a word alone shows what it names.
Result of_item(const PrepArgs& args, const lookup::Record& record, Context& context) {
  if (args.or_command)
    return show_record(record, {context.view().people(), context.records(), context.today()});
  Error error(ErrorKind::usage, "a visit to a customer is prepared, and this is an item");
  if (record.customer) error = std::move(error).hint("pact prep " + record.customer->customer.slug);
  throw std::move(error).hint("pact show " + context.records().short_id(record.id));
}

Result run_prep(const PrepArgs& args, Context& context) {
  const View& view = context.view();
  if (args.or_command) {
    if (const Draft* draft = context.draft(args.reference))
      return show_draft(*draft, view, {view.people(), context.records(), context.today()});
  }
  const lookup::Reference found = named(args, context);
  if (found.record) return of_item(args, *found.record, context);
  const report::Occasion occasion{
      .day = args.day.empty() ? context.today() : context.date(args.day, DateSense::forward),
      .purpose = args.purpose.empty() ? "" : one_line(args.purpose, "the purpose")};
  const report::Prep prep = report::prep(view, *found.customer, occasion);
  Result result;
  result.data = data_of_prep(prep, context);
  if (args.inherit) {
    const Customer& customer = found.customer->customer;
    const report::Inheritance all = report::inheritance(customer, view.people(), occasion.day);
    result.data.set("inherit", data_of_inheritance(all));
    add_inheritance(result.page, customer, all, context);
    return result;
  }
  add_prep(result.page, prep, occasion, args.all ? Extent::all : Extent::page, context);
  return result;
}

}  // namespace

Command prep_command() {
  return command<PrepArgs>("prep", Theme::every_day, "The page before the visit", setup_prep,
                           run_prep);
}

}  // namespace pact::cli
