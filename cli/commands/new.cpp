#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/namesakes.hpp>
#include <pact/lookup/new_slug.hpp>

#include "../made.hpp"
#include "../stewards.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct NewArgs {
  std::vector<std::string> name;
  std::string slug, group;
  std::vector<std::string> aliases, domains, stewards;
};

void setup_new(Arguments& arguments, NewArgs& args) {
  arguments.rest("NAME", args.name)
      .option("--slug", args.slug)
      .option("--alias", args.aliases)
      .option("--domain", args.domains)
      .option("--steward", args.stewards)
      .option("--group", args.group);
}

std::string name_of(const NewArgs& args) {
  if (args.name.empty()) {
    throw Error(ErrorKind::usage, "pact new needs the customer's name")
        .hint("pact new Harbour Boats Ltd --domain harbour.example");
  }
  const std::string name = one_line(text::join(args.name, " "), "the name");
  const bool is_path = name.ends_with(".yaml") || name.starts_with("customers/") ||
                       std::string_view("./\\~").find(name.front()) != std::string_view::npos;
  if (is_path) {
    throw Error(ErrorKind::usage,
                "a customer is made by its name, not by a path: " + text::printable(name))
        .hint("pact new Harbour Boats Ltd");
  }
  return name;
}

std::string slug_of(const NewArgs& args, const std::string& name) {
  const std::string slug = args.slug.empty() ? text::slug(name) : args.slug;
  if (slug.empty()) {
    throw Error(ErrorKind::usage,
                "\"" + text::printable(name) + "\" has no letter to make a slug of")
        .hint("pact new \"" + name + "\" --slug a-word-for-it");
  }
  return slug;
}

Customer customer_of(const NewArgs& args, Context& context) {
  Customer made;
  made.name = name_of(args);
  made.slug = slug_of(args, made.name);
  for (const std::string& alias : args.aliases)
    add_once(made.aliases, one_line(alias, "the alias"));
  for (const std::string& domain : args.domains) add_once(made.domains, domain_of(domain));
  if (!args.group.empty()) made.group = one_line(args.group, "the group");
  std::vector<std::string> stewards = args.stewards;
  if (stewards.empty()) stewards.emplace_back("me");
  for (const std::string& each : stewards) {
    Steward steward = steward_of(context, each);
    const bool known = std::any_of(made.stewards.begin(), made.stewards.end(),
                                   [&](const Steward& other) { return other.who == steward.who; });
    if (!known) made.stewards.push_back(std::move(steward));
  }
  return made;
}

Node node_of(const Customer& customer) {
  Node stewards = Node::list();
  for (const Steward& each : customer.stewards) {
    stewards.add(Node::map({{"who", each.who}}).set_if("division", each.division));
  }
  Node root = Node::map();
  root.set("schema", "pact/customer/1")
      .set("id", customer.slug)
      .set("name", customer.name)
      .set_if("aliases", list_of(customer.aliases))
      .set_if("domains", list_of(customer.domains))
      .set_if("group", customer.group)
      .set_if("stewards", std::move(stewards));
  return root;
}

Result run_new(const NewArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const Customer made = customer_of(args, context);
  lookup::require_free_slug(ledger.view(), made.slug);
  std::vector<std::pair<std::string, std::string>> alike;
  for (const lookup::Namesake& each : lookup::namesakes(ledger.view(), made)) {
    const Customer& other = each.customer->customer;
    alike.emplace_back(
        std::string(other.display()) + " " + each.why + "; it could be the same customer",
        "pact show " + other.slug);
  }
  const std::string path = customer_path(ledger.view().charter(), made.slug);

  Transaction transaction(ledger);
  transaction.create(path,
                     yaml::write(node_of(made), schema::shape_of(schema::FileKind::customer)));
  const git::Oid commit = transaction.commit({.operation = "new",
                                              .subject = subject_line("new", made.slug, made.name),
                                              .customers = {made.slug},
                                              .item = {},
                                              .undoes = {}});
  warn_of_stranger(context);
  for (const auto& [what, hint] : alike) context.ui().warn(what, hint);

  Result result;
  result.id = made.slug;
  result.data = data_for_made(
      "new", {.id = made.slug, .customer = made.slug, .file = path, .commit = commit});
  result.page.line({.gutter = "New", .text = made.name, .aside = made.slug, .tone = Tone::strong});
  result.page.line(made.stewards.size() == 1 ? "Steward" : "Stewards",
                   words_of(made.stewards, ledger.view().people()));
  result.page.line("Next", "What you know of them", "pact note " + made.slug + " …");
  return result;
}

}  // namespace

Command new_command() {
  return command<NewArgs>("new", Theme::customers, "A new customer, with a file of its own",
                          setup_new, run_new);
}

}  // namespace pact::cli
