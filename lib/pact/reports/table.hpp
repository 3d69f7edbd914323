#pragma once

#include <pact/reports/material.hpp>
#include <string_view>
#include <vector>

/// The reports that there are.
namespace pact::reports {

struct Kind {
  std::string_view name;
  std::string_view title;
  std::string_view measures;  ///< in a sentence
  bool has_figures;
  bool takes_period;
  Report (*make)(const Material&);
};

/// By name, the summary, which has none, first.
const std::vector<Kind>& kinds();
/// Null for a name that is no report's.
const Kind* kind_named(std::string_view name);

/// The report within the scope of the material; says so where that is too few to show.
Report make(const Kind& kind, const Material& material);

Report acceptance(const Material& material);
Report adoption(const Material& material);
Report critical(const Material& material);
Report feedback(const Material& material);
Report gaps(const Material& material);
Report ideas(const Material& material);
Report needs(const Material& material);
Report objectives(const Material& material);
Report promises(const Material& material);
Report review(const Material& material);
Report stories(const Material& material);
Report summary(const Material& material);
Report together(const Material& material);
Report unheard(const Material& material);
Report value(const Material& material);
Report voice(const Material& material);

}  // namespace pact::reports
