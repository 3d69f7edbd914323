#include "hook_words.hpp"

namespace pact::cli {

std::string file_of(const git::Repository& repository, const HookPlace& place) {
  const std::filesystem::path below = place.file.lexically_relative(repository.work_tree());
  return below.empty() || *below.begin() == ".." ? place.file.string() : below.string();
}

HookRefusal refusal_of(const git::Repository& repository, Hook hook, const HookPlace& place) {
  const std::string name = name_of(hook);
  if (place.state == HookPlace::State::shared_folder) {
    const bool bare = repository.work_tree() == repository.git_dir();
    return {"core.hooksPath names a folder whose hooks run in other repositories too",
            std::string("git config core.hooksPath ") + (bare ? "hooks" : ".git/hooks") +
                "    (hooks of its own for this one)"};
  }
  return {"a " + name + " hook is here already and was left alone",
          "add to " + file_of(repository, place) + ": " + line_for(hook)};
}

void warn_of_hook(const Context& context, const git::Repository& repository,
                  const HookPlace& place) {
  if (place.state == HookPlace::State::ours) return;
  const HookRefusal refusal = refusal_of(repository, Hook::pre_commit, place);
  context.ui().warn(refusal.why + "; plain git commit is not checked", refusal.hint);
}

}  // namespace pact::cli
