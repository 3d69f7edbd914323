#include <pact/lookup/customers.hpp>
#include <pact/lookup/reference.hpp>

namespace pact::lookup {

namespace {

constexpr std::size_t k_least_of_id = 3;

bool looks_like_id(std::string_view words) {
  return words == "last" ||
         (words.size() >= k_least_of_id &&
          words.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string_view::npos);
}

}  // namespace

Reference reference(const Ledger& ledger, const View& view,
                    const std::function<const Records&()>& records, std::string_view words) {
  if (const CustomerFile* found = try_customer(view, words)) return {found, nullptr};
  if (looks_like_id(words)) {
    try {
      return {nullptr, &record(ledger, records(), words)};
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found || words == "last") throw;
    }
  }
  return {&customer(view, words), nullptr};
}

const Draft* draft(const Ledger& ledger, const View& view,
                   const std::function<const Records&()>& records, std::string_view words) {
  if (!looks_like_id(words) || try_customer(view, words)) return nullptr;
  try {
    return item(ledger, records(), words).draft;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_found) throw;
    return nullptr;
  }
}

}  // namespace pact::lookup
