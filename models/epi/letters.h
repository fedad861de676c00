#pragma once

#include "epi/unicode.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// A letter of a text as it is compared, and the bytes of the text it was made of.
struct Letter
{
    char32_t code = 0;
    std::uint32_t begin = 0; ///< first byte
    std::uint32_t end = 0;   ///< byte behind the last

    bool operator==(const Letter &) const = default;
};

/// The letters of a text (UTF-8) by which it is compared, whoever typed it on whatever machine: Hangul as whole syllables where
/// it stands decomposed (NFD), lone jamo of any block as compatibility jamo (U+3131..U+3163), full-width and half-width forms as
/// the usual ones, Latin, Greek and Cyrillic in small letters, Latin without accents ("ß" as "ss", "æ" as "ae"), every dash as
/// '-' and every blank as ' '. What is no UTF-8 is U+FFFD byte by byte. Two letters of one sign have the same bytes.
/// Half-width katakana stay what they are.
[[nodiscard]] std::vector<Letter> foldedLetters(std::string_view text);

/// As above, only the letters.
[[nodiscard]] std::u32string folded(std::string_view text);

[[nodiscard]] constexpr bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

/// A small Latin letter without accent: what folding leaves of Latin.
[[nodiscard]] constexpr bool isLatin(char32_t letter)
{
    return letter >= U'a' && letter <= U'z';
}

/// Whether a folded letter belongs to a word: no blank, punctuation, symbol or broken byte.
[[nodiscard]] bool isOfWord(char32_t letter);

} // namespace tracedesk::epi
