#include <algorithm>
#include <filesystem>
#include <map>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/hand_edits.hpp>
#include <pact/ledger/valid_text.hpp>
#include <pact/schema/problem_error.hpp>
#include <pact/tree/virtual_id.hpp>
#include <set>

namespace pact {

namespace {

using schema::Shape;
using schema::ShapeKind;

/// Walks to every keyed list whose items have ids of their own.
void find_missing(const Shape& shape, const Node& node, Path& at, std::vector<yaml::Edit>& edits) {
  if (shape.open || shape.atomic) return;
  for (const Entry& entry : node.entries()) {
    const schema::Property* property = shape.property(entry.key);
    if (!property) continue;
    at.push_back(entry.key);
    find_missing(*property->shape, entry.value, at, edits);
    at.pop_back();
  }
  if (shape.kind != ShapeKind::list || !shape.item || shape.item->kind != ShapeKind::map) return;
  const schema::Property* id = shape.item->property("id");
  const bool draws_ids = id && id->shape->form == schema::TextForm::item_id;
  const std::vector<std::string> keys = item_keys(node.items(), shape.key);
  for (std::size_t i = 0; i < node.items().size(); ++i) {
    const Node& item = node.items()[i];
    at.push_back("#" + std::to_string(i + 1));
    if (draws_ids && item.text_of("id").empty()) {
      Path place = at;
      place.emplace_back("id");
      edits.push_back({yaml::Edit::Op::set, std::move(place), keys[i]});
    }
    find_missing(*shape.item, item, at, edits);
    at.pop_back();
  }
}

void require_its_place(const std::string& path, const yaml::Document& document) {
  if (schema::kind_of_path(path) != schema::FileKind::customer) return;
  const std::string stem = std::filesystem::path(path).stem().string();
  const Node* id = document.root.find("id");
  if (!id || id->text() == stem) return;
  throw Error(ErrorKind::blocked, "the file is called " + stem + ", and its id is " + id->text())
      .at(document.source.locate(id->span().begin))
      .hint("give the file the name of its id; pact rename does both");
}

yaml::Document read_valid(const std::string& path, std::string text) {
  yaml::Document document = yaml::read(path, std::move(text));
  const std::vector<schema::Problem> problems = problems_of(path, document);
  if (!problems.empty()) throw schema::as_error(problems.front(), document.source);
  require_its_place(path, document);
  return document;
}

class Finder {
 public:
  explicit Finder(Ledger& ledger)
      : ledger_(ledger),
        repository_(ledger.repository()),
        files_(repository_.work_tree(), repository_.own_dir()) {}

  HandEdits find() {
    for (const std::string& path : repository_.locally_changed()) {
      if (schema::kind_of_path(path)) look_at(path);
    }
    judge();
    return std::move(found_);
  }

 private:
  void look_at(const std::string& path) {
    const git::Head head = repository_.head();
    const auto committed = head.commit ? repository_.blob_at(*head.commit, path) : std::nullopt;
    try {
      const std::optional<std::string> text = files_.read(path);
      HandEdit edit{.path = path, .before = {}, .after = {}};
      if (text) {
        const yaml::Document document = read_valid(path, *text);
        const auto ids = missing_ids(*schema::kind_of_path(path), document.root);
        edit.before = repository_.write_blob(*text);
        edit.after = ids.empty()
                         ? edit.before
                         : repository_.write_blob(yaml::apply(
                               document, schema::shape_of(*schema::kind_of_path(path)), ids));
        remember(path, *edit.after, after_);
      }
      if (committed) remember(path, *committed, before_);
      // Staged as it was, and put back since: nothing to share.
      if (edit.after != committed) found_.edits.push_back(std::move(edit));
    } catch (const Error& error) {
      found_.refused.push_back({path, error, {}});
    }
  }

  void remember(const std::string& path, const git::Oid& blob, std::vector<OwnWords>& into) {
    try {
      const yaml::Document document =
          yaml::read(path, repository_.read_blob(blob), yaml::Readers::own);
      for (OwnWords& each : own_words(*schema::kind_of_path(path), document.root)) {
        path_of_[each.id] = path;
        into.push_back(std::move(each));
      }
    } catch (const Error&) {
      // What was committed broken has no words that could be known.
    }
  }

  /// All files at once, since an item may have moved from one to another.
  void judge() {
    std::vector<Offence> all = offences(before_, after_, ledger_.me());
    std::set<std::string> there;
    for (const OwnWords& each : after_) there.insert(each.id);
    for (const OwnWords& each : before_) {
      const bool mine = each.by == ledger_.me() || each.entered == ledger_.me();
      if (mine && !each.id.empty() && !there.contains(each.id))
        all.push_back({Offence::Deed::removed, "", each});
    }
    std::map<std::string, std::vector<Offence>> by_path;
    for (Offence& each : all) by_path[path_of_[each.item.id]].push_back(std::move(each));
    for (auto& [path, of_file] : by_path) {
      std::erase_if(found_.edits, [&](const HandEdit& edit) { return edit.path == path; });
      found_.refused.push_back({path, {}, std::move(of_file)});
    }
  }

  Ledger& ledger_;
  git::Repository& repository_;
  git::WorkTree files_;
  HandEdits found_;
  std::vector<OwnWords> before_, after_;
  std::map<std::string, std::string> path_of_;
};

}  // namespace

std::vector<yaml::Edit> missing_ids(schema::FileKind kind, const Node& root) {
  std::vector<yaml::Edit> edits;
  Path at;
  find_missing(schema::shape_of(kind), root, at, edits);
  return edits;
}

HandEdits hand_edits(Ledger& ledger) {
  return Finder(ledger).find();
}

git::Oid take_hand_edits(Ledger& ledger, const std::vector<HandEdit>& edits) {
  Transaction transaction(ledger);
  Message message{.operation = "edit", .subject = {}, .customers = {}, .item = {}, .undoes = {}};
  for (const HandEdit& edit : edits) {
    if (edit.before) {
      transaction.take(edit.path, *edit.before, *edit.after);
    } else {
      transaction.take_removal(edit.path);
    }
    if (schema::kind_of_path(edit.path) == schema::FileKind::customer && edit.after)
      message.customers.push_back(std::filesystem::path(edit.path).stem().string());
  }
  message.subject = subject_line(
      "edit", message.customers.size() == 1 ? message.customers.front() : "", "by hand");
  return transaction.commit(message);
}

}  // namespace pact
