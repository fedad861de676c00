#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// One way to tell family name and given name apart. Folded letters (letters.h) without blanks and hyphens; either may be empty.
struct NameReading
{
    std::u32string family = {};
    std::u32string given = {};
    // Made of the two when the name is read, because every comparison needs them.
    std::u32string familyKeys = {};           ///< keysOf the family name (hangul.h)
    std::u32string givenKeys = {};            ///< keysOf the given name
    std::string heard = {};                   ///< consonantsHeard of the given name
    std::vector<std::u32string> surname = {}; ///< surnames in Hangul, in their one form, that the family name may stand for

    bool operator==(const NameReading &) const = default;
};

/// A name as somebody wrote it, made ready for comparison.
struct PersonName
{
    enum class Script : std::uint8_t {
        none,   ///< blank, masked, or no letters
        hangul, ///< letters of other scripts beside Hangul are left out
        latin,
        other, ///< Chinese characters, kana, Cyrillic, ...: compared letter by letter only
    };
    Script script = Script::none;
    /// The likeliest first; several only where it stays open which is the family name. Empty for none.
    std::vector<NameReading> readings;

    bool operator==(const PersonName &) const = default;
};

/// Reads a name (UTF-8) in whatever order, with blanks or hyphens or without: "김민수", "김 민수", "민수 김", "KIM, Min-su",
/// "Minsu Kim", "kimminsu". Remarks in brackets, titles and 씨, 님, 선생님, 귀하 behind the name go. A name that is masked is
/// none.
[[nodiscard]] PersonName readName(std::string_view text);

/// Whether Koreans bear it as a family name; Hangul.
[[nodiscard]] bool isSurname(std::u32string_view hangul);
/// The one form of surnames that are written in two ways (림 and 임, 류 and 유, 로 and 노); any other stays.
[[nodiscard]] std::u32string usualSurname(std::u32string_view hangul);
/// The surnames in Hangul, in their one form, whose bearers write them so in Latin letters (folded): "chung" is 정.
/// Empty: not a Korean surname.
[[nodiscard]] std::vector<std::u32string> surnamesWritten(std::u32string_view latin);
/// The Latin spellings of a surname, the usual one first: 이 is lee, yi, i, rhee, ... Empty where none is listed.
[[nodiscard]] std::vector<std::string> spellingsOfSurname(std::u32string_view hangul);

/// How many letters must be typed differently, added or left out until Latin letters spell Hangul in any of the ways Koreans
/// write their names ("Minsoo", "Min-su" and "Minsu" are all 민수). O(length of both).
[[nodiscard]] std::size_t spellingDistance(std::u32string_view hangul, std::u32string_view latin);

/// The consonants one hears, in classes that all spellings of a name share: 민수, "Minsoo" and "Minsu" are "mns". For keys, not
/// for comparison: many names have the same.
[[nodiscard]] std::string consonantsHeard(std::u32string_view letters);

/// How much two names are alike, in [0, 1] each; 1 where a part is the same or not known of one of them.
struct NameLikeness
{
    double family = 0;
    double given = 0;
    bool spelled = false;    ///< the same only by how it sounds: Hangul and Latin letters, or two spellings in Latin letters
    bool comparable = false; ///< false: a name is missing, or the two are in scripts that cannot be compared
    bool partial = false;    ///< a family or given name is known of one only
};

/// Of all readings the pair that is most alike. Jaro-Winkler (Winkler 1990, p = 0.1 over at most 4) over the keys of Hangul and
/// over Latin letters; between the two, by spellingDistance. Given names in Latin letters whose consonants sound the same: at
/// least 0.93.
[[nodiscard]] NameLikeness likenessOf(const PersonName &a, const PersonName &b);

/// Jaro-Winkler of two texts: 1 same, 0 nothing in common. Texts beyond 64 letters are compared by their first 64.
[[nodiscard]] double jaroWinkler(std::u32string_view a, std::u32string_view b);

} // namespace tracedesk::epi
