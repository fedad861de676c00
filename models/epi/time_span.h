#pragma once

#include <algorithm>
#include <chrono>
#include <compare>

namespace tracedesk::epi {

/// A moment in UTC, to the second: the resolution of provider records and of the access log.
using Instant = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;
/// A calendar day where the investigation is, without a zone.
using Day = std::chrono::local_days;

/// Half-open [begin, end). Empty when end <= begin.
struct TimeSpan
{
    Instant begin{};
    Instant end{};

    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr Seconds length() const { return isEmpty() ? Seconds{0} : end - begin; }
    [[nodiscard]] constexpr bool contains(Instant t) const { return begin <= t && t < end; }
    /// Spans that only touch do not overlap.
    [[nodiscard]] constexpr bool overlaps(TimeSpan other) const
    {
        return std::max(begin, other.begin) < std::min(end, other.end);
    }
    /// The common part; empty (but not normalised) where there is none.
    [[nodiscard]] constexpr TimeSpan intersected(TimeSpan other) const
    {
        return {std::max(begin, other.begin), std::min(end, other.end)};
    }

    constexpr auto operator<=>(const TimeSpan &) const = default;
};

/// A day known to lie between two days, both included; equal when exact.
struct DayRange
{
    Day earliest{};
    Day latest{};

    [[nodiscard]] constexpr bool isExact() const { return earliest == latest; }
    constexpr auto operator<=>(const DayRange &) const = default;
};

/// The moment a local day begins, at a fixed distance from UTC (Korea: +9 h, no daylight saving).
[[nodiscard]] constexpr Instant startOfDay(Day day, Seconds utcOffset)
{
    return Instant{day.time_since_epoch()} - utcOffset;
}

/// The local day a moment lies in.
[[nodiscard]] constexpr Day localDay(Instant t, Seconds utcOffset)
{
    return Day{std::chrono::floor<std::chrono::days>((t + utcOffset).time_since_epoch())};
}

} // namespace tracedesk::epi
