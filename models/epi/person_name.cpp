#include "epi/person_name.h"

#include "epi/hangul.h"
#include "epi/letters.h"
#include "epi/masked.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <tuple>

namespace tracedesk::epi {

namespace {

using Text = std::u32string;

/// What stands before a comma, and all parts in a row.
struct Parts
{
    std::vector<Text> all;
    std::size_t beforeComma = 0; ///< 0: there is no comma
};

Parts partsOf(const Text &text)
{
    Parts parts;
    bool within = false;
    int brackets = 0;
    for (const char32_t letter : text) {
        brackets += letter == U'(' || letter == U'[' ? 1 : 0;
        const bool part = brackets == 0 && isOfWord(letter) && !isDigit(letter);
        if (part && !within)
            parts.all.emplace_back();
        if (part)
            parts.all.back() += letter;
        if (letter == U',' && parts.beforeComma == 0)
            parts.beforeComma = parts.all.size();
        brackets -= (letter == U')' || letter == U']') && brackets > 0 ? 1 : 0;
        within = part || (within && (letter == U'\'' || letter == U'-'));
    }
    if (parts.beforeComma == parts.all.size())
        parts.beforeComma = 0;
    return parts;
}

Text joined(const std::vector<Text> &parts, std::size_t first, std::size_t last)
{
    Text all;
    for (std::size_t i = first; i < last; ++i)
        all += parts[i];
    return all;
}

void dropTitles(Parts &name)
{
    std::vector<Text> &parts = name.all;
    constexpr auto behind = std::to_array<std::u32string_view>({U"씨", U"님", U"선생님", U"귀하", U"ssi", U"nim"});
    constexpr auto before = std::to_array<std::u32string_view>({U"mr", U"mrs", U"ms", U"miss", U"dr", U"prof"});
    while (parts.size() > 1 && std::ranges::contains(behind, std::u32string_view(parts.back())))
        parts.pop_back();
    while (parts.size() > 1 && std::ranges::contains(before, std::u32string_view(parts.front()))) {
        parts.erase(parts.begin());
        name.beforeComma -= name.beforeComma > 0 ? 1 : 0;
    }
    if (parts.empty())
        return;
    Text &last = parts.back();
    for (const std::u32string_view title :
         {std::u32string_view(U"선생님"), std::u32string_view(U"씨"), std::u32string_view(U"님")}) {
        // 님 ends a few given names (김별님); behind a whole name it is the title.
        const std::size_t least = title == U"님" ? 4 : 3;
        if (last.size() >= least && last.size() > title.size() && last.ends_with(title) && isSyllable(last.front())) {
            last.resize(last.size() - title.size());
            return;
        }
    }
}

NameReading inOneWord(const Text &name)
{
    if (name.size() < 2)
        return {.family = name};
    const bool two = name.size() > 2 && isSurname(std::u32string_view(name).substr(0, 2));
    const std::size_t family = two ? 2 : 1;
    return {.family = name.substr(0, family), .given = name.substr(family)};
}

std::vector<NameReading> hangulReadings(const std::vector<Text> &parts)
{
    const std::size_t count = parts.size();
    std::vector<NameReading> readings;
    if (count > 1) {
        if (parts.front().size() <= 2 && isSurname(parts.front()))
            readings.push_back({.family = parts.front(), .given = joined(parts, 1, count)});
        if (parts.front().size() > 1 && parts.back().size() <= 2 && isSurname(parts.back()))
            readings.push_back({.family = parts.back(), .given = joined(parts, 0, count - 1)});
    }
    if (readings.empty())
        readings.push_back(inOneWord(joined(parts, 0, count)));
    return readings;
}

std::vector<NameReading> latinReadings(const Parts &parts)
{
    const std::vector<Text> &all = parts.all;
    const std::size_t count = all.size();
    if (parts.beforeComma > 0)
        return {{.family = joined(all, 0, parts.beforeComma), .given = joined(all, parts.beforeComma, count)}};
    std::vector<NameReading> readings;
    const auto known = [](const Text &family) { return !surnamesWritten(family).empty(); };
    if (count > 1) {
        NameReading first{.family = all.front(), .given = joined(all, 1, count)};
        NameReading last{.family = all.back(), .given = joined(all, 0, count - 1)};
        const bool firstKnown = known(first.family), lastKnown = known(last.family);
        // Outside Korea the family name stands last more often.
        readings = firstKnown ? std::vector{first, last} : std::vector{last, first};
        // A Korean name; with three parts, "Nguyen Van An" may be one where 안 is none.
        if (count == 2 && firstKnown != lastKnown)
            readings.pop_back();
        return readings;
    }
    const Text &name = all.front();
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 8;
    // Written without a blank: the longest family name at either end.
    for (const bool inFront : {true, false}) {
        for (std::size_t size = std::min(longest, name.size() - std::min(name.size(), shortest)); size >= shortest; --size) {
            const std::size_t rest = name.size() - size;
            Text family = inFront ? name.substr(0, size) : name.substr(rest);
            if (known(family)) {
                readings.push_back({.family = std::move(family), .given = inFront ? name.substr(size) : name.substr(0, rest)});
                break;
            }
        }
    }
    if (readings.empty())
        readings.push_back({.given = name});
    return readings;
}

/// What one letter in so many weighs, chosen so that one wrong letter of five is about as unlike as Jaro-Winkler has it.
constexpr double weightOfLetter = 0.6;

double spelledLikeness(std::u32string_view hangul, std::u32string_view latin)
{
    const double length = static_cast<double>(std::max<std::size_t>(latin.size(), 1));
    return std::max(0.0, 1.0 - weightOfLetter * static_cast<double>(spellingDistance(hangul, latin)) / length);
}

/// A part of a name that is the same but for the spelling in Latin letters counts a little less than the same letters.
constexpr double sounds = 0.98;
/// Latin letters of which only the consonants agree: "Minsoo" and "Minsu", but also "Minseo".
constexpr double consonantsOnly = 0.93;

bool shareSurname(const NameReading &a, const NameReading &b)
{
    return std::ranges::any_of(a.surname, [&](const Text &one) { return std::ranges::contains(b.surname, one); });
}

NameLikeness ofHangul(const NameReading &a, const NameReading &b)
{
    NameLikeness alike;
    alike.family = shareSurname(a, b) ? 1 : jaroWinkler(a.familyKeys, b.familyKeys);
    alike.given = a.given == b.given ? 1 : jaroWinkler(a.givenKeys, b.givenKeys);
    return alike;
}

NameLikeness ofLatin(const NameReading &a, const NameReading &b)
{
    NameLikeness alike;
    alike.family = a.family == b.family ? 1 : shareSurname(a, b) ? sounds : jaroWinkler(a.family, b.family);
    alike.given = a.given == b.given ? 1 : jaroWinkler(a.given, b.given);
    if (alike.given < sounds && !a.given.empty() && a.heard == b.heard) {
        alike.given = std::max(alike.given, consonantsOnly);
        alike.spelled = true;
    }
    alike.spelled = alike.spelled || alike.family == sounds;
    return alike;
}

NameLikeness acrossScripts(const NameReading &hangul, const NameReading &latin)
{
    NameLikeness alike;
    alike.spelled = true;
    alike.family = shareSurname(hangul, latin) ? 1 : spelledLikeness(hangul.family, latin.family);
    alike.given = spelledLikeness(hangul.given, latin.given);
    return alike;
}

bool better(const NameLikeness &a, const NameLikeness &b)
{
    const auto rank = [](const NameLikeness &one) {
        return std::tuple(!one.partial, std::min(one.family, one.given), one.family + one.given, one.given, !one.spelled);
    };
    return rank(a) > rank(b);
}

} // namespace

PersonName readName(std::string_view text)
{
    PersonName name;
    if (looksMasked(text))
        return name;
    Parts parts = partsOf(folded(text));
    dropTitles(parts);
    if (parts.beforeComma >= parts.all.size())
        parts.beforeComma = 0;
    std::vector<Text> hangul = parts.all;
    for (Text &part : hangul)
        std::erase_if(part, [](char32_t letter) { return !isSyllable(letter); });
    std::erase_if(hangul, [](const Text &part) { return part.empty(); });
    if (!hangul.empty()) {
        name.script = PersonName::Script::hangul;
        name.readings = hangulReadings(hangul);
    } else if (!parts.all.empty()) {
        const bool latin = std::ranges::all_of(joined(parts.all, 0, parts.all.size()), isLatin);
        name.script = latin ? PersonName::Script::latin : PersonName::Script::other;
        if (latin)
            name.readings = latinReadings(parts);
        else
            name.readings.push_back(inOneWord(joined(parts.all, 0, parts.all.size())));
    }
    for (NameReading &reading : name.readings) {
        reading.familyKeys = keysOf(reading.family);
        reading.givenKeys = keysOf(reading.given);
        reading.heard = consonantsHeard(reading.given);
        if (name.script == PersonName::Script::latin)
            reading.surname = surnamesWritten(reading.family);
        else if (!reading.family.empty())
            reading.surname.push_back(usualSurname(reading.family));
    }
    return name;
}

NameLikeness likenessOf(const PersonName &a, const PersonName &b)
{
    using enum PersonName::Script;
    NameLikeness best;
    if (a.script == none || b.script == none || ((a.script == other || b.script == other) && a.script != b.script))
        return best;
    bool first = true;
    for (const NameReading &ofA : a.readings) {
        for (const NameReading &ofB : b.readings) {
            NameLikeness one = a.script != b.script ? (a.script == hangul ? acrossScripts(ofA, ofB) : acrossScripts(ofB, ofA))
                               : a.script == hangul ? ofHangul(ofA, ofB)
                                                    : ofLatin(ofA, ofB);
            one.comparable = true;
            if (ofA.family.empty() || ofB.family.empty()) {
                one.family = 1;
                one.partial = true;
            }
            if (ofA.given.empty() || ofB.given.empty()) {
                one.given = 1;
                one.partial = true;
            }
            if (first || better(one, best))
                best = one;
            first = false;
        }
    }
    return best;
}

double jaroWinkler(std::u32string_view a, std::u32string_view b)
{
    constexpr std::size_t longest = 64;
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    if (a.empty() || b.empty())
        return a.empty() && b.empty() ? 1 : 0;
    if (b < a) // taking the first free letter is not the same from both sides
        std::swap(a, b);
    const std::size_t reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
    std::array<char32_t, longest> common;
    std::bitset<longest> taken;
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t last = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i > reach ? i - reach : 0; j < last; ++j) {
            if (!taken[j] && a[i] == b[j]) {
                taken[j] = true;
                common[count++] = a[i];
                break;
            }
        }
    }
    if (count == 0)
        return 0;
    std::size_t moved = 0;
    for (std::size_t j = 0, at = 0; j < b.size(); ++j)
        if (taken[j])
            moved += b[j] == common[at++] ? 0 : 1;
    const auto matches = static_cast<double>(count);
    const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
                         (matches - static_cast<double>(moved / 2)) / matches) /
                        3;
    constexpr std::size_t mostPrefix = 4;
    std::size_t prefix = 0;
    while (prefix < std::min({mostPrefix, a.size(), b.size()}) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

} // namespace tracedesk::epi
