#include <pact/git/history.hpp>
#include <pact/report/idea_step.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::report {

namespace {

std::string state_in(const git::Repository& repository, const std::optional<git::Oid>& blob,
                     const std::string& path) {
  if (!blob) return "";
  try {
    return std::string(
        yaml::read(path, repository.read_blob(*blob), yaml::Readers::own).root.text_of("state"));
  } catch (const Error&) {
    return "";
  }
}

}  // namespace

std::optional<IdeaStep> step_of_idea(const git::Repository& repository, const git::Oid& from,
                                     const std::string& path, const std::string& state,
                                     const People& people) {
  constexpr std::int64_t k_minute = 60;
  std::optional<IdeaStep> step;
  git::walk_file(repository, from, path, [&](const git::FileCommit& each) {
    const git::CommitInfo& commit = each.commit;
    if (commit.parents.size() > 1) return true;  // what it brings, another commit said first
    if (state_in(repository, each.after, each.path) != state) return !step;
    const Person* person = people.find_by_email(commit.author.email);
    step = IdeaStep{person ? person->id : commit.author.name,
                    Date::from_unix(commit.author_seconds + commit.author_zone_minutes * k_minute)};
    return state_in(repository, each.before, each.path) == state;
  });
  return step;
}

}  // namespace pact::report
