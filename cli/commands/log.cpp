#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/record_history.hpp>

#include "../commit_words.hpp"
#include "../progress.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

constexpr std::size_t k_shown = 40;

struct LogArgs {
  std::string reference;
  bool patch = false;
  bool all = false;
};

void setup_log(Arguments& arguments, LogArgs& args) {
  arguments.optional("REF", args.reference).flag("-p,--patch", args.patch).flag("--all", args.all);
}

/// What a commit did to a file, or to the lines of one item in it.
struct FileChange {
  std::string path;
  std::string before;
  std::string after;
};

class Log {
 public:
  Log(const LogArgs& args, Context& context)
      : args_(args),
        context_(context),
        view_(context.view()),
        repository_(context.ledger().repository()) {
    // Programs want all of it; people the newest, unless they say so.
    const Format format = context.ui().format();
    bounded_ = !args.all &&
               (format == Format::text || format == Format::markdown || format == Format::html);
    result_.data = data_for("log");
    result_.data.set("commits", Node::list());
    result_.rows = {"commits"};
  }

  Result result() {
    const std::optional<git::Oid> from =
        view_.commit() ? view_.commit() : repository_.head().commit;
    if (from && args_.reference.empty()) whole(*from);
    if (from && !args_.reference.empty()) {
      const lookup::Reference found = context_.reference(args_.reference);
      found.customer ? customer(*from, *found.customer) : item(*from, *found.record);
    }
    if (more_) {
      result_.page.gap();
      result_.page.line(
          "Older", "not shown here",
          "pact log " + args_.reference + (args_.reference.empty() ? "" : " ") + "--all");
    }
    if (shown_ == 0) result_.page.line("", "Nothing of it is committed yet");
    return std::move(result_);
  }

 private:
  void whole(const git::Oid& from) {
    git::walk(repository_, from, [&](const git::CommitInfo& commit) {
      std::vector<FileChange> changes;
      if (args_.patch && room() && commit.parents.size() < 2) changes = changes_of(commit);
      return add(commit, CustomerNamed::yes, changes);
    });
  }

  void customer(const git::Oid& from, const CustomerFile& customer) {
    result_.page.title(std::string(customer.customer.display()), customer.customer.slug);
    result_.page.gap();
    git::walk_file(
        repository_, from, customer.file->path,
        [&](const git::FileCommit& change) {
          return add(change.commit, CustomerNamed::no,
                     {{change.path, text_of(change.before), text_of(change.after)}});
        },
        counted());
  }

  void item(const git::Oid& from, const lookup::Record& record) {
    if (record.customer) {
      result_.page.title(std::string(record.customer->customer.display()),
                         context_.records().short_id(record.id));
      result_.page.gap();
    }
    lookup::walk_record(
        repository_, from, record.file->path, record.at,
        [&](const lookup::RecordCommit& change) {
          return add(change.file.commit, CustomerNamed::no,
                     {{change.file.path, change.before, change.after}});
        },
        counted());
  }

  git::Counted counted() const {
    return counting(context_.env(), "Reading the history", "commits");
  }

  bool room() const { return !bounded_ || shown_ < k_shown; }

  /// False when no more are wanted.
  bool add(const git::CommitInfo& commit, CustomerNamed named,
           const std::vector<FileChange>& changes) {
    if (!room()) {
      more_ = true;
      return false;
    }
    ++shown_;
    const People& people = view_.people();
    const Date day = author_day(commit);
    Node row = Node::map();
    row.set("commit", commit.id.hex())
        .set("date", day.iso())
        .set("by", author_id(commit, people))
        .set("name", author_name(commit, people))
        .set("subject", commit.subject())
        .set("operation", commit.trailer(k_operation_trailer));
    if (args_.patch) result_.page.gap();
    result_.page.line({.gutter = day.brief(context_.today()),
                       .cells = {author_name(commit, people)},
                       .text = in_words(commit, view_, named),
                       .aside = commit.id.short_hex()});
    if (args_.patch) add_changes(changes, row);
    result_.data.find("commits")->add(std::move(row));
    return true;
  }

  void add_changes(const std::vector<FileChange>& changes, Node& row) {
    std::vector<Node> nodes;
    for (const FileChange& change : changes) {
      std::string diff = git::diff(change.before, change.after);
      while (diff.ends_with('\n')) diff.pop_back();
      nodes.push_back(Node::map({{"file", change.path}, {"diff", diff}}));
      if (changes.size() > 1)
        result_.page.line({.text = change.path, .tone = Tone::dim, .title = true});
      result_.page.line({.text = diff, .verbatim = true});
    }
    row.set("changes", Node::list(std::move(nodes)));
  }

  std::vector<FileChange> changes_of(const git::CommitInfo& commit) const {
    const std::optional<git::Oid> parent =
        commit.parents.empty() ? std::nullopt : std::optional(commit.parents.front());
    std::vector<FileChange> changes;
    for (const std::string& path : repository_.changed_files(parent, commit.id)) {
      changes.push_back({path, parent ? text_of(repository_.blob_at(*parent, path)) : "",
                         text_of(repository_.blob_at(commit.id, path))});
    }
    return changes;
  }

  std::string text_of(const std::optional<git::Oid>& blob) const {
    return blob && args_.patch ? repository_.read_blob(*blob) : "";
  }

  const LogArgs& args_;
  Context& context_;
  const View& view_;
  const git::Repository& repository_;
  bool bounded_ = false;
  bool more_ = false;
  std::size_t shown_ = 0;
  Result result_;
};

Result run_log(const LogArgs& args, Context& context) {
  return Log(args, context).result();
}

}  // namespace

Command log_command() {
  return command<LogArgs>("log", Theme::looking_back,
                          "What was written when and by whom, newest first", setup_log, run_log);
}

}  // namespace pact::cli
