#pragma once

#include <pact/check/check.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

/// One file by its schema, and its prose. Pure.
std::vector<Finding> check_content(schema::FileKind kind, const yaml::Document& document);

/// The finding of a file that is no valid YAML.
Finding unreadable(const std::string& path, const Error& error);

/// A finding about a node of a document.
Finding at(const yaml::Document& document, const Node& node, std::string rule, Severity severity,
           std::string message, std::string hint);

}  // namespace pact::check
