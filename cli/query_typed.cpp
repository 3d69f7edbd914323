#include "query_typed.hpp"

#include <pact/lookup/customers.hpp>

namespace pact::cli {

query::Query query_typed(Context& context, const std::string& text) {
  query::ParseContext known{.today = context.today(), .me = "", .customers = {}};
  if (context.ledger().repository().author()) known.me = context.ledger().me();
  known.customers = [&](std::string_view reference) {
    const Customer& found = lookup::customer(context.view(), reference).customer;
    return std::vector<query::NamedCustomer>{{found.slug, found.was}};
  };
  return query::parse(text, known);
}

}  // namespace pact::cli
