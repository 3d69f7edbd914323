#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

namespace pact::report {

using WordSet = std::set<std::string>;

/// The words of the texts that say something of their subject, folded; a plural and its singular
/// are one.
WordSet subject_words(std::initializer_list<std::string_view> texts);

WordSet common(const WordSet& a, const WordSet& b);

}  // namespace pact::report
