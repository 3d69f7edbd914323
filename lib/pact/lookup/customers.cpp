#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/customers.hpp>

namespace pact::lookup {

namespace {

using Match = bool (*)(const Customer&, const std::string& folded);

bool equals(std::string_view value, const std::string& folded) {
  return text::fold(value) == folded;
}

bool by_name(const Customer& customer, const std::string& folded) {
  return equals(customer.name, folded) ||
         std::any_of(customer.aliases.begin(), customer.aliases.end(),
                     [&](const std::string& alias) { return equals(alias, folded); });
}

bool by_former_slug(const Customer& customer, const std::string& folded) {
  return std::find(customer.was.begin(), customer.was.end(), folded) != customer.was.end();
}

bool by_domain(const Customer& customer, const std::string& folded) {
  return std::any_of(customer.domains.begin(), customer.domains.end(),
                     [&](const std::string& domain) { return equals(domain, folded); });
}

bool by_contact_email(const Customer& customer, const std::string& folded) {
  return folded.find('@') != std::string::npos &&
         std::any_of(customer.contacts.begin(), customer.contacts.end(),
                     [&](const Contact& each) { return equals(each.email, folded); });
}

bool contains(std::string_view value, const std::string& folded) {
  return text::fold(value).find(folded) != std::string::npos;
}

bool by_part(const Customer& customer, const std::string& folded) {
  return contains(customer.name, folded) || customer.slug.find(folded) != std::string::npos ||
         std::any_of(customer.aliases.begin(), customer.aliases.end(),
                     [&](const std::string& alias) { return contains(alias, folded); });
}

std::vector<const CustomerFile*> candidates(const View& view, std::string_view reference) {
  if (const CustomerFile* exact = view.customer(std::string(reference))) return {exact};
  const std::string folded = text::fold(text::trim(reference));
  if (folded.empty()) return {};
  for (const Match match : {by_former_slug, by_name, by_domain, by_contact_email, by_part}) {
    std::vector<const CustomerFile*> found;
    for (const CustomerFile* each : view.customers()) {
      if (match(each->customer, folded)) found.push_back(each);
    }
    if (!found.empty()) return found;
  }
  return {};
}

[[noreturn]] void refuse_unknown(const View& view, std::string_view reference) {
  std::vector<std::string> names;
  for (const CustomerFile* each : view.customers()) {
    names.push_back(each->customer.slug);
    names.push_back(each->customer.name);
    names.insert(names.end(), each->customer.aliases.begin(), each->customer.aliases.end());
  }
  Error error(ErrorKind::not_found, "no customer is called \"" + text::printable(reference) + "\"");
  if (const auto near = text::nearest(reference, names)) {
    throw std::move(error).hint("did you mean " + *near + "?");
  }
  throw std::move(error)
      .hint("pact list    (who there is)")
      .hint("pact new " + text::printable(reference) + "    (a new customer)");
}

constexpr std::size_t k_shown = 8;

template <typename Names>
[[noreturn]] void refuse_ambiguous(std::string_view what, std::string_view reference,
                                   const Names& names) {
  Error error(ErrorKind::ambiguous,
              "several " + std::string(what) + " answer to \"" + text::printable(reference) + "\"");
  for (std::size_t i = 0; i < names.size() && i < k_shown; ++i)
    error = std::move(error).cause(names[i]);
  if (names.size() > k_shown) error = std::move(error).cause("and others");
  throw std::move(error).hint(what == "contacts" ? "say more of the name, or the id"
                                                 : "say more of the name, or the slug");
}

}  // namespace

const CustomerFile* try_customer(const View& view, std::string_view reference) {
  const std::vector<const CustomerFile*> found = candidates(view, reference);
  return found.size() == 1 ? found.front() : nullptr;
}

const CustomerFile& customer(const View& view, std::string_view reference) {
  const std::vector<const CustomerFile*> found = candidates(view, reference);
  if (found.size() == 1) return *found.front();
  if (found.empty()) refuse_unknown(view, reference);
  std::vector<std::string> names;
  for (const CustomerFile* each : found) {
    names.push_back(each->customer.slug + "  " + each->customer.name);
  }
  refuse_ambiguous("customers", reference, names);
}

const Contact* try_contact(const Customer& customer, std::string_view reference) {
  const std::string folded = text::fold(text::trim(reference));
  if (folded.empty()) return nullptr;
  for (const auto match :
       {+[](const Contact&c, const std::string&f) { return c.id == f; },
        +[](const Contact&c, const std::string&f) {
          return equals(c.name, f) || equals(c.email, f);
        },
        +[](const Contact&c, const std::string&f) { return contains(c.name, f); }}) {
    std::vector<const Contact*> found;
    for (const Contact& each : customer.contacts) {
      if (match(each, folded)) found.push_back(&each);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
      std::vector<std::string> names;
      for (const Contact* each : found) names.push_back(each->id + "  " + each->name);
      refuse_ambiguous("contacts", reference, names);
    }
  }
  return nullptr;
}

const Contact& contact(const Customer& customer, std::string_view reference) {
  if (const Contact* found = try_contact(customer, reference)) return *found;
  std::vector<std::string> names;
  for (const Contact& each : customer.contacts) names.push_back(each.name);
  Error error(ErrorKind::not_found, std::string(customer.display()) + " has no contact called \"" +
                                        text::printable(reference) + "\"");
  if (const auto near = text::nearest(reference, names)) {
    throw std::move(error).hint("did you mean " + *near + "?");
  }
  throw std::move(error).hint("pact contact add " + customer.slug + " NAME");
}

}  // namespace pact::lookup
