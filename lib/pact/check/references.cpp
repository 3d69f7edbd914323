#include <algorithm>
#include <filesystem>
#include <map>
#include <pact/check/content.hpp>
#include <pact/check/references.hpp>
#include <pact/lookup/items.hpp>

namespace pact::check {

namespace {

class References {
 public:
  explicit References(const View& view) : view_(view), records_(view) {}

  std::vector<Finding> findings() {
    check_slugs();
    check_ids();
    for (const CustomerFile* each : view_.customers()) check_customer(*each);
    return std::move(findings_);
  }

 private:
  void report(const LedgerFile& file, const Node& node, std::string rule, Severity severity,
              std::string message, std::string hint) {
    findings_.push_back(
        at(file.document, node, std::move(rule), severity, std::move(message), std::move(hint)));
  }

  void check_slugs() {
    std::map<std::string, std::string> path_of;
    for (const std::string& path : view_.paths()) {
      if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
      const std::string slug = std::filesystem::path(path).stem().string();
      const auto [other, fresh] = path_of.emplace(slug, path);
      if (!fresh) {
        findings_.push_back(
            {.rule = "one-slug",
             .severity = Severity::error,
             .where = {.file = path},
             .message = "two files are the customer " + slug + ": this and " + other->second,
             .hint = "keep one file, with the items of both"});
      }
    }
    for (const CustomerFile* each : view_.customers()) {
      const Node& root = each->file->document.root;
      const Node* id = root.find("id");
      if (id && id->text() != each->customer.slug) {
        report(*each->file, *id, "file-name", Severity::error,
               "the id is " + id->text() + ", but the file is called " + each->customer.slug,
               "git mv the file back, and: pact rename " + id->text() + " " + each->customer.slug);
      }
    }
  }

  void check_ids() {
    const lookup::Record* previous = nullptr;
    for (const lookup::Record* each : records_.all()) {
      const lookup::Record& record = *each;
      if (previous && previous->id == record.id && previous->node != record.node) {
        const Node* id = record.node->find("id");
        report(*record.file, id ? *id : *record.node, "one-id", Severity::error,
               "two items have the id " + record.id + ": this and one in " + previous->file->path,
               "take the id of the copy out; pact gives it a new one");
      }
      previous = each;
    }
  }

  void check_customer(const CustomerFile& each) {
    for (const Node& steward : each.file->document.root.items_of("stewards")) {
      person(*each.file, steward.find("who"));
    }
    for (const char* list : {"notes", "needs", "plans", "objectives", "critical"}) {
      for (const Node& item : each.file->document.root.items_of(list)) {
        person(*each.file, item.find("by"));
        contact(each, item.find("from"), list);
        contact(each, item.find("who"), list);
        cited(each, item);
      }
    }
  }

  void person(const LedgerFile& file, const Node* who) {
    if (!who || who->empty() || view_.people().find(who->text())) return;
    if (view_.charter().is_division(who->text()) || view_.charter().is_department(who->text()))
      return;
    report(file, *who, "person", Severity::warning, who->text() + " is not in people.yaml",
           "pact person add " + who->text() + " --name … --email …");
  }

  void contact(const CustomerFile& each, const Node* who, std::string_view list) {
    const bool names_contact = list == "notes" || list == "needs";
    if (!names_contact || !who || who->empty() || each.customer.contact(who->text())) return;
    report(*each.file, *who, "contact", Severity::warning,
           who->text() + " is no contact of " + std::string(each.customer.display()),
           "pact contact add " + each.customer.slug + " NAME");
  }

  void cited(const CustomerFile& each, const Node& item) {
    for (const Node& id : item.items_of("cites")) {
      if (!records_.try_find(id.text())) {
        report(*each.file, id, "cites", Severity::error,
               "it cites " + id.text() + ", which is not there", "correct the id, or take it out");
      }
    }
  }

  const View& view_;
  lookup::Records records_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_references(const View& view) {
  return References(view).findings();
}

}  // namespace pact::check
