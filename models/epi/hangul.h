#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::epi {

/// A syllable by its letters, as Unicode counts them (section 3.12).
struct Syllable
{
    std::uint8_t initial = 0; ///< 0..18: ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ
    std::uint8_t vowel = 0;   ///< 0..20: ㅏ to ㅣ
    std::uint8_t final = 0;   ///< 0: none, else 1..27: ㄱ to ㅎ

    bool operator==(const Syllable &) const = default;
};

[[nodiscard]] constexpr bool isSyllable(char32_t letter)
{
    return letter >= 0xAC00 && letter <= 0xD7A3;
}

/// A lone consonant (ㄱ..ㅎ) of the compatibility block.
[[nodiscard]] constexpr bool isConsonant(char32_t letter)
{
    return letter >= 0x3131 && letter <= 0x314E;
}

/// Any lone letter of the compatibility block.
[[nodiscard]] constexpr bool isJamo(char32_t letter)
{
    return letter >= 0x3131 && letter <= 0x3163;
}

/// None for anything but a whole syllable.
[[nodiscard]] constexpr std::optional<Syllable> syllableOf(char32_t letter)
{
    if (!isSyllable(letter))
        return std::nullopt;
    const std::uint32_t place = letter - 0xAC00;
    return Syllable{static_cast<std::uint8_t>(place / 588), static_cast<std::uint8_t>(place / 28 % 21),
                    static_cast<std::uint8_t>(place % 28)};
}

/// The keys struck for a letter on the usual (two-set) keyboard, as compatibility jamo: 값 is ㄱㅏㅂㅅ, 과 is ㄱㅗㅏ, ㄳ is ㄱㅅ;
/// a letter with shift (ㄲ, ㅒ) is one. Of two texts that look alike while they are typed, one begins with the other then.
/// What is not Hangul is itself.
void appendKeys(std::u32string &keys, char32_t letter);
[[nodiscard]] std::u32string keysOf(std::u32string_view letters);

/// The consonant a syllable begins with, as compatibility jamo; any other letter itself.
[[nodiscard]] char32_t initialOf(char32_t letter);

/// Revised Romanisation (2000) syllable by syllable, without the changes of sound between them: as the rule has it for given
/// names (3.4 (4): 민수 is minsu, 복남 is boknam). Letters that are no syllables stay.
[[nodiscard]] std::string romanised(std::u32string_view letters);

} // namespace tracedesk::epi
