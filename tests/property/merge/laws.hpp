#pragma once

#include <optional>
#include <pact/merge/merge.hpp>
#include <string>

/// The properties of format.md, "Three-way merge".
namespace pact::test {

struct Triple {
  schema::FileKind kind = schema::FileKind::customer;
  std::optional<std::string> base;
  std::string ours, theirs;

  merge::Merged merged() const;
  merge::Merged swapped() const;
};

struct Broken {
  std::string law;
  std::string detail;
};

/// The first property that does not hold, or nothing.
std::optional<Broken> broken_law(const Triple& triple);

/// A triple, as small as removing keys, items and comments makes it, that breaks the same law.
Triple shrunk(Triple triple, const std::string& law);

std::string show(const Triple& triple);

}  // namespace pact::test
