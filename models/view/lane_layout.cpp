#include "view/lane_layout.h"

#include <algorithm>
#include <cmath>

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

LaneLayout::LaneLayout(std::size_t lanes, double top, double height, double scroll)
    : m_count(lanes)
    , m_top(top)
    , m_height(std::max(height, 0.0))
    , m_each(lanes == 0 ? minimumLane : std::floor(std::clamp(m_height / static_cast<double>(lanes), minimumLane, maximumLane)))
{
    m_scroll = std::clamp(scroll, 0.0, scrollable());
}

double LaneLayout::scrollable() const
{
    return std::max(0.0, static_cast<double>(m_count) * m_each - m_height);
}

double LaneLayout::topOf(std::size_t lane) const
{
    return m_top + static_cast<double>(lane) * m_each - m_scroll;
}

std::optional<std::size_t> LaneLayout::laneAt(double y) const
{
    if (y < m_top || y >= bottom())
        return std::nullopt;
    return static_cast<std::size_t>((y - m_top + m_scroll) / m_each);
}

double LaneLayout::bottom() const
{
    return m_top + std::min(m_height, static_cast<double>(m_count) * m_each);
}

std::pair<std::size_t, std::size_t> LaneLayout::visible() const
{
    const auto first = static_cast<std::size_t>(m_scroll / m_each);
    const auto last = static_cast<std::size_t>(std::ceil((m_scroll + m_height) / m_each));
    return {std::min(first, m_count), std::min(last, m_count)};
}

double LaneLayout::scrollTo(std::size_t lane) const
{
    const double begin = static_cast<double>(lane) * m_each;
    return std::clamp(m_scroll, std::min(begin + m_each - m_height, begin), begin);
}

} // namespace tracedesk::view
