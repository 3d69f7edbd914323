#pragma once

#include <pact/check/file_check.hpp>
#include <string>
#include <vector>

namespace pact::check {

/// What the files of a ledger name in one another: gathered from each, compared at the end. Of a
/// file only its ids and names are kept, so that a ledger may be larger than the memory.
class References {
 public:
  explicit References(const View& view);

  /// The file is the one of this number among the view's paths.
  void gather(std::size_t file, CheckedFile& checked);

  /// What is not there, and what is there twice.
  std::vector<Finding> findings();

 private:
  struct IdAt {
    std::string id;
    std::size_t file = 0;
    std::size_t begin = 0;

    auto operator<=>(const IdAt&) const = default;
  };
  struct ReferenceAt {
    std::size_t file = 0;
    Reference reference;
  };

  void find_double_ids(std::vector<Finding>& findings) const;
  bool holds(const Reference& reference) const;
  bool has_id(const std::string& id) const;
  bool has_customer(const std::string& slug) const;
  bool has_contact(const std::string& customer, const std::string& contact) const;

  const View& view_;
  std::vector<std::string> customers_;  ///< slugs, former ones too
  std::vector<IdAt> ids_;
  std::vector<ReferenceAt> references_;
};

}  // namespace pact::check
