#pragma once

#include <pact/report/stories.hpp>

#include "context.hpp"
#include "result.hpp"

/// Stories as everybody reads them: by behaviour, each beside who tells it, never by person.
namespace pact::cli {

/// Whether it is told who it was.
enum class Naming { named, anonymous };

/// "March 2026"
std::string month_in_words(Date first);

/// The digest of all months, or of the one that it was asked for.
Result story_page(const report::StoryDigest& digest, std::optional<Date> month, Naming naming,
                  Context& context);

}  // namespace pact::cli
