#include <algorithm>
#include <array>
#include <pact/base/parallel.hpp>
#include <pact/base/text.hpp>
#include <pact/lookup/namesakes.hpp>

namespace pact::lookup {

namespace {

// In byte order, for the binary search.
constexpr std::array<std::string_view, 34> k_legal_forms = {
    "ab",      "ag",           "and",         "aps",     "as",    "bv",      "co",
    "company", "corp",         "corporation", "gmbh",    "group", "holding", "holdings",
    "inc",     "incorporated", "kg",          "limited", "llc",   "llp",     "ltd",
    "nv",      "of",           "oy",          "plc",     "pty",   "sa",      "sarl",
    "sas",     "se",           "spa",         "srl",     "the",   "und"};

/// Names shorter than this are too easily one slip apart from each other.
constexpr std::size_t k_least_for_slips = 6;

/// The letters and digits that make the name: "The Harbour-Boats Co., Ltd" → "harbourboats".
std::string core(std::string_view name) {
  const std::string slug = text::slug(name);
  std::string letters;
  std::string all;
  for (const std::string_view word : text::split(slug, '-')) {
    all += word;
    if (!std::binary_search(k_legal_forms.begin(), k_legal_forms.end(), word)) letters += word;
  }
  return letters.empty() ? all : letters;
}

/// One letter more, fewer, other, or two neighbours swapped.
bool one_slip_apart(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() <= 1 && b.size() <= 1) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

bool nearly_same_core(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  return std::min(a.size(), b.size()) >= k_least_for_slips && one_slip_apart(a, b);
}

std::vector<std::string> cores(const Customer& customer) {
  std::vector<std::string> all{core(customer.name)};
  for (const std::string& alias : customer.aliases) all.push_back(core(alias));
  return all;
}

std::string reason(const Customer& newcomer, const std::vector<std::string>& names,
                   const Customer& other) {
  for (const std::string& domain : other.domains) {
    const auto same = [&](const std::string& own) { return text::fold(own) == text::fold(domain); };
    if (std::any_of(newcomer.domains.begin(), newcomer.domains.end(), same)) {
      return "has the domain " + domain + " too";
    }
  }
  for (const std::string& theirs : cores(other)) {
    if (std::any_of(names.begin(), names.end(),
                    [&](const std::string& own) { return nearly_same_core(own, theirs); })) {
      return "is called nearly the same";
    }
  }
  return {};
}

std::vector<std::string> texts_in(std::string_view list) {
  std::vector<std::string> texts;
  for (const std::string_view each : text::split(list, '\n')) {
    if (!each.empty()) texts.emplace_back(each);
  }
  return texts;
}

/// The files of those that can be namesakes, as far as the index knows what they are called.
std::vector<std::string> candidates(const View& view, const Customer& newcomer,
                                    const std::vector<std::string>& names) {
  if (!view.index()) return view.paths();
  const std::vector<index::CalledCustomer>& known = view.index()->customers();
  std::vector<char> can_be(known.size());
  in_parallel(known.size(), [&](std::size_t i) {
    Customer other;
    const index::CustomerNames called = known[i].names();
    other.aliases = texts_in(called.written);
    other.domains = texts_in(called.domains);
    can_be[i] = !reason(newcomer, names, other).empty();
  });
  std::vector<std::string> paths = view.index()->unreadable();
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (can_be[i]) paths.push_back(known[i].path());
  }
  return paths;
}

}  // namespace

bool nearly_same_name(std::string_view a, std::string_view b) {
  return nearly_same_core(core(a), core(b));
}

std::vector<Namesake> namesakes(const View& view, const Customer& newcomer) {
  const std::vector<std::string> names = cores(newcomer);
  std::vector<Namesake> found;
  for (const CustomerFile* each : view.customers_in(candidates(view, newcomer, names))) {
    if (each->customer.slug == newcomer.slug) continue;
    std::string why = reason(newcomer, names, each->customer);
    if (!why.empty()) found.push_back({each, std::move(why)});
  }
  return found;
}

}  // namespace pact::lookup
