#pragma once

#include <pact/base/date.hpp>
#include <pact/lookup/spot.hpp>
#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

namespace pact::lookup {

/// Who sets something, and when, for records that say so.
struct Setter {
  std::string me;
  Date today;
};

struct SettingEdits {
  std::vector<yaml::Edit> edits;  ///< none when all is so already
  std::string before;             ///< the text that was replaced or taken away, or empty
  bool added = false;             ///< to a list
};

/// The edits that put a text in a place, or take away what stands there when it is empty: a text of
/// a map; an entry of a list of texts, to which a new one is added; an item of a keyed list, of
/// which only the key and one text are needed (an answer to a critical question, which is written
/// whole, with `by` and `date`). An unsettled place is settled by it. Throws Error(usage) where one
/// text is not enough, or where something is needed.
SettingEdits setting_edits(const Spot& spot, const std::string& value, const Setter& setter);

/// The edits by which a place is settled, whatever stands there: what else somebody wrote in it, or
/// below it, goes from `unsettled`. None where nothing was unsettled.
std::vector<yaml::Edit> settled(const Spot& spot);

}  // namespace pact::lookup
