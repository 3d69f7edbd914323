#include <unistd.h>

#include <fstream>
#include <pact/base/text.hpp>
#include <pact/git/config.hpp>
#include <pact/git/file_system_sync.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/founding.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/schema/problem_error.hpp>
#include <pact/yaml/splice.hpp>
#include <span>

namespace pact {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_merge_attribute = "merge=pact";
constexpr const char* k_driver_setting = "merge.pact.driver";

constexpr const char* k_attributes =
    "# Merged record by record by pact, and never converted: a ledger is the same bytes "
    "everywhere.\n"
    "pact.yaml merge=pact -text\n"
    "people.yaml merge=pact -text\n"
    "customers/**/*.yaml merge=pact -text\n"
    "asks/*.yaml merge=pact -text\n"
    "ideas/*.yaml merge=pact -text\n"
    "insights/*.yaml merge=pact -text\n"
    "briefs/*.yaml merge=pact -text\n"
    "stories/*.yaml merge=pact -text\n";

constexpr const char* k_flat_layout = "customers/{slug}.yaml";

/// Trust rule 8, which a charter says in full.
constexpr const char* k_promise =
    "No pact command prints a number beside a person, or sorts, ranks or groups people. The files "
    "do "
    "not hide it: anyone with a clone, managers included, can count names with git, grep or jq; "
    "git "
    "hosts log pushes and draw contribution graphs; OpenPGP signatures carry the time. So this is "
    "a "
    "promise between people: we who sign will not count, nor ask for a count, and will tell "
    "everybody "
    "if one appears. Drafts and read marks stay on your machine. What you share cannot be called "
    "back "
    "from every clone.";

Node behaviour(const char* id, const char* says) {
  return Node::map({{"id", id}, {"says", says}});
}

Node default_charter(const std::string& name, bool flat) {
  Node charter = Node::map();
  charter.set("schema", "pact/charter/1")
      .set("name", name)
      .set("layout", flat ? k_flat_layout : k_default_layout)
      .set("commit_times", "day")
      .set("admission",
           "We asked people to record what they did, and they did not, because they feared being "
           "counted. They were right.")
      .set("promise", k_promise)
      .set("goals", Node::list({"One picture of each customer, for whoever visits next",
                                "No customer tells us the same thing twice"}))
      .set("imagine_if",
           Node::list({Node::map({{"question", "Imagine if sharing what we know were normal here"},
                                  {"answer",
                                   "Nobody would visit a customer without knowing who was there "
                                   "before, and what was promised."}})}))
      .set("behaviours",
           Node::list({behaviour("tell", "I write down what moves the sale before the day ends"),
                       behaviour("ask", "I ask colleagues before I ask the customer"),
                       behaviour("answer", "I answer a colleague's question, or say who can"),
                       behaviour("close", "I tell the customer what became of what they told us")}))
      .set("handling",
           Node::map({{"open", "Anyone with a clone may read it, and retell it with its context"},
                      {"ask-first", "A teaser only; ask the author"}}));
  return charter;
}

Node first_person(const git::Identity& who, Date today) {
  Node person = Node::map();
  person.set("id", person_id(who.name, People()))
      .set("name", who.name)
      .set("emails", Node::list({who.email}))
      .set("start", today.iso());
  Node people = Node::map();
  people.set("schema", "pact/people/1").set("people", Node::list({person}));
  return people;
}

void require_valid_charter(const std::string& name, const std::string& text) {
  const yaml::Document document = yaml::read(name, text);
  const std::vector<schema::Problem> problems =
      schema::validate(schema::FileKind::charter, document.root);
  if (problems.empty()) return;
  Error error = schema::as_error(problems.front(), document.source);
  for (const schema::Problem& problem : std::span(problems).subspan(1))
    error = std::move(error).cause(problem.message);
  throw std::move(error);
}

/// The charter that the founder brings, with the name where it has none of its own.
std::string charter_text(const Founding& founding) {
  if (founding.charter_text.empty()) {
    return yaml::write(default_charter(founding.name, founding.flat),
                       schema::shape_of(schema::FileKind::charter));
  }
  const yaml::Document document = yaml::read(founding.charter_name, founding.charter_text);
  if (founding.name.empty() || document.root.text_of("name") == founding.name) {
    return founding.charter_text;
  }
  return yaml::apply(document, schema::shape_of(schema::FileKind::charter),
                     yaml::Edit{yaml::Edit::Op::set, {"name"}, founding.name});
}

std::string with_attributes(const std::optional<std::string>& present) {
  if (!present) return k_attributes;
  if (present->find(k_merge_attribute) != std::string::npos) return *present;
  return *present + (present->empty() || present->back() == '\n' ? "" : "\n") + k_attributes;
}

/// Neither git nor libgit2 makes HEAD and the settings of a new repository durable.
void make_durable(const fs::path& folder) {
  const git::FileSystemSync whole(folder);
  if (whole.covers(folder)) {
    whole.sync();
  } else {
    sync();
  }
}

}  // namespace

HookPlace configure_clone(git::Repository& repository, const std::string& program) {
  repository.set_setting("merge.pact.name", "PACT merges records, not lines");
  repository.set_setting(k_driver_setting, "pact merge-driver %O %A %B -- %P");
  repository.set_setting("merge.directoryRenames", "false");
  HookPlace hook = install_hook(repository, Hook::pre_commit, program);
  make_durable(repository.common_dir());
  return hook;
}

bool lacks_driver(const Ledger& ledger) {
  const fs::path file = ledger.root() / ".gitattributes";
  std::error_code none;
  if (!fs::is_regular_file(fs::symlink_status(file, none))) return false;
  std::ifstream stream(file);
  const std::string attributes((std::istreambuf_iterator<char>(stream)), {});
  return attributes.find(k_merge_attribute) != std::string::npos &&
         !ledger.repository().setting(k_driver_setting);
}

Ledger found(const git::Library& library, const Founding& founding, Surroundings surroundings) {
  std::error_code none;
  if (fs::exists(founding.folder) && !fs::is_directory(founding.folder)) {
    throw Error(ErrorKind::blocked, "a file stands where the ledger would go")
        .at({.file = founding.folder.string()});
  }
  if (fs::exists(fs::symlink_status(founding.folder / "pact.yaml", none))) {
    throw Error(ErrorKind::blocked, "a ledger is here already")
        .at({.file = (founding.folder / "pact.yaml").string()})
        .hint("pact -C " + founding.folder.string() + "    (works in it)");
  }
  // What is wrong with the charter must show before anything is made.
  const std::string charter = charter_text(founding);
  require_valid_charter(founding.charter_name, charter);
  const bool has_repository = fs::exists(founding.folder / ".git", none);
  if (!has_repository && !git::default_identity(library)) refuse_nameless();
  git::Repository repository = has_repository ? git::Repository::open(library, founding.folder)
                                              : git::Repository::init(library, founding.folder);
  Ledger ledger(std::move(repository), std::move(surroundings));
  const git::WorkTree files(ledger.root(), ledger.repository().own_dir());
  Transaction transaction(ledger, Transaction::Start::founding);
  transaction.create("pact.yaml", charter);
  transaction.create("people.yaml", yaml::write(first_person(ledger.my_identity(), ledger.today()),
                                                schema::shape_of(schema::FileKind::people)));
  transaction.put(".gitattributes", with_attributes(files.read(".gitattributes")));
  transaction.commit({.operation = "init",
                      .subject = subject_line("init", "", founding.name),
                      .customers = {},
                      .item = {},
                      .undoes = {}});
  return ledger;
}

}  // namespace pact
