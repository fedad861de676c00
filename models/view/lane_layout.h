#pragma once

#include "view/case_picture.h"

#include <optional>
#include <vector>

namespace tracedesk::view {

/// The rows of the timeline, from top to bottom.
enum class LaneKind : std::uint8_t { interview, cellSite, gps, card, entryLog, stays };

struct Lane
{
    LaneKind kind = LaneKind::stays;
    double top = 0;
    double height = 0;
    bool operator==(const Lane &) const = default;
};

[[nodiscard]] LaneKind laneOf(epi::RecordKind kind);

/// Where lanes lie: interview and stays always, a lane for each kind the picture has records of.
class LaneLayout
{
public:
    /// Lanes share `height` evenly between `minimumLane` and `maximumLane` pixels each, below `top`.
    LaneLayout(const CasePicture &picture, double top, double height);

    static constexpr double minimumLane = 18;
    static constexpr double maximumLane = 34;

    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] const Lane *find(LaneKind kind) const;
    [[nodiscard]] const Lane *at(double y) const;
    [[nodiscard]] double bottom() const;

private:
    std::vector<Lane> m_lanes;
};

} // namespace tracedesk::view
