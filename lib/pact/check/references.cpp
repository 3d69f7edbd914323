#include <algorithm>
#include <filesystem>
#include <pact/base/id.hpp>
#include <pact/check/references.hpp>

namespace pact::check {

namespace {

/// How it is said that a name is nobody's.
Finding dangling(const Reference& reference, Location where) {
  switch (reference.names) {
    case Names::customer:
      return finding("customer", std::move(where), "the ledger has no customer " + reference.name,
                     "pact list    (who there is), or: pact new NAME");
    case Names::contact:
      return finding("contact", std::move(where),
                     reference.name + " is no contact of " + reference.of,
                     "pact contact add " + reference.of + " NAME");
    case Names::customer_or_item:
    case Names::subject:
      return finding("about", std::move(where),
                     "it is about " + reference.name + ", which is not there",
                     "name a customer or an id that there is, or take it out");
    default:
      break;
  }
  const std::string said = reference.names == Names::cited  ? "it cites "
                           : reference.names == Names::home ? "it goes on in "
                                                            : "it names ";
  return finding("cites", std::move(where), said + reference.name + ", which is not there",
                 "correct the id, or take it out");
}

}  // namespace

References::References(const View& view) : view_(view) {
  for (const std::string& path : view.paths()) {
    if (schema::kind_of_path(path) == schema::FileKind::customer)
      customers_.push_back(std::filesystem::path(path).stem().string());
  }
}

void References::gather(std::size_t file, CheckedFile& checked) {
  for (IdHere& each : checked.ids) ids_.push_back({std::move(each.id), file, each.begin});
  for (Reference& each : checked.references) references_.push_back({file, std::move(each)});
  for (std::string& each : checked.former) customers_.push_back(std::move(each));
}

std::vector<Finding> References::findings() {
  std::ranges::sort(ids_);
  std::ranges::sort(customers_);
  std::vector<Finding> findings;
  find_double_ids(findings);
  std::optional<Source> source;  // references come file by file
  for (const ReferenceAt& each : references_) {
    if (holds(each.reference)) continue;
    const std::string& path = view_.paths()[each.file];
    if (!source || source->name() != path) source.emplace(path, view_.bytes(path).value_or(""));
    const std::size_t begin = std::min(each.reference.begin, source->text().size());
    findings.push_back(dangling(each.reference, source->locate(begin)));
  }
  return findings;
}

void References::find_double_ids(std::vector<Finding>& findings) const {
  for (std::size_t i = 1; i < ids_.size(); ++i) {
    const IdAt &first = ids_[i - 1], &second = ids_[i];
    if (first.id != second.id) continue;
    const std::string& path = view_.paths()[second.file];
    const Source source(path, view_.bytes(path).value_or(""));
    findings.push_back(finding(
        "one-id", source.locate(std::min(second.begin, source.text().size())),
        "two items have the id " + second.id + ": this and one in " + view_.paths()[first.file],
        "take the id of the copy out; pact gives it a new one"));
  }
}

bool References::holds(const Reference& reference) const {
  switch (reference.names) {
    case Names::customer:
      return has_customer(reference.name);
    case Names::customer_or_item:
      return has_customer(reference.name) || has_id(reference.name);
    case Names::subject:
      // Any words are a topic; what is written as an id is meant for one.
      return !id::well_formed(reference.name) ||
             reference.name.find_first_of("0123456789") == std::string::npos ||
             has_id(reference.name) || has_customer(reference.name);
    case Names::contact:
      return has_contact(reference.of, reference.name);
    default:
      return has_id(reference.name);
  }
}

bool References::has_id(const std::string& id) const {
  const auto at = std::ranges::lower_bound(ids_, id, {}, &IdAt::id);
  return at != ids_.end() && at->id == id;
}

bool References::has_customer(const std::string& slug) const {
  return std::ranges::binary_search(customers_, slug);
}

bool References::has_contact(const std::string& customer, const std::string& contact) const {
  const std::optional<std::string> path = view_.path_of_slug(customer);
  if (!path) return true;  // of an unknown customer that is said, and a former one has moved on
  try {
    const yaml::Document document =
        yaml::read(*path, view_.bytes(*path).value_or(""), yaml::Readers::own);
    return std::ranges::any_of(document.root.items_of("contacts"), [&](const Node& each) {
      return each.text_of("id") == contact || each.text_of("name") == contact;
    });
  } catch (const Error&) {
    return true;
  }
}

}  // namespace pact::check
