#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>

#include "../customer_page.hpp"
#include "../new_entry.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct HandoffArgs {
  std::string customer, to, context;
  std::vector<std::string> words, literal;
};

void setup_handoff(Arguments& arguments, HandoffArgs& args) {
  arguments.required("REF", args.customer)
      .required("WHO", args.to)
      .rest("TEXT", args.words, args.literal)
      .option("--context", args.context);
}

Node row_of(const Handoff& handoff, const std::string& slug) {
  Node row = Node::map({{"customer", slug}});
  row.set_if("id", handoff.id);
  if (handoff.date) row.set("date", handoff.date->iso());
  row.set("by", handoff.by).set("to", handoff.to).set("text", handoff.text);
  row.set_if("context", handoff.context).set_if("accepted_by", handoff.accepted_by);
  if (handoff.declined) {
    row.set("declined_by", handoff.declined->by).set("reason", handoff.declined->text);
  }
  return row;
}

struct HandoffListArgs {
  std::string customer;
};

void setup_handoff_list(Arguments& arguments, HandoffListArgs& args) {
  arguments.required("REF", args.customer);
}

Result run_handoff_list(const HandoffListArgs& args, Context& context) {
  const Customer& customer = lookup::customer(context.view(), args.customer).customer;
  Result result;
  result.data = data_for("handoff-list");
  result.rows = {"handoffs"};
  Node rows = Node::list();
  for (const Handoff& each : customer.handoffs) rows.add(row_of(each, customer.slug));
  result.data.set("handoffs", std::move(rows));
  add_handoffs(result.page, customer,
               {context.view().people(), context.records(), context.today()});
  if (customer.handoffs.empty())
    result.page.line("", "Never handed over", "pact handoff " + customer.slug + " WHO TEXT");
  return result;
}

Result run_handoff(const HandoffArgs& given, Context& context) {
  HandoffArgs args = given;
  for (const Field& field : take_fields(args.words, {"context"})) args.context = field.value;
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const std::string to = person_or_division(context, args.to);
  const std::string& me = ledger.me();
  if (to == me) {
    throw Error(ErrorKind::usage, "a customer is handed to somebody else, and that is you")
        .hint("pact handoff " + found.customer.slug + " DIVISION|PERSON TEXT");
  }
  const std::string text = text_or_asked(context, args.words, args.literal, "what is handed over",
                                         "What is handed over, and why?");
  if (!args.context.empty()) require_text(args.context, "the context");
  Node fields =
      Node::map({{"date", context.today().iso()}, {"by", me}, {"to", to}, {"text", text}});
  fields.set_if("context", args.context);
  const std::string name(ledger.view().people().display(to));
  return add_entry(context, found,
                   {.command = "handoff",
                    .list = "handoffs",
                    .day = context.today(),
                    .fields = fields,
                    .text = text,
                    .done = "Offered",
                    .about = "to " + name + ", who can accept or decline"});
}

}  // namespace

Command handoff_command() {
  return command<HandoffArgs>("handoff", Theme::customers,
                              "Ask a colleague to take a customer over", setup_handoff,
                              run_handoff);
}

Command handoff_list_command() {
  return command<HandoffListArgs>("handoff list", Theme::customers,
                                  "Who asked whom to take a customer over", setup_handoff_list,
                                  run_handoff_list);
}

}  // namespace pact::cli
