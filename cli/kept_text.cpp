#include "kept_text.hpp"

#include <algorithm>
#include <fstream>
#include <pact/git/work_tree.hpp>

namespace pact::cli {

namespace {

namespace fs = std::filesystem;

// The first line of the file with the base.
constexpr std::string_view k_committed = "as committed\n";
constexpr std::string_view k_hand_edited = "edited by hand\n";

std::optional<std::string> read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

}  // namespace

KeptText::KeptText(Context& context, std::string path)
    : folder_(context.ledger().repository().own_dir()), name_("edit-" + std::move(path)) {
  std::replace(name_.begin(), name_.end(), '/', '-');
}

bool KeptText::waits() const {
  const std::optional<std::string> text = read_file(text_file());
  const std::optional<std::string> base = read_file(base_file());
  if (!text || !base || text->find_first_not_of(" \t\r\n") == std::string::npos) return false;
  return base->substr(base->find('\n') + 1) != *text;
}

void KeptText::begin(const std::string& base, bool hand_edited) {
  start_ = base_ = base;
  hand_edited_ = hand_edited;
  git::write_durably(base_file(), std::string(hand_edited ? k_hand_edited : k_committed) + base);
}

void KeptText::resume() {
  start_ = read_file(text_file()).value_or("");
  const std::string base = read_file(base_file()).value_or("");
  hand_edited_ = base.starts_with(k_hand_edited);
  base_ = base.substr(base.find('\n') + 1);
}

void KeptText::drop() const {
  std::error_code none;
  fs::remove(text_file(), none);
  fs::remove(base_file(), none);
}

}  // namespace pact::cli
