#include <algorithm>

#include "page.hpp"

namespace pact::cli {

Page& Page::title(std::string text, std::string aside) {
  Line line;
  line.text = std::move(text);
  line.aside = std::move(aside);
  line.tone = Tone::strong;
  line.title = true;
  return this->line(std::move(line));
}

Page& Page::line(Line line) {
  blocks_.back().push_back(std::move(line));
  return *this;
}

Page& Page::line(std::string gutter, std::string text, std::string aside) {
  Line line;
  line.gutter = std::move(gutter);
  line.text = std::move(text);
  line.aside = std::move(aside);
  return this->line(std::move(line));
}

Page& Page::gap() {
  if (!blocks_.back().empty()) blocks_.emplace_back();
  return *this;
}

bool Page::empty() const {
  return std::all_of(blocks_.begin(), blocks_.end(),
                     [](const auto& block) { return block.empty(); });
}

}  // namespace pact::cli
