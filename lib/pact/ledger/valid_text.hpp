#pragma once

#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>
#include <string>
#include <vector>

namespace pact {

/// What is wrong with the content of a file of the ledger, by its path.
std::vector<schema::Problem> problems_of(const std::string& path, const yaml::Document& document);

/// Throws Error(blocked) with the first thing that is wrong with a text, and its place.
void require_valid(const std::string& path, const std::string& text);

bool is_valid(const std::string& path, const std::string& text);

}  // namespace pact
