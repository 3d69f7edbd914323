#pragma once

#include <cstdlib>
#include <pact/base/text.hpp>
#include <random>
#include <string>

/// Random input for property checks. The seed is new each time; PACT_SEED repeats a failure.
namespace pact::test {

inline std::uint64_t seed() {
  if (const char* given = std::getenv("PACT_SEED")) return std::strtoull(given, nullptr, 10);
  return std::random_device{}();
}

using Generator = std::mt19937_64;

/// Below `limit`.
inline std::size_t pick(Generator& generator, std::size_t limit) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(generator);
}

inline char32_t random_code_point(Generator& generator) {
  static constexpr char32_t k_telling[] = {
      U' ',    U' ',    U'\n',   U'\r',   U'\t',   0x1B,    0x7F,   0x85,    0xA9,
      0xAD,    0xDF,    0x130,   0x131,   0x142,   0xF8,    0x301,  0x3C2,   0x5B8,
      0x627,   0x64E,   0x915,   0x94D,   0x93F,   0xE31,   0x1100, 0x1161,  0x11A8,
      0x1E9E,  0x200B,  0x200D,  0x200E,  0x202E,  0x2028,  0x20AC, 0x2764,  0x304B,
      0x3099,  0x4E2D,  0xAC00,  0xFB01,  0xFE0F,  0xFEFF,  0xFF21, 0x1F1E9, 0x1F1EA,
      0x1F3FD, 0x1F468, 0x1F469, 0xE0061, 0xE007F, 0x10FFFF};
  switch (pick(generator, 4)) {
    case 0:
      return static_cast<char32_t>(0x20 + pick(generator, 0x5F));
    case 1:
      return static_cast<char32_t>(pick(generator, 0x250));
    case 2:
      return k_telling[pick(generator, std::size(k_telling))];
    default: {
      const auto c = static_cast<char32_t>(pick(generator, 0x110000));
      return c >= 0xD800 && c <= 0xDFFF ? U'x' : c;
    }
  }
}

/// Well-formed UTF-8 of up to `most` code points.
inline std::string random_text(Generator& generator, std::size_t most) {
  std::string text;
  for (std::size_t left = pick(generator, most + 1); left > 0; --left) {
    text::append_code_point(text, random_code_point(generator));
  }
  return text;
}

inline std::string random_bytes(Generator& generator, std::size_t most) {
  std::string bytes(pick(generator, most + 1), '\0');
  for (char& byte : bytes) byte = static_cast<char>(pick(generator, 256));
  return bytes;
}

}  // namespace pact::test
