#pragma once

#include <functional>
#include <optional>
#include <pact/ledger/view.hpp>
#include <pact/reports/groups.hpp>
#include <string>
#include <vector>

/// Figures about groups: of which share of their customers something is true, as a range.
namespace pact::reports {

/// From and to, in percent; which of the two ends is meant is never said.
struct Percent {
  int from = 0;
  int to = 100;

  bool operator==(const Percent&) const = default;
};

/// The range that `count` of `size` lies in. It is so wide that two counts or more lie in it, and
/// the same for all of them; `size` is at least k_least_customers.
Percent range_of(std::size_t count, std::size_t size);

/// The figures of one question, as they may be shown.
struct Shares {
  struct Of {
    std::string group;
    std::optional<Percent> share;  ///< nothing: too few to show
  };
  std::optional<Percent> everybody;   ///< made of the ranges below, of nothing else
  std::vector<Of> groups;             ///< by name; the small ones without a share
  std::optional<Percent> small_ones;  ///< the groups without a share, taken together
};

/// The customers of a ledger, parted by the teams of those who look after them.
class Figures {
 public:
  Figures(std::vector<const CustomerFile*> customers, const People& people);

  /// Of which share of the customers `is_true`.
  Shares shares(const std::function<bool(const Customer&)>& is_true) const;
  /// The same where it is known of each, in the order of the customers.
  Shares shares(const std::vector<bool>& is_true) const;

  const std::vector<const CustomerFile*>& customers() const { return customers_; }
  const std::vector<Part>& parts() const { return parts_; }
  /// "north"; where people of several teams or of none look after it, k_several or k_none.
  const std::string& group_of(std::size_t customer) const { return group_of_[customer]; }

  static constexpr const char* k_several = "several teams";
  static constexpr const char* k_none = "no team";

 private:
  std::vector<const CustomerFile*> customers_;
  std::vector<std::string> group_of_;
  std::vector<std::string> names_;
  std::vector<Part> parts_;
};

/// Those of us, by id, who look after a customer and have not left.
std::vector<std::string> people_of(const Customer& customer, const People& people);

}  // namespace pact::reports
