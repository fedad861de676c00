#include "intake/folded_text.h"

#include <algorithm>
#include <array>

namespace tracedesk::intake {

namespace {

struct Decoded
{
    char32_t sign = badSign;
    std::size_t length = 1;
};

Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 && lead < 0xF5   ? 4
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                                                             : 0;
    if (length == 0 || at + length > text.size())
        return {};
    char32_t sign = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80)
            return {};
        sign = sign << 6U | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (sign < least[length] || sign > 0x10FFFF || (sign >= 0xD800 && sign < 0xE000))
        return {};
    return {sign, length};
}

constexpr bool hasNoWidth(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || c == 0xAD || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0x202A && c <= 0x202E);
}

constexpr std::u32string_view arrows = U"→⇒➡➔➜➝➞➟➤➙⟶⟹⮕￫»⇨⇢↦▶►▷▸▹↓⇩⬇☞";
constexpr std::u32string_view bullets = U"•●○◦▪▫■□◆◇★☆※·ㆍ‧∙⚫⚪◎❍❏❑ㅇ✓✔🔹🔸📍";
constexpr std::u32string_view dashes = U"–—−‒―‐‑ㅡ─━";
constexpr std::u32string_view waves = U"～〜∼˜⁓∽";

char32_t folded(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c == U'\t' || c == U'¦' || c == U'│' || c == U'┃')
        return U'|';
    if (c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == U'\v' || c == U'\f')
        return U'\n';
    if (c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x1680)
        return U' ';
    if (c >= U'A' && c <= U'Z')
        return c + 32;
    if (c < 0x80)
        return c < 32 && c != U'\n' ? U' ' : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 32;
    if (arrows.contains(c))
        return arrowSign;
    if (bullets.contains(c) || (c >= 0x2460 && c <= 0x2473) || (c >= 0x2776 && c <= 0x277F))
        return bulletSign;
    if (dashes.contains(c))
        return U'-';
    if (waves.contains(c))
        return U'~';
    switch (c) {
    case U'∶':
    case U'︰':
    case U'ː':
        return U':';
    case U'。':
    case U'．':
    case U'․':
        return U'.';
    case U'、':
        return U',';
    case U'‘':
    case U'’':
    case U'´':
        return U'\'';
    case U'“':
    case U'”':
        return U'"';
    case U'【':
    case U'「':
    case U'『':
    case U'〔':
    case U'〈':
    case U'《':
        return U'[';
    case U'】':
    case U'」':
    case U'』':
    case U'〕':
    case U'〉':
    case U'》':
        return U']';
    case U'…':
        return U'.';
    default:
        return c;
    }
}

// A syllable written as conjoining jamo, as some systems copy it, becomes the one sign it stands for.
bool joinsSyllable(FoldedText &text, char32_t c, std::uint32_t end)
{
    if (text.chars.empty())
        return false;
    char32_t &last = text.chars.back();
    if (c >= 0x1161 && c <= 0x1175 && last >= 0x1100 && last <= 0x1112)
        last = 0xAC00 + ((last - 0x1100) * 21 + (c - 0x1161)) * 28;
    else if (c >= 0x11A8 && c <= 0x11C2 && isHangul(last) && (last - 0xAC00) % 28 == 0)
        last += c - 0x11A7;
    else
        return false;
    text.end.back() = end;
    return true;
}

} // namespace

FoldedText foldText(std::string_view utf8)
{
    FoldedText text;
    text.chars.reserve(utf8.size());
    text.begin.reserve(utf8.size());
    text.end.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [sign, length] = decode(utf8, at);
        const auto end = static_cast<std::uint32_t>(at + length);
        if (!hasNoWidth(sign) && !joinsSyllable(text, sign, end)) {
            const char32_t c = folded(sign);
            text.chars.push_back(c);
            text.begin.push_back(static_cast<std::uint32_t>(at));
            text.end.push_back(end);
            text.capital.push_back(c != sign && isLatin(c) && sign < 0xFF00);
        }
        at = end;
    }
    return text;
}

} // namespace tracedesk::intake
