#pragma once

#include "epi/time_span.h"

#include <vector>

namespace tracedesk::view {

/// Maps moments to pixels along a line and back: range.begin is at 0, range.end at width.
/// A value; every change gives a new one. The range is never shorter than a minute, never longer than ten years.
class TimeScale
{
public:
    struct Tick
    {
        epi::Instant time;
        bool day = false; ///< a local midnight, else an hour inside a day
        auto operator<=>(const Tick &) const = default;
    };

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

    /// Local midnights and, where there is room, hours of 1, 2, 3, 6 or 12; labels are at least `spacing` pixels apart.
    /// Days are thinned to every 2nd, 7th, 14th, 28th counted from 1970-01-01 where they would crowd.
    [[nodiscard]] std::vector<Tick> ticks(double spacing, epi::Seconds utcOffset) const;

private:
    epi::TimeSpan m_range{epi::Instant{}, epi::Instant{} + std::chrono::hours(24)};
    double m_width = 1;
};

} // namespace tracedesk::view
