#include <algorithm>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/drafts.hpp>
#include <pact/ledger/new_note.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/schema/problem_error.hpp>

namespace pact {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_format = "pact/draft/1";
constexpr std::string_view k_head_comment =
    "# A draft, on this machine alone: `pact sync ID` shares it, `pact remove ID` drops it.\n";

/// The shape of a draft's file, for the writer.
const schema::Shape& shape_of_draft() {
  static const schema::Shape text;
  static const schema::Shape draft = [] {
    const schema::Shape& customer = schema::shape_of(schema::FileKind::customer);
    schema::Shape shape;
    shape.kind = schema::ShapeKind::map;
    for (const char* key : {"schema", "customer", "head"}) {
      shape.properties.push_back({.name = key, .description = {}, .shape = &text});
    }
    shape.properties.push_back(
        {.name = "note", .description = {}, .shape = customer.property("notes")->shape->item});
    return shape;
  }();
  return draft;
}

fs::path folder_of(const Ledger& ledger) {
  return ledger.repository().common_dir() / "pact" / "drafts";
}

/// What is wrong with a note, as it would stand in its customer's file.
std::vector<schema::Problem> problems_of(const std::string& customer, const Node& note,
                                         schema::Scrutiny scrutiny) {
  Node root = Node::map();
  root.set("schema", "pact/customer/1").set("id", customer).set("name", customer);
  root.set("notes", Node::list({note}));
  return schema::validate(schema::FileKind::customer, root, scrutiny);
}

[[noreturn]] void refuse_file(const fs::path& file) {
  throw Error(ErrorKind::blocked, "this is not the draft that its name says")
      .at({.file = file.string()})
      .hint("put it right by hand, or remove the file");
}

Draft read_draft(const fs::path& file) {
  const std::string id = file.stem().string();
  std::error_code none;
  if (!fs::is_regular_file(fs::symlink_status(file, none))) refuse_file(file);
  const git::WorkTree folder(file.parent_path(), file.parent_path());
  const yaml::Document document = yaml::read(
      file.string(), folder.read(file.filename().string()).value_or(""), yaml::Readers::own);
  const Node& root = document.root;
  const Node* note = root.find("note");
  if (root.text_of("schema") != k_format || !note || note->text_of("id") != id) refuse_file(file);
  Draft draft{.id = id,
              .customer = std::string(root.text_of("customer")),
              .note = *note,
              .file = file,
              .head = git::Oid::from_hex(root.text_of("head")),
              .kept_at = {}};
  const std::vector<schema::Problem> problems =
      problems_of(draft.customer, *note, schema::Scrutiny::quick);
  if (!problems.empty()) {
    throw schema::as_error(problems.front(), document.source)
        .hint("put it right by hand, or remove the file");
  }
  draft.kept_at = fs::last_write_time(file, none);
  return draft;
}

/// The slug that the customer has now.
std::string slug_today(const View& view, const std::string& slug) {
  if (view.path_of_slug(slug)) return slug;
  const std::vector<const CustomerFile*> renamed = view.customers_once(slug);
  return renamed.empty() ? slug : renamed.front()->customer.slug;
}

/// Whether HEAD has the draft's note, whatever the working tree says.
bool is_shared(const Ledger& ledger, const Draft& draft) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  const std::optional<std::string> path = ledger.view().path_of_slug(draft.customer);
  const auto blob =
      head.commit && path ? repository.blob_at(*head.commit, *path) : std::optional<git::Oid>();
  if (!blob) return false;
  try {
    const yaml::Document document =
        yaml::read(*path, repository.read_blob(*blob), yaml::Readers::own);
    const std::vector<Node>& notes = document.root.items_of("notes");
    return std::any_of(notes.begin(), notes.end(),
                       [&](const Node& note) { return note.text_of("id") == draft.id; });
  } catch (const Error&) {
    return false;  // a version that cannot be read; sharing says so
  }
}

void remove_file(const Draft& draft) {
  std::error_code none;
  fs::remove(draft.file, none);
  git::sync_folder(draft.file.parent_path());
}

/// What killed commands left. Under the lock, so that no other is writing.
void remove_temporary_files(const fs::path& folder) {
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().filename().string().starts_with("tmp-")) fs::remove(entry.path(), none);
  }
}

}  // namespace

Drafts read_drafts(const Ledger& ledger) {
  Drafts drafts;
  std::error_code none;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(ledger), none)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    try {
      Draft draft = read_draft(file);
      draft.customer = slug_today(ledger.view(), draft.customer);
      if (is_shared(ledger, draft)) {
        remove_file(draft);
      } else {
        drafts.kept.push_back(std::move(draft));
      }
    } catch (const Error& error) {
      // Another command may have taken it away between the listing and now.
      if (fs::exists(fs::symlink_status(file, none)))
        drafts.damaged.push_back({file.string(), error});
    }
  }
  return drafts;
}

Draft keep_draft(Ledger& ledger, const std::string& customer, const Node& note) {
  const std::vector<schema::Problem> problems = problems_of(customer, note, schema::Scrutiny::full);
  if (!problems.empty()) throw refusal_for(problems.front());
  const git::WriteLock lock(ledger.repository());
  ledger.notice(lock.recovered());
  const fs::path folder = folder_of(ledger);
  std::error_code none;
  fs::create_directory(folder, none);
  fs::permissions(folder, fs::perms::owner_all, none);
  remove_temporary_files(folder);
  Draft draft{.id = std::string(note.text_of("id")),
              .customer = customer,
              .note = note,
              .file = folder / (std::string(note.text_of("id")) + ".yaml"),
              .head = ledger.repository().head().commit,
              .kept_at = {}};
  Node root = Node::map();
  root.set("schema", k_format).set("customer", customer);
  if (draft.head) root.set("head", draft.head->hex());
  root.set("note", note);
  git::write_durably(draft.file, std::string(k_head_comment) + yaml::write(root, shape_of_draft()),
                     git::Access::owner);
  draft.kept_at = fs::last_write_time(draft.file, none);
  return draft;
}

std::optional<git::Oid> share_draft(Ledger& ledger, const Draft& draft) {
  require_writable(ledger);
  ledger.notice(git::WriteLock(ledger.repository()).recovered());
  ledger.reload();
  std::optional<git::Oid> commit;
  if (!is_shared(ledger, draft)) {
    const std::string by(draft.note.text_of("by"));
    if (by != ledger.me()) {
      throw Error(ErrorKind::refused,
                  std::string(ledger.view().people().display(by)) +
                      " wrote this draft, and you are not them, so it stays here")
          .hint("git config user.email    (who git says you are)");
    }
    const CustomerFile* customer = ledger.view().customer(draft.customer);
    if (!customer) {
      throw Error(ErrorKind::not_found,
                  "the customer of this draft is not there any more, so it stays here")
          .cause(draft.customer)
          .hint("pact show " + draft.id + "    (what it says)")
          .hint("pact new NAME --slug " + draft.customer + "    (the customer again)");
    }
    commit = commit_note(ledger, *customer, draft.note);
    if (const git::Checkpoint& step = ledger.surroundings().checkpoint) step("draft-shared");
  }
  remove_file(draft);
  return commit;
}

bool drop_draft(Ledger& ledger, const Draft& draft) {
  const git::WriteLock lock(ledger.repository());
  ledger.notice(lock.recovered());
  ledger.reload();
  const bool shared = is_shared(ledger, draft);
  remove_file(draft);
  return !shared;
}

}  // namespace pact
