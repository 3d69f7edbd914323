#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/git/repository.hpp>
#include <pact/model/person.hpp>
#include <string>

namespace pact::report {

/// Who took an idea to a state, and when: the file does not say it, its history does.
struct IdeaStep {
  std::string by;  ///< a person's id; the name that git has for somebody unknown
  Date day;
};

/// The last time that the file came to say `state`; nothing where no commit below `from` did so.
std::optional<IdeaStep> step_of_idea(const git::Repository& repository, const git::Oid& from,
                                     const std::string& path, const std::string& state,
                                     const People& people);

}  // namespace pact::report
