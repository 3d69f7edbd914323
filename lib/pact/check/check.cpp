#include <algorithm>
#include <filesystem>
#include <map>
#include <pact/base/parallel.hpp>
#include <pact/check/check.hpp>
#include <pact/check/file_check.hpp>
#include <pact/check/references.hpp>
#include <pact/check/severity.hpp>

namespace pact::check {

namespace {

/// So many files are in memory at a time.
constexpr std::size_t k_batch = 512;

class Checking {
 public:
  Checking(const View& view, const Progress& progress)
      : view_(view), progress_(progress), references_(view) {}

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
    for (Finding& each : references_.findings()) findings_.push_back(std::move(each));
    findings_ = as_serious_as(known.charter, std::move(findings_));
    sort(findings_);
    return std::move(findings_);
  }

 private:
  /// Where one of the two is no valid file, a name may be in it all the same.
  Known what_is_known() const {
    try {
      // Where nobody has a name, that is said once.
      const bool have_names = view_.bytes("people.yaml").has_value();
      return known_of(&view_.charter(), have_names ? &view_.people() : nullptr);
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
      references_.gather(begin + i, checked[i]);
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
      findings_.push_back(finding("no-file", {.file = path},
                                  "no plain file: a link or another repository stands here",
                                  "put the file itself here; a ledger follows no links"));
    }
    if (view_.bytes("people.yaml")) return;
    findings_.push_back(finding("people", {.file = "people.yaml"},
                                "there is no people.yaml, so nobody has a name",
                                "pact person add ID --name … --email …"));
  }

  void check_slugs() {
    std::map<std::string, std::string> path_of;
    for (const std::string& path : view_.paths()) {
      if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
      const std::string slug = slug_of(path);
      const auto [other, fresh] = path_of.emplace(slug, path);
      if (fresh) continue;
      findings_.push_back(
          finding("one-slug", {.file = path},
                  "two files are the customer " + slug + ": this and " + other->second,
                  "keep one file, with the items of both"));
    }
  }

  const View& view_;
  const Progress& progress_;
  References references_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const View& view, const Progress& progress) {
  return Checking(view, progress).findings();
}

}  // namespace pact::check
