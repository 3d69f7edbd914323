#pragma once

#include <pact/check/check.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

/// One file by its schema, and its prose. Pure; what depends on other files is file_check.hpp's.
/// As serious as the rules are of themselves (severity.hpp).
std::vector<Finding> check_content(schema::FileKind kind, const yaml::Document& document,
                                   schema::Scrutiny scrutiny = schema::Scrutiny::full);

/// The finding of a file that is no valid YAML.
Finding unreadable(const std::string& path, const Error& error);

/// A finding about a node of a document.
Finding at(const yaml::Document& document, const Node& node, std::string_view rule,
           std::string message, std::string hint);

}  // namespace pact::check
