#pragma once

#include "epi/time_span.h"
#include "view/time_scale.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::view {

/// Many spans of one lane, found by bisection. A span without length is a moment.
class SpanIndex
{
public:
    struct Entry
    {
        epi::TimeSpan span;
        std::uint32_t item = 0; ///< what it is, in its picture
    };

    SpanIndex() = default;
    explicit SpanIndex(std::vector<Entry> entries);

    /// By begin.
    [[nodiscard]] std::span<const Entry> all() const { return m_entries; }
    /// Neighbours in the order of begin among which are all that touch the range; some that end before it may be, too.
    [[nodiscard]] std::span<const Entry> near(epi::TimeSpan range) const;

private:
    std::vector<Entry> m_entries;
    std::vector<epi::Instant> m_latestEnd; ///< of this and all entries before it
};

/// What is drawn of a lane: a span wide enough to be one, or a column in which several narrow ones crowd.
struct LaneRun
{
    double left = 0; ///< pixels of the scale
    double right = 0;
    double strength = 1;     ///< 1 for a span of its own; else how full the columns are, or how many moments crowd, from 0.4
    std::uint32_t count = 1; ///< spans that begin in it
    bool operator==(const LaneRun &) const = default;
};

inline constexpr double narrowestBar = 2; ///< pixels a span is drawn wide at least; also the width of a column

/// Every span that touches the scale's range is within some run, at the pixels it stands at: none is left out. There are
/// no more runs than pixels, but for wide spans that overlap. Columns stand at fixed times, so that panning does not make them
/// flicker.
[[nodiscard]] std::vector<LaneRun> runsOf(const SpanIndex &index, const TimeScale &scale);

} // namespace tracedesk::view
