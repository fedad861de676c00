#include "tracing/nearby_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace tracedesk::tracing {

namespace {

bool isCell(const Presence &presence)
{
    return presence.kind == epi::RecordKind::cellSite;
}

double square(double value)
{
    return value * value;
}

} // namespace

NearbyIndex::NearbyIndex(std::vector<std::vector<Presence>> presences, const SearchDistances &distances)
    : m_squaredFine(square(chord(distances.fine)))
    , m_squaredCell(square(chord(distances.cell)))
    , m_presences(std::move(presences))
    , m_cells(chord(std::max(distances.fine, distances.cell)))
{
    std::vector<SliceRow> rows[2];
    std::vector<Point> points[2];
    for (std::uint32_t target = 0; target < m_presences.size(); ++target) {
        std::ranges::sort(m_presences[target], {},
                          [](const Presence &p) { return std::tuple(p.begin, p.end, p.kind, p.set, p.row); });
        for (const Presence &presence : m_presences[target]) {
            const std::size_t which = isCell(presence) ? 1 : 0;
            const std::uint32_t cell = m_cells.insert(presence.point);
            cutAtSlices(presence.begin, presence.end, [&](std::uint32_t slice, std::uint32_t span) {
                rows[which].push_back({target, cell, slice, span});
                points[which].push_back(presence.point);
            });
        }
    }
    IntervalIndex::Around itself;
    itself.offsets.push_back(0);
    for (std::uint32_t cell = 0; cell < m_cells.size(); ++cell) {
        itself.neighbours.push_back({cell, IntervalIndex::everySide});
        itself.offsets.push_back(cell + 1);
    }
    m_fine = IntervalIndex(rows[0], points[0], itself);
    m_coarse = IntervalIndex(rows[1], points[1], std::move(itself));
}

void NearbyIndex::screen(std::span<const Presence> others, Scratch &scratch) const
{
    scratch.seconds.assign(targetCount(), 0);
    for (std::size_t which = 0; which < 2; ++which) {
        scratch.rows[which].clear();
        scratch.points[which].clear();
    }
    std::array<std::uint32_t, 8> cells{};
    const Presence *before = nullptr;
    std::size_t count = 0;
    for (const Presence &presence : others) {
        if (before == nullptr || before->point != presence.point)
            count = m_cells.near(presence.point, cells);
        before = &presence;
        const std::size_t which = isCell(presence) ? 1 : 0;
        for (std::size_t i = 0; i < count; ++i) {
            cutAtSlices(presence.begin, presence.end, [&](std::uint32_t slice, std::uint32_t span) {
                scratch.rows[which].push_back({0, cells[i], slice, span});
                scratch.points[which].push_back(presence.point);
            });
        }
    }
    scratch.sides.assign(std::max(scratch.rows[0].size(), scratch.rows[1].size()), IntervalIndex::everySide);
    const auto add = [&](const IntervalIndex &index, std::size_t which, double squaredReach) {
        index.addPositions(scratch.rows[which], scratch.points[which], scratch.sides, squaredReach, scratch.seconds, {}, 0);
    };
    add(m_fine, 0, m_squaredFine);
    add(m_coarse, 0, m_squaredCell);
    add(m_fine, 1, m_squaredCell);
    add(m_coarse, 1, m_squaredCell);
}

std::vector<Piece> NearbyIndex::pieces(std::size_t target, std::span<const Presence> others) const
{
    const auto &mine = m_presences[target];
    std::vector<Piece> pieces;
    // No presence is longer than a slice, so none that began earlier than that before another still lasts then.
    const auto mayLast = [](const Presence &presence) {
        return presence.begin > sliceSeconds ? presence.begin - sliceSeconds : 0;
    };
    auto start = mine.begin(); // the first that may still last; `others` ascend in time but for a few breaks
    std::uint32_t startsAt = 0;
    for (std::uint32_t b = 0; b < others.size(); ++b) {
        const Presence &other = others[b];
        if (mayLast(other) < startsAt)
            start = mine.begin();
        startsAt = mayLast(other);
        while (start != mine.end() && start->begin < startsAt)
            ++start;
        for (auto a = start; a != mine.end() && a->begin < other.end; ++a) {
            const std::uint32_t begin = std::max(a->begin, other.begin);
            const std::uint32_t end = std::min(a->end, other.end);
            if (begin >= end)
                continue;
            const double squared = squaredDistance(a->point, other.point);
            if (squared <= (isCell(*a) || isCell(other) ? m_squaredCell : m_squaredFine))
                pieces.push_back({begin, end, static_cast<std::uint32_t>(a - mine.begin()), b, std::sqrt(squared)});
        }
    }
    std::ranges::sort(pieces);
    return pieces;
}

std::vector<epi::TimeSpan> episodesOf(std::span<const Piece> pieces)
{
    std::vector<epi::TimeSpan> episodes;
    for (const Piece &piece : pieces) {
        const epi::TimeSpan span = toSpan(piece.begin, piece.end);
        if (episodes.empty() || episodes.back().end < span.begin)
            episodes.push_back(span);
        else
            episodes.back().end = std::max(episodes.back().end, span.end);
    }
    return episodes;
}

epi::Seconds totalOf(std::span<const epi::TimeSpan> episodes)
{
    epi::Seconds total{0};
    for (const epi::TimeSpan &episode : episodes)
        total += episode.length();
    return total;
}

} // namespace tracedesk::tracing
