#include "session_files.hpp"

#include <algorithm>
#include <stdexcept>

#include "session_world.hpp"

namespace pact::test {

namespace fs = std::filesystem;

namespace {

const fs::path k_source = PACT_SOURCE_DIR;

std::vector<fs::path> files_below(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> found;
  if (!fs::exists(folder)) return found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ending)
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// "note/due" for tests/cli/note/due.session, "errors/…" for those of tests/errors.
std::string name_of(const fs::path& file) {
  fs::path name = file.lexically_relative(k_source / "tests");
  if (*name.begin() == "cli") name = name.lexically_relative("cli");
  return name.replace_extension().string();
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw std::runtime_error(file.lexically_relative(k_source).string() + ": " + why);
}

/// Applies "ledger: small, terminal: yes".
void apply_comment(std::string_view comment, Settings& settings) {
  while (!comment.empty()) {
    const std::size_t comma = comment.find(',');
    const std::string_view one = comment.substr(0, comma);
    comment = comma == std::string_view::npos ? std::string_view() : comment.substr(comma + 1);
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) throw std::runtime_error("no key: value in the comment");
    const auto trim = [](std::string_view text) {
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
      return text.substr(0, text.find_last_not_of(' ') + 1);
    };
    apply_setting(settings, trim(one.substr(0, colon)), trim(one.substr(colon + 1)));
  }
}

SessionFile documentation_sessions(const fs::path& path) {
  SessionFile file{.path = path, .texts = {""}, .originals = {}, .sessions = {}};
  std::string_view comment;
  bool inside = false;
  std::size_t line = 0;
  std::size_t first = 0;
  const std::string text = read_file(path);
  for (const std::string_view each : lines_of(text)) {
    ++line;
    const std::string whole = std::string(each) + "\n";
    if (inside && each == "```") {
      try {
        const std::string name = path.lexically_relative(k_source).string() + "#" +
                                 std::to_string(file.originals.size());
        Session session = parse_session(name, file.originals.back());
        apply_comment(comment, session.settings);
        file.sessions.push_back(std::move(session));
      } catch (const std::exception& error) {
        refuse(path, "the session of line " + std::to_string(first) + ", " + error.what());
      }
      inside = false;
      file.texts.push_back(whole);
    } else if (inside) {
      file.originals.back() += whole;
    } else {
      file.texts.back() += whole;
      if (each.starts_with("<!-- ledger:")) comment = each.substr(5, each.rfind("-->") - 5);
      if (each == "```session") {
        inside = true;
        first = line;
        file.originals.emplace_back();
      }
    }
  }
  if (inside) refuse(path, "the block of line " + std::to_string(first) + " does not end");
  return file;
}

}  // namespace

std::vector<SessionFile> all_session_files() {
  std::vector<SessionFile> files;
  for (const char* folder : {"cli", "errors"}) {
    for (const fs::path& path : files_below(k_source / "tests" / folder, ".session")) {
      SessionFile file{
          .path = path, .texts = {"", ""}, .originals = {read_file(path)}, .sessions = {}};
      try {
        file.sessions.push_back(parse_session(name_of(path), file.originals.front()));
      } catch (const std::exception& error) {
        refuse(path, error.what());
      }
      files.push_back(std::move(file));
    }
  }
  return files;
}

std::vector<SessionFile> all_documentation_sessions() {
  std::vector<fs::path> pages = files_below(k_source / "docs", ".md");
  if (fs::exists(k_source / "README.md")) pages.insert(pages.begin(), k_source / "README.md");
  std::vector<SessionFile> files;
  for (const fs::path& page : pages) {
    SessionFile file = documentation_sessions(page);
    if (!file.sessions.empty()) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace pact::test
