#pragma once

#include <functional>
#include <pact/schema/schema.hpp>
#include <string_view>

namespace pact::check {

/// What a text in a file is the name of.
enum class Names {
  person,
  party,      ///< a person, a division or a department
  addressee,  ///< the same, or anyone
  division,   ///< or a department
  team,
  sponsor,           ///< of this charter
  contact,           ///< of this customer
  item,              ///< anything with an id
  cited,             ///< the same: what something rests on
  home,              ///< the same: where an idea goes on
  customer,          ///< by slug, also a former one
  customer_or_item,  ///< of a decision
  subject,           ///< a customer, an item, or a topic in any words
  question,          ///< a critical one of the charter
  behaviour,         ///< of the charter
};

struct Mention {
  Names names;
  const Node* node;  ///< a text
};

/// Calls `take` for every name in a file that stands for something else, in the order of the file.
/// What is unsettled is left out: nobody has said yet that it holds.
void for_each_mention(schema::FileKind kind, const Node& root,
                      const std::function<void(const Mention&)>& take);

}  // namespace pact::check
