#include <algorithm>
#include <pact/base/cluster_reader.hpp>
#include <pact/base/text.hpp>

namespace pact::text {
namespace {

/// A column for every byte.
bool is_plain_ascii(std::string_view utf8) {
  return std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

int width(std::string_view utf8) {
  if (is_plain_ascii(utf8)) return static_cast<int>(utf8.size());
  int columns = 0;
  ClusterReader clusters(utf8);
  for (auto cluster = clusters.next(); !cluster.empty(); cluster = clusters.next()) {
    columns += cluster_width(cluster);
  }
  return columns;
}

std::string_view prefix_of_width(std::string_view utf8, int columns) {
  ClusterReader clusters(utf8);
  std::size_t end = 0;
  for (auto cluster = clusters.next(); !cluster.empty(); cluster = clusters.next()) {
    columns -= cluster_width(cluster);
    if (columns < 0) break;
    end = clusters.offset();
  }
  return utf8.substr(0, end);
}

std::string ellipsize(std::string_view utf8, int columns) {
  if (columns <= 0) return {};
  if (prefix_of_width(utf8, columns).size() == utf8.size()) return std::string(utf8);
  std::string_view kept = prefix_of_width(utf8, columns - 1);
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

}  // namespace pact::text
