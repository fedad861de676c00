#include "epi/typed_text.h"

#include "epi/hangul.h"
#include "epi/letters.h"

#include <algorithm>
#include <array>

namespace tracedesk::epi {

namespace {

/// Single Korean keys: consonants as 'A'.., vowels as bytes below the digits. By compatibility jamo, from U+3131 on.
constexpr auto bytesOfKeys = [] {
    constexpr std::u32string_view consonants = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    constexpr std::u32string_view vowels = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    std::array<char, 0x3163 - 0x3131 + 1> bytes{};
    for (std::size_t at = 0; at < consonants.size(); ++at)
        bytes[consonants[at] - 0x3131] = static_cast<char>('A' + at);
    for (std::size_t at = 0; at < vowels.size(); ++at)
        bytes[vowels[at] - 0x3131] = static_cast<char>(1 + at);
    return bytes;
}();

void appendEncoded(std::string &bytes, std::u32string_view keys)
{
    for (const char32_t key : keys) {
        if (isJamo(key))
            bytes += bytesOfKeys[key - 0x3131];
        else if (key < 0x80)
            bytes += static_cast<char>(key);
        else
            bytes += utf8({&key, 1});
    }
}

enum class Kind : std::uint8_t { none, latin, digit, wide, other };

Kind kindOf(char32_t letter)
{
    if (!isOfWord(letter))
        return Kind::none;
    if (isDigit(letter))
        return Kind::digit;
    if (isLatin(letter))
        return Kind::latin;
    return isSyllable(letter) || isJamo(letter) || letter >= 0x3040 ? Kind::wide : Kind::other;
}

} // namespace

std::pair<std::uint32_t, std::uint32_t> TypedText::bytesOfKeys(std::size_t first, std::size_t count) const
{
    const auto unitAt = [this](std::size_t key) {
        return std::ranges::upper_bound(units, key, {}, [](const Unit &unit) { return std::size_t{unit.key}; }) - 1;
    };
    return {unitAt(first)->byteBegin, unitAt(first + count - 1)->byteEnd};
}

TypedText typedText(std::string_view text)
{
    TypedText typed;
    const std::vector<Letter> letters = foldedLetters(text);
    typed.units.reserve(letters.size());
    typed.keys.reserve(3 * letters.size());
    typed.initials.reserve(letters.size());
    std::u32string keys;
    Kind before = Kind::none;
    for (const Letter &letter : letters) {
        const Kind kind = kindOf(letter.code);
        if (kind != Kind::none) {
            keys.clear();
            appendKeys(keys, letter.code);
            const bool loneConsonants = isConsonant(letter.code) && keys.size() > 1;
            bool begins = kind != before;
            for (std::size_t key = 0; key < (loneConsonants ? keys.size() : 1); ++key) {
                const std::u32string_view own = loneConsonants ? std::u32string_view(keys).substr(key, 1) : keys;
                typed.units.push_back({static_cast<std::uint32_t>(typed.keys.size()),
                                       static_cast<std::uint32_t>(typed.initials.size()), letter.begin, letter.end,
                                       loneConsonants ? own.front() : letter.code, begins, kind == Kind::wide});
                const std::size_t first = typed.keys.size();
                appendEncoded(typed.keys, own);
                typed.initials.append(typed.keys, first, isSyllable(letter.code) ? 1 : std::string::npos);
                begins = false;
            }
        }
        before = kind;
    }
    return typed;
}

bool standsFor(const TypedText &typed, const TypedText &name, std::size_t initial)
{
    auto letter = std::ranges::find(name.units, initial, &TypedText::Unit::initial);
    for (const TypedText::Unit &unit : typed.units) {
        if (letter == name.units.end() || (isConsonant(unit.code) ? initialOf(letter->code) : letter->code) != unit.code)
            return false;
        ++letter;
    }
    return true;
}

std::vector<TypedWord> typedWords(std::string_view text)
{
    std::vector<TypedWord> words;
    std::u32string keys;
    bool within = false;
    for (const Letter &letter : foldedLetters(text)) {
        const bool part = isOfWord(letter.code);
        if (part) {
            if (!within)
                words.push_back({{}, true, false, letter.begin, letter.end});
            TypedWord &word = words.back();
            const bool initial = isConsonant(letter.code);
            word.initialsOnly = word.initialsOnly && initial;
            word.anyInitial = word.anyInitial || initial;
            keys.clear();
            appendKeys(keys, letter.code);
            appendEncoded(word.keys, keys);
            word.byteEnd = letter.end;
        }
        within = part;
    }
    return words;
}

} // namespace tracedesk::epi
