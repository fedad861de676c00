#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The little of Unicode that texts are compared and masked by. std has no decoder of UTF-8 that is not deprecated.
namespace tracedesk::epi {

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t brokenSign = 0xFFFD;

/// The sign at byte `at`, which is moved behind it. What is no UTF-8 (overlong and surrogates included) is brokenSign, byte by
/// byte. Precondition: at < text.size().
[[nodiscard]] char32_t nextSign(std::string_view text, std::size_t &at);

[[nodiscard]] std::string utf8(std::u32string_view signs);

/// Puts a conjoining vowel or final consonant onto the sign before it, where it belongs there (Unicode, section 3.12).
[[nodiscard]] bool joinsSyllable(char32_t &last, char32_t sign);

} // namespace tracedesk::epi
