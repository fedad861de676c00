#include "epi/hangul.h"
#include "epi/letters.h"
#include "epi/person_name.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tracedesk::epi {

namespace {

using Spellings = std::string_view; ///< between blanks; "-" is none at all

// How Koreans write the sounds of their names in passports, on cards and in forms: the rule of 2000, McCune and Reischauer
// without its signs, and habits from English ("oo", "ee", "young", "sung"). Put together by hand.
constexpr std::array<Spellings, 19> initialSpellings = {"g k",  "kk gg k g", "n",    "d t",    "tt dd t d", "r l",    "m",
                                                        "b p",  "pp bb p b", "s sh", "ss s",   "-",         "j ch z", "jj tch j",
                                                        "ch j", "k kh",      "t th", "p ph f", "h"};
constexpr std::array<Spellings, 21> vowelSpellings = {"a ah",
                                                      "ae ai ay e",
                                                      "ya yah",
                                                      "yae",
                                                      "eo u o uh",
                                                      "e eh ae ei",
                                                      "yeo you yu yo yuh",
                                                      "ye yae yeh",
                                                      "o oh",
                                                      "wa hwa",
                                                      "wae oae",
                                                      "oe oi we wae",
                                                      "yo yoh",
                                                      "u oo ou woo wu",
                                                      "wo weo won",
                                                      "we weh",
                                                      "wi wee we ui",
                                                      "yu yoo you yuh",
                                                      "eu u e oo",
                                                      "ui eui ee i e",
                                                      "i ee y yi ih e ea"};
constexpr std::array<Spellings, 28> finalSpellings = {"- h",  "k g c ck", "k g", "k", "n", "n", "n", "t d", "l r ll", "k lk",
                                                      "m lm", "l",        "l",   "l", "p", "l", "m", "p b", "p",      "t s",
                                                      "t s",  "ng n",     "t",   "t", "k", "t", "p", "t -"};
constexpr std::size_t longestLatin = 48;
using Costs = std::array<std::uint16_t, longestLatin + 1>;
constexpr auto never = std::numeric_limits<std::uint16_t>::max();

bool standsAt(std::u32string_view text, std::size_t at, std::string_view what)
{
    return at + what.size() <= text.size() && std::ranges::equal(what, text.substr(at, what.size()), [](char a, char32_t b) {
               return static_cast<char32_t>(a) == b;
           });
}

/// costs[j]: of spelling all sounds so far by the first j letters. One sound further.
Costs withSound(const Costs &costs, Spellings spellings, std::u32string_view latin)
{
    Costs next;
    next.fill(never);
    const auto reach = [&next](std::size_t at, int cost) { next[at] = std::min(next[at], static_cast<std::uint16_t>(cost)); };
    for (std::size_t at = 0; at <= latin.size(); ++at) {
        if (costs[at] == never)
            continue;
        for (Spellings left = spellings; !left.empty();) {
            const Spellings one = left.substr(0, left.find(' '));
            if (one == "-")
                reach(at, costs[at]);
            else if (standsAt(latin, at, one))
                reach(at + one.size(), costs[at]);
            left.remove_prefix(std::min(left.size(), one.size() + 1));
        }
        reach(at, costs[at] + 1);
        if (at < latin.size())
            reach(at + 1, costs[at] + 1);
    }
    for (std::size_t at = 0; at < latin.size(); ++at)
        if (next[at] != never)
            reach(at + 1, next[at] + 1);
    return next;
}

bool isVowel(char32_t letter)
{
    return std::u32string_view(U"aeiouyw").contains(letter);
}

void hear(std::string &heard, char sound)
{
    // "ng", "nk" and "nn" are spelled for one another too often.
    if (heard.ends_with(sound) || (sound == 'k' && heard.ends_with('n')))
        return;
    heard += sound;
}

void hearLatin(std::string &heard, std::u32string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t next = at + 1 < text.size() ? text[at + 1] : U' ';
        switch (text[at]) {
        case U'g':
        case U'k':
        case U'q':
            hear(heard, 'k');
            break;
        case U'c':
            hear(heard, next == U'h' ? 'c' : 'k');
            break;
        case U'x':
            hear(heard, 'k');
            hear(heard, 's');
            break;
        case U'j':
        case U'z':
            hear(heard, 'c');
            break;
        case U't':
        case U'd':
            if (next != U'c')
                hear(heard, 't');
            break;
        case U'b':
        case U'p':
        case U'f':
        case U'v':
            hear(heard, 'p');
            break;
        case U'r':
        case U'l':
            hear(heard, 'l');
            break;
        case U'n':
        case U'm':
        case U's':
            hear(heard, static_cast<char>(text[at]));
            break;
        case U'h':
            if (isVowel(next) && (at == 0 || !std::u32string_view(U"cskpt").contains(text[at - 1])))
                hear(heard, 'h');
            break;
        default:
            break;
        }
    }
}

} // namespace

std::size_t spellingDistance(std::u32string_view hangul, std::u32string_view latin)
{
    latin = latin.substr(0, longestLatin);
    Costs costs;
    for (std::size_t at = 0; at <= latin.size(); ++at)
        costs[at] = static_cast<std::uint16_t>(at);
    for (const char32_t letter : hangul) {
        const auto syllable = syllableOf(letter);
        if (!syllable)
            continue;
        costs = withSound(costs, initialSpellings[syllable->initial], latin);
        costs = withSound(costs, vowelSpellings[syllable->vowel], latin);
        if (syllable->final > 0)
            costs = withSound(costs, finalSpellings[syllable->final], latin);
        else
            costs = withSound(costs, "-", latin);
    }
    return costs[latin.size()];
}

std::string consonantsHeard(std::u32string_view letters)
{
    constexpr std::string_view initials = "kknttlmppss-cccktph";
    constexpr std::string_view finals = "-kkknnntlkmlllplmppttnttktpt";
    static_assert(initials.size() == 19 && finals.size() == 28);
    std::string heard;
    std::u32string latin;
    char final = '-';
    for (const char32_t letter : letters) {
        const auto syllable = syllableOf(letter);
        if (!syllable) {
            latin += letter;
            continue;
        }
        // In Latin letters the h of 석현 cannot be told from that of "kh".
        const char initial = initials[syllable->initial];
        if (initial != '-' && !(initial == 'h' && std::string_view("ktp").contains(final)))
            hear(heard, initial);
        final = finals[syllable->final];
        if (final != '-')
            hear(heard, final);
    }
    hearLatin(heard, latin);
    return heard;
}

} // namespace tracedesk::epi
