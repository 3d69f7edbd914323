#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/each_customer.hpp>
#include <pact/ledger/new_contact.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <tuple>

#include "../made.hpp"
#include "../setting.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ContactArgs {
  std::vector<std::string> words;
};

void setup_contact(Arguments& arguments, ContactArgs& args) {
  arguments.rest("REF", args.words);
}

/// The customer that was named, or "". Several words are a mistyped action.
std::string customer_of(const ContactArgs& args) {
  if (args.words.size() < 2) return args.words.empty() ? "" : args.words.front();
  const auto near = text::nearest(args.words.front(), {"add", "set", "list", "forget"});
  Error error(ErrorKind::usage,
              "contact has no action \"" + text::printable(args.words.front()) + "\"");
  if (near) throw std::move(error).hint("did you mean pact contact " + *near + "?");
  throw std::move(error)
      .hint("pact contact add REF NAME")
      .hint("pact contact set REF CONTACT KEY VALUE")
      .hint("pact contact list REF")
      .hint("pact contact forget REF CONTACT");
}

struct Row {
  std::string folded_name;
  std::string customer;       ///< slug
  std::string customer_name;  ///< as it is shown
  Contact contact;
};

/// "Marketing director, mia@harbour.example, 020 7946 0011"
std::string words_of(const Contact& contact) {
  std::vector<std::string> words;
  for (const std::string* each : {&contact.role, &contact.email, &contact.phone}) {
    if (!each->empty()) words.push_back(*each);
  }
  if (!contact.kind.empty() && contact.kind != "customer")
    words.insert(words.begin(), contact.kind);
  return text::join(words, ", ");
}

/// The record as its file holds it, without what is empty.
Node node_of(const Contact& contact) {
  Node node = Node::map();
  node.set("id", contact.id)
      .set("name", contact.name)
      .set_if("role", contact.role)
      .set_if("email", contact.email)
      .set_if("phone", contact.phone)
      .set_if("kind", contact.kind)
      .set_if("prefers", contact.prefers)
      .set_if("cares_about", contact.cares_about);
  return node;
}

Node data_of(const Row& of) {
  Node row = Node::map({{"customer", of.customer}});
  const Node record = node_of(of.contact);
  for (const Entry& entry : record.entries()) row.set(entry.key, entry.value);
  return row;
}

void add_line(const Row& row, bool one_customer, Page& page) {
  const Contact& contact = row.contact;
  Line line{.cells = {contact.name}, .text = words_of(contact), .aside = contact.id, .flush = true};
  if (!one_customer) {
    line.cells.push_back(row.customer_name);
    line.aside = row.customer;
  }
  page.line(std::move(line));
}

Result run_contact(const ContactArgs& args, Context& context) {
  const View& view = context.view();
  const std::string of = customer_of(args);
  std::vector<Row> rows;
  const auto take = [&](const CustomerFile& each) {
    const Customer& customer = each.customer;
    for (const Contact& contact : customer.contacts)
      rows.push_back(
          {text::fold(contact.name), customer.slug, std::string(customer.display()), contact});
  };
  std::string slug = "REF";
  if (of.empty()) {
    each_customer(view, take);
    warn_of_unreadable(context);
  } else {
    const CustomerFile& one = lookup::customer(view, of);
    slug = one.customer.slug;
    take(one);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.folded_name, a.customer) < std::tie(b.folded_name, b.customer);
  });
  Result result;
  result.data = data_for("contact");
  result.data.set("contacts", Node::list());
  result.rows = {"contacts"};
  for (const Row& row : rows) {
    result.data.find("contacts")->add(data_of(row));
    add_line(row, !of.empty(), result.page);
  }
  if (rows.empty()) {
    result.page.line(
        {.text = "No contact yet", .aside = "pact contact add " + slug + " NAME", .flush = true});
  }
  return result;
}

struct ContactAddArgs {
  std::string customer;
  std::vector<std::string> name;
  std::string email, role, phone, kind, cares_about, prefers;
};

void setup_contact_add(Arguments& arguments, ContactAddArgs& args) {
  arguments.required("REF", args.customer)
      .rest("NAME", args.name)
      .option("--email", args.email)
      .option("--role", args.role)
      .option("--phone", args.phone)
      .option("--kind", args.kind)
      .option("--cares-about", args.cares_about)
      .option("--prefers", args.prefers);
}

void require_kind(const std::string& kind) {
  const schema::Shape* shape =
      schema::shape_at(schema::shape_of(schema::FileKind::customer), {"contacts", "#1", "kind"});
  if (kind.empty() ||
      std::find(shape->values.begin(), shape->values.end(), kind) != shape->values.end())
    return;
  Error error(ErrorKind::usage, "no kind of contact: " + text::printable(kind));
  if (const auto near = text::nearest(kind, shape->values)) {
    throw std::move(error).hint("did you mean " + *near + "?");
  }
  throw std::move(error).hint("--kind " + text::join(shape->values, "|"));
}

Contact contact_of(const ContactAddArgs& args, const Customer& customer) {
  const auto line = [](const std::string& text, const char* what) {
    return text.empty() ? "" : one_line(text, what);
  };
  if (args.name.empty()) {
    throw Error(ErrorKind::usage, "pact contact add needs the contact's name")
        .hint("pact contact add " + customer.slug + " Mia Lund --email mia@harbour.example");
  }
  Contact made;
  made.name = one_line(text::join(args.name, " "), "the name");
  if (!args.email.empty()) made.email = email_of(args.email);
  made.role = line(args.role, "the role");
  made.phone = line(args.phone, "the phone");
  made.kind = args.kind;
  made.cares_about = line(args.cares_about, "what they care about");
  made.prefers = line(args.prefers, "what they prefer");
  require_kind(made.kind);
  require_free_email(customer, made.email);
  made.id = contact_id(made.name, customer);
  if (made.id.empty()) {
    throw Error(ErrorKind::usage,
                "\"" + text::printable(made.name) + "\" has no letter to make an id of")
        .hint("say the name in Latin letters, too");
  }
  return made;
}

Result run_contact_add(const ContactAddArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const CustomerFile& found = lookup::customer(ledger.view(), args.customer);
  const Contact made = contact_of(args, found.customer);
  for (const Contact& other : found.customer.contacts) {
    if (text::fold(other.name) != text::fold(made.name)) continue;
    context.ui().warn(
        std::string(found.customer.display()) + " has a contact of that name already: " + other.id,
        "pact contact set " + found.customer.slug + " " + other.id + " email …");
  }
  const std::string path = found.file->path;
  const std::string slug = found.customer.slug;
  const std::string name(found.customer.display());

  Transaction transaction(ledger);
  transaction.edit(path, {{yaml::Edit::Op::add, {"contacts"}, node_of(made)}});
  const git::Oid commit = transaction.commit({.operation = "contact",
                                              .subject = subject_line("contact", slug, made.name),
                                              .customers = {slug},
                                              .item = {},
                                              .undoes = {}});
  warn_of_stranger(context);
  Result result;
  result.id = made.id;
  result.data = data_for_made("contact-add",
                              {.id = made.id, .customer = slug, .file = path, .commit = commit});
  const std::string words = words_of(made);
  result.page.line("Contact", name + ": " + made.name + (words.empty() ? "" : ", " + words),
                   made.id);
  result.page.line("Next", "What they said", "pact note " + slug + " … from:" + made.id);
  return result;
}

struct ContactSetArgs {
  std::string customer, contact, key;
  std::vector<std::string> words, literal;
};

void setup_contact_set(Arguments& arguments, ContactSetArgs& args) {
  arguments.required("REF", args.customer)
      .required("CONTACT", args.contact)
      .required("KEY", args.key)
      .rest("VALUE", args.words, args.literal);
}

Result run_contact_set(const ContactSetArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  const CustomerFile& found = lookup::customer(context.ledger().view(), args.customer);
  const Contact& contact = lookup::contact(found.customer, args.contact);
  return set_place(context,
                   {.file = found.file, .customer = &found, .at = {"contacts", contact.id}},
                   {.path = args.key, .value = setting_value(context, args.words, args.literal)});
}

}  // namespace

Command contact_command() {
  return command<ContactArgs>("contact", Theme::customers, "Contacts: the people there",
                              setup_contact, run_contact);
}

Command contact_list_command() {
  return command<ContactArgs>("contact list", Theme::customers, "Contacts of a customer, or of all",
                              setup_contact, run_contact);
}

Command contact_add_command() {
  return command<ContactAddArgs>("contact add", Theme::customers,
                                 "Somebody to talk with at a customer", setup_contact_add,
                                 run_contact_add);
}

Command contact_set_command() {
  return command<ContactSetArgs>("contact set", Theme::customers, "Correct or complete a contact",
                                 setup_contact_set, run_contact_set);
}

}  // namespace pact::cli
