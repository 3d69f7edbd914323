#include <pact/check/content.hpp>
#include <pact/check/unsettled_check.hpp>
#include <pact/lookup/unsettled.hpp>
#include <pact/merge/merge.hpp>

namespace pact::check {

namespace {

using lookup::UnsettledPlace;

/// The entry of the place, in the document: a place's candidates are copies.
const Node* entry_of(const Node& root, const schema::Shape& shape, const UnsettledPlace& place) {
  const Node* record = schema::resolve(root, shape, place.record);
  if (!record) return nullptr;
  const std::string at =
      place.place.empty() ? std::string(merge::k_whole_record) : to_string(place.place);
  for (const Node& entry : record->items_of("unsettled")) {
    if (entry.text_of("at") == at) return &entry;
  }
  return nullptr;
}

Node* place_in(Node& root, const schema::Shape& shape, const UnsettledPlace& place) {
  Path path = place.record;
  path.insert(path.end(), place.place.begin(), place.place.end());
  return const_cast<Node*>(schema::resolve(root, shape, path));  // root is the caller's own
}

/// What would be wrong with the file if the value stood at the place.
void check_value(schema::FileKind kind, const yaml::Document& document, const UnsettledPlace& place,
                 const Node& value, std::vector<Finding>& findings) {
  Node root = document.root;
  Node* stands = place_in(root, schema::shape_of(kind), place);
  if (!stands) return;
  *stands = value;
  for (const schema::Problem& problem : schema::validate(kind, root, schema::Scrutiny::quick)) {
    // Of what is wrong elsewhere the file itself says so.
    if (problem.span.begin < value.span().begin || problem.span.end > value.span().end) continue;
    findings.push_back(finding(problem.rule, document.source.locate(problem.span.begin),
                               problem.message, problem.hint));
  }
}

}  // namespace

void check_unsettled(schema::FileKind kind, const yaml::Document& document,
                     std::vector<Finding>& findings) {
  if (document.source.text().find("unsettled") == std::string::npos) return;
  const LedgerFile file{document.source.name(), kind, document};
  for (const UnsettledPlace& place : lookup::unsettled_in(file)) {
    const Node* entry = entry_of(document.root, schema::shape_of(kind), place);
    if (!entry) continue;
    findings.push_back(at(document, *entry, "unsettled",
                          place.at() + " has more than one value: two people wrote at once",
                          "pact resolve    (keeps one of them, or another)"));
    for (const Node& value : entry->items_of("or"))
      check_value(kind, document, place, value, findings);
  }
}

}  // namespace pact::check
