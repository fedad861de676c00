#include "epi/hangul.h"

#include "epi/letters.h"

#include <array>

namespace tracedesk::epi {

namespace {

constexpr std::u32string_view initials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view finals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// Struck as two keys; empty for one that has its own.
constexpr std::u32string_view twoKeys(char32_t jamo)
{
    switch (jamo) {
    case U'ㄳ':
        return U"ㄱㅅ";
    case U'ㄵ':
        return U"ㄴㅈ";
    case U'ㄶ':
        return U"ㄴㅎ";
    case U'ㄺ':
        return U"ㄹㄱ";
    case U'ㄻ':
        return U"ㄹㅁ";
    case U'ㄼ':
        return U"ㄹㅂ";
    case U'ㄽ':
        return U"ㄹㅅ";
    case U'ㄾ':
        return U"ㄹㅌ";
    case U'ㄿ':
        return U"ㄹㅍ";
    case U'ㅀ':
        return U"ㄹㅎ";
    case U'ㅄ':
        return U"ㅂㅅ";
    case U'ㅘ':
        return U"ㅗㅏ";
    case U'ㅙ':
        return U"ㅗㅐ";
    case U'ㅚ':
        return U"ㅗㅣ";
    case U'ㅝ':
        return U"ㅜㅓ";
    case U'ㅞ':
        return U"ㅜㅔ";
    case U'ㅟ':
        return U"ㅜㅣ";
    case U'ㅢ':
        return U"ㅡㅣ";
    default:
        return {};
    }
}

void appendJamo(std::u32string &keys, char32_t jamo)
{
    if (const std::u32string_view two = twoKeys(jamo); !two.empty())
        keys += two;
    else
        keys += jamo;
}

// Ministry of Culture and Tourism, notice 2000-8, tables 2.1 and 2.2; finals as before a pause.
constexpr std::array<std::string_view, 19> initialSounds = {"g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
                                                            "ss", "",   "j", "jj", "ch", "k", "t", "p", "h"};
constexpr std::array<std::string_view, 21> vowelSounds = {"a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
                                                          "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
constexpr std::array<std::string_view, 28> finalSounds = {"",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
                                                          "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};

} // namespace

void appendKeys(std::u32string &keys, char32_t letter)
{
    const auto syllable = syllableOf(letter);
    if (!syllable) {
        appendJamo(keys, letter);
        return;
    }
    keys += initials[syllable->initial];
    appendJamo(keys, 0x314F + char32_t{syllable->vowel});
    if (syllable->final > 0)
        appendJamo(keys, finals[syllable->final - 1U]);
}

std::u32string keysOf(std::u32string_view letters)
{
    std::u32string keys;
    for (const char32_t letter : letters)
        appendKeys(keys, letter);
    return keys;
}

char32_t initialOf(char32_t letter)
{
    const auto syllable = syllableOf(letter);
    return syllable ? initials[syllable->initial] : letter;
}

std::string romanised(std::u32string_view letters)
{
    std::string text;
    for (const char32_t letter : letters) {
        if (const auto syllable = syllableOf(letter)) {
            text += initialSounds[syllable->initial];
            text += vowelSounds[syllable->vowel];
            text += finalSounds[syllable->final];
        } else {
            text += utf8({&letter, 1});
        }
    }
    return text;
}

} // namespace tracedesk::epi
