#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uvernum.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>

namespace pact::text {
namespace {

constexpr std::size_t k_slug_length = 64;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::failed, std::string("ICU has no ") + what + ": " + u_errorName(status));
  }
}

icu::UnicodeString to_icu(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

/// A transliterator and the lock that it needs: ICU promises no thread safety for it.
class Transliteration {
 public:
  explicit Transliteration(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    transliterator_.reset(
        icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    check(status, id);
  }
  void apply(icu::UnicodeString& text) {
    const std::lock_guard lock(mutex_);
    transliterator_->transliterate(text);
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<icu::Transliterator> transliterator_;
};

/// Letters such as ø, ł and æ, that are Latin and do not decompose.
void latin_to_ascii(icu::UnicodeString& text) {
  static Transliteration transliteration("[:Latin:] Latin-ASCII");
  transliteration.apply(text);
}

void any_to_latin(icu::UnicodeString& text) {
  static Transliteration transliteration("Any-Latin");
  transliteration.apply(text);
}

/// Whether the accent-like mark goes. Vowel signs of the Indic scripts (class 0), nuktas, kana
/// voicing marks and viramas (7 to 9) are as good as letters and stay.
bool is_accent(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  const int combining_class = u_getCombiningClass(c);
  return combining_class != 0 && (combining_class < 7 || combining_class > 9);
}

/// Quotation marks and dashes that word processors put in for those of the keyboard.
UChar32 plain_punctuation(UChar32 c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  return c;
}

const icu::Normalizer2& get(const icu::Normalizer2* (*form)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  check(status, "normalization data");
  return *normalizer;
}

icu::UnicodeString normalize(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString normal = form.normalize(text, status);
  check(status, "normalization data");
  return normal;
}

/// The Latin letters without a decomposition that European names have; for these alone it is not
/// worth the 14 ms that ICU takes to make a transliterator.
std::string_view ascii_of(UChar32 folded) {
  switch (folded) {
    case 0x00E6:
      return "ae";
    case 0x00F0:
    case 0x0111:
      return "d";
    case 0x00F8:
      return "o";
    case 0x00FE:
      return "th";
    case 0x0127:
      return "h";
    case 0x0131:
      return "i";
    case 0x0142:
      return "l";
    case 0x014B:
      return "ng";
    case 0x0153:
      return "oe";
    case 0x0167:
      return "t";
    default:
      return {};
  }
}

/// Without accents and case, letters of other scripts as they are.
icu::UnicodeString without_accents(const icu::UnicodeString& text) {
  static const icu::Normalizer2& decomposing = get(icu::Normalizer2::getNFKDInstance);
  const icu::UnicodeString decomposed = normalize(decomposing, text);
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (c < 0x80 || !is_accent(c)) bare.append(plain_punctuation(c));
  }
  return bare.foldCase();
}

icu::UnicodeString fold(const icu::UnicodeString& text) {
  const icu::UnicodeString bare = without_accents(text);
  icu::UnicodeString folded;
  bool latin_left = false;
  for (std::int32_t i = 0; i < bare.length(); i = bare.moveIndex32(i, 1)) {
    const UChar32 c = bare.char32At(i);
    UErrorCode status = U_ZERO_ERROR;
    if (c < 0x80 || uscript_getScript(c, &status) != USCRIPT_LATIN) {
      folded.append(c);
    } else if (const std::string_view ascii = ascii_of(c); !ascii.empty()) {
      folded.append(to_icu(ascii));
    } else {
      folded.append(c);
      latin_left = true;
    }
  }
  if (latin_left) {
    latin_to_ascii(folded);
    folded.foldCase();
  }
  static const icu::Normalizer2& composing = get(icu::Normalizer2::getNFCInstance);
  return normalize(composing, folded);
}

/// The name in Latin letters, as far as ICU can say it, folded.
std::string latin_fold(std::string_view name) {
  icu::UnicodeString text = to_icu(name);
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    // ® and ™ are no part of a name, and would fold to letters.
    const UChar32 c = text.char32At(i);
    if (u_charType(c) == U_OTHER_SYMBOL) text.replace(i, U16_LENGTH(c), UChar32{' '});
  }
  std::string folded = to_utf8(fold(text));
  if (is_ascii(folded)) return folded;
  any_to_latin(text);
  // The primes and half rings that stand for soft signs, ayn and hamza would cut words in two.
  icu::UnicodeString letters;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (c < 0x02B9 || c > 0x02BF || c == 0x02BC) letters.append(c);
  }
  return to_utf8(fold(letters));
}

}  // namespace

std::string fold(std::string_view utf8) {
  if (!is_ascii(utf8)) return to_utf8(fold(to_icu(utf8)));
  std::string folded(utf8);
  std::transform(folded.begin(), folded.end(), folded.begin(), ascii_lower);
  return folded;
}

std::string slug(std::string_view name) {
  const std::string folded = is_ascii(name) ? fold(name) : latin_fold(name);
  std::string slug;
  for (const char c : folded) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  slug.resize(std::min(slug.size(), k_slug_length));
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

int folding_version() {
  return U_ICU_VERSION_MAJOR_NUM;
}

}  // namespace pact::text
