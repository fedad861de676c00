#pragma once

#include "epi/result.h"
#include "intake/folded_text.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tracedesk::intake {

/// What a phrase of the vocabulary can be. The names in the files are in speech_words_json.cpp.
enum class Word : std::uint8_t {
    // times
    vague,       ///< value: index into SpeechWords::vague
    half,        ///< value: index into SpeechWords::halves
    clock,       ///< value: minutes, "noon"
    number,      ///< value: the number, "nine", "아홉"
    past,        ///< value: minutes after (or before) the hour that follows, "half past"
    hourUnit,    ///< "시", "o'clock"
    minuteUnit,  ///< "분"
    halfHour,    ///< "반" after an hour
    length,      ///< value: minutes of one, "hour", "시간"
    lengthWhole, ///< value: minutes, "half an hour"
    forLength,   ///< "for", before a length
    lengthTail,  ///< "동안", after a length
    laterTail,   ///< "later", "뒤": a length counted from the stop before
    about,       ///< before a time
    aboutTail,   ///< after a time
    before,
    beforeTail,
    after,
    afterTail,
    from,
    fromTail,
    until,
    untilTail,
    between,
    at,
    atTime, ///< before a time: "at", "at around" is at + about
    timeUnknown,
    // days
    month,   ///< value 1 to 12
    weekday, ///< value 0 Sunday to 6
    day,     ///< value: days from the day told last
    dayNow,  ///< value: days from the day of telling
    dayUnit, ///< "일"; monthUnit "월", yearUnit "년"
    monthUnit,
    yearUnit,
    dayFiller, ///< "on", "the": between a day and what goes with it
    // stops
    transport,
    transportOnly, ///< such a word where it stands alone between separators
    transportTail, ///< after it: "line 2", "이용"
    by,            ///< "by", "took the": makes a transportOnly a transport
    home,
    work,
    goHome, ///< "귀가"
    goWork,
    leaveWork,
    leave,
    leaveTail,
    go, ///< "went to", "visited": what follows is a place
    goTail,
    person,
    with,
    withTail,
    alone,
    masked,
    unmasked,
    maskUnknown,
    maskWord,
    yes,
    no,
    activity,
    place,   ///< ends the name of a place: "병원", "clinic"
    address, ///< ends a part of an address: "street", "로"
    name,    ///< no transport, no home: "bus stop"
    filler,
    purpose, ///< "for", "to buy": what follows is no place
    then,
    joins,
    label,
    negation,
    unsure,
    event,
    ending, ///< of a verb: "했음", "하여"
    particle,
    particleFrom,
    verbEnding,   ///< a word that ends so is a verb: "어요"
    maskPut,      ///< after a word for a mask: "썼"
    maskNot,      ///< before such a word: "안"
    throughout,   ///< "계속", "the whole time"
    dayFixed,     ///< a day with a name; value: month * 100 + day
    dayLast,      ///< "last", before a weekday
    dayNumber,    ///< "day" 2, 2"일차": counted from the first day that was told
    workDone,     ///< "근무": somebody was at work there
    daytime,      ///< a place that is open by day only: "보건소", "bank"
    occasion,     ///< what takes place somewhere of its own: stands for a place where none was told
    evening,      ///< a place or an occasion of the evening: "호프", "choir practice"
    weekdayBrief, ///< "th"; value as of weekday: only next to the date whose weekday it is
    count_
};

/// A set of them.
class Words
{
public:
    constexpr Words(std::initializer_list<Word> words)
    {
        for (const Word word : words)
            m_bits[static_cast<std::size_t>(word) / 64] |= 1ULL << (static_cast<unsigned>(word) % 64);
    }
    [[nodiscard]] constexpr bool has(Word word) const
    {
        return (m_bits[static_cast<std::size_t>(word) / 64] >> (static_cast<unsigned>(word) % 64) & 1U) != 0;
    }

private:
    std::array<std::uint64_t, 2> m_bits{};
};

/// A part of the day that people mean by a word, in minutes of the day; beyond 1440 the next day.
struct VagueTime
{
    int earliest = 0;
    int latest = 0;
    bool whole = false; ///< "all day": both begin and end
};

/// The words of route and time as people tell them, in every language at once (resources/speech): data, so that an installation
/// may add its own. Immutable once read; any thread.
class SpeechWords
{
public:
    struct Hit
    {
        Word word{};
        int value = 0;
        std::size_t end = 0;  ///< after the phrase
        std::size_t stop = 0; ///< after the particle that clings to it, "에서"; `end` where there is none
    };

    /// The longest phrase of these kinds that starts at `i`, where a word must start. It ends where the word ends, or where a
    /// particle or another phrase goes on.
    [[nodiscard]] std::optional<Hit> find(const FoldedText &text, std::size_t i, Words kinds) const
    {
        return find(text, i, kinds, 0);
    }
    [[nodiscard]] std::optional<Hit> find(const FoldedText &text, std::size_t i, Word kind) const
    {
        return find(text, i, Words{kind});
    }
    /// How long the phrase of this kind is that ends a word: "병원" of "한빛병원"; 0: none.
    [[nodiscard]] std::size_t endsWith(const FoldedText &text, std::size_t begin, std::size_t end, Word kind) const;

    std::vector<VagueTime> vague;
    std::vector<std::pair<int, int>> halves; ///< minutes [from, to) in which a 12-hour time lies
    int aboutMinutes = 0;
    int wakingFrom = 0; ///< minutes of the day people are usually up and about
    int wakingTo = 0;

    void add(std::string_view phrase, Word word, int value);

private:
    struct Meaning
    {
        Word word{};
        int value = 0;
    };
    struct Node
    {
        std::vector<std::pair<char32_t, std::uint32_t>> next;
        std::vector<Meaning> meanings;
    };
    [[nodiscard]] std::optional<Hit> find(const FoldedText &text, std::size_t i, Words kinds, int depth) const;
    [[nodiscard]] std::optional<std::size_t> wordGoesOn(const FoldedText &text, std::size_t end, int depth) const;
    [[nodiscard]] std::optional<std::size_t> particleAfter(const FoldedText &text, std::size_t end) const;
    [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t c) const;
    void insert(std::vector<Node> &trie, std::u32string_view phrase, Meaning meaning);

    std::vector<Node> m_trie = std::vector<Node>(1);
    std::vector<Node> m_endings = std::vector<Node>(1); ///< phrases backwards
};

/// Reads `times.json` and `words.json`. Errors: profileInvalid (path, where, why), unreadableFile.
[[nodiscard]] epi::Result<SpeechWords> readSpeechWords(const std::filesystem::path &folder);

/// Errors: profileInvalid (`times.json` or `words.json`, where, why).
[[nodiscard]] epi::Result<SpeechWords> parseSpeechWords(std::string_view times, std::string_view words);

} // namespace tracedesk::intake
