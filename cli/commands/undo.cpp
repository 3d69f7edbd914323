#include <pact/base/text.hpp>
#include <pact/ledger/undo.hpp>

#include "../commit_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct UndoArgs {
  std::string commit;
  bool dry_run = false;
};

void setup_undo(Arguments& arguments, UndoArgs& args) {
  arguments.optional("COMMIT", args.commit).flag("-n,--dry-run", args.dry_run);
}

std::optional<git::Oid> commit_named(const Ledger& ledger, const std::string& name) {
  if (name.empty()) return std::nullopt;
  if (const auto found = ledger.repository().resolve_commit(name)) return found;
  throw Error(ErrorKind::not_found, "no commit: " + text::printable(name))
      .hint("pact log    (commits stand at the right edge)")
      .hint("pact undo    (what you did last)");
}

/// What would be written, as a diff from now.
void add_diff(const Undo& plan, const git::Repository& repository, Page& page) {
  const git::Oid parent = plan.back_to.value_or(plan.commit.parents.front());
  const auto text_at = [&](const git::Oid& commit, const std::string& path) {
    const auto blob = repository.blob_at(commit, path);
    return blob ? repository.read_blob(*blob) : std::string();
  };
  for (const std::string& path : plan.files) {
    page.gap();
    page.line({.text = path, .tone = Tone::dim, .title = true});
    std::string diff = git::diff(text_at(plan.commit.id, path), text_at(parent, path));
    while (diff.ends_with('\n')) diff.pop_back();
    page.line({.text = diff, .verbatim = true});
  }
}

Result run_undo(const UndoArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const Undo plan = plan_undo(ledger, commit_named(ledger, args.commit));
  Result result;
  result.page.line(args.dry_run ? "Would undo" : "Undone",
                   in_words(plan.commit, ledger.view(), CustomerNamed::yes),
                   plan.commit.id.short_hex());
  if (args.dry_run) add_diff(plan, ledger.repository(), result.page);
  std::optional<git::Oid> made;
  if (!args.dry_run) {
    made = undo(ledger, plan);
    if (made)
      result.page.line("Kept", "in the history, with a commit that takes it back",
                       made->short_hex());
  }
  result.data = data_for("undo");
  result.data.set("state", args.dry_run ? "planned" : "undone")
      .set("undone", plan.commit.id.hex())
      .set("operation", plan.commit.trailer(k_operation_trailer))
      .set("subject", plan.commit.subject())
      .set("files", Node::list(std::vector<Node>(plan.files.begin(), plan.files.end())))
      .set("how", plan.drops ? "dropped" : "taken back")
      .set("commit", made ? Node(made->hex()) : Node());
  return result;
}

}  // namespace

Command undo_command() {
  return command<UndoArgs>("undo", Theme::looking_back, "Take back what you did last", setup_undo,
                           run_undo);
}

}  // namespace pact::cli
