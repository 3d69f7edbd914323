#include <algorithm>
#include <array>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/lookup/new_slug.hpp>

namespace pact::lookup {

namespace {

/// Where a customer is named these mean something else.
constexpr std::array<std::string_view, 4> k_words = {"charter", "people", "last", "me"};

/// No file on Windows can have such a name, with whatever ending.
bool is_reserved_on_windows(std::string_view slug) {
  constexpr std::array<std::string_view, 4> k_devices = {"con", "prn", "aux", "nul"};
  if (std::find(k_devices.begin(), k_devices.end(), slug) != k_devices.end()) return true;
  return slug.size() == 4 && (slug.starts_with("com") || slug.starts_with("lpt")) &&
         slug[3] >= '0' && slug[3] <= '9';
}

void require_well_formed(const std::string& slug) {
  const std::string folded = text::slug(slug);
  if (!slug.empty() && folded == slug) return;
  Error error(ErrorKind::usage, "no slug: \"" + text::printable(slug) +
                                    "\"; it takes small letters, digits and hyphens, at most 64");
  if (folded.empty()) throw error;
  throw std::move(error).hint(folded);
}

std::string described(const Customer& customer) {
  return std::string(customer.display()) + " (" + customer.slug + ")";
}

}  // namespace

void require_free_slug(const View& view, const std::string& slug, const CustomerFile* renamed) {
  require_well_formed(slug);
  if (std::find(k_words.begin(), k_words.end(), slug) != k_words.end()) {
    throw Error(ErrorKind::usage, "\"" + slug + "\" means something else where a customer is named")
        .hint(slug + "-ltd    (say more of the name)");
  }
  if (is_reserved_on_windows(slug)) {
    throw Error(ErrorKind::usage,
                "\"" + slug + "\" is a device on Windows, where no file can be called so")
        .hint(slug + "-ltd    (say more of the name)");
  }
  for (const std::string& path : view.paths()) {
    if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
    const std::string stem = std::filesystem::path(path).stem().string();
    if (stem != slug && text::fold(stem) != slug) continue;
    if (stem != slug) {
      throw Error(ErrorKind::refused, "a file differs from \"" + slug + "\" in case only: " + path)
          .hint("git mv it to small letters first; some disks take both for one file");
    }
    throw Error(ErrorKind::refused, "\"" + slug + "\" is taken")
        .hint("pact show " + slug + "    (who that is)");
  }
  for (const CustomerFile* each : view.customers_once(slug)) {
    if (each == renamed) continue;
    throw Error(ErrorKind::refused, "\"" + slug + "\" was the slug of " +
                                        described(each->customer) +
                                        ", and old notes still name it so")
        .hint("pact show " + each->customer.slug + "    (it may be the same customer)");
  }
}

}  // namespace pact::lookup
