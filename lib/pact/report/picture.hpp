#pragma once

#include <pact/model/charter.hpp>
#include <pact/model/customer.hpp>
#include <string_view>
#include <vector>

/// How complete our picture of a customer is: a word, and what would complete it (R61). It is about
/// the file, never about whoever looks after the customer, and nothing is sorted or grouped by it.
namespace pact::report {

/// What belongs to a whole picture, in the order in which it is best asked for.
enum class Stroke {
  contact,   ///< somebody to talk with
  cares,     ///< what one of them cares about
  critical,  ///< an answer to each critical question of the divisions that look after them
  need,      ///< something that they want or wanted to know
  voice      ///< their own words, of the past 90 days
};
std::string_view name_of(Stroke stroke);

enum class Level { blank, sketched, outlined, rounded };
std::string_view name_of(Level level);

struct Picture {
  Level level = Level::blank;
  std::vector<Stroke> missing;
};

Picture picture_of(const Customer& customer, const Charter& charter, Date day);

}  // namespace pact::report
