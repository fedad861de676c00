#include "intake/folded_text.h"

#include "epi/unicode.h"

namespace tracedesk::intake {

namespace {

constexpr bool hasNoWidth(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || c == 0xAD || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0x202A && c <= 0x202E);
}

constexpr std::u32string_view arrows = U"→⇒➡➔➜➝➞➟➤➙⟶⟹⮕￫»⇨⇢↦▶►▷▸▹↓⇩⬇☞";
constexpr std::u32string_view bullets = U"•●○◦▪▫■□◆◇★☆※·ㆍ‧∙⚫⚪◎❍❏❑ㅇ✓✔🔹🔸📍▲▣❖◾◽";
constexpr std::u32string_view dashes = U"–—−‒―‐‑ㅡ─━";
constexpr std::u32string_view waves = U"～〜∼˜⁓∽↔⇔⟷⟺";

// Geometric figures, dingbats, pictures: no words. Circles hide the letters of a name, "○○교회".
constexpr bool isFigure(char32_t c)
{
    return (c >= 0x2580 && c < 0x2C00) || (c >= 0x1F000 && c < 0x1FB00);
}

// "ㅠㅠ", "ㅋㅋ": a mood, after which a new thought begins.
constexpr bool isMood(char32_t c)
{
    return c == U'ㅠ' || c == U'ㅜ' || c == U'ㅋ' || c == U'ㅎ';
}

char32_t folded(char32_t c)
{
    if (isMood(c))
        return U'!';
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
        return isFigure(c) ? bulletSign : c;
    }
}

bool beginsLine(const FoldedText &text)
{
    const auto last = text.chars.find_last_not_of(U" \u2022");
    return last == std::u32string::npos || text.chars[last] == U'\n';
}

} // namespace

FoldedText foldText(std::string_view utf8)
{
    FoldedText text;
    text.chars.reserve(utf8.size());
    text.begin.reserve(utf8.size());
    text.end.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t sign = epi::nextSign(utf8, at);
        const auto end = static_cast<std::uint32_t>(at);
        // A syllable written as conjoining jamo, as some systems copy it, becomes the one sign it stands for.
        if (!text.chars.empty() && epi::joinsSyllable(text.chars.back(), sign)) {
            text.end.back() = end;
        } else if (!hasNoWidth(sign)) {
            char32_t c = folded(sign);
            if (sign >= 0x2600 && isFigure(sign) && !bullets.contains(sign) && c == bulletSign && !beginsLine(text))
                c = U' '; // a picture among words is decoration
            text.chars.push_back(c);
            text.begin.push_back(begin);
            text.end.push_back(end);
            text.capital.push_back(c != sign && isLatin(c) && sign < 0xFF00);
        }
    }
    return text;
}

} // namespace tracedesk::intake
