#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/called.hpp>
#include <pact/lookup/customers.hpp>

namespace pact::lookup {

namespace {

using index::CalledCustomer;
using index::CustomerNames;

bool equals(std::string_view value, const std::string& folded) {
  return text::fold(value) == folded;
}

bool contains(std::string_view value, const std::string& folded) {
  return text::fold(value).find(folded) != std::string::npos;
}

/// Every name is folded; a whole one has line ends around it.
using Match = bool (*)(std::string_view slug, const CustomerNames&, const std::string& folded);

bool has_whole(std::string_view names, const std::string& folded) {
  return names.find('\n' + folded + '\n') != std::string::npos;
}

constexpr Match k_matches[] = {
    [](std::string_view, const CustomerNames& names, const std::string& folded) {
      return has_whole(names.was, folded);
    },
    [](std::string_view, const CustomerNames& names, const std::string& folded) {
      return has_whole(names.called, folded);
    },
    [](std::string_view, const CustomerNames& names, const std::string& folded) {
      return has_whole(names.domains, folded);
    },
    [](std::string_view, const CustomerNames& names, const std::string& folded) {
      return folded.find('@') != std::string::npos && has_whole(names.emails, folded);
    },
    [](std::string_view slug, const CustomerNames& names, const std::string& folded) {
      return names.called.find(folded) != std::string::npos ||
             slug.find(folded) != std::string::npos;
    },
};

std::vector<const CustomerFile*> candidates(const View& view, std::string_view reference) {
  if (const CustomerFile* exact = view.customer(std::string(reference))) return {exact};
  std::string folded = text::fold(text::trim(reference));
  std::ranges::replace(folded, '\n', ' ');
  if (folded.empty()) return {};
  for (const Match match : k_matches) {
    std::vector<const CustomerFile*> found;
    for_each_called(view, [&](const CalledCustomer& each) {
      if (!match(each.slug, each.names(), folded)) return;
      if (const CustomerFile* file = view.customer_in(each.path())) found.push_back(file);
    });
    if (found.empty()) continue;
    std::ranges::sort(found, {}, [](const CustomerFile* each) { return each->customer.slug; });
    return found;
  }
  return {};
}

[[noreturn]] void refuse_unknown(const View& view, std::string_view reference) {
  std::vector<std::string> names;
  for_each_called(view, [&](const CalledCustomer& each) {
    names.emplace_back(each.slug);
    for (const std::string_view name : text::lines(each.names().written)) {
      if (!name.empty()) names.emplace_back(name);
    }
  });
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
