#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/ledger/new_contact.hpp>

using namespace pact;

namespace {

Contact contact(const std::string& id, const std::string& name = "",
                const std::string& email = "") {
  Contact made;
  made.id = id;
  made.name = name;
  made.email = email;
  return made;
}

Customer with_contacts(std::vector<Contact> contacts) {
  Customer customer;
  customer.slug = "harbour";
  customer.contacts = std::move(contacts);
  return customer;
}

}  // namespace

TEST_CASE("contact_id") {
  const Customer customer = with_contacts({contact("mia-lund"), contact("mia-lund-2")});
  CHECK(contact_id("Jo Marsh", customer) == "jo-marsh");
  CHECK(contact_id("Mía Lund", customer) == "mia-lund-3");
  CHECK(contact_id("…", customer).empty());
  const std::string longest(70, 'x');
  CHECK(contact_id(longest, with_contacts({contact(std::string(64, 'x'))})) ==
        std::string(62, 'x') + "-2");
}

TEST_CASE("require_free_email") {
  const Customer customer = with_contacts({contact("mia-lund", "Mia Lund", "mia@harbour.example")});
  CHECK_NOTHROW(require_free_email(customer, ""));
  CHECK_NOTHROW(require_free_email(customer, "jo@harbour.example"));
  CHECK_NOTHROW(require_free_email(customer, "mia@harbour.example", "mia-lund"));
  CHECK_THROWS_WITH_AS(require_free_email(customer, "MIA@harbour.example"),
                       "MIA@harbour.example is the address of Mia Lund there", Error);
}
