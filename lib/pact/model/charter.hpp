#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pact {

/// What time a commit shows: the day at noon, or the very second.
enum class CommitTimes { day, exact };

struct ImagineIf {
  std::string question;
  std::string answer;
};

struct Behaviour {
  std::string id;
  std::string says;
};

/// What a division must know of every customer, why, and how that helps us care for them.
struct CriticalQuestion {
  std::string id;
  std::string division;
  std::string what;
  std::string why;
  std::string how;
};

/// Who answers feedback about a subject (a tag), and within what time, in the charter's own words.
struct Listening {
  std::string about;
  std::string answers;
  std::string within;
};

/// A further field of feedback and the sponsor who answers for it.
struct FeedbackField {
  std::string id;
  std::string type;
  std::vector<std::string> values;
  std::string sponsor;
};

struct Sponsor {
  std::string who;
  std::optional<Date> signed_on;
};

struct Champion {
  std::string who;
  std::optional<Date> since;
  std::string chosen_by;
};

/// The published agreement, pact.yaml.
struct Charter {
  std::string name;
  /// Where a new customer's file goes; k_default_layout when the file says nothing.
  std::string layout;
  CommitTimes commit_times = CommitTimes::day;
  std::string admission;
  std::string promise;
  std::vector<std::string> goals;
  std::vector<ImagineIf> imagine_if;
  std::vector<Behaviour> behaviours;
  std::vector<CriticalQuestion> critical;
  std::vector<Listening> listening;
  std::vector<std::pair<std::string, std::string>> handling;  ///< a rule's name and what it means
  std::vector<FeedbackField> feedback_fields;
  std::vector<std::string> divisions;
  std::vector<std::string> departments;
  std::vector<std::string> teams;
  std::vector<Sponsor> sponsors;
  std::vector<Champion> champions;
  std::vector<std::pair<std::string, std::string>>
      severity;  ///< a rule of `check` and its severity

  /// Who listens to feedback with one of these tags; null when the charter names nobody.
  const Listening* listener_for(const std::vector<std::string>& tags) const;
  const CriticalQuestion* critical_question(std::string_view id) const;
  bool is_sponsor(std::string_view person) const;
  bool is_division(std::string_view name) const;
  bool is_department(std::string_view name) const;
};

inline constexpr std::string_view k_default_layout = "customers/{slug:2}/{slug}.yaml";

/// Reads pact.yaml; what is missing stays empty. Never throws on a file that the schema accepts.
Charter charter_from(const Node& root);

}  // namespace pact
