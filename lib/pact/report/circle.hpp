#pragma once

#include <pact/ledger/view.hpp>
#include <string>
#include <vector>

/// What a circle of four or five colleagues could talk about (R11): how close they are to each
/// other without knowing it.
namespace pact::report {

/// A customer whom several of them know.
struct Together {
  std::string customer;
  std::string customer_name;
  std::vector<std::string> who;     ///< ids, by name
  std::vector<std::string> topics;  ///< of what they wrote, in the order of the alphabet
};

/// A subject that several of them met at different customers.
struct Alike {
  struct Met {
    std::string who;
    std::string customer;
    std::string customer_name;
    std::string id;  ///< of the newest such note
  };
  std::string topic;
  std::vector<Met> met;  ///< by name, then by customer
};

/// A question of one of them that is open.
struct CircleAsk {
  std::string id;
  std::string by;
  std::string text;
  std::string context;
};

struct Circle {
  std::vector<Together> together;  ///< by the customer's name
  std::vector<Alike> alike;        ///< by topic
  std::vector<CircleAsk> asks;     ///< oldest first
};

/// Of what `people` (ids) wrote in the year before `day`.
Circle circle(const View& view, const std::vector<std::string>& people, Date day);

}  // namespace pact::report
