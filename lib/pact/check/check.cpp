#include <algorithm>
#include <filesystem>
#include <map>
#include <pact/base/parallel.hpp>
#include <pact/check/check.hpp>
#include <pact/check/file_check.hpp>
#include <tuple>

namespace pact::check {

namespace {

/// So many files are in memory at a time.
constexpr std::size_t k_batch = 512;

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.where.file, a.where.line, a.where.column, a.rule) <
           std::tie(b.where.file, b.where.line, b.where.column, b.rule);
  });
}

void check_charter(const Charter& charter, std::vector<Finding>& findings) {
  const bool signed_by_any =
      std::any_of(charter.sponsors.begin(), charter.sponsors.end(),
                  [](const Sponsor& each) { return each.signed_on.has_value(); });
  if (!signed_by_any) {
    findings.push_back({.rule = "unsigned",
                        .severity = Severity::warning,
                        .where = {.file = "pact.yaml"},
                        .message = "nobody signed the charter yet",
                        .hint = "a sponsor adds: sponsors: [{who: …, signed: 2026-01-05}]"});
  }
}

/// An id, and the record that has it.
struct IdAt {
  std::string id;
  std::size_t file = 0;   ///< its number among the paths
  std::size_t begin = 0;  ///< in the file

  auto operator<=>(const IdAt&) const = default;
};

/// Goes over the files once. Of a file only its ids and what it cites are kept, so that a ledger
/// may be larger than the memory.
class Checking {
 public:
  Checking(const View& view, const Progress& progress) : view_(view), progress_(progress) {}

  std::vector<Finding> findings() {
    const Known known = what_is_known();
    const std::vector<std::string>& paths = view_.paths();
    for (std::size_t begin = 0; begin < paths.size(); begin += k_batch) {
      const std::size_t end = std::min(begin + k_batch, paths.size());
      check_files(begin, end, known);
      if (progress_) progress_(end, paths.size());
    }
    check_places();
    check_slugs();
    check_ids();
    if (known.charter) check_charter(*known.charter, findings_);
    sort(findings_);
    return std::move(findings_);
  }

 private:
  /// Where one of the two is no valid file, a name may be in it all the same.
  Known what_is_known() const {
    try {
      return {.charter = &view_.charter(), .people = &view_.people()};
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::not_found) throw;
      return {};
    }
  }

  void check_files(std::size_t begin, std::size_t end, const Known& known) {
    std::vector<FileToCheck> files;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string& path = view_.paths()[i];
      files.push_back({path, view_.bytes(path).value_or(""), is_second(path)});
    }
    std::vector<CheckedFile> checked(files.size());
    in_parallel(files.size(), [&](std::size_t i) { checked[i] = check_file(files[i], known); });
    for (std::size_t i = 0; i < files.size(); ++i) {
      for (Finding& each : checked[i].findings) findings_.push_back(std::move(each));
      for (IdHere& each : checked[i].ids)
        ids_.push_back({std::move(each.id), begin + i, each.begin});
      for (CitedId& each : checked[i].cited) cited_.push_back(std::move(each));
    }
  }

  static std::string slug_of(const std::string& path) {
    return std::filesystem::path(path).stem().string();
  }
  bool is_second(const std::string& path) const {
    return schema::kind_of_path(path) == schema::FileKind::customer &&
           view_.path_of_slug(slug_of(path)) != path;
  }

  void check_places() {
    for (const std::string& path : view_.strange_paths()) {
      findings_.push_back({.rule = "no-file",
                           .severity = Severity::error,
                           .where = {.file = path},
                           .message = "no plain file: a link or another repository stands here",
                           .hint = "put the file itself here; a ledger follows no links"});
    }
    if (view_.bytes("people.yaml")) return;
    findings_.push_back({.rule = "people",
                         .severity = Severity::error,
                         .where = {.file = "people.yaml"},
                         .message = "there is no people.yaml, so nobody has a name",
                         .hint = "pact person add ID --name … --email …"});
  }

  void check_slugs() {
    std::map<std::string, std::string> path_of;
    for (const std::string& path : view_.paths()) {
      if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
      const std::string slug = slug_of(path);
      const auto [other, fresh] = path_of.emplace(slug, path);
      if (fresh) continue;
      findings_.push_back(
          {.rule = "one-slug",
           .severity = Severity::error,
           .where = {.file = path},
           .message = "two files are the customer " + slug + ": this and " + other->second,
           .hint = "keep one file, with the items of both"});
    }
  }

  void check_ids() {
    std::ranges::sort(ids_);
    for (std::size_t i = 1; i < ids_.size(); ++i) {
      const IdAt &first = ids_[i - 1], &second = ids_[i];
      if (first.id != second.id) continue;
      const std::string& path = view_.paths()[second.file];
      const Source source(path, view_.bytes(path).value_or(""));
      findings_.push_back({.rule = "one-id",
                           .severity = Severity::error,
                           .where = source.locate(std::min(second.begin, source.text().size())),
                           .message = "two items have the id " + second.id + ": this and one in " +
                                      view_.paths()[first.file],
                           .hint = "take the id of the copy out; pact gives it a new one"});
    }
    for (CitedId& each : cited_) {
      const auto at = std::ranges::lower_bound(ids_, each.id, {}, &IdAt::id);
      if (at == ids_.end() || at->id != each.id) findings_.push_back(std::move(each.if_missing));
    }
  }

  const View& view_;
  const Progress& progress_;
  std::vector<IdAt> ids_;
  std::vector<CitedId> cited_;
  std::vector<Finding> findings_;
};

}  // namespace

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::vector<Finding> check(const View& view, const Progress& progress) {
  return Checking(view, progress).findings();
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& each) { return each.severity == Severity::error; });
}

}  // namespace pact::check
