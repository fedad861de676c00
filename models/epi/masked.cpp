#include "epi/masked.h"

#include "epi/unicode.h"

#include <algorithm>
#include <vector>

namespace tracedesk::epi {

namespace {

using Text = std::u32string;

constexpr auto hidden = "***";
constexpr auto ring = "○";

Text decoded(std::string_view bytes)
{
    Text text;
    for (std::size_t at = 0; at < bytes.size();)
        text += nextSign(bytes, at);
    return text;
}

std::string encoded(char32_t letter)
{
    return utf8(std::u32string_view(&letter, 1));
}

bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

/// Syllables out of their letters (Unicode 3.12), digits and punctuation of full width as the narrow ones, all dashes as one.
Text composed(const Text &text)
{
    Text out;
    for (char32_t letter : text) {
        if (isBetween(letter, 0xFF01, 0xFF5E))
            letter -= 0xFEE0;
        else if (isBetween(letter, 0x2010, 0x2015) || letter == 0x2212 || letter == 0xFE63)
            letter = U'-';
        else if (letter == 0x3000 || letter == 0xA0 || isBetween(letter, 0x2000, 0x200B) || isBetween(letter, 9, 13))
            letter = U' ';
        if (!out.empty() && joinsSyllable(out.back(), letter))
            continue;
        if (!isBetween(letter, 0x300, 0x36F)) // accents say nothing that a mask needs
            out += letter;
    }
    return out;
}

bool isDigit(char32_t letter)
{
    return isBetween(letter, U'0', U'9');
}

bool isHangul(char32_t letter)
{
    return isBetween(letter, 0xAC00, 0xD7A3);
}

/// Scripts in which a letter is a syllable or a word.
bool isWide(char32_t letter)
{
    return isHangul(letter) || isBetween(letter, 0x3040, 0x30FF) || isBetween(letter, 0x3400, 0x9FFF) ||
           isBetween(letter, 0xF900, 0xFAFF) || isBetween(letter, 0x20000, 0x3FFFF);
}

bool isLetter(char32_t letter)
{
    return letter != brokenSign && (isWide(letter) || isBetween(letter | 0x20, U'a', U'z') || isBetween(letter, 0xC0, 0x1FFF));
}

std::vector<Text> parts(const Text &text)
{
    std::vector<Text> all;
    bool within = false;
    for (const char32_t letter : text) {
        const bool between = !isLetter(letter) && !isDigit(letter) && letter != brokenSign && letter != U'\'';
        if (!between && !within)
            all.emplace_back();
        if (!between)
            all.back() += letter;
        within = !between;
    }
    return all;
}

std::string rings(std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += ring;
    return all;
}

std::size_t familyLength(const Text &name)
{
    constexpr std::array<std::u32string_view, 12> compound = {U"남궁", U"황보", U"제갈", U"사공", U"선우", U"서문",
                                                              U"독고", U"동방", U"망절", U"어금", U"장곡", U"강전"};
    const bool two = name.size() > 2 && std::ranges::contains(compound, std::u32string_view(name).substr(0, 2));
    return two ? 2 : 1;
}

std::string maskOfPart(const Text &part)
{
    if (!std::ranges::all_of(part, [](char32_t letter) { return isLetter(letter) || letter == U'\''; }) ||
        !isLetter(part.front()))
        return hidden;
    if (!isWide(part.front()))
        return encoded(part.front()) + hidden;
    if (part.size() == 1)
        return ring;
    const std::size_t family = familyLength(part);
    std::string mask;
    for (std::size_t i = 0; i < family; ++i)
        mask += encoded(part[i]);
    return mask + rings(part.size() - family);
}

std::string maskOfName(const Text &text)
{
    std::vector<Text> all = parts(text);
    if (all.empty())
        return hidden;
    // A family name that is written apart.
    constexpr std::size_t longest = 5;
    if (all.size() == 2 && all[0].size() <= 2 && all[0].size() + all[1].size() <= longest &&
        std::ranges::all_of(all[0] + all[1], isHangul)) {
        std::string mask;
        for (const char32_t letter : all[0])
            mask += encoded(letter);
        return mask + rings(all[1].size());
    }
    std::string mask;
    for (const Text &part : all)
        mask += (mask.empty() ? "" : " ") + maskOfPart(part);
    return mask;
}

/// How many of a Korean number's digits say only what kind or region it is of; 0: it is no Korean number.
std::size_t prefixLength(std::string_view digits)
{
    const auto is = [&](std::size_t least, std::size_t most) { return digits.size() >= least && digits.size() <= most; };
    if (digits.starts_with("02"))
        return is(9, 10) ? 2 : 0;
    if (digits.starts_with("05") && digits.size() == 12)
        return 4; // 0505 and its like
    if (digits.size() > 2 && digits[0] == '0' && std::string_view("1345678").contains(digits[1]))
        return is(10, 11) ? 3 : 0;
    return 0;
}

struct PhoneNumber
{
    std::string digits; ///< empty: it cannot be read as a number
    bool abroad = false;
};

/// As it is dialled within Korea where it is a Korean one, else with the code of its country where that is given.
PhoneNumber readPhone(const Text &text)
{
    PhoneNumber phone;
    std::string &digits = phone.digits;
    for (const char32_t letter : text) {
        if (isDigit(letter))
            digits += static_cast<char>(letter);
        else if (letter == U'+' && digits.empty() && !phone.abroad)
            phone.abroad = true;
        else if (!std::u32string_view(U" -.()/").contains(letter))
            return {};
    }
    constexpr std::size_t shortest = 9;
    constexpr std::size_t longest = 15; // E.164
    if (!phone.abroad && digits.starts_with("00") && digits.size() > shortest) {
        digits.erase(0, 2);
        phone.abroad = true;
    }
    // 82 10 1234 5678, with or without a plus, with or without the 0 that is not dialled from abroad
    if (digits.starts_with("82") && digits.size() >= shortest) {
        const std::string national = (digits[2] == '0' ? "" : "0") + digits.substr(2);
        if (prefixLength(national) > 0)
            return {national, false};
    }
    const bool known = phone.abroad ? digits.size() >= shortest && digits.size() <= longest : prefixLength(digits) > 0;
    return known ? phone : PhoneNumber{};
}

std::string maskOfPhone(const Text &text)
{
    const auto [digits, abroad] = readPhone(text);
    if (digits.empty())
        return "****";
    constexpr std::size_t shown = 4;
    const std::string end = digits.substr(digits.size() - shown);
    if (abroad)
        return "+" + digits.substr(0, digits[0] == '1' || digits[0] == '7' ? 1 : 2) + "-****-" + end;
    const std::size_t prefix = prefixLength(digits);
    return digits.substr(0, prefix) + '-' + std::string(digits.size() - prefix - shown, '*') + '-' + end;
}

std::string maskOfResidentNumber(const Text &text)
{
    std::string digits;
    for (const char32_t letter : text) {
        if (isDigit(letter))
            digits += static_cast<char>(letter);
        else if (letter != U' ' && letter != U'-')
            return "******-*******";
    }
    const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
    const bool dated = digits.size() == 13 && two(2) >= 1 && two(2) <= 12 && two(4) >= 1 && two(4) <= 31;
    return (dated ? digits.substr(0, 6) : std::string("******")) + "-*******";
}

std::string maskOfAddress(const Text &text)
{
    const std::vector<Text> all = parts(text);
    std::string mask;
    constexpr std::size_t wordsShown = 2;
    for (std::size_t i = 0; i < wordsShown && i + 1 < all.size(); ++i) {
        const bool region = all[i].size() > 1 && std::ranges::all_of(all[i], isHangul) &&
                            std::u32string_view(i == 0 ? U"시도" : U"시군구").contains(all[i].back());
        if (!region)
            break;
        for (const char32_t letter : all[i])
            mask += encoded(letter);
        mask += ' ';
    }
    return mask + hidden;
}

} // namespace

std::string maskOf(Identifier kind, std::string_view text)
{
    Text letters = composed(decoded(text));
    if (std::ranges::all_of(letters, [](char32_t letter) { return letter <= U' '; }))
        return {};
    switch (kind) {
    case Identifier::name:
        return maskOfName(letters);
    case Identifier::phone:
        return maskOfPhone(letters);
    case Identifier::residentNumber:
        return maskOfResidentNumber(letters);
    case Identifier::address:
        return maskOfAddress(letters);
    }
    return hidden;
}

std::string shownToken(const std::string &token)
{
    const Text letters = composed(decoded(token));
    if (!readPhone(letters).digits.empty())
        return maskOfPhone(letters);
    std::string mask = maskOfResidentNumber(letters);
    return isDigit(static_cast<unsigned char>(mask.front())) ? mask : token;
}

std::string comparable(Identifier kind, std::string_view text)
{
    const Text letters = composed(decoded(text));
    if (kind == Identifier::phone)
        if (std::string digits = readPhone(letters).digits; !digits.empty())
            return digits;
    std::string same;
    for (const char32_t letter : letters) {
        const bool kept = kind == Identifier::name || kind == Identifier::address ? letter > U' ' : isDigit(letter);
        if (kept)
            same += encoded(isBetween(letter, U'A', U'Z') ? letter | 0x20 : letter);
    }
    return same;
}

bool looksMasked(std::string_view text)
{
    return text.contains('*') || text.contains(ring);
}

} // namespace tracedesk::epi
