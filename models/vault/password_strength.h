#pragma once

#include <cstdint>
#include <string_view>

namespace tracedesk::vault {

/// How long a new password holds against somebody who has a copy of the store and guesses.
enum class PasswordStrength : std::uint8_t {
    tooShort,  ///< fewer than shortestPassword letters
    guessable, ///< a well-known one, a repetition or a row of keys, or little else than the user name
    weak,      ///< days to years of guessing
    good,      ///< beyond what a guesser can pay for
};

inline constexpr std::size_t shortestPassword = 12;

/// An estimate from above in bits: what repeats, runs or rows of keys, well-known words and the user name count little. It
/// knows no dictionary of any language, so `good` may be too friendly to a proverb; it is never too strict.
/// Both in UTF-8. A guess costs half a second (vault::KdfCost): 2^40 of them take 10,000 machines two years.
[[nodiscard]] PasswordStrength passwordStrength(std::string_view password, std::string_view user);

} // namespace tracedesk::vault
