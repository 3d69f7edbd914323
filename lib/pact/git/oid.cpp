#include <pact/git/oid.hpp>

namespace pact::git {

namespace {

constexpr std::string_view k_digits = "0123456789abcdef";

}  // namespace

std::optional<Oid> Oid::from_hex(std::string_view hex) {
  std::array<unsigned char, 20> bytes{};
  if (hex.size() != 40) return std::nullopt;
  for (std::size_t i = 0; i < 40; ++i) {
    const auto digit = k_digits.find(hex[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    bytes[i / 2] = static_cast<unsigned char>(bytes[i / 2] << 4 | digit);
  }
  return Oid(bytes);
}

std::string Oid::hex() const {
  std::string text;
  for (const unsigned char byte : bytes_) {
    text += k_digits[byte >> 4];
    text += k_digits[byte & 15];
  }
  return text;
}

}  // namespace pact::git
