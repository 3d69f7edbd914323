#include <pact/base/text.hpp>
#include <pact/model/mentions.hpp>
#include <set>

namespace pact {

namespace {

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const bool is_latin_mark = c <= 0xBF;                    // spaces, quotes and signs of Latin-1
  const bool is_punctuation = c >= 0x2000 && c <= 0x206F;  // dashes, quotes
  const bool is_cjk_mark = c >= 0x3000 && c <= 0x303F;
  return !is_latin_mark && !is_punctuation && !is_cjk_mark;
}

/// The character that ends before `at`; a space at the beginning.
char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return text::next_code_point(text, begin);
}

/// What stands there is part of a word, of an address, or is escaped.
bool takes_the_at(char32_t c) {
  return is_letter_or_digit(c) || std::u32string_view(U"\\@_%+-/").find(c) != std::u32string::npos;
}

/// The name at `at`, letters, digits and what joins them; `at` moves past it.
std::string_view name_at(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  std::size_t end = at;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = text::next_code_point(text, next);
    const bool joins = c == '-' || c == '_' || c == '.' || c == '@';
    if (!is_letter_or_digit(c) && !joins) break;
    at = next;
    if (!joins || c == '@') end = at;
  }
  return text.substr(begin, end - begin);
}

/// Null where nobody, or more than one, is called so.
const Person* person_called(const std::string& name, const People& people) {
  if (const Person* person = people.find(name)) return person;
  const Person* found = nullptr;
  for (const Person& each : people.all()) {
    if (text::fold(each.first_name()) != name) continue;
    if (found) return nullptr;
    found = &each;
  }
  return found;
}

}  // namespace

std::vector<std::string> mentioned_in(std::string_view text, const People& people) {
  std::set<std::string> found;
  for (std::size_t at = 0; (at = text.find('@', at)) != std::string_view::npos;) {
    const bool is_free = !takes_the_at(before(text, at));
    const std::string_view name = name_at(text, ++at);
    // A dot or an @ within it makes it an address.
    if (!is_free || name.empty() || name.find_first_of(".@") != std::string_view::npos) continue;
    if (const Person* person = person_called(text::fold(name), people)) found.insert(person->id);
  }
  return {found.begin(), found.end()};
}

}  // namespace pact
