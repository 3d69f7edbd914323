#include <sha256.h>
#include <sys/types.h>

#include <algorithm>
#include <array>
#include <optional>
#include <pact/base/id.hpp>

namespace pact::id {
namespace {

constexpr std::string_view k_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t k_day_length = 3;
constexpr std::size_t k_random_length = 9;
constexpr std::int64_t k_last_day = 32 * 32 * 32 - 1;

/// The first id of a day leaves half of the room above itself to those that follow.
constexpr std::uint64_t k_first_below = std::uint64_t{1} << 44;
constexpr std::uint64_t k_step_below = std::uint64_t{1} << 24;
/// From here up no id has come from a draw.
constexpr std::uint64_t k_ignored_from = k_first_below + k_first_below / 2;

constexpr int k_draws = 64;

std::string encode(std::uint64_t value, std::size_t length) {
  std::string text(length, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 5) {
    *digit = k_alphabet[value & 31];
  }
  return text;
}

std::uint64_t decode(std::string_view text) {
  std::uint64_t value = 0;
  for (const char c : text) value = value << 5 | k_alphabet.find(c);
  return value;
}

bool all_of_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_present(const std::string& id, std::span<const std::string> present) {
  return std::find(present.begin(), present.end(), id) != present.end();
}

std::optional<std::uint64_t> greatest(const std::string& prefix,
                                      std::span<const std::string> present) {
  std::optional<std::uint64_t> found;
  for (const std::string& id : present) {
    if (!id.starts_with(prefix) || !well_formed(id)) continue;
    const std::uint64_t random_part = decode(std::string_view(id).substr(k_day_length));
    if (random_part < k_ignored_from) found = std::max(found.value_or(0), random_part);
  }
  return found;
}

using Digest = std::array<std::uint8_t, SHA256_DIGEST_LENGTH>;

Digest sha256(const std::uint8_t* bytes, std::size_t size) {
  Digest digest{};
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, size);
  SHA256Final(digest.data(), &context);
  return digest;
}

}  // namespace

std::string day_prefix(Date day) {
  constexpr std::chrono::sys_days k_origin{std::chrono::year{2020} / 1 / 1};
  const std::int64_t days = day.days_since_epoch() - k_origin.time_since_epoch().count();
  const auto value = static_cast<std::uint64_t>(std::clamp<std::int64_t>(days, 0, k_last_day));
  return encode(value, k_day_length);
}

bool well_formed(std::string_view id) {
  return id.size() == k_day_length + k_random_length &&
         id.find_first_not_of(k_alphabet) == std::string_view::npos;
}

std::uint64_t to_number(std::string_view id) {
  return decode(id);
}

std::string from_number(std::uint64_t number) {
  return encode(number, k_day_length + k_random_length);
}

std::optional<NumberRange> numbers_of_prefix(std::string_view prefix) {
  constexpr std::size_t k_length = k_day_length + k_random_length;
  if (prefix.size() > k_length || prefix.find_first_not_of(k_alphabet) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::uint64_t room = (std::uint64_t{1} << 5 * (k_length - prefix.size())) - 1;
  const std::uint64_t first = prefix.empty() ? 0 : decode(prefix) * (room + 1);
  return NumberRange{first, first + room};
}

bool reads_as_number(std::string_view id) {
  if (all_of_digits(id)) return true;
  if (id.size() > 2 && id.starts_with("0x")) {
    return id.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
  }
  if (id.size() > 2 && id.starts_with("0b")) {
    return id.find_first_not_of("01", 2) == std::string_view::npos;
  }
  const std::size_t e = id.find('e');
  return e != std::string_view::npos && all_of_digits(id.substr(0, e)) &&
         all_of_digits(id.substr(e + 1));
}

std::string next(Date day, std::span<const std::string> present, const Random& random) {
  const std::string prefix = day_prefix(day);
  const std::optional<std::uint64_t> last = greatest(prefix, present);
  // A hand-made id just below the limit leaves no room above itself; then order is given up.
  const bool first = !last || *last + k_step_below >= k_ignored_from;
  const std::uint64_t from = first ? 0 : *last + 1;
  const std::uint64_t below = first ? k_first_below : k_step_below;
  // A source that keeps giving the same bits must not hang the program: after enough draws the
  // value goes on by one, and within 16 steps the last character is beyond every number's.
  std::uint64_t value = 0;
  for (int draws = 1;; ++draws) {
    value = draws <= k_draws ? from + random() % below : value + 1;
    std::string id = prefix + encode(value, k_random_length);
    if (!reads_as_number(id) && (!first || !is_present(id, present))) return id;
  }
}

std::string from_content(Date day, std::string_view content) {
  const std::string prefix = day_prefix(day);
  Digest digest = sha256(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
  for (;;) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | digest[i];
    std::string id = prefix + encode(bits >> (64 - 45), k_random_length);
    if (!reads_as_number(id)) return id;
    digest = sha256(digest.data(), digest.size());
  }
}

}  // namespace pact::id
