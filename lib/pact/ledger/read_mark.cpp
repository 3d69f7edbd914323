#include <fstream>
#include <iterator>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/read_mark.hpp>

namespace pact {

namespace {

constexpr std::string_view k_first_line = "pact read mark 1";
constexpr std::string_view k_last_line = "end";

std::optional<ReadMark> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return read_mark_from(text);
}

}  // namespace

std::string to_text(const ReadMark& mark) {
  std::string text(k_first_line);
  text += "\nledger " + mark.ledger.hex() + "\nday " + mark.day.iso() + "\nseen " + mark.seen.hex();
  if (mark.shared) text += "\nshared " + mark.shared->hex();
  for (const std::string& key : mark.gone)
    text += "\ngone " + text::printable(key, text::Newlines::escape);
  return text + "\n" + std::string(k_last_line) + "\n";
}

std::optional<ReadMark> read_mark_from(std::string_view text) {
  ReadMark mark;
  bool has_seen = false, has_day = false, is_whole = false;
  const std::vector<std::string_view> lines = text::lines(text);
  if (lines.empty() || lines.front() != k_first_line) return std::nullopt;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (is_whole) return std::nullopt;
    const std::size_t space = lines[at].find(' ');
    const std::string_view word = lines[at].substr(0, space);
    const std::string_view value =
        space == std::string_view::npos ? std::string_view() : lines[at].substr(space + 1);
    if (word == k_last_line && value.empty()) {
      is_whole = true;
    } else if (word == "gone" && !value.empty()) {
      mark.gone.emplace(value);
    } else if (word == "day") {
      const auto day = Date::from_iso(value);
      if (!day) return std::nullopt;
      mark.day = *day;
      has_day = true;
    } else {
      const auto oid = git::Oid::from_hex(value);
      if (!oid) return std::nullopt;
      if (word == "seen")
        mark.seen = *oid;
      else if (word == "shared")
        mark.shared = *oid;
      else if (word == "ledger")
        mark.ledger = *oid;
      else
        return std::nullopt;
      has_seen = has_seen || word == "seen";
    }
  }
  if (!is_whole || !has_seen || !has_day) return std::nullopt;
  return mark;
}

std::optional<ReadMark> read_mark(const MarkPlaces& places) {
  if (auto mark = read_file(places.clone)) return mark;
  return places.own ? read_file(*places.own) : std::nullopt;
}

void keep_mark(const MarkPlaces& places, const ReadMark& mark) {
  const std::string text = to_text(mark);
  std::filesystem::create_directories(places.clone.parent_path());
  git::write_durably(places.clone, text, git::Access::owner);
  if (!places.own) return;
  try {
    std::filesystem::create_directories(places.own->parent_path());
    git::write_durably(*places.own, text, git::Access::owner);
  } catch (const Error&) {
    // It is a copy, and the clone has the mark.
  } catch (const std::filesystem::filesystem_error&) {
    // Likewise.
  }
}

}  // namespace pact
