#include "tracing/clusters.h"
#include "tracing/disjoint_sets.h"
#include "tracing/stay_grid.h"

#include <algorithm>
#include <map>
#include <set>

namespace tracedesk::tracing {

namespace {

epi::Seconds between(epi::TimeSpan a, epi::TimeSpan b)
{
    return std::max(epi::Seconds{0}, std::max(a.begin, b.begin) - std::min(a.end, b.end));
}

} // namespace

StayGrid::StayGrid(std::span<const CaseStay> stays, double reach)
    : m_cells(chord(reach))
{
    for (std::uint32_t stay = 0; stay < stays.size(); ++stay) {
        m_points.push_back(onSphere(stays[stay].position));
        const std::uint32_t cell = m_cells.insert(m_points.back());
        m_members.resize(m_cells.size());
        m_members[cell].push_back(stay);
    }
}

std::vector<std::uint32_t> StayGrid::within(epi::LatLng position, double distance) const
{
    const Point point = onSphere(position);
    const double squared = chord(distance) * chord(distance);
    std::array<std::uint32_t, 8> cells{};
    std::vector<std::uint32_t> found;
    const std::size_t count = m_cells.near(point, cells);
    for (std::size_t i = 0; i < count; ++i) {
        for (const std::uint32_t stay : m_members[cells[i]]) {
            if (squaredDistance(point, m_points[stay]) <= squared)
                found.push_back(stay);
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::vector<std::uint32_t>> denseGroups(std::span<const CaseStay> stays, double distance, epi::Seconds window,
                                                    std::uint32_t minimumCases)
{
    const StayGrid grid(stays, distance);
    std::vector<std::vector<std::uint32_t>> neighbours(stays.size());
    std::vector<bool> core(stays.size(), false);
    for (std::uint32_t stay = 0; stay < stays.size(); ++stay) {
        std::set<std::uint32_t> cases;
        for (const std::uint32_t other : grid.within(stays[stay].position, distance)) {
            if (between(stays[stay].span, stays[other].span) > window)
                continue;
            neighbours[stay].push_back(other);
            cases.insert(stays[other].caseIndex);
        }
        core[stay] = cases.size() >= minimumCases;
    }
    DisjointSets sets(stays.size());
    for (std::uint32_t stay = 0; stay < stays.size(); ++stay) {
        for (const std::uint32_t other : neighbours[stay]) {
            if (core[stay] && core[other])
                sets.unite(stay, other);
        }
    }
    std::map<std::uint32_t, std::set<std::uint32_t>> groups;
    for (std::uint32_t stay = 0; stay < stays.size(); ++stay) {
        if (!core[stay])
            continue;
        auto &group = groups[sets.find(stay)];
        group.insert(neighbours[stay].begin(), neighbours[stay].end());
    }
    std::vector<std::vector<std::uint32_t>> result;
    for (const auto &[root, group] : groups)
        result.emplace_back(group.begin(), group.end());
    std::ranges::sort(result);
    return result;
}

} // namespace tracedesk::tracing
