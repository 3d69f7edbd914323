#include <pact/ledger/hooks.hpp>

#include <pact/git/receiving.hpp>
#include "../hook_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct HookArgs {};

void setup_hook(Arguments&, HookArgs&) {}

/// The repository that one is in, and the hook that is right for it.
struct Here {
  std::unique_ptr<git::Receiving> bare;
  Hook hook = Hook::pre_commit;
  git::Repository* repository = nullptr;
};

Here here(Context& context) {
  Here found;
  const git::Variables& variables = context.library().variables();
  const auto folder = git::git_folder(variables, context.folder());
  if (folder && git::is_bare(*folder)) {
    found.bare = std::make_unique<git::Receiving>(variables, context.folder());
    found.hook = Hook::pre_receive;
    found.repository = &found.bare->repository();
  } else {
    found.repository = &context.ledger().repository();
  }
  return found;
}

std::string purpose_of(Hook hook) {
  return hook == Hook::pre_commit ? "keeps a plain git commit from dropping notes"
                                  : "judges what colleagues push";
}

std::string_view name_of(HookPlace::State state) {
  switch (state) {
    case HookPlace::State::ours:
      return "installed";
    case HookPlace::State::others:
      return "another";
    case HookPlace::State::shared_folder:
      return "shared-folder";
    case HookPlace::State::absent:
      break;
  }
  return "absent";
}

Node data_of(const std::string& command, Hook hook, const HookPlace& place) {
  Node data = data_for(command);
  data.set("hook", pact::name_of(hook))
      .set("state", name_of(place.state))
      .set("file", place.file.string());
  return data;
}

Result run_hook(const HookArgs&, Context& context) {
  Here found = here(context);
  const HookPlace place = hook_place(*found.repository, found.hook);
  Result result;
  result.data = data_of("hook", found.hook, place);
  const std::string name = pact::name_of(found.hook);
  if (place.state == HookPlace::State::ours) {
    result.page.line("Installed", name + ": it " + purpose_of(found.hook));
  } else if (place.state == HookPlace::State::absent) {
    result.page.line("Missing", name + ": it " + purpose_of(found.hook), "pact hook install");
  } else {
    const HookRefusal refusal = refusal_of(*found.repository, found.hook, place);
    result.page.line("Another", refusal.why);
    result.page.line("  try", refusal.hint);
  }
  return result;
}

/// The hook guards the branch that HEAD names; a repository that was made before its branch was
/// called so may name another.
void warn_of_unborn_head(const Context& context, const git::Repository& repository) {
  const git::Head head = repository.head();
  if (head.commit || git::known_tips(repository).empty()) return;
  context.ui().warn(head.branch + " is the repository's own branch, and nothing is there",
                    "git symbolic-ref HEAD refs/heads/BRANCH    (the branch that is the ledger)");
}

Result run_hook_install(const HookArgs&, Context& context) {
  Here found = here(context);
  git::Repository& repository = *found.repository;
  const HookPlace place = install_hook(repository, found.hook, context.env().program.string());
  if (place.state != HookPlace::State::ours) {
    const HookRefusal refusal = refusal_of(repository, found.hook, place);
    throw Error(ErrorKind::blocked, refusal.why)
        .at({.file = file_of(repository, place)})
        .hint(refusal.hint);
  }
  if (found.hook == Hook::pre_receive) {
    // Objects that are no proper git would be read otherwise by other programs.
    if (!repository.setting("receive.fsckObjects"))
      repository.set_setting("receive.fsckObjects", "true");
    warn_of_unborn_head(context, repository);
  }
  Result result;
  result.data = data_of("hook-install", found.hook, place);
  result.page.line("Installed", pact::name_of(found.hook) + ": it " + purpose_of(found.hook));
  return result;
}

}  // namespace

Command hook_command() {
  return command<HookArgs>("hook", Theme::the_pact, "Which hook git asks here", setup_hook,
                           run_hook);
}

Command hook_install_command() {
  return command<HookArgs>("hook install", Theme::the_pact,
                           "Have git ask pact before it takes something in", setup_hook,
                           run_hook_install);
}

}  // namespace pact::cli
