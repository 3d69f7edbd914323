#include <algorithm>
#include <pact/reports/table.hpp>

namespace pact::reports {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> k_kinds = {
      {"", "What customers say, what we owe, what changed",
       "On one page, for whoever leads and for everybody else.", true, false, summary},
      {"acceptance", "Acceptance",
       "Appointments with a purpose, and questions that colleagues asked and answered.", true, true,
       acceptance},
      {"adoption", "Adoption",
       "The share of customers with a new note in the 90 days before the end of a month.", true,
       true, adoption},
      {"critical", "Critical answers", "What is known of the divisions' critical questions.", false,
       false, critical},
      {"feedback", "Feedback", "What customers say, by subject and by the charter's fields.", true,
       true, feedback},
      {"gaps", "Gaps", "Critical questions that nobody has answered yet.", false, false, gaps},
      {"ideas", "Ideas", "Where ideas stand, and who is to hear of them.", false, false, ideas},
      {"needs", "Needs", "What customers want to know and have not heard, by age.", false, false,
       needs},
      {"objectives", "Colliding objectives",
       "Where departments want different things of one customer.", false, false, objectives},
      {"promises", "Promises", "What we promised and have not done, by its day.", false, false,
       promises},
      {"review", "Review", "What changed in a year, in people's words.", false, true, review},
      {"stories", "Stories", "Short true accounts, by behaviour.", false, true, stories},
      {"together", "Together", "Customers with whom several divisions talk.", false, false,
       together},
      {"unheard", "Not heard yet",
       "Feedback whose customer has not been told what came of it, by age and listener.", false,
       false, unheard},
      {"value", "New value", "What leaders answer to the question of a quarter.", false, true,
       value},
      {"voice", "Voice", "Customers' own words, and how they felt.", false, true, voice},
  };
  return k_kinds;
}

const Kind* kind_named(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &Kind::name);
  return found == kinds().end() ? nullptr : &*found;
}

Report make(const Kind& kind, const Material& material) {
  if (material.is_too_few()) return {.definition = {}, .sections = {}, .too_few = true};
  Report report = kind.make(material);
  if (kind.has_figures) {
    if (const std::string why = material.without_figures(); !why.empty())
      report.definition.push_back(why);
  }
  std::erase_if(report.sections, [](const Section& each) { return each.rows.empty(); });
  return report;
}

}  // namespace pact::reports
