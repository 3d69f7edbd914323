#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/offence_words.hpp>
#include <pact/ledger/take_back.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/ledger/whose_words.hpp>

#include "../editor.hpp"
#include "../kept_text.hpp"
#include "../made.hpp"
#include "../reference.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct EditArgs {
  std::string reference;
  bool fresh = false;
};

void setup_edit(Arguments& arguments, EditArgs& args) {
  arguments.required("REF", args.reference).flag("--fresh", args.fresh);
}

/// Found by the file's name where that is enough, for a file that cannot be read is what somebody
/// wants to edit most.
std::string path_of(Context& context, const std::string& reference) {
  if (reference == "charter") return "pact.yaml";
  if (reference == "people") return "people.yaml";
  if (const auto path = context.ledger().view().path_of_slug(reference)) return *path;
  return find_reference(context, reference).file->path;
}

/// The word that names the file: `charter`, `people`, a slug.
std::string word_of(const std::string& path) {
  const schema::FileKind kind = *schema::kind_of_path(path);
  if (kind == schema::FileKind::charter || kind == schema::FileKind::people)
    return std::string(schema::name_of(kind));
  return std::filesystem::path(path).stem().string();
}

std::optional<std::string> committed_text(const git::Repository& repository,
                                          const std::string& path) {
  const git::Head head = repository.head();
  const auto blob = head.commit ? repository.blob_at(*head.commit, path) : std::nullopt;
  return blob ? std::optional(repository.read_blob(*blob)) : std::nullopt;
}

/// The content of a version; nothing for one that cannot be read.
Node content_of(const std::string& path, const std::string& text) {
  try {
    return yaml::read(path, text).root;
  } catch (const Error&) {
    return Node::map();
  }
}

Node read_valid(const std::string& path, const std::string& text) {
  constexpr std::size_t k_shown = 6;
  yaml::Document document = yaml::read(path, text);
  const std::vector<schema::Problem> problems =
      schema::validate(*schema::kind_of_path(path), document.root);
  if (problems.empty()) return std::move(document.root);
  const schema::Problem& first = problems.front();
  Error error(ErrorKind::blocked, first.message);
  error = std::move(error)
              .at(document.source.locate(first.span.begin))
              .excerpt(document.source.excerpt(first.span.begin));
  for (std::size_t i = 1; i < problems.size() && i < k_shown; ++i) {
    error = std::move(error).cause(
        "line " + std::to_string(document.source.locate(problems[i].span.begin).line) + ": " +
        problems[i].message);
  }
  if (first.hint.empty()) throw error;
  throw std::move(error).hint(first.hint);
}

void require_same_id(const std::string& path, const Node& root) {
  if (schema::kind_of_path(path) != schema::FileKind::customer) return;
  const std::string slug = std::filesystem::path(path).stem().string();
  const std::string id(root.text_of("id"));
  if (id == slug) return;
  throw Error(ErrorKind::refused, "the file is named for its `id`, so that stays " + slug)
      .at({.file = path})
      .hint("pact rename " + slug + " " + text::slug(id) + "    (after this edit)");
}

void require_own_words(const std::string& path, const Node& before, const Node& after,
                       Context& context) {
  const std::vector<Offence> found =
      offences(*schema::kind_of_path(path), before, after, context.ledger().me());
  if (found.empty()) return;
  Error error(ErrorKind::refused, "what others wrote is theirs, so this was not taken over");
  error = std::move(error).at({.file = path});
  for (const Offence& each : found)
    error = std::move(error).cause(in_words(each, context.view().people()));
  const lookup::Record* first = context.records().try_find(found.front().item.id);
  if (first) error = std::move(error).hint(reply_hint(context, *first));
  throw error;
}

/// The keys of the file that say something else now.
std::string changed_keys(const Node& before, const Node& after) {
  std::vector<std::string> keys;
  for (const Entry& each : after.entries()) {
    const Node* old = before.find(each.key);
    if (!old || !(*old == each.value)) keys.push_back(each.key);
  }
  for (const Entry& each : before.entries()) {
    if (!after.find(each.key)) keys.push_back(each.key);
  }
  return keys.empty() ? "only how it is written" : text::join(keys, ", ");
}

/// The edit put on top of what has come into the file since it began. Nothing is lost: where both
/// changed the same lines, the person looks at them.
std::string on_top_of(const std::string& path, const std::string& now, const KeptText& kept,
                      const std::string& text) {
  if (now == kept.base()) return text;
  // Forward is back from what was not edited.
  const std::optional<std::string> merged =
      take_back(*schema::kind_of_path(path), path, {.before = text, .after = kept.base()}, now);
  if (!merged) {
    throw Error(ErrorKind::blocked,
                "the same lines were changed meanwhile, so this was not taken over")
        .at({.file = path})
        .hint("git log -p -- " + path + "    (what came)");
  }
  read_valid(path, *merged);
  return *merged;
}

/// Takes the text over in one commit. Hand edits that the person saw in the editor go along.
git::Oid take_over(Context& context, const std::string& path, const KeptText& kept,
                   const std::string& text, const std::string& keys) {
  Ledger& ledger = context.ledger();
  git::Repository& repository = ledger.repository();
  const std::string now = committed_text(repository, path).value_or("");
  Transaction transaction(ledger);
  if (kept.hand_edited()) {
    transaction.take(path, repository.write_blob(kept.base()), repository.write_blob(text));
  } else {
    transaction.restore(path, repository.write_blob(now),
                        repository.write_blob(on_top_of(path, now, kept, text)));
  }
  const bool customer = schema::kind_of_path(path) == schema::FileKind::customer;
  const std::string stem = std::filesystem::path(path).stem().string();
  return transaction.commit({.operation = "edit",
                             .subject = subject_line("edit", word_of(path), keys),
                             .customers = customer ? std::vector{stem} : std::vector<std::string>(),
                             .item = {},
                             .undoes = {}});
}

void put_back(const git::Repository& repository, const std::string& path, const KeptText& kept,
              const std::string& text) {
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  if (files.read(path) != kept.base()) {
    throw Error(ErrorKind::blocked, "the file was changed while the editor was open")
        .at({.file = path})
        .hint("git diff -- " + path + "    (what was edited by hand)");
  }
  files.replace(path, text);
}

Result unchanged(const std::string& path) {
  Result result;
  result.data = data_for("edit");
  result.data.set("id", word_of(path)).set("file", path);
  result.page.line("Unchanged", word_of(path));
  return result;
}

/// "Harbour Boats Ltd", an idea's title, or the file's own word.
std::string title_of(const std::string& path, const Node& root) {
  if (schema::kind_of_path(path) == schema::FileKind::people) return "People";
  for (const char* key : {"name", "title"}) {
    if (!root.text_of(key).empty()) return std::string(root.text_of(key));
  }
  return word_of(path);
}

Result run_edit(const EditArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const std::string path = path_of(context, args.reference);
  const std::optional<std::string> working = ledger.view().bytes(path);
  if (!working) throw Error(ErrorKind::not_found, "there is no " + path);
  const std::optional<std::string> committed = committed_text(ledger.repository(), path);

  KeptText kept(context, path);
  if (kept.waits() && !args.fresh) {
    kept.resume();
    context.ui().say("Going on with your text of before; --fresh begins anew.");
  } else {
    kept.begin(*working, working != committed);
  }
  const EditedText edited(context, kept.name(), kept.start());
  const std::string& text = edited.text();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    kept.drop();
    throw Error(ErrorKind::usage, "the text came back empty, so nothing was taken over")
        .at({.file = path});
  }
  if (text == kept.base()) {
    kept.drop();
    return unchanged(path);
  }
  if (text == committed) {
    // The hand edits were taken back; there is nothing to commit.
    put_back(ledger.repository(), path, kept, text);
    kept.drop();
    return unchanged(path);
  }
  // What was edited by hand goes along, so the change begins at what is committed.
  const Node before = content_of(path, kept.hand_edited() ? committed.value_or("") : kept.base());
  git::Oid commit;
  Node root;
  std::string keys;
  try {
    root = read_valid(path, text);
    keys = changed_keys(before, root);
    require_same_id(path, root);
    require_own_words(path, before, root, context);
    commit = take_over(context, path, kept, text, keys);
  } catch (Error& error) {
    throw std::move(error).hint("pact edit " + args.reference +
                                "    (opens your text again; it is kept)");
  }
  kept.drop();
  warn_of_stranger(context);
  if (kept.hand_edited()) context.ui().say("What was edited by hand before went along.");

  const bool customer = schema::kind_of_path(path) == schema::FileKind::customer;
  Result result;
  result.id = root.text_of("id").empty() ? word_of(path) : std::string(root.text_of("id"));
  result.data = data_for_made(
      "edit",
      {.id = result.id, .customer = customer ? result.id : "", .file = path, .commit = commit});
  result.page.line("Edited", title_of(path, root) + ": " + keys, result.id);
  return result;
}

}  // namespace

Command edit_command() {
  return command<EditArgs>("edit", Theme::customers,
                           "Open a file in your editor, and take over what you made of it",
                           setup_edit, run_edit);
}

}  // namespace pact::cli
