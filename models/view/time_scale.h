#pragma once

#include "epi/time_span.h"

#include <cstdint>
#include <vector>

namespace tracedesk::view {

enum class TimeUnit : std::uint8_t { minute, hour, day, month, year };

/// The marks of a time axis in two rows: the steps, and above them what they are parts of.
struct TimeRuler
{
    struct Tick
    {
        epi::Instant time;
        bool head = false; ///< a head begins here, too
        bool operator==(const Tick &) const = default;
    };
    TimeUnit step = TimeUnit::hour; ///< how a tick is called: by the clock, the day, the month, the year
    std::vector<Tick> ticks;
    TimeUnit headUnit = TimeUnit::day; ///< day over clock times, month over days, year over months; none over years
    std::vector<epi::Instant> heads;   ///< where each begins; the first at or before the range
};

/// Maps moments to pixels along a line and back: range.begin is at 0, range.end at width.
/// A value; every change gives a new one. The range is never shorter than a minute, never longer than ten years.
class TimeScale
{
public:
    TimeScale() = default;
    TimeScale(epi::TimeSpan range, double width);

    [[nodiscard]] epi::TimeSpan range() const { return m_range; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double pixelsPerSecond() const;
    [[nodiscard]] double mapToX(epi::Instant time) const;
    [[nodiscard]] epi::Instant mapToTime(double x) const;

    /// Factor above 1 shows less time; what is at x stays at x.
    [[nodiscard]] TimeScale zoomedAt(double x, double factor) const;
    /// The picture moves by dx pixels to the right.
    [[nodiscard]] TimeScale panned(double dx) const;
    [[nodiscard]] TimeScale withWidth(double width) const { return {m_range, width}; }
    /// The same pixels a second over more time: `by` pixels further on both sides.
    [[nodiscard]] TimeScale widened(double by) const;

    /// Ticks at least `spacing` pixels apart, at round local times: minutes (1, 2, 5, 10, 15, 30), hours (1, 2, 3, 6, 12),
    /// days (1, 2, Mondays, every other Monday), months (1, 3, 6), years (1, 2, 5).
    [[nodiscard]] TimeRuler ruler(double spacing, epi::Seconds utcOffset) const;
    /// What an arrow key moves by: the shortest of 1, 5, 15, 30 minutes, 1, 3, 6 hours, 1, 7 days that is 4 pixels.
    [[nodiscard]] epi::Seconds keyStep() const;

private:
    epi::TimeSpan m_range{epi::Instant{}, epi::Instant{} + std::chrono::hours(24)};
    double m_width = 1;
};

} // namespace tracedesk::view
