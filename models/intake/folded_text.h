#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Text to be read by rules: one way of writing for each sign, and the way back to its bytes. Small letters; full-width and
/// typographic signs as ASCII; every arrow as U+2192, every bullet and figure as U+2022, pictures among words as ' ', a mood
/// ("ㅠㅠ") as '!', tabs and bars as '|', blanks as ' ', ends of line as '\n'; conjoining jamo as syllables; signs without width
/// left out; bytes that are not UTF-8 as U+FFFD.
struct FoldedText
{
    std::u32string chars;
    std::vector<std::uint32_t> begin; ///< byte of each sign
    std::vector<std::uint32_t> end;   ///< byte after it
    std::vector<bool> capital;        ///< was a capital letter

    [[nodiscard]] std::size_t size() const { return chars.size(); }
    /// U+0000 beyond the end.
    [[nodiscard]] char32_t at(std::size_t i) const { return i < chars.size() ? chars[i] : U'\0'; }
    [[nodiscard]] std::size_t skipBlanks(std::size_t i) const
    {
        while (at(i) == U' ')
            ++i;
        return i;
    }
};

inline constexpr char32_t arrowSign = U'\u2192';
inline constexpr char32_t bulletSign = U'\u2022';
inline constexpr char32_t badSign = U'\uFFFD';

[[nodiscard]] FoldedText foldText(std::string_view utf8);

[[nodiscard]] constexpr bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool isHangul(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}
[[nodiscard]] constexpr bool isLatin(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
/// A sign that words are made of, in any script.
[[nodiscard]] constexpr bool isWordSign(char32_t c)
{
    return isDigit(c) || isLatin(c) || isHangul(c) || (c >= 0x250 && c < 0x2000) || (c >= 0x2460 && c < 0x2C00) ||
           (c >= 0x3041 && c != badSign);
}

} // namespace tracedesk::intake
