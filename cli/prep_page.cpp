#include "prep_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "item_lines.hpp"
#include "render/render.hpp"

namespace pact::cli {

namespace {

constexpr int k_page_columns = 80;
constexpr std::ptrdiff_t k_page_lines = 36;

/// "Harbour Boats Ltd: tomorrow, Agree the stand size, Mia Lund"
std::string title_of(const report::Prep& prep, const report::Occasion& occasion, Date today) {
  const Customer& customer = *prep.customer;
  std::vector<std::string> parts;
  if (prep.visit) {
    parts.push_back(day_in_words(*prep.visit->day(), today));
    parts.push_back(prep.visit->purpose);
    std::vector<std::string> with;
    for (const std::string& each : prep.visit->with) {
      const Contact* contact = customer.contact(each);
      with.push_back(contact ? contact->name : each);
    }
    if (!with.empty()) parts.push_back(text::join_words(with));
  }
  if (!occasion.purpose.empty()) parts.push_back(occasion.purpose);
  const std::string name(customer.display());
  return parts.empty() ? name : name + ": " + text::join(parts, ", ");
}

std::vector<std::string> names_of_cut(const std::vector<PrepBlock>& shown,
                                      const std::vector<PrepBlock>& all) {
  std::vector<std::string> names;
  for (const PrepBlock& each : all) {
    const auto same = std::ranges::find(shown, each.name, &PrepBlock::name);
    if (same == shown.end() || same->entries.size() < each.entries.size())
      names.push_back(each.name);
  }
  return names;
}

void put(const std::string& title, const std::string& slug, const std::vector<PrepBlock>& blocks,
         const std::vector<std::string>& cut, Page& page) {
  page.title(title);
  page.gap();
  for (const PrepBlock& block : blocks) {
    for (const std::vector<Line>& entry : block.entries) {
      for (const Line& each : entry) page.line(each);
    }
  }
  if (blocks.empty())
    page.line("", "Nothing is known of this customer yet", "pact note " + slug + " …");
  if (!cut.empty()) {
    page.line({.gutter = "More",
               .text = text::join(cut, ", "),
               .aside = "pact prep " + slug + " --all",
               .tone = Tone::dim});
  }
}

/// Takes an entry from the block with most of them, the later of equals; where each has one, the
/// last block. False when one block is left.
bool cut_one(std::vector<PrepBlock>& shown) {
  PrepBlock* longest = nullptr;
  for (PrepBlock& each : shown) {
    if (!longest || each.entries.size() >= longest->entries.size()) longest = &each;
  }
  if (longest && longest->entries.size() > 1) {
    longest->entries.pop_back();
    return true;
  }
  if (shown.size() < 2) return false;
  shown.pop_back();
  return true;
}

}  // namespace

void add_prep(Page& page, const report::Prep& prep, const report::Occasion& occasion, Extent extent,
              Context& context) {
  const std::string title = title_of(prep, occasion, context.today());
  const std::string& slug = prep.customer->slug;
  const std::vector<PrepBlock> all = prep_blocks(prep, occasion, extent, context);
  if (extent == Extent::all) return put(title, slug, all, {}, page);
  std::vector<PrepBlock> shown = all;
  for (PrepBlock& each : shown) {
    if (each.entries.size() > each.most) each.entries.resize(each.most);
  }
  const auto fits = [&] {
    Page trial;
    put(title, slug, shown, names_of_cut(shown, all), trial);
    const std::string text = render::page_as_text(trial, {.columns = k_page_columns});
    return std::ranges::count(text, '\n') <= k_page_lines;
  };
  while (!fits() && cut_one(shown)) {
  }
  put(title, slug, shown, names_of_cut(shown, all), page);
}

}  // namespace pact::cli
