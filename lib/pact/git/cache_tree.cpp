#include <charconv>
#include <pact/git/cache_tree.hpp>

namespace pact::git {

namespace {

constexpr int k_deepest = 1000;
constexpr std::size_t k_oid = 20;

}  // namespace

bool CacheTree::parse_folder(std::string_view& rest, std::vector<Folder>& into, int depth) {
  const std::size_t nul = rest.find('\0');
  const std::size_t space = rest.find(' ', nul);
  const std::size_t line_end = rest.find('\n', space);
  if (depth > k_deepest || line_end == std::string_view::npos) return false;
  Folder folder{
      .name = rest.substr(0, nul), .count = rest.substr(nul + 1, space - nul - 1), .oid = {}};
  const std::string_view children = rest.substr(space + 1, line_end - space - 1);
  std::from_chars(children.data(), children.data() + children.size(), folder.children);
  rest.remove_prefix(line_end + 1);
  if (!folder.count.starts_with('-')) {
    if (rest.size() < k_oid) return false;
    folder.oid = rest.substr(0, k_oid);
    rest.remove_prefix(k_oid);
  }
  const std::size_t self = into.size();
  into.push_back(folder);
  for (std::size_t i = 0; i < folder.children; ++i) {
    if (!parse_folder(rest, into, depth + 1)) return false;
  }
  into[self].end = into.size();
  return true;
}

CacheTree CacheTree::parse(std::string_view bytes) {
  CacheTree tree;
  if (!parse_folder(bytes, tree.folders_, 0) || !bytes.empty()) tree.folders_.clear();
  return tree;
}

void CacheTree::invalidate(std::string_view path) {
  std::size_t at = 0;
  while (at < folders_.size()) {
    folders_[at].count = "-1";
    folders_[at].oid = {};
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return;
    const std::string_view name = path.substr(0, slash);
    path.remove_prefix(slash + 1);
    const std::size_t end = folders_[at].end;
    for (++at; at < end && folders_[at].name != name; at = folders_[at].end) {
    }
    if (at >= end) return;
  }
}

std::string CacheTree::bytes() const {
  std::string bytes;
  for (const Folder& folder : folders_) {
    bytes.append(folder.name).push_back('\0');
    bytes.append(folder.count).append(" " + std::to_string(folder.children) + "\n");
    bytes.append(folder.oid);
  }
  if (folders_.empty()) bytes = std::string("\0-1 0\n", 6);
  return bytes;
}

}  // namespace pact::git
