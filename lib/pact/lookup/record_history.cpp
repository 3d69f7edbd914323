#include <algorithm>
#include <map>
#include <pact/lookup/record_history.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::lookup {

namespace {

/// A record in one version of its file.
struct Version {
  Node node;
  std::string lines;

  bool operator==(const Version& other) const { return node == other.node; }
};

/// The whole lines that a span touches.
std::string lines_of(const std::string& text, Span span) {
  const std::size_t begin = span.begin == 0 ? 0 : text.rfind('\n', span.begin - 1) + 1;
  const std::size_t last = std::max(span.end, span.begin + 1) - 1;
  const std::size_t end = text.find('\n', last);
  return text.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

class Versions {
 public:
  Versions(const git::Repository& repository, const Path& at) : repository_(repository), at_(at) {}

  /// Read once: what a commit left is what the next one found.
  const Version& of(const std::optional<git::Oid>& blob, const std::string& path) {
    static const Version k_none;
    if (!blob) return k_none;
    const auto known = read_.find(*blob);
    if (known != read_.end()) return known->second;
    constexpr std::size_t k_kept = 16;
    if (read_.size() > k_kept) read_.clear();
    return read_.emplace(*blob, read(*blob, path)).first->second;
  }

 private:
  Version read(const git::Oid& blob, const std::string& path) const {
    std::string text = repository_.read_blob(blob);
    const auto kind = schema::kind_of_path(path);
    if (!kind) return {Node(text), text};
    try {
      const yaml::Document document = yaml::read(path, text, yaml::Readers::own);
      const Node* node = schema::resolve(document.root, schema::shape_of(*kind), at_);
      if (!node) return {};
      return {*node, at_.empty() ? text : lines_of(text, node->span())};
    } catch (const Error&) {
      return {Node(text), text};
    }
  }

  const git::Repository& repository_;
  const Path& at_;
  std::map<git::Oid, Version> read_;
};

}  // namespace

void walk_record(const git::Repository& repository, const git::Oid& from, const std::string& path,
                 const Path& at, const std::function<bool(const RecordCommit&)>& wanted,
                 const git::Counted& counted) {
  Versions versions(repository, at);
  git::walk_file(
      repository, from, path,
      [&](const git::FileCommit& commit) {
        const Version after = versions.of(commit.after, commit.path);
        const Version before = versions.of(commit.before, commit.path);
        if (before == after) return true;
        const std::vector<git::Oid>& parents = commit.commit.parents;
        const bool came_from_a_parent =
            parents.size() > 1 &&
            std::any_of(parents.begin(), parents.end(), [&](const git::Oid& parent) {
              return versions.of(repository.blob_at(parent, commit.path), commit.path) == after;
            });
        return came_from_a_parent || wanted({commit, before.lines, after.lines});
      },
      counted);
}

}  // namespace pact::lookup
