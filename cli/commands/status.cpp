#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/ledger/sync.hpp>
#include <pact/lookup/unsettled.hpp>
#include <pact/model/customer.hpp>

#include "../commands.hpp"
#include "../commit_words.hpp"
#include "../draft_lines.hpp"
#include "../item_change.hpp"
#include "../unsettled_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct StatusArgs {};

void setup_status(Arguments&, StatusArgs&) {}

class Status {
 public:
  explicit Status(Context& context)
      : context_(context),
        ledger_(context.ledger()),
        view_(ledger_.view()),
        repository_(ledger_.repository()) {}

  Result result() {
    result_.data = data_for("status");
    add_operation();
    read_files();
    add_sharing();
    const std::string next = unreadable_.empty() ? "" : command_or("check", "");
    add_drafts();
    add_list("by_hand", "By hand", by_hand(), command_or("sync", "git diff"));
    add_list("unsettled", "Unsettled", std::move(unsettled_), command_or("resolve", ""));
    add_list("unreadable", "Unreadable", std::move(unreadable_), next);
    if (result_.page.empty()) result_.page.line("", "Nothing waits");
    return std::move(result_);
  }

 private:
  struct Waiting {
    Node row;
    std::string what;  ///< the customer, or the file
    std::string text;
    std::string joint = ", ";
  };

  void add_sharing() {
    Node remotes = Node::list();
    for (std::string& each : repository_.remotes()) remotes.add(std::move(each));
    const bool alone = remotes.items().empty();
    result_.data.set("remotes", std::move(remotes));
    if (alone)
      result_.page.line("No remote", "Nothing leaves this machine", "git remote add origin URL");
    add_last_sync();
    add_list("not_shared", "Not shared", alone ? std::vector<Waiting>() : not_shared(),
             command_or("sync", "git push"));
  }

  void add_last_sync() {
    const std::optional<Date> day = last_sync(ledger_);
    result_.data.set("last_sync", day ? Node(day->iso()) : Node());
    if (day) result_.page.line("Last sync", day->brief(ledger_.today()));
    result_.page.gap();
  }

  /// What stays here until its author shares it.
  void add_drafts() {
    Drafts drafts = read_drafts(ledger_);
    result_.data.set("drafts", Node::list());
    result_.rows.emplace_back("drafts");
    std::string gutter = "Drafts";
    for (const Draft& draft : drafts.kept) {
      const std::string short_id = context_.records().short_id(draft.id);
      if (!gutter.empty()) {
        result_.page.line({.gutter = std::exchange(gutter, ""),
                           .text = "Only on this machine, until you share each",
                           .gutter_tone = Tone::waits});
      }
      result_.page.line("",
                        customer_name(view_, draft.customer) + ", " +
                            std::string(draft.note.text_of("kind")) + ": " +
                            headline_of(draft.note),
                        "pact sync " + short_id);
      result_.data.find("drafts")->add(data_of_draft(draft));
    }
    result_.page.gap();
    for (const UnreadableFile& each : drafts.damaged) add_unreadable(each.path, each.error);
  }

  void add_operation() {
    const git::Operation operation = repository_.operation();
    const std::string name(git::name_of(operation));
    result_.data.set("in_progress", name.empty() ? Node() : Node(name));
    if (name.empty()) return;
    const bool merging = operation == git::Operation::merge;
    result_.page.line({.gutter = "In progress",
                       .text = "A " + name + " of git's: nothing else until it ends",
                       .aside = merging ? command_or("resolve", "git merge --continue")
                                        : "git " + name + " --continue",
                       .gutter_tone = Tone::waits});
    result_.page.gap();
  }

  /// What goes with the next push: every commit that no remote has.
  std::vector<Waiting> not_shared() {
    std::vector<Waiting> list;
    const git::Head head = repository_.head();
    if (!head.commit) return list;
    git::walk_unshared(repository_, *head.commit, [&](const git::CommitInfo& commit) {
      const std::string slug = commit.trailer(k_customer_trailer);
      Waiting waiting{
          .row = Node::map(), .what = {}, .text = in_words(commit, view_, CustomerNamed::no)};
      waiting.row.set("commit", commit.id.hex())
          .set("date", author_day(commit).iso())
          .set("customer", slug.empty() ? Node() : Node(slug))
          .set("operation", commit.trailer(k_operation_trailer))
          .set("subject", commit.subject());
      if (!slug.empty()) waiting.what = customer_name(view_, slug);
      list.push_back(std::move(waiting));
      return true;
    });
    return list;
  }

  std::vector<Waiting> by_hand() {
    std::vector<Waiting> list;
    const git::Head head = repository_.head();
    for (const std::string& path : repository_.locally_changed()) {
      const bool committed = head.commit && repository_.blob_at(*head.commit, path);
      std::error_code none;
      const bool there =
          std::filesystem::exists(std::filesystem::symlink_status(ledger_.root() / path, none));
      const std::string how = !there ? "deleted" : committed ? "edited" : "new";
      list.push_back({.row = Node::map({{"file", path}, {"how", how}}),
                      .what = {},
                      .text = path + (how == "edited" ? ", edited by hand"
                                      : how == "new"  ? ", made by hand"
                                                      : ", deleted by hand")});
    }
    return list;
  }

  /// One pass finds what is unsettled and what cannot be read, which any fact may hold of.
  void read_files() {
    for (const std::string& path : view_.paths_with_any({index::fact::unsettled()})) {
      try {
        for (const lookup::UnsettledPlace& place : lookup::unsettled_in(*view_.file(path)))
          add_unsettled(place);
      } catch (const Error& error) {
        add_unreadable(path, error);
      }
    }
    for (const std::string& path : view_.strange_paths()) {
      const char* problem = "no plain file, so it is left alone";
      unreadable_.push_back({.row = Node::map({{"file", path}, {"problem", problem}}),
                             .what = {},
                             .text = path + ": " + problem});
    }
  }

  void add_unreadable(const std::string& path, const Error& error) {
    const std::string where = error.location() ? to_string(*error.location()) : path;
    unreadable_.push_back({.row = Node::map({{"file", path}, {"problem", error.message()}}),
                           .what = {},
                           .text = where + ": " + error.message()});
  }

  void add_unsettled(const lookup::UnsettledPlace& place) {
    const bool of_customer = place.file->kind == schema::FileKind::customer;
    const std::string slug =
        of_customer ? std::filesystem::path(place.file->path).stem().string() : "";
    Node row = Node::map();
    row.set("id", place.id)
        .set("file", place.file->path)
        .set("customer", slug.empty() ? Node() : Node(slug))
        .set("at", place.at());
    const bool gone =
        std::any_of(place.candidates.begin(), place.candidates.end(),
                    [](const lookup::Candidate& candidate) { return candidate.removed; });
    unsettled_.push_back(
        {.row = std::move(row),
         .what = place_in_words(context_, place),
         .text = gone ? "removed by one, changed by another" : "two values, both kept",
         .joint = ": "});
  }

  void add_list(const std::string& key, const std::string& gutter, std::vector<Waiting> list,
                const std::string& next) {
    result_.data.set(key, Node::list());
    result_.rows.push_back(key);
    bool first = true;
    for (Waiting& each : list) {
      std::string text = each.what.empty() || each.text.empty()
                             ? each.what + each.text
                             : each.what + each.joint + each.text;
      result_.page.line({.gutter = first ? gutter : "",
                         .text = std::move(text),
                         .aside = first ? next : "",
                         .gutter_tone = Tone::waits});
      first = false;
      result_.data.find(key)->add(std::move(each.row));
    }
    result_.page.gap();
  }

  Context& context_;
  const Ledger& ledger_;
  const View& view_;
  const git::Repository& repository_;
  std::vector<Waiting> unsettled_, unreadable_;
  Result result_;
};

Result run_status(const StatusArgs&, Context& context) {
  context.require_now();
  context.ledger().look_for_lost_words();
  return Status(context).result();
}

}  // namespace

Command status_command() {
  return command<StatusArgs>("status", Theme::sharing,
                             "What would leave this machine, and what waits to be settled",
                             setup_status, run_status);
}

}  // namespace pact::cli
