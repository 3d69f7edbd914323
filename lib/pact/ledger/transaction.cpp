#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/signature.hpp>
#include <pact/ledger/take_back.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/ledger/valid_text.hpp>

namespace pact {

namespace {

constexpr int k_attempts = 50;
constexpr std::size_t k_largest_written = std::size_t{1} << 20;
constexpr std::size_t k_subject_length = 72;

std::optional<git::Oid> write(git::Repository& repository, const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return repository.write_blob(*text);
}

[[noreturn]] void refuse_hand_edit(const std::string& path, const std::string& why) {
  throw Error(ErrorKind::blocked, "this file has hand edits that the change does not fit")
      .at({.file = path})
      .cause(why)
      .hint("git diff -- " + path + "    (what was edited by hand)")
      .hint("git commit -m 'by hand' -- " + path + "    (then say it again)");
}

/// As require_valid, but what was right before the change is no file in the way: the change itself
/// asks for something that the ledger does not take. `before` is null for a new file.
void require_valid_change(const std::string& path, const yaml::Document* before,
                          const std::string& after) {
  const std::vector<schema::Problem> problems = problems_of(path, yaml::read(path, after));
  if (problems.empty()) return;
  if (before && !problems_of(path, *before).empty()) require_valid(path, after);
  throw refusal_for(problems.front());
}

const Node* value_at(const yaml::Document& document, const schema::Shape& shape, const Path& at) {
  return schema::resolve(document.root, shape, at);
}

bool same_value(const Node* a, const Node* b) {
  const bool no_a = !a || a->empty();
  const bool no_b = !b || b->empty();
  return no_a || no_b ? no_a == no_b : *a == *b;
}

}  // namespace

Error refusal_for(const schema::Problem& problem) {
  Error error(ErrorKind::refused, problem.message);
  return problem.hint.empty() ? error : std::move(error).hint(problem.hint);
}

std::string subject_line(const std::string& operation, const std::string& about,
                         const std::string& text) {
  std::string line = operation + (about.empty() ? "" : " " + about);
  const std::vector<std::string_view> lines = text::lines(text);
  if (!lines.empty() && !text::trim(lines.front()).empty()) {
    line += ": " + std::string(text::trim(lines.front()));
  }
  return text::ellipsize(text::printable(line, text::Newlines::escape), k_subject_length);
}

std::string message_text(const Message& message) {
  std::string text =
      message.subject + "\n\n" + k_operation_trailer + ": " + message.operation + "\n";
  for (const std::string& slug : message.customers) {
    text += std::string(k_customer_trailer) + ": " + slug + "\n";
  }
  if (!message.item.empty()) text += std::string(k_item_trailer) + ": " + message.item + "\n";
  if (!message.undoes.empty()) text += std::string(k_undoes_trailer) + ": " + message.undoes + "\n";
  return text;
}

void refuse_moved() {
  throw Error(ErrorKind::busy, "the ledger changed meanwhile").hint("say it again");
}

void require_writable(const Ledger& ledger) {
  const git::Repository& repository = ledger.repository();
  const git::Operation operation = repository.operation();
  if (operation != git::Operation::none) {
    const std::string name(git::name_of(operation));
    throw Error(ErrorKind::blocked,
                "git is in the middle of a " + name + ", so nothing was written")
        .hint("pact resolve    (merges the files of the ledger)")
        .hint("git " + name + " --continue    or    git " + name + " --abort");
  }
  const git::Head head = repository.head();
  if (head.branch.empty()) {
    throw Error(ErrorKind::blocked,
                "no branch is checked out (HEAD is detached), so nothing was written")
        .hint("git switch main    (or: git switch -c NAME, to keep what is here)");
  }
  if (!head.commit) {
    throw Error(ErrorKind::blocked,
                "nothing is committed in this ledger yet, so nothing was written")
        .hint("git add -A && git commit -m 'A ledger'    (what is here), then say it again");
  }
}

void Transaction::create(std::string path, std::string text) {
  changes_.push_back({.kind = Kind::create, .path = std::move(path), .text = std::move(text)});
}

void Transaction::put(std::string path, std::string text) {
  changes_.push_back({.kind = Kind::put, .path = std::move(path), .text = std::move(text)});
}

void Transaction::edit(std::string path, std::vector<yaml::Edit> edits) {
  changes_.push_back({.kind = Kind::edit, .path = std::move(path), .edits = std::move(edits)});
}

void Transaction::move(std::string path, std::string to, std::vector<yaml::Edit> edits) {
  changes_.push_back({.kind = Kind::move,
                      .path = std::move(path),
                      .to = std::move(to),
                      .edits = std::move(edits)});
}

void Transaction::remove(std::string path) {
  changes_.push_back({.kind = Kind::remove, .path = std::move(path)});
}

void Transaction::restore(std::string path, std::optional<git::Oid> before,
                          std::optional<git::Oid> after) {
  changes_.push_back(
      {.kind = Kind::restore, .path = std::move(path), .before = before, .after = after});
}

void Transaction::restore_moved(std::string path, std::string to, git::Oid before, git::Oid after) {
  changes_.push_back({.kind = Kind::restore,
                      .path = std::move(path),
                      .to = std::move(to),
                      .before = before,
                      .after = after});
}

void Transaction::take(std::string path, git::Oid before, git::Oid after) {
  changes_.push_back(
      {.kind = Kind::take, .path = std::move(path), .before = before, .after = after});
}

void Transaction::take_removal(std::string path) {
  changes_.push_back({.kind = Kind::take_removal, .path = std::move(path)});
}

/// `committed` is the text of HEAD when `text` is another version of it: the places that the edits
/// replace must then say the same in both, or a hand edit would be overwritten.
std::string Transaction::edited(const Change& change, const std::string& text,
                                const std::string* committed) const {
  const std::string& path = change.kind == Kind::move ? change.to : change.path;
  const schema::Shape& shape = schema::shape_of(*schema::kind_of_path(path));
  // The result is read by both readers before it is believed.
  const yaml::Document document = yaml::read(change.path, text, yaml::Readers::own);
  if (committed) {
    const yaml::Document other = yaml::read(change.path, *committed, yaml::Readers::own);
    for (const yaml::Edit& edit : change.edits) {
      if (edit.op != yaml::Edit::Op::add &&
          !same_value(value_at(document, shape, edit.at), value_at(other, shape, edit.at))) {
        refuse_hand_edit(change.path, to_string(edit.at) + " was changed by hand");
      }
    }
  }
  std::string result = yaml::apply(document, shape, change.edits);
  require_valid_change(path, &document, result);
  if (result.size() > k_largest_written && result.size() > text.size()) {
    throw Error(ErrorKind::refused, "this would grow the file above 1 MiB")
        .at({.file = path})
        .hint(
            "shorten the text; what is that long belongs in a document, with a note that names it");
  }
  return result;
}

/// `committed` says that `text` is the one of HEAD, where nothing is edited by hand.
std::optional<std::string> Transaction::restored(const Change& change,
                                                 const std::optional<std::string>& text,
                                                 bool committed) const {
  const git::Repository& repository = ledger_.repository();
  const auto blob = text ? std::optional(git::Repository::hash_blob(*text)) : std::nullopt;
  if (blob == change.before) {
    return change.after ? std::optional(repository.read_blob(*change.after)) : std::nullopt;
  }
  if (blob == change.after) return text;
  const std::optional<schema::FileKind> kind = schema::kind_of_path(change.path);
  std::optional<std::string> without;
  if (text && change.before && change.after && kind) {
    without = take_back(*kind, change.path,
                        {.before = repository.read_blob(*change.after),
                         .after = repository.read_blob(*change.before)},
                        *text);
  }
  if (!without && committed) {
    throw Error(ErrorKind::blocked,
                "what was written since rests on it, so it cannot be taken back")
        .at({.file = change.path})
        .hint("git log -p -- " + change.path + "    (what came after)");
  }
  if (!without)
    refuse_hand_edit(change.path, "what was edited by hand rests on what is to be undone");
  require_valid(change.path, *without);
  return without;
}

void Transaction::prepare(const Change& change, const git::Head& head,
                          std::vector<git::PathChange>& into) {
  git::Repository& repository = ledger_.repository();
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  const auto text_of = [&](const std::optional<git::Oid>& blob) {
    return blob ? std::optional(repository.read_blob(*blob)) : std::nullopt;
  };
  const auto head_blob = head.commit ? repository.blob_at(*head.commit, change.path) : std::nullopt;
  const auto index_blob = repository.index_blob(change.path);
  const std::optional<std::string> working = files.read(change.path);
  const auto work_blob =
      working ? std::optional(git::Repository::hash_blob(*working)) : std::nullopt;
  git::PathChange result{.path = change.path,
                         .head = {head_blob, {}},
                         .index = {index_blob, {}},
                         .work = {work_blob, {}}};

  const auto in_all_three = [&](const auto& transform) {
    const std::optional<std::string> committed = text_of(head_blob);
    result.head.after = write(repository, transform(committed, nullptr));
    const std::string* reference = committed ? &*committed : nullptr;
    result.index.after = index_blob == head_blob
                             ? result.head.after
                             : write(repository, transform(text_of(index_blob), reference));
    result.work.after = work_blob == head_blob ? result.head.after
                        : work_blob == index_blob
                            ? result.index.after
                            : write(repository, transform(working, reference));
  };

  switch (change.kind) {
    case Kind::create:
      if (head_blob || index_blob || work_blob) {
        throw Error(ErrorKind::blocked, "a file stands there already").at({.file = change.path});
      }
      require_valid_change(change.path, nullptr, change.text);
      result.head.after = result.index.after = result.work.after =
          repository.write_blob(change.text);
      break;
    case Kind::put:
      if (index_blob != head_blob || work_blob != head_blob) {
        refuse_hand_edit(change.path, "what was edited by hand would be lost");
      }
      result.head.after = result.index.after = result.work.after =
          repository.write_blob(change.text);
      break;
    case Kind::edit:
    case Kind::move: {
      if (!head_blob) {
        throw Error(ErrorKind::blocked, "this file was never committed")
            .at({.file = change.path})
            .hint("git add " + change.path + " && git commit -m 'by hand'    (then say it again)");
      }
      if (!index_blob || !work_blob) refuse_hand_edit(change.path, "it was deleted by hand");
      try {
        in_all_three([&](const std::optional<std::string>& text, const std::string* committed) {
          return std::optional(edited(change, *text, committed));
        });
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::not_found || work_blob == head_blob) throw;
        edited(change, *working, nullptr);  // throws too where the place is nowhere
        throw Error(ErrorKind::blocked, "this was written by hand and is not committed yet")
            .at({.file = change.path})
            .hint("git commit -m 'by hand' -- " + change.path + "    (then say it again)");
      }
      break;
    }
    case Kind::remove:
      if (work_blob != head_blob || index_blob != head_blob) {
        refuse_hand_edit(change.path, "what was edited by hand would be lost");
      }
      break;
    case Kind::restore:
      in_all_three([&](const std::optional<std::string>& text, const std::string* committed) {
        return restored(change, text, committed == nullptr);
      });
      break;
    case Kind::take_removal:
      if (work_blob) refuse_hand_edit(change.path, "it is there again");
      if (index_blob && index_blob != head_blob)
        refuse_hand_edit(change.path, "another version of it is staged");
      break;
    case Kind::take:
      if (work_blob != change.before) refuse_hand_edit(change.path, "it was changed meanwhile");
      if (index_blob != head_blob && index_blob != work_blob) {
        refuse_hand_edit(change.path, "another version of it is staged");
      }
      require_valid(change.path, repository.read_blob(*change.after));
      result.head.after = result.index.after = result.work.after = change.after;
      break;
  }
  if (!change.to.empty()) {
    git::PathChange made{.path = change.to,
                         .head = {std::nullopt, std::exchange(result.head.after, {})},
                         .index = {std::nullopt, std::exchange(result.index.after, {})},
                         .work = {std::nullopt, std::exchange(result.work.after, {})}};
    if (files.read(change.to) || repository.index_blob(change.to) ||
        repository.blob_at(*head.commit, change.to)) {
      throw Error(ErrorKind::blocked, "a file stands there already").at({.file = change.to});
    }
    into.push_back(std::move(made));
  }
  into.push_back(std::move(result));
}

git::CommitRequest Transaction::prepare(const Message& message) {
  git::Repository& repository = ledger_.repository();
  git::CommitRequest request{.tip = repository.head(),
                             .changes = {},
                             .message = message_text(message),
                             .author = {},
                             .committer = {},
                             .more_parents = {}};
  for (const Change& change : changes_) prepare(change, request.tip, request.changes);
  const CommitTimes times =
      start_ == Start::in_ledger ? ledger_.view().charter().commit_times : CommitTimes::day;
  std::vector<git::Oid> parents;
  if (request.tip.commit) parents.push_back(*request.tip.commit);
  request.author = author_signature(ledger_, times);
  request.committer = committer_signature(ledger_, times, parents);
  return request;
}

/// A founding needs no earlier commit, but all else that writing needs.
void Transaction::require_startable() const {
  if (start_ == Start::in_ledger || ledger_.repository().head().commit) require_writable(ledger_);
}

git::Oid Transaction::commit(const Message& message) {
  require_startable();
  const git::WriteLock lock(ledger_.repository());
  ledger_.notice(lock.recovered());
  const git::Head looked_at = ledger_.repository().head();
  ledger_.look_for_lost_words();
  for (int attempt = 0; attempt < k_attempts; ++attempt) {
    const git::CommitRequest request = prepare(message);
    if (const auto made =
            git::commit(ledger_.repository(), lock, request, ledger_.surroundings().checkpoint)) {
      // What others committed since the look waits for the next one.
      const bool alone = request.tip.commit == looked_at.commit;
      mark_seen(ledger_.repository(), {request.tip.branch, alone ? made : looked_at.commit});
      ledger_.reload(Indexing::Of::last_commit);
      return *made;
    }
  }
  throw Error(ErrorKind::busy, "other git commands keep changing this ledger")
      .hint("say it again in a moment");
}

void Transaction::drop_tip(const git::Oid& tip, const git::Oid& to, const Message& message) {
  require_writable(ledger_);
  const git::WriteLock lock(ledger_.repository());
  ledger_.notice(lock.recovered());
  ledger_.look_for_lost_words();
  if (ledger_.repository().head().commit != tip) refuse_moved();
  const git::CommitRequest request = prepare(message);
  if (!git::move_branch(ledger_.repository(), lock, request, to,
                        ledger_.surroundings().checkpoint)) {
    refuse_moved();
  }
  mark_seen(ledger_.repository(), {request.tip.branch, to});
  ledger_.reload();
}

}  // namespace pact
