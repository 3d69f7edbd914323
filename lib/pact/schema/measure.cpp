#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/schema/measure.hpp>
#include <string>
#include <vector>

namespace pact::schema {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number_word(std::string_view word) {
  static constexpr auto k_words = std::to_array<std::string_view>(
      {"zero",    "one",       "two",      "three",    "four",    "five",     "six",      "seven",
       "eight",   "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen",
       "sixteen", "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",
       "sixty",   "seventy",   "eighty",   "ninety",   "hundred", "thousand", "million"});
  return is_one_of(word, k_words);
}

/// Digits with what people put around and between them, and at least one digit: "1,000", "-3.5",
/// "4/5", "80%", "2026-03", "#1", "10 x", "1e3", "0x1f", "3rd", "£5", "10k".
bool is_figure(std::string_view text) {
  static constexpr auto k_marks = std::to_array<std::string_view>({"%",
                                                                   "percent",
                                                                   "pct",
                                                                   "x",
                                                                   "k",
                                                                   "st",
                                                                   "nd",
                                                                   "rd",
                                                                   "th",
                                                                   "e",
                                                                   "/",
                                                                   "of",
                                                                   "out",
                                                                   "no",
                                                                   "nr",
                                                                   "eur",
                                                                   "usd",
                                                                   "gbp",
                                                                   "\xc2\xa3",
                                                                   "\xe2\x82\xac",
                                                                   "$",
                                                                   "#",
                                                                   "+",
                                                                   "-",
                                                                   ".",
                                                                   ",",
                                                                   "'",
                                                                   ":",
                                                                   "~",
                                                                   "(",
                                                                   ")",
                                                                   "<",
                                                                   ">",
                                                                   "=",
                                                                   "*",
                                                                   "_",
                                                                   "\xe2\x88\x92",
                                                                   "\xe2\x80\x93",
                                                                   "\xc2\xbd"});
  bool digits = false;
  std::size_t at = 0;
  if (text.starts_with("0x") && text.size() > 2) {
    return std::all_of(text.begin() + 2, text.end(),
                       [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
  }
  while (at < text.size()) {
    const char c = text[at];
    if (is_digit(c)) {
      digits = true;
      ++at;
    } else if (c == ' ' || c == '\t' || c == '\n') {
      ++at;
    } else {
      // A mark is a run of letters, or one character that is no letter.
      std::size_t end = at + 1;
      if (c >= 'a' && c <= 'z') {
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
      } else {
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      }
      if (!is_one_of(text.substr(at, end - at), k_marks)) return false;
      at = end;
    }
  }
  return digits;
}

bool is_stars(std::string_view text) {
  constexpr std::string_view k_full = "\xe2\x98\x85";
  constexpr std::string_view k_empty = "\xe2\x98\x86";
  constexpr std::string_view k_emoji = "\xe2\xad\x90";
  bool any = false;
  while (!text.empty()) {
    if (text.front() == '*') {
      text.remove_prefix(1);
    } else if (text.starts_with(k_full) || text.starts_with(k_empty) || text.starts_with(k_emoji)) {
      text.remove_prefix(3);
    } else if (text.front() == ' ') {
      text.remove_prefix(1);
      continue;
    } else {
      return false;
    }
    any = true;
  }
  return any;
}

/// The words of the text, cut at spaces, hyphens and underscores.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '_' || c == '\t') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_count(std::string_view word) {
  return is_figure(word) || is_number_word(word);
}

bool is_grade_word(std::string_view word) {
  static constexpr auto k_words = std::to_array<std::string_view>(
      {"high", "higher", "highest", "medium", "med", "mid", "middle", "low", "lower", "lowest"});
  return is_one_of(word, k_words);
}

bool is_grade_phrase(const std::vector<std::string>& words) {
  static constexpr auto k_more =
      std::to_array<std::string_view>({"very", "rather", "quite", "too"});
  static constexpr auto k_of = std::to_array<std::string_view>(
      {"priority", "importance", "level", "rating", "score", "grade", "interest", "probability"});
  static constexpr auto k_star = std::to_array<std::string_view>({"star", "stars"});
  if (words.size() == 1) return is_grade_word(words[0]);
  if (words.size() == 2) {
    const std::string& a = words[0];
    const std::string& b = words[1];
    if (is_count(a) && is_one_of(b, k_star)) return true;
    if (is_one_of(a, k_more) && is_grade_word(b)) return true;
    if (is_grade_word(a) && (is_one_of(b, k_of) || is_grade_word(b))) return true;
    if ((a == "grade" || a == "level" || a == "class") && (b.size() == 1 || is_count(b)))
      return true;
  }
  return words.size() == 3 && is_grade_word(words[0]) && words[1] == "to" &&
         is_grade_word(words[2]);
}

/// "a+", "b-", and "a" where letters grade.
bool is_letter_grade(std::string_view text, Letters letters) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
  if (text.size() == 1) return letters == Letters::grade;
  const bool signs = text.find_first_not_of("+-", 1) == std::string_view::npos;
  return signs && text.size() <= 3 && text.front() <= 'f';
}

bool is_yes_no(std::string_view text) {
  static constexpr auto k_words = std::to_array<std::string_view>(
      {"yes",          "no",           "true",         "false",        "on",
       "off",          "yep",          "nope",         "yes/no",       "y/n",
       "n/y",          "ja",           "nein",         "oui",          "non",
       "\xe2\x9c\x93", "\xe2\x9c\x94", "\xe2\x9c\x97", "\xe2\x9c\x98", "\xe2\x9c\x85",
       "\xe2\x98\x91", "\xe2\x98\x90"});
  return is_one_of(text, k_words);
}

}  // namespace

std::string_view name_of(Measure measure) {
  switch (measure) {
    case Measure::none:
      return "nothing";
    case Measure::number:
      return "a number";
    case Measure::yes_no:
      return "a yes or no";
    case Measure::grade:
      return "a grade";
  }
  return {};
}

Measure measure_of(std::string_view text, Letters letters) {
  // No words that measure are longer, and folding a long text would cost.
  constexpr std::size_t k_longest = 64;
  text = text::trim(text);
  if (text.empty()) return Measure::none;
  if (text.size() > k_longest) return is_figure(text) ? Measure::number : Measure::none;
  const std::string folded = text::fold(text);
  if (is_yes_no(folded)) return Measure::yes_no;
  if (is_stars(folded) || is_letter_grade(folded, letters)) return Measure::grade;
  if (is_figure(folded)) return Measure::number;
  const std::vector<std::string> words = words_of(folded);
  if (is_grade_phrase(words)) return Measure::grade;
  if (!words.empty() && std::all_of(words.begin(), words.end(),
                                    [](const std::string& word) { return is_number_word(word); })) {
    return Measure::number;
  }
  return Measure::none;
}

}  // namespace pact::schema
