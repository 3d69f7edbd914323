#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace pact::git {

/// The name of a git object (SHA-1).
class Oid {
 public:
  Oid() = default;  ///< all zero: names nothing
  explicit Oid(const std::array<unsigned char, 20>& bytes) : bytes_(bytes) {}

  /// Forty hexadecimal digits, or nothing.
  static std::optional<Oid> from_hex(std::string_view hex);

  std::string hex() const;
  std::string short_hex() const { return hex().substr(0, 10); }
  bool is_zero() const { return *this == Oid(); }
  const std::array<unsigned char, 20>& bytes() const { return bytes_; }

  auto operator<=>(const Oid&) const = default;

 private:
  std::array<unsigned char, 20> bytes_{};
};

}  // namespace pact::git
