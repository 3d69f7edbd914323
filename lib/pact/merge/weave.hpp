#pragma once

#include <pact/merge/script.hpp>
#include <pact/schema/shape.hpp>
#include <string>

namespace pact::merge {

/// Three versions of a file; `base` is empty where there is none.
struct Scripts {
  Script base, ours, theirs;
};

/// Comments and empty lines above keys and items. Moved beside other lines they may come to be read
/// as words of the block text above them; a tidy one cannot.
enum class Above {
  as_it_stands,
  tidy,  ///< comments in the column of their key or item, no empty lines
};

/// The text that says `merged`, woven of the lines of the three: lines that one side left as they
/// were are the other's, comments go with what they stand above, and where two texts must become
/// one, `ours` is spliced. The caller reads the result before it believes it.
std::string woven(const schema::Shape& shape, const Scripts& scripts, const Node& merged,
                  Above above);

}  // namespace pact::merge
