#pragma once

#include <pact/schema/shape.hpp>
#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

namespace pact::merge {

/// The edits that turn one content into another, as few and as small as the shape allows.
std::vector<yaml::Edit> edits_between(const Node& from, const Node& to, const schema::Shape& shape);

/// Lines of one key or item that come to say something else, by splices: `own` stands at `column`.
struct FitKey {
  std::string key;  ///< of a map; empty for an item of a list
  const schema::Shape* shape = nullptr;
};
std::string fitted(const std::string& own, std::size_t column, const FitKey& what, const Node& to);

/// A key or item anew, as lines at `column`.
std::string rendered(std::size_t column, const FitKey& what, const Node& value);

}  // namespace pact::merge
