#pragma once

#include "epi/time_span.h"

#include <QString>

#include <optional>

/// Days and times as people type them, and as forms show them.
namespace tracedesk::view {

/// Which year a day without one is in: the first such day from three months before `about` on, what belongs to an infection being
/// told of days before it and long after; the last such day up to `latest` where that would be later.
struct YearHint
{
    epi::Day about{};
    epi::Day latest{};

    bool operator==(const YearHint &) const = default;
};
/// "2020-03-12", "2020.3.12", "20200312"; "3-12" and "3/12" by the hint.
[[nodiscard]] std::optional<epi::Day> readDay(const QString &text, const YearHint &hint);
/// Seconds since midnight: "9:05", "0905", "9", "24:00".
[[nodiscard]] std::optional<epi::Seconds> readClock(const QString &text);

/// The end of something that begins at `begin`: a time alone is on that day, or on the next where it would lie before the begin;
/// a day before it ("03-13 10:00") says which. Readings of the day as readDay's.
[[nodiscard]] std::optional<epi::Instant> readEnd(const QString &text, epi::Instant begin, epi::Seconds utcOffset);
/// What readEnd understands as that end, as short as it can be.
[[nodiscard]] QString endText(epi::Instant end, epi::Instant begin, epi::Seconds utcOffset);

} // namespace tracedesk::view
