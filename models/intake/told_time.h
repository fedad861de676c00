#pragma once

#include "intake/told_clock.h"
#include "intake/told_day.h"

namespace tracedesk::intake {

/// A phrase of a text that tells when: signs [begin, end).
struct TimePhrase
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<ToldClock> from{};
    std::optional<ToldClock> to{};
    std::optional<int> length{}; ///< minutes, "for two hours"
    struct Fault
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        epi::UnreadReason reason{};
    };
    std::optional<Fault> fault{}; ///< a side that cannot be; the other one holds
    bool vague = false;           ///< a word for a part of the day, nothing else
};

struct TimePlace
{
    bool part = false; ///< first between separators
    bool dotted = false;
    bool compact = false;    ///< the writer goes by "0930"
    bool daytime = false;    ///< right after a place that is open by day: "보건소 9"
    bool counted = false;    ///< after what is numbered: "room 3-5", "중앙로 3-5"
    bool line = false;       ///< first in its line
    bool afterPlace = false; ///< right after a place: "office 9-5"
};

/// "3-4pm", "9-10:30": what one side says holds for the other one.
void shareHalves(ClockRead &first, ClockRead &second, const SpeechWords &words);
/// Whether the writer of a text goes by "0930": such numbers, and no other way of writing times.
[[nodiscard]] bool usesCompactTimes(const FoldedText &text);

/// "5 Main St": whether the number that ends at `end` begins an address, or counts people.
[[nodiscard]] bool beginsAddress(const FoldedText &text, std::size_t end, const SpeechWords &words);
/// Whether the writer of a text goes by "9.30": such numbers that no day is written by, and no colons.
[[nodiscard]] bool usesDottedTimes(const FoldedText &text);
/// Whether the writer of a text goes by "9-5", "8-430" and writes no colons.
[[nodiscard]] bool usesBareTimes(const FoldedText &text);

/// Whether nothing that a number could belong to follows a time that ends at `end`.
[[nodiscard]] bool endsTime(const FoldedText &text, std::size_t end, const SpeechWords &words);
/// Whether numbers that end at `end` count what follows: "3~4명".
[[nodiscard]] bool countsThings(const FoldedText &text, std::size_t end, const SpeechWords &words);
/// Whether a time and then words follow the arrow, so that the two times are those of one place: "13:00 → 14:20 광명반점".
[[nodiscard]] bool spansTimes(const FoldedText &text, std::size_t arrow, const SpeechWords &words);

/// The phrase at `i`, where a word starts; days that stand within ("~ 익일 02:00") are read by `days`.
[[nodiscard]] std::optional<TimePhrase> readTimePhrase(const FoldedText &text, std::size_t i, const SpeechWords &words,
                                                       const DayReader &days, TimePlace place);
/// "for two hours", "30분간". A length counted from the stop before ("2시간 후") is a fault.
[[nodiscard]] std::optional<TimePhrase> readLength(const FoldedText &text, std::size_t i, const SpeechWords &words);

/// What a whole text says of when: "오후 3시쯤", "about nine", "3-4pm", "till late", "for two hours".
struct ToldWhen
{
    std::optional<epi::ToldTime> from;
    std::optional<epi::ToldTime> to;
    std::optional<epi::Seconds> stayed;

    bool operator==(const ToldWhen &) const = default;
};
/// Errors are the reason why it says no time; notAStop where it is no time at all, or more than one.
[[nodiscard]] std::expected<ToldWhen, epi::UnreadReason> readToldWhen(std::string_view utf8, const SpeechWords &words);

/// As the world outside sees it: an open half is a hull of its two readings.
[[nodiscard]] epi::ToldTime toldTimeOf(const ToldClock &clock);

} // namespace tracedesk::intake
