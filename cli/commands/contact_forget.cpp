#include <pact/ledger/transaction.hpp>
#include <pact/lookup/contact_mentions.hpp>
#include <pact/lookup/customers.hpp>

#include "../commit_words.hpp"
#include "../item_change.hpp"
#include "../made.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ContactForgetArgs {
  std::string customer, contact;
};

void setup_contact_forget(Arguments& arguments, ContactForgetArgs& args) {
  arguments.required("REF", args.customer).required("CONTACT", args.contact);
}

/// What their words are called in the answer, before the ledger is read anew.
struct Prose {
  std::string id, line;
};

std::vector<Prose> prose_of(const lookup::ContactMentions& mentions, Context& context) {
  std::vector<Prose> found;
  for (const lookup::Record& record : mentions.in_prose) {
    const std::string by(context.view().people().display(record.node->text_of("by")));
    found.push_back({record.id, (by.empty() ? "" : by + ": ") + headline_of(*record.node)});
  }
  return found;
}

Result run_contact_forget(const ContactForgetArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const Contact contact = lookup::contact(found.customer, args.contact);
  const std::string slug = found.customer.slug;
  const std::string name(found.customer.display());
  const std::string path = found.file->path;
  const lookup::ContactMentions mentions = lookup::mentions_of(context.records(), found, contact);
  const std::vector<Prose> prose = prose_of(mentions, context);

  Transaction transaction(ledger);
  for (const auto& [file, edits] : mentions.edits) transaction.edit(file, edits);
  // Not even the commit says who it was.
  const git::Oid commit = transaction.commit({.operation = "contact",
                                              .subject = subject_line("contact", slug, "forgotten"),
                                              .customers = {slug},
                                              .item = {},
                                              .undoes = {}});
  warn_of_stranger(context);
  Result result;
  result.id = contact.id;
  result.data = data_for_made("contact-forget",
                              {.id = contact.id, .customer = slug, .file = path, .commit = commit});
  Node still = Node::list();
  result.page.line("Forgotten", name + ": " + contact.name, contact.id);
  for (const Prose& each : prose) {
    still.add(Node::map({{"says", each.line}}).set_if("id", each.id));
    result.page.line(&each == &prose.front() ? "Still named" : "", each.line,
                     each.id.empty() ? "" : context.records().short_id(each.id));
  }
  result.data.set("named", std::move(still));
  result.page.line("In git", "What was shared before this stays in the history of every clone.",
                   "pact help contact");
  return result;
}

}  // namespace

Command contact_forget_command() {
  return command<ContactForgetArgs>("contact forget", Theme::customers,
                                    "Take out what we keep of a contact", setup_contact_forget,
                                    run_contact_forget);
}

}  // namespace pact::cli
