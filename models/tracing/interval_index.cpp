#include "tracing/interval_index.h"

#include "tracing/vectorised.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace tracedesk::tracing {

namespace {

// Rows in the order of cells, stable: a counting sort.
std::vector<std::uint32_t> orderByCell(std::span<const SliceRow> rows, std::vector<std::uint32_t> &cellBegins)
{
    for (const SliceRow &row : rows)
        ++cellBegins[row.cell + 1];
    std::partial_sum(cellBegins.begin(), cellBegins.end(), cellBegins.begin());
    std::vector<std::uint32_t> next(cellBegins.begin(), cellBegins.end() - 1);
    std::vector<std::uint32_t> order(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        order[next[rows[row].cell]++] = row;
    return order;
}

// Sorts one cell's rows by slice, stable; counts where the slices are dense enough for that to be cheaper.
class SliceSorter
{
public:
    explicit SliceSorter(std::span<const SliceRow> rows)
        : m_rows(rows)
    {
    }

    void sort(std::span<std::uint32_t> order)
    {
        const auto sliceOf = [&](std::uint32_t row) { return m_rows[row].slice; };
        const auto [least, most] = std::ranges::minmax(order, {}, sliceOf);
        const std::uint32_t first = sliceOf(least);
        const std::size_t range = sliceOf(most) - first + std::size_t{1};
        if (range > 4 * order.size() + 64) {
            std::ranges::stable_sort(order, {}, sliceOf);
            return;
        }
        m_counts.assign(range + 1, 0);
        for (const std::uint32_t row : order)
            ++m_counts[sliceOf(row) - first + 1];
        std::partial_sum(m_counts.begin(), m_counts.end(), m_counts.begin());
        m_sorted.resize(order.size());
        for (const std::uint32_t row : order)
            m_sorted[m_counts[sliceOf(row) - first]++] = row;
        std::ranges::copy(m_sorted, order.begin());
    }

private:
    std::span<const SliceRow> m_rows;
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint32_t> m_sorted;
};

} // namespace

IntervalIndex::IntervalIndex(std::span<const SliceRow> rows, std::span<const Point> points, Around around)
    : m_around(std::move(around))
{
    assert(rows.size() < noBucket && (points.empty() || points.size() == rows.size()));
    const std::size_t cellCount = m_around.offsets.empty() ? 0 : m_around.offsets.size() - 1;
    std::vector<std::uint32_t> cellBegins(cellCount + 1, 0);
    std::vector<std::uint32_t> order = orderByCell(rows, cellBegins);
    m_owners.resize(rows.size() + lanes);
    m_spans.resize(rows.size() + lanes);
    if (!points.empty()) {
        m_x.resize(rows.size() + lanes);
        m_y.resize(rows.size() + lanes);
        m_z.resize(rows.size() + lanes);
    }
    SliceSorter sorter(rows);
    m_cells.reserve(cellCount + 1);
    for (std::size_t cell = 0; cell < cellCount; ++cell) {
        m_cells.push_back(static_cast<std::uint32_t>(m_slices.size()));
        const std::span mine(order.begin() + cellBegins[cell], order.begin() + cellBegins[cell + 1]);
        if (mine.empty())
            continue;
        sorter.sort(mine);
        for (std::uint32_t entry = cellBegins[cell]; entry < cellBegins[cell + 1]; ++entry) {
            const SliceRow &row = rows[order[entry]];
            if (m_cells.back() == m_slices.size() || m_slices.back() != row.slice) {
                m_slices.push_back(row.slice);
                m_begins.push_back(entry);
            }
            m_owners[entry] = row.owner;
            m_spans[entry] = row.span;
            if (!points.empty()) {
                const Point &point = points[order[entry]];
                m_x[entry] = point.x;
                m_y[entry] = point.y;
                m_z[entry] = point.z;
            }
        }
    }
    m_cells.push_back(static_cast<std::uint32_t>(m_slices.size()));
    m_begins.push_back(static_cast<std::uint32_t>(rows.size()));
}

[[gnu::always_inline]] inline std::uint32_t IntervalIndex::bucketOf(std::uint32_t cell, std::uint32_t slice) const
{
    const std::uint32_t first = m_cells[cell];
    const std::uint32_t count = m_cells[cell + 1] - first;
    const std::uint32_t *slices = m_slices.data() + first;
    if (count == 0 || slice < slices[0])
        return noBucket;
    // Slices ascend by at least one: where none is missing this guess is exact, else the answer lies before it.
    const std::uint32_t guess = std::min(slice - slices[0], count - 1);
    if (slices[guess] == slice)
        return first + guess;
    const std::uint32_t *found = std::lower_bound(slices, slices + guess, slice);
    return *found == slice ? first + static_cast<std::uint32_t>(found - slices) : noBucket;
}

// Overlaps of eight entries at a time go through a block the compiler keeps in vector registers: entries beyond
// the list's end belong to the next list (or the padding) and are masked, so no block can overflow.
template<bool testDistance>
[[gnu::always_inline]] inline void IntervalIndex::probe(const SliceRow &row, const Point &point, std::uint32_t sides,
                                                        double squaredReach, std::uint32_t *seconds, std::uint32_t *cursors,
                                                        std::uint32_t after) const
{
    const auto begin = static_cast<std::int32_t>(row.span & 0xffff);
    const auto end = static_cast<std::int32_t>(row.span >> 16);
    for (std::uint32_t n = m_around.offsets[row.cell]; n < m_around.offsets[row.cell + 1]; ++n) {
        if (testDistance && (m_around.neighbours[n].side & sides) == 0)
            continue;
        const std::uint32_t bucket = bucketOf(m_around.neighbours[n].cell, row.slice);
        if (bucket == noBucket)
            continue;
        std::uint32_t entry = cursors != nullptr ? cursors[bucket] : m_begins[bucket];
        const std::uint32_t last = m_begins[bucket + 1];
        if (cursors != nullptr) {
            while (entry < last && m_owners[entry] <= after)
                ++entry;
            cursors[bucket] = entry;
        }
        for (; entry < last; entry += lanes) {
            const auto left = static_cast<std::int32_t>(last - entry);
            alignas(64) std::int32_t overlap[lanes];
            const std::uint32_t *spans = m_spans.data() + entry;
            for (std::int32_t lane = 0; lane < static_cast<std::int32_t>(lanes); ++lane) {
                const std::int32_t from = std::max(begin, static_cast<std::int32_t>(spans[lane] & 0xffff));
                const std::int32_t to = std::min(end, static_cast<std::int32_t>(spans[lane] >> 16));
                overlap[lane] = lane < left ? std::max(to - from, 0) : 0;
            }
            if constexpr (testDistance) {
                const double *x = m_x.data() + entry;
                const double *y = m_y.data() + entry;
                const double *z = m_z.data() + entry;
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const double dx = x[lane] - point.x;
                    const double dy = y[lane] - point.y;
                    const double dz = z[lane] - point.z;
                    overlap[lane] = dx * dx + dy * dy + dz * dz <= squaredReach ? overlap[lane] : 0;
                }
            }
            const std::uint32_t *owners = m_owners.data() + entry;
            for (std::size_t lane = 0; lane < lanes; ++lane)
                seconds[owners[lane]] += static_cast<std::uint32_t>(overlap[lane]);
        }
    }
}

TRACEDESK_CLONES void IntervalIndex::addPlaces(std::span<const SliceRow> probes, std::span<std::uint32_t> seconds,
                                               std::span<std::uint32_t> cursors, std::uint32_t after) const
{
    std::uint32_t *const moving = cursors.empty() ? nullptr : cursors.data();
    for (const SliceRow &row : probes)
        probe<false>(row, Point{}, everySide, 0, seconds.data(), moving, after);
}

TRACEDESK_CLONES void IntervalIndex::addPositions(std::span<const SliceRow> probes, std::span<const Point> points,
                                                  std::span<const std::uint32_t> sides, double squaredReach,
                                                  std::span<std::uint32_t> seconds, std::span<std::uint32_t> cursors,
                                                  std::uint32_t after) const
{
    std::uint32_t *const moving = cursors.empty() ? nullptr : cursors.data();
    for (std::size_t row = 0; row < probes.size(); ++row)
        probe<true>(probes[row], points[row], sides[row], squaredReach, seconds.data(), moving, after);
}

} // namespace tracedesk::tracing
