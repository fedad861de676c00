#pragma once

#include "epi/evidence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace tracedesk::view {

/// What a lane of a case's timeline shows, from top to bottom.
enum class LaneKind : std::uint8_t { interview, cellSite, gps, card, entryLog, stays };

[[nodiscard]] LaneKind laneOf(epi::RecordKind kind);

/// Where the lanes of a timeline lie: one below the other, sharing `height` evenly between `minimumLane` and
/// `maximumLane` pixels each, below `top`. Where they do not fit they are scrolled.
class LaneLayout
{
public:
    static constexpr double minimumLane = 18;
    static constexpr double maximumLane = 34;

    LaneLayout() = default;
    /// `scroll` is cut to what there is to scroll.
    LaneLayout(std::size_t lanes, double top, double height, double scroll = 0);

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] double laneHeight() const { return m_each; }
    [[nodiscard]] double scroll() const { return m_scroll; }
    [[nodiscard]] double scrollable() const; ///< pixels the lanes are longer than their room; 0: all fit
    [[nodiscard]] double topOf(std::size_t lane) const;
    [[nodiscard]] std::optional<std::size_t> laneAt(double y) const;
    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] double bottom() const;                               ///< of the lanes, or of their room
    [[nodiscard]] std::pair<std::size_t, std::size_t> visible() const; ///< first, and one past the last
    /// The scroll that brings a lane wholly into view, nearest to now.
    [[nodiscard]] double scrollTo(std::size_t lane) const;

private:
    std::size_t m_count = 0;
    double m_top = 0;
    double m_height = 0;
    double m_each = minimumLane;
    double m_scroll = 0;
};

} // namespace tracedesk::view
