#pragma once

#include <pact/ledger/view.hpp>
#include <support/git_sandbox.hpp>
#include <yaml/random.hpp>

namespace pact::test {

/// What customers said and agreed on, as lines of YAML: the part of a file that has nothing to do
/// with who looks after them.
using Deeds = std::string;

/// A random ledger of people in teams and divisions, and of customers that they look after.
class World {
 public:
  explicit World(Random& random);

  std::size_t customers() const { return deeds_.size(); }
  const Deeds& deeds(std::size_t customer) const { return deeds_[customer]; }
  void set_deeds(std::size_t customer, Deeds deeds) { deeds_[customer] = std::move(deeds); }
  /// Who looks after it: positions among the people.
  const std::vector<std::size_t>& stewards(std::size_t customer) const {
    return stewards_[customer];
  }
  void write(const GitSandbox& box) const;

  /// A customer that said and agreed on nothing, and one that did everything in every month.
  static Deeds nothing() { return ""; }
  static Deeds everything();

  static std::string slug(std::size_t customer);
  std::vector<std::string> teams() const;

 private:
  struct Member {
    std::string id, team, division;
  };
  std::vector<Member> people_;
  std::vector<std::vector<std::size_t>> stewards_;
  std::vector<Deeds> deeds_;
};

}  // namespace pact::test
