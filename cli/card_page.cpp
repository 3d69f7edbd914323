#include "card_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <tuple>

#include "item_lines.hpp"

namespace pact::cli {

namespace {

/// Somebody to call.
struct Host {
  std::string division;
  std::string name;  ///< empty where a division looks after the customer
  std::string email;

  auto key() const { return std::tuple(text::fold(division), text::fold(name), name); }
};

/// Who has left is called no more.
std::vector<Host> hosts_of(const Customer& customer, const People& people, Date today) {
  std::vector<Host> hosts;
  for (const Steward& each : customer.stewards) {
    const Person* person = people.find(each.who);
    if (person && person->left && *person->left <= today) continue;
    Host host{.division = each.division, .name = {}, .email = {}};
    if (person) {
      if (host.division.empty()) host.division = person->division;
      host.name = person->name.empty() ? person->id : person->name;
      if (!person->emails.empty()) host.email = person->emails.front();
    } else if (host.division.empty()) {
      host.division = each.who;
    } else {
      host.name = each.who;
    }
    hosts.push_back(std::move(host));
  }
  std::ranges::sort(hosts, [](const Host& a, const Host& b) { return a.key() < b.key(); });
  return hosts;
}

}  // namespace

Result card_of(const Customer& customer, const Charter& charter, const People& people, Date today) {
  const std::string name(customer.display());
  Result result;
  result.data = data_for("show");
  Node rows = Node::list();
  result.page.title((charter.name.empty() ? "We are" : charter.name) + ", for " + name);
  result.page.gap();
  for (const Host& each : hosts_of(customer, people, today)) {
    Node row = Node::map();
    row.set_if("division", each.division).set_if("name", each.name).set_if("email", each.email);
    rows.add(std::move(row));
    std::vector<std::string> parts{each.name, each.email};
    std::erase(parts, "");
    result.page.line(capitalised(each.division), text::join(parts, ", "));
  }
  if (rows.items().empty()) result.page.line("", "Nobody is named yet");
  Node card = Node::map({{"name", name}});
  result.data.set("card", card.set("people", std::move(rows)));
  return result;
}

}  // namespace pact::cli
