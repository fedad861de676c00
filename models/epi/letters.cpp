#include "epi/letters.h"

#include <array>

namespace tracedesk::epi {

namespace {

constexpr bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

// The base letter of each canonical decomposition (Unicode 16, UnicodeData.txt), and of letters with a stroke the letter without
// it. '.': not a Latin letter; '*': written in two letters, below.
constexpr std::string_view latin00C0 = "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
                                       "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
                                       "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view latin1E00 = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
                                       "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
                                       "wwwwwwwwwwxxxxyyzzzzzzhtwy....*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                       "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(latin00C0.size() == 0x180 - 0xC0 && latin1E00.size() == 0x100);

constexpr std::u32string_view inTwoLetters(char32_t letter)
{
    switch (letter) {
    case U'Æ':
    case U'æ':
        return U"ae";
    case U'Þ':
    case U'þ':
        return U"th";
    case U'Œ':
    case U'œ':
        return U"oe";
    case U'Ĳ':
    case U'ĳ':
        return U"ij";
    default:
        return U"ss"; // ß, small and capital
    }
}

// Conjoining jamo as compatibility jamo, in the order of their block.
constexpr std::u32string_view initials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view finals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// One code for the same letter of whatever width or block; 0 for what only changes the letter before.
char32_t plain(char32_t letter)
{
    if (letter < 0x80)
        return isBetween(letter, U'A', U'Z') ? letter + 32 : letter < U' ' ? U' ' : letter;
    if (isBetween(letter, 0xAC00, 0xD7A3))
        return letter;
    if (isBetween(letter, 0xFF01, 0xFF5E))
        return plain(letter - 0xFEE0);
    if (isBetween(letter, 0xFFA1, 0xFFBE)) // half-width consonants
        return letter - 0xFFA1 + 0x3131;
    if (isBetween(letter, 0xFFC2, 0xFFDC)) { // half-width vowels, in rows of eight with two gaps
        const char32_t row = (letter - 0xFFC2) / 8;
        return 0x314F + (letter - 0xFFC2) - row * 2;
    }
    if (isBetween(letter, 0x2010, 0x2015) || letter == 0x2212 || letter == 0xFE63)
        return U'-';
    if (letter == 0x3000 || letter == 0xA0 || letter == 0x202F || letter == 0x205F || isBetween(letter, 0x2000, 0x200A))
        return U' ';
    if (isBetween(letter, 0x300, 0x36F) || isBetween(letter, 0x200B, 0x200D) || letter == 0xFEFF || letter == 0xAD)
        return 0;
    if (isBetween(letter, 0x391, 0x3A9) || isBetween(letter, 0x410, 0x42F))
        return letter + 32;
    if (isBetween(letter, 0x400, 0x40F))
        return letter + 80;
    return letter;
}

char32_t compatible(char32_t jamo)
{
    if (isBetween(jamo, 0x1100, 0x1112))
        return initials[jamo - 0x1100];
    if (isBetween(jamo, 0x1161, 0x1175))
        return 0x314F + (jamo - 0x1161);
    if (isBetween(jamo, 0x11A8, 0x11C2))
        return finals[jamo - 0x11A8];
    return jamo;
}

} // namespace

std::vector<Letter> foldedLetters(std::string_view text)
{
    std::vector<Letter> letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t letter = plain(nextSign(text, at));
        const auto end = static_cast<std::uint32_t>(at);
        if (letter == 0 || (!letters.empty() && joinsSyllable(letters.back().code, letter))) {
            if (!letters.empty())
                letters.back().end = end;
            continue;
        }
        const bool low = isBetween(letter, 0xC0, 0x17F);
        if (!low && !isBetween(letter, 0x1E00, 0x1EFF)) {
            letters.push_back({letter, begin, end});
            continue;
        }
        const char base = low ? latin00C0[letter - 0xC0] : latin1E00[letter - 0x1E00];
        if (base == '*')
            for (const char32_t part : inTwoLetters(letter))
                letters.push_back({part, begin, end});
        else
            letters.push_back({base == '.' ? letter : static_cast<char32_t>(base), begin, end});
    }
    for (Letter &letter : letters)
        letter.code = compatible(letter.code);
    return letters;
}

std::u32string folded(std::string_view text)
{
    const std::vector<Letter> letters = foldedLetters(text);
    std::u32string codes(letters.size(), U'\0');
    for (std::size_t i = 0; i < letters.size(); ++i)
        codes[i] = letters[i].code;
    return codes;
}

bool isOfWord(char32_t letter)
{
    if (letter < 0x80)
        return isDigit(letter) || isLatin(letter);
    if (letter < 0x2000)
        return letter >= 0xC0 && letter != 0xD7 && letter != 0xF7;
    return isBetween(letter, 0x3040, 0x318F) || isBetween(letter, 0x3400, 0x9FFF) || isBetween(letter, 0xAC00, 0xD7A3) ||
           isBetween(letter, 0xF900, 0xFAFF) || isBetween(letter, 0xFF66, 0xFFDC) || isBetween(letter, 0x20000, 0x3FFFF);
}

} // namespace tracedesk::epi
