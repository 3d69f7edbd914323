#include "repair.hpp"

#include <filesystem>
#include <pact/ledger/conflict_repair.hpp>
#include <pact/ledger/merge_again.hpp>
#include <pact/ledger/transaction.hpp>

#include "errors.hpp"

namespace pact::cli {

namespace {

using How = RepairedFile::How;

/// In the page, and in --json.
struct Word {
  const char* gutter;
  const char* text;
  const char* how;
};

Word word_of(How how) {
  switch (how) {
    case How::merged:
      return {"Merged", "", "merged"};
    case How::kept:
      return {"Kept", ", which one side removed", "kept"};
    case How::by_hand:
      return {"As by hand", ", as you left it", "by_hand"};
    case How::left:
      break;
  }
  return {"In conflict", "", "left"};
}

void add_repaired(const RepairedFile& file, Result& result) {
  const Word word = word_of(file.how);
  result.data.find("repaired")
      ->add(Node::map({{"file", file.path},
                       {"how", word.how},
                       {"former", file.former ? Node(file.former->hex()) : Node()},
                       {"problem", file.problem ? Node(file.problem->message()) : Node()}}));
  const bool left = file.how == How::left;
  const std::string where =
      file.problem && file.problem->location() ? to_string(*file.problem->location()) : file.path;
  result.page.line({.gutter = word.gutter,
                    .text = left ? where + ": " + file.problem->message() : file.path + word.text,
                    .gutter_tone = left ? Tone::waits : Tone::plain});
  if (file.former) {
    result.page.line({.gutter = "  before",
                      .text = "It had lines of its own",
                      .aside = "git show " + file.former->short_hex(),
                      .tone = Tone::dim});
  }
}

/// Outside of an operation of git's it was a stash, or a merge without a memory (--squash).
std::string next_command(const Ledger& ledger, const Repair& repair) {
  if (repair.operation != git::Operation::none)
    return "git " + std::string(git::name_of(repair.operation)) + " --continue";
  return ledger.repository().resolve_commit("refs/stash") ? "git stash drop" : "git commit";
}

}  // namespace

bool repair_what_git_left(Context& context, Result& result) {
  Ledger& ledger = context.ledger();
  if (!waits_for_repair(ledger.repository())) {
    return ledger.repository().operation() == git::Operation::none;
  }
  const Repair repair = repair_conflicts(ledger);
  context.reread();
  bool conflict = false;
  for (const RepairedFile& file : repair.files) {
    add_repaired(file, result);
    conflict = conflict || file.how == How::left;
  }
  for (const std::string& path : repair.not_ours) {
    result.data.find("repaired")
        ->add(Node::map({{"file", path},
                         {"how", "left"},
                         {"former", Node()},
                         {"problem", "no record of the ledger"}}));
    result.page.line({.gutter = "In conflict",
                      .text = path + ": no record of the ledger",
                      .aside = "git add " + path,
                      .gutter_tone = Tone::waits});
    conflict = true;
  }
  if (repair.commit) {
    result.data.set("commit", repair.commit->hex());
    result.page.line("Committed", "The merge is over", repair.commit->short_hex());
  }
  if (conflict) {
    result.exit_code = k_blocked;
    return false;
  }
  if (repair.operation != git::Operation::none && !repair.over) {
    result.page.line("Next", "Git goes on", next_command(ledger, repair));
    return false;
  }
  if (repair.operation == git::Operation::none)
    result.page.line("Next", "It is in the files, not committed yet", next_command(ledger, repair));
  return true;
}

void repair_file(Context& context, const std::string& path, Result& result) {
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const std::optional<MergedAgain> made = merge_again(ledger, path);
  if (!made) return;
  Transaction transaction(ledger);
  transaction.take(path, made->seen, ledger.repository().write_blob(made->text));
  const bool customer = schema::kind_of_path(path) == schema::FileKind::customer;
  const std::string stem = std::filesystem::path(path).stem().string();
  const git::Oid commit =
      transaction.commit({.operation = "resolve",
                          .subject = subject_line("resolve", stem, "merged again"),
                          .customers = customer ? std::vector{stem} : std::vector<std::string>(),
                          .item = {},
                          .undoes = {}});
  context.reread();
  result.data.find("repaired")
      ->add(Node::map(
          {{"file", path}, {"how", "merged_again"}, {"former", Node()}, {"problem", Node()}}));
  result.data.set("commit", commit.hex());
  result.page.line("Repaired", path + ", broken by the merge " + made->merge.id.short_hex(),
                   commit.short_hex());
}

bool repair_committed_markers(Context& context, Result& result) {
  std::vector<std::string> broken;
  const View& view = context.ledger().view();
  for (const std::string& path : view.paths()) {
    try {
      view.file(path);
    } catch (const Error&) {
      if (has_conflict_markers(view.bytes(path).value_or(""))) broken.push_back(path);
    }
  }
  bool all = true;
  for (const std::string& path : broken) {
    try {
      repair_file(context, path, result);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::blocked) throw;
      all = false;
      add_repaired({.path = path, .how = How::left, .problem = error, .former = {}}, result);
    }
  }
  return all;
}

}  // namespace pact::cli
