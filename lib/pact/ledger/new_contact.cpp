#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/new_contact.hpp>

namespace pact {

std::string contact_id(const std::string& name, const Customer& customer) {
  constexpr std::size_t k_longest = 64;
  const std::string base = text::slug(name);
  if (base.empty()) return base;
  std::string id = base;
  for (int number = 2; customer.contact(id); ++number) {
    const std::string ending = "-" + std::to_string(number);
    id = base.substr(0, k_longest - ending.size()) + ending;
  }
  return id;
}

void require_free_email(const Customer& customer, const std::string& email,
                        const std::string& except) {
  if (email.empty()) return;
  for (const Contact& each : customer.contacts) {
    if (each.id == except || text::fold(each.email) != text::fold(email)) continue;
    throw Error(ErrorKind::refused, text::printable(email) + " is the address of " +
                                        (each.name.empty() ? each.id : each.name) + " there")
        .hint("pact contact set " + customer.slug + " " + each.id +
              " KEY VALUE    (if it is the same person)");
  }
}

}  // namespace pact
