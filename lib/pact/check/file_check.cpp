#include <algorithm>
#include <filesystem>
#include <pact/check/content.hpp>
#include <pact/check/file_check.hpp>
#include <pact/lookup/items.hpp>

namespace pact::check {

namespace {

class FileCheck {
 public:
  FileCheck(LedgerFile file, const Known& known) : file_(std::move(file)), known_(known) {}

  CheckedFile result(bool is_second) {
    result_.findings = check_content(file_.kind, file_.document);
    const bool has_records =
        file_.kind != schema::FileKind::charter && file_.kind != schema::FileKind::people;
    if (is_second || !has_records) return std::move(result_);
    lookup::for_each_record(file_, [&](const lookup::Record& record) {
      const Node* id = record.node->find("id");
      result_.ids.push_back({record.id, id ? id->span().begin : 0});
    });
    if (file_.kind == schema::FileKind::customer) customer();
    if (file_.kind == schema::FileKind::idea) idea();
    return std::move(result_);
  }

 private:
  void report(const Node& node, std::string rule, Severity severity, std::string message,
              std::string hint) {
    result_.findings.push_back(
        at(file_.document, node, std::move(rule), severity, std::move(message), std::move(hint)));
  }

  void customer() {
    const Node& root = file_.document.root;
    const std::string slug = std::filesystem::path(file_.path).stem().string();
    const Node* id = root.find("id");
    if (id && id->text() != slug) {
      report(*id, "file-name", Severity::error,
             "the id is " + id->text() + ", but the file is called " + slug,
             "git mv the file back, and: pact rename " + id->text() + " " + slug);
    }
    for (const Node& steward : root.items_of("stewards")) person(steward.find("who"));
    for (const char* list : {"notes", "needs", "plans", "objectives", "critical"}) {
      for (const Node& item : root.items_of(list)) {
        person(item.find("by"));
        contact(item.find("from"), list, slug);
        contact(item.find("who"), list, slug);
        cited(item);
      }
    }
  }

  void idea() {
    const Node& root = file_.document.root;
    cited(root);
    const Node* home = root.find("joined");
    if (!home || home->empty()) return;
    result_.cited.push_back(
        {home->text(), at(file_.document, *home, "cites", Severity::error,
                          "it goes on in " + home->text() + ", which is not there",
                          "correct the id, or take it out")});
  }

  void person(const Node* who) {
    if (!who || who->empty() || !known_.people || known_.people->find(who->text())) return;
    if (known_.charter->is_division(who->text()) || known_.charter->is_department(who->text()))
      return;
    report(*who, "person", Severity::warning, who->text() + " is not in people.yaml",
           "pact person add " + who->text() + " --name … --email …");
  }

  void contact(const Node* who, std::string_view list, const std::string& slug) {
    const bool names_contact = list == "notes" || list == "needs";
    if (!names_contact || !who || who->empty()) return;
    const Node& root = file_.document.root;
    const auto is_meant = [&](const Node& each) { return each.text_of("id") == who->text(); };
    if (std::ranges::any_of(root.items_of("contacts"), is_meant)) return;
    const std::string_view name = root.text_of("name");
    report(*who, "contact", Severity::warning,
           who->text() + " is no contact of " + (name.empty() ? slug : std::string(name)),
           "pact contact add " + slug + " NAME");
  }

  void cited(const Node& item) {
    for (const Node& id : item.items_of("cites")) {
      result_.cited.push_back({id.text(), at(file_.document, id, "cites", Severity::error,
                                             "it cites " + id.text() + ", which is not there",
                                             "correct the id, or take it out")});
    }
  }

  LedgerFile file_;
  const Known& known_;
  CheckedFile result_;
};

}  // namespace

CheckedFile check_file(const FileToCheck& file, const Known& known) {
  try {
    // Unlike a view, check believes nothing that a second reader takes otherwise.
    LedgerFile read{file.path, *schema::kind_of_path(file.path),
                    yaml::read(file.path, file.bytes, yaml::Readers::alike)};
    return FileCheck(std::move(read), known).result(file.is_second);
  } catch (const Error& error) {
    return {.findings = {unreadable(file.path, error)}, .ids = {}, .cited = {}};
  }
}

}  // namespace pact::check
