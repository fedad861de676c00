#include "view/lane_layout.h"

#include <algorithm>
#include <array>

namespace tracedesk::view {

LaneKind laneOf(epi::RecordKind kind)
{
    switch (kind) {
    case epi::RecordKind::cellSite:
        return LaneKind::cellSite;
    case epi::RecordKind::gps:
        return LaneKind::gps;
    case epi::RecordKind::card:
        return LaneKind::card;
    case epi::RecordKind::entryLog:
        return LaneKind::entryLog;
    }
    return LaneKind::cellSite;
}

LaneLayout::LaneLayout(const CasePicture &picture, double top, double height)
{
    std::array<bool, 6> used{};
    used[static_cast<std::size_t>(LaneKind::interview)] = true;
    used[static_cast<std::size_t>(LaneKind::stays)] = true;
    for (const RecordSpan &record : picture.records)
        used[static_cast<std::size_t>(laneOf(record.kind))] = true;
    for (std::size_t kind = 0; kind < used.size(); ++kind) {
        if (used[kind])
            m_lanes.push_back({static_cast<LaneKind>(kind), 0, 0});
    }
    const double each = std::clamp(height / static_cast<double>(m_lanes.size()), minimumLane, maximumLane);
    for (Lane &lane : m_lanes) {
        lane.top = top;
        lane.height = each;
        top += each;
    }
}

const Lane *LaneLayout::find(LaneKind kind) const
{
    const auto it = std::ranges::find(m_lanes, kind, &Lane::kind);
    return it == m_lanes.end() ? nullptr : &*it;
}

const Lane *LaneLayout::at(double y) const
{
    const auto it = std::ranges::find_if(m_lanes, [y](const Lane &l) { return y >= l.top && y < l.top + l.height; });
    return it == m_lanes.end() ? nullptr : &*it;
}

double LaneLayout::bottom() const
{
    return m_lanes.empty() ? 0 : m_lanes.back().top + m_lanes.back().height;
}

} // namespace tracedesk::view
