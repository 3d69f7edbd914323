#include "nodes.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace pact::schema::test {
namespace {

Node converted(const nlohmann::ordered_json& json) {
  if (json.is_null()) return Node();
  if (json.is_string()) return Node(json.get<std::string>());
  if (json.is_number()) return Node::number(json.get<long long>());
  if (json.is_array()) {
    Node list = Node::list();
    for (const auto& item : json) list.add(converted(item));
    return list;
  }
  Node map = Node::map();
  for (const auto& [key, value] : json.items()) map.set(key, converted(value));
  return map;
}

}  // namespace

Node from_json(std::string_view json) {
  return converted(nlohmann::ordered_json::parse(json, nullptr, true, true));
}

Node& at(Node& root, FileKind kind, std::string_view path) {
  const Node* found = resolve(root, shape_of(kind), parse_path(path));
  if (found == nullptr) throw std::runtime_error("the sample has no " + std::string(path));
  return const_cast<Node&>(*found);
}

std::vector<std::string> said(const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    std::string line = problem.rule + " " + to_string(problem.at) + ": " + problem.message;
    if (!problem.hint.empty()) line += " | " + problem.hint;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace pact::schema::test
