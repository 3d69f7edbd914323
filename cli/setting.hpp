#pragma once

#include <optional>
#include <pact/lookup/setting_edits.hpp>
#include <string>
#include <vector>

#include "reference.hpp"
#include "result.hpp"

namespace pact::cli {

/// What to put where, as it was typed.
struct Setting {
  std::string path;  ///< "contacts/mia-lund/phone", from Reference::at on
  /// Empty to take away what stands there; nothing to ask for it.
  std::optional<std::string> value;
};

/// The words of VALUE as one text, which may be empty; `-` reads standard input. Nothing when there
/// are none at all.
std::optional<std::string> setting_value(const Context& context,
                                         const std::vector<std::string>& words,
                                         const std::vector<std::string>& literal);

/// A setting that may be made: where, the value as the file has it, and the edits.
struct PlannedSetting {
  lookup::Spot spot;
  std::string value;
  lookup::SettingEdits edits;
};

/// Throws Error for a place that there is not, a value that does not fit, and what is another's.
PlannedSetting plan_setting(Context& context, const Reference& reference, const Setting& setting);

/// What a commit's first line names: a slug, an id, or the file's own word.
std::string about(const Reference& reference);

/// Sets, adds or takes away one thing in a file, in one commit: the common way of `set`,
/// `contact set` and `person set`. Settles the place where two values were kept. Somebody else's
/// own words are refused.
Result set_place(Context& context, const Reference& reference, const Setting& setting);

}  // namespace pact::cli
