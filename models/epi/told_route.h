#pragma once

#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A route as somebody told it: values only, made by intake/route_text.
namespace tracedesk::epi {

/// How the half of the day of a told time is known.
enum class ToldHalf : std::uint8_t {
    said,     ///< written on a 24-hour clock, or with a word such as "pm" or "오후"
    resolved, ///< not said; the times told before and after leave this reading only
    open,     ///< not said, and nothing tells: meant is [earliest, latest - 12 h], or the same twelve hours later
};

/// A time of day as told. Counted from midnight of the visit's day; from 24 h on it lies on the next day, below 0 never.
struct ToldTime
{
    Seconds earliest{};
    Seconds latest{};         ///< equal to earliest when told to the minute
    bool approximate = false; ///< "about", "after", "lunch": the person claims no exact time
    ToldHalf half = ToldHalf::said;
    bool nextDay = false; ///< on the day after the visit's, which was not said but follows from the order of times

    bool operator==(const ToldTime &) const = default;
};

/// Bytes [begin, end) of the text that was read.
struct TextSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;

    auto operator<=>(const TextSpan &) const = default;
};

/// One stop. Texts are as written, trimmed; empty means not said.
struct ToldVisit
{
    std::optional<Day> day;     ///< none: no day was told
    std::optional<Day> lastDay; ///< of a stay over days: the last one
    bool dayResolved = false;   ///< a weekday, or 3/12/2020, read by what lies around it
    std::optional<ToldTime> from;
    std::optional<ToldTime> to;
    std::optional<Seconds> stayed; ///< a duration that was told; `to` (or `from`) is filled from it where it can be
    bool outOfOrder = false;       ///< begins before the stop told before it
    std::string placeName;         ///< never empty: "자택" or "귀가" for home, as it was written
    enum class Kind : std::uint8_t { other, home, work } kind = Kind::other;
    std::string address;
    std::string cameFrom;  ///< "from home to ...": where the way began, if no stop of its own
    std::string transport; ///< the way to this stop
    std::string companions;
    std::optional<bool> mask;
    std::string activity;
    std::vector<TextSpan> spans; ///< in order, apart from each other; none where a visit told for several days is repeated

    bool operator==(const ToldVisit &) const = default;
};

/// Why a part of the text was not read.
enum class UnreadReason : std::uint8_t {
    notAStop,         ///< no time, no place
    badBytes,         ///< not UTF-8
    impossibleTime,   ///< 12:75, 오전 15시
    impossibleDay,    ///< 2/30
    ambiguousDay,     ///< 3/4/2020 far from every other day; "next day" before any day
    weekdayMismatch,  ///< the day is another weekday; the day was kept
    endBeforeBegin,   ///< the end of a stay before its begin
    timeWithoutPlace, ///< a time, and nothing said of where
    ambiguousNumber,  ///< a year or a time, a day or a range of hours
    relativeTime,     ///< "two hours later"
    secondValue,      ///< one visit, told twice: another mask, another address
    negated,          ///< says what did not happen, or will
    unsure,           ///< says that something is not certain
    notAPlace,        ///< something that happened, such as symptoms
    tooLong,          ///< beyond the limit of the text
};

struct Unread
{
    TextSpan span;
    UnreadReason reason = UnreadReason::notAStop;

    bool operator==(const Unread &) const = default;
};

/// A day that was read, and where. It holds for the visits after it.
struct ToldDay
{
    TextSpan span;
    Day day{};

    bool operator==(const ToldDay &) const = default;
};

/// Every byte of the text lies in exactly one span of: a visit, a day, what was not read, or a separator.
struct ToldRoute
{
    std::vector<ToldVisit> visits; ///< in the order told
    std::vector<ToldDay> days;
    std::vector<Unread> unread;
    std::vector<TextSpan> separators; ///< blanks, arrows, bullets, numbers of a list, "then"

    bool operator==(const ToldRoute &) const = default;
};

} // namespace tracedesk::epi
