#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/check/content.hpp>
#include <pact/check/file_check.hpp>
#include <pact/check/record_check.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/lookup/items.hpp>

namespace pact::check {

namespace {

using schema::FileKind;

std::string slug_of(const std::string& path) {
  return std::filesystem::path(path).stem().string();
}

class FileCheck {
 public:
  FileCheck(LedgerFile file, const Known& known) : file_(std::move(file)), known_(known) {}

  CheckedFile result(bool is_second) {
    result_.findings = check_content(file_.kind, file_.document, schema::Scrutiny::quick);
    for (Finding& each : check_folders(file_.path, known_))
      result_.findings.push_back(std::move(each));
    if (is_second) return std::move(result_);
    if (file_.kind != FileKind::charter && file_.kind != FileKind::people) {
      lookup::for_each_record(file_, [&](const lookup::Record& record) {
        const Node* id = record.node->find("id");
        result_.ids.push_back({record.id, id ? id->span().begin : 0});
      });
    }
    for_each_mention(file_.kind, root(), [&](const Mention& each) { mention(each); });
    if (file_.kind == FileKind::customer) customer();
    if (file_.kind == FileKind::customer) check_notes(file_, known_, result_.findings);
    if (file_.kind == FileKind::charter) check_charter(file_, known_, result_.findings);
    if (file_.kind == FileKind::idea) idea();
    return std::move(result_);
  }

 private:
  const Node& root() const { return file_.document.root; }

  void report(const Node& node, std::string_view rule, std::string message, std::string hint) {
    result_.findings.push_back(at(file_.document, node, rule, std::move(message), std::move(hint)));
  }

  void customer() {
    const std::string slug = slug_of(file_.path);
    const Node* id = root().find("id");
    if (id && id->is_text() && id->text() != slug) {
      report(*id, "file-name", "the id is " + id->text() + ", but the file is called " + slug,
             "git mv the file back, and: pact rename " + id->text() + " " + slug);
    }
    result_.former = root().texts_of("was");
  }

  void idea() {
    check_idea(file_, result_.findings);
    const Node* from = root().find("from");
    const Node* contact = from ? from->find("contact") : nullptr;
    if (!contact || contact->empty() || from->text_of("customer").empty()) return;
    result_.references.push_back({Names::contact, contact->text(),
                                  std::string(from->text_of("customer")), contact->span().begin});
  }

  void mention(const Mention& each) {
    switch (each.names) {
      case Names::addressee:
        if (each.node->text() == "anyone") return;
        [[fallthrough]];
      case Names::person:
      case Names::party:
        return person(*each.node, each.names);
      case Names::division:
        return division(*each.node);
      case Names::team:
        return team(*each.node);
      case Names::sponsor:
        return sponsor(*each.node);
      case Names::contact:
        return contact(*each.node);
      case Names::question:
        return question(*each.node);
      case Names::behaviour:
        return behaviour(*each.node);
      case Names::item:
      case Names::cited:
      case Names::home:
      case Names::customer:
      case Names::customer_or_item:
      case Names::subject:
        result_.references.push_back({each.names, each.node->text(), {}, each.node->span().begin});
    }
  }

  void person(const Node& who, Names names) {
    if (!known_.people || known_.people->find(who.text())) return;
    if (names != Names::person && is_division(who.text())) return;
    report(who, "person", who.text() + " is not in people.yaml",
           "pact person add " + who.text() + " --name … --email …");
  }

  bool is_division(std::string_view name) const {
    return known_.charter &&
           (known_.charter->is_division(name) || known_.charter->is_department(name));
  }

  /// A charter that names none leaves them to each.
  void division(const Node& name) {
    if (!known_.charter || is_division(name.text())) return;
    if (known_.charter->divisions.empty() && known_.charter->departments.empty()) return;
    report(name, "division", "the charter has no division or department " + name.text(),
           "add it to `divisions` or `departments` of pact.yaml, or write one of them");
  }

  void team(const Node& name) {
    if (!known_.charter || known_.charter->teams.empty()) return;
    if (std::ranges::find(known_.charter->teams, name.text()) != known_.charter->teams.end())
      return;
    report(name, "division", "the charter has no team " + name.text(),
           "add it to `teams` of pact.yaml, or write one of them");
  }

  void sponsor(const Node& who) {
    const std::vector<Node>& sponsors = root().items_of("sponsors");
    if (std::ranges::any_of(sponsors,
                            [&](const Node& each) { return each.text_of("who") == who.text(); }))
      return;
    report(who, "sponsor", who.text() + " is no sponsor of this charter",
           "a feedback field needs one of `sponsors`, who answers for it");
  }

  void contact(const Node& who) {
    const auto is_meant = [&](const Node& each) { return each.text_of("id") == who.text(); };
    if (std::ranges::any_of(root().items_of("contacts"), is_meant)) return;
    const std::string slug = slug_of(file_.path);
    const std::string_view name = root().text_of("name");
    report(who, "contact",
           who.text() + " is no contact of " + (name.empty() ? slug : std::string(name)),
           "pact contact add " + slug + " NAME");
  }

  void question(const Node& id) {
    if (file_.kind != FileKind::customer || !known_.charter) return;
    if (known_.charter->critical_question(id.text())) return;
    report(id, "question", "the charter asks no critical question " + id.text(),
           "pact charter    (the questions)");
  }

  void behaviour(const Node& id) {
    if (!known_.charter || known_.charter->behaviours.empty()) return;
    std::vector<std::string> ids;
    for (const Behaviour& each : known_.charter->behaviours) ids.push_back(each.id);
    if (std::ranges::find(ids, id.text()) != ids.end()) return;
    report(id, "behaviour", id.text() + " is no behaviour of the charter",
           "It has " + text::join(ids, ", ") + ".");
  }

  LedgerFile file_;
  const Known& known_;
  CheckedFile result_;
};

}  // namespace

Known known_of(const Charter* charter, const People* people) {
  Known known{charter, people, {}};
  if (!people) return known;
  for (const Person& each : people->all()) {
    known.personal_folders.insert(each.id);
    known.personal_folders.insert(text::slug(each.name));
  }
  known.personal_folders.erase("");
  return known;
}

std::vector<Finding> check_folders(const std::string& path, const Known& known) {
  if (schema::kind_of_path(path) != FileKind::customer) return {};
  // A shard may be called as somebody is.
  if (known.charter && path == customer_path(*known.charter, slug_of(path))) return {};
  const std::vector<std::string_view> parts = text::split(path, '/');
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (!known.personal_folders.contains(text::slug(parts[i]))) continue;
    return {finding("rep-folder", {.file = path},
                    "the folder " + std::string(parts[i]) +
                        " is one person's: it is not your customer, it is our customer",
                    "git mv " + path + " customers/    (who looks after it stands in `stewards`)")};
  }
  return {};
}

CheckedFile check_file(const FileToCheck& file, const Known& known) {
  try {
    // Unlike a view, check believes nothing that a second reader takes otherwise.
    LedgerFile read{file.path, *schema::kind_of_path(file.path),
                    yaml::read(file.path, file.bytes, yaml::Readers::alike)};
    return FileCheck(std::move(read), known).result(file.is_second);
  } catch (const Error& error) {
    CheckedFile checked{
        .findings = {unreadable(file.path, error)}, .ids = {}, .references = {}, .former = {}};
    for (Finding& each : check_folders(file.path, known))
      checked.findings.push_back(std::move(each));
    return checked;
  }
}

}  // namespace pact::check
