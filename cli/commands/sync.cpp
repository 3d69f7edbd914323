#include <chrono>
#include <pact/base/text.hpp>
#include <pact/ledger/hand_edits.hpp>
#include <pact/ledger/offence_words.hpp>
#include <pact/ledger/sync.hpp>
#include <pact/lookup/unsettled.hpp>
#include <thread>

#include "../commit_words.hpp"
#include "../connection.hpp"
#include "../draft_lines.hpp"
#include "../errors.hpp"
#include "../unsettled_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

/// More than these are in `pact log`.
constexpr std::size_t k_shown = 20;

struct SyncArgs {
  std::vector<std::string> drafts;
  bool no_push = false;
  bool dry_run = false;
};

void setup_sync(Arguments& arguments, SyncArgs& args) {
  arguments.rest("DRAFT", args.drafts)
      .flag("--no-push", args.no_push)
      .flag("-n,--dry-run", args.dry_run);
}

/// Names every file that keeps the sync from taking hand edits along.
[[noreturn]] void refuse_hand_edits(const std::vector<RefusedHandEdit>& refused,
                                    const People& people) {
  Error error(ErrorKind::blocked, "what was edited by hand cannot be shared as it is");
  const RefusedHandEdit& first = refused.front();
  const auto place = [](const RefusedHandEdit& each) {
    return each.error && each.error->location() ? *each.error->location()
                                                : Location{.file = each.path};
  };
  error = std::move(error).at(place(first));
  if (first.error) error = std::move(error).excerpt(first.error->excerpt());
  for (const RefusedHandEdit& each : refused) {
    const std::string where = to_string(place(each)) + ": ";
    if (each.error) error = std::move(error).cause(where + each.error->message());
    for (const Offence& offence : each.offences)
      error = std::move(error).cause(where + in_words(offence, people));
  }
  error = std::move(error).hint("git diff -- " + first.path + "    (what was edited)");
  if (first.error) throw std::move(error).hint("pact check    (all that is wrong)");
  throw std::move(error)
      .hint("git restore -- " + first.path + "    (takes all of it back)")
      .hint("pact remove ID, pact reply ID TEXT    (for a note of yours, of somebody else's)");
}

class Sync {
 public:
  Sync(const SyncArgs& args, Context& context)
      : args_(args), context_(context), ledger_(context.ledger()) {
    result_.data = data_for("sync");
    result_.rows = {"came", "went", "unsettled"};
  }

  Result result() {
    require_writable(ledger_);
    const git::Upstream upstream = require_upstream(ledger_);
    take_along();
    share_drafts();
    const Synced synced = talk(upstream);
    context_.reread();
    result_.data.set("before", synced.before.hex())
        .set("after", synced.after.hex())
        .set("shared", synced.pushed ? "yes" : "no");
    add_commits("came", args_.dry_run ? "Would come" : "Came", synced.came, Named::yes);
    add_commits("went", sent_word(synced), synced.went, Named::no);
    add_made_twice(synced.made_twice);
    add_unsettled();
    if (result_.page.empty()) result_.page.line("", "Nothing came, and nothing waits to go");
    return std::move(result_);
  }

 private:
  enum class Named { yes, no };

  std::string sent_word(const Synced& synced) const {
    if (args_.dry_run) return "Would go";
    return synced.pushed ? "Went" : "Not shared";
  }

  /// Drafts that are named become notes, which go with the rest.
  void share_drafts() {
    if (!args_.drafts.empty() && args_.dry_run) {
      throw Error(ErrorKind::usage, "--dry-run writes nothing, and a draft is shared by writing it")
          .hint("pact show " + text::printable(args_.drafts.front()) + "    (the draft)");
    }
    for (const std::string& draft : args_.drafts)
      result_.page.line(share_draft(context_, draft).line);
    result_.page.gap();
  }

  /// Hand edits that may be shared become a commit of mine.
  void take_along() {
    const HandEdits found = hand_edits(ledger_);
    if (!found.refused.empty()) refuse_hand_edits(found.refused, ledger_.view().people());
    Node files = Node::list();
    for (const HandEdit& each : found.edits) files.add(each.path);
    result_.data.set("by_hand", files);
    if (found.edits.empty()) return;
    if (!args_.dry_run) take_hand_edits(ledger_, found.edits);
    std::string gutter = "By hand";
    for (const HandEdit& each : found.edits) {
      result_.page.line({.gutter = std::exchange(gutter, ""),
                         .text = each.path + (args_.dry_run ? ", would go along" : ""),
                         .tone = Tone::dim});
    }
    result_.page.gap();
  }

  Synced talk(const git::Upstream& upstream) {
    Connection connection(context_.ui(), "Sharing");
    const Sharing sharing{
        .upstream = upstream,
        .transport = connection.transport(),
        .push = args_.no_push ? Sharing::Push::no : Sharing::Push::yes,
        .pause = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }};
    return args_.dry_run ? plan_sync(ledger_, sharing) : sync(ledger_, sharing);
  }

  /// "Raj: One date by 9 April"; without the name for what I wrote myself.
  std::string words_of(const git::CommitInfo& commit, Named named) const {
    std::string words = in_words(commit, ledger_.view(), CustomerNamed::no);
    // What was written says what was done.
    for (const std::string_view verb : {"note: ", "set: "}) {
      if (words.starts_with(verb)) words.erase(0, verb.size());
    }
    if (named == Named::no) return words;
    return author_first_name(commit, ledger_.view().people()) + ": " + words;
  }

  void add_commits(const std::string& list, std::string gutter,
                   const std::vector<git::CommitInfo>& commits, Named named) {
    result_.data.set(list, Node::list());
    std::size_t shown = 0;
    for (const git::CommitInfo& commit : commits) {
      const std::string slug = commit.trailer(k_customer_trailer);
      const std::string item = commit.trailer(k_item_trailer);
      Node row = Node::map();
      row.set("customer", slug.empty() ? Node() : Node(slug))
          .set("id", item.empty() ? Node() : Node(item))
          .set("by", author_id(commit, ledger_.view().people()))
          .set("date", author_day(commit).iso())
          .set("operation", commit.trailer(k_operation_trailer))
          .set("text", words_of(commit, Named::no))
          .set("commit", commit.id.hex());
      result_.data.find(list)->add(std::move(row));
      if (shown++ >= k_shown) continue;
      result_.page.line({.gutter = std::exchange(gutter, ""),
                         .cells = slug.empty() ? std::vector<std::string>()
                                               : std::vector{customer_name(ledger_.view(), slug)},
                         .text = words_of(commit, named),
                         .aside = item.empty() ? "" : context_.records().short_id(item)});
    }
    if (shown > k_shown) result_.page.line("", "and what is older", "pact log");
    result_.page.gap();
  }

  void add_made_twice(const std::vector<std::string>& paths) {
    result_.data.set("made_twice", Node::list());
    std::string gutter = "One now";
    for (const std::string& path : paths) {
      result_.data.find("made_twice")->add(path);
      result_.page.line(
          {.gutter = std::exchange(gutter, ""),
           .cells = {customer_name(ledger_.view(), std::filesystem::path(path).stem().string())},
           .text = "stood there twice; all of both is in it"});
    }
    result_.page.gap();
  }

  /// Only files that say the word are read.
  void add_unsettled() {
    result_.data.set("unsettled", Node::list());
    std::string gutter = "Two values", next = "pact resolve";
    for (const std::string& path : ledger_.view().paths()) {
      const std::optional<std::string> bytes = ledger_.view().bytes(path);
      if (!bytes || bytes->find("unsettled") == std::string::npos) continue;
      for (const lookup::UnsettledPlace& place : places_in(path)) {
        result_.exit_code = k_unsettled;
        Node row = Node::map();
        row.set("file", path).set("id", place.id).set("at", place.at());
        result_.data.find("unsettled")->add(std::move(row));
        result_.page.line({.gutter = std::exchange(gutter, ""),
                           .text = place_in_words(context_, place) + "; both kept",
                           .aside = std::exchange(next, ""),
                           .gutter_tone = Tone::waits});
      }
    }
  }

  std::vector<lookup::UnsettledPlace> places_in(const std::string& path) const {
    try {
      return lookup::unsettled_in(*ledger_.view().file(path));
    } catch (const Error&) {
      return {};  // status and check say what is wrong with it
    }
  }

  const SyncArgs& args_;
  Context& context_;
  Ledger& ledger_;
  Result result_;
};

Result run_sync(const SyncArgs& args, Context& context) {
  context.require_now();
  return Sync(args, context).result();
}

}  // namespace

Command sync_command() {
  return command<SyncArgs>("sync", Theme::every_day,
                           "Share what you wrote, and take in what others wrote", setup_sync,
                           run_sync);
}

}  // namespace pact::cli
