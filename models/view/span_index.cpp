#include "view/span_index.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::view {

namespace {

struct Column
{
    double covered = 0; ///< pixels
    std::uint32_t touching = 0;
    std::uint32_t beginning = 0;
    std::uint32_t moments = 0; ///< cover nothing, yet crowd
};

// Narrow spans column by column, where they are not alone.
class Columns
{
public:
    explicit Columns(const TimeScale &scale)
        : m_shift(std::fmod(static_cast<double>(scale.range().begin.time_since_epoch().count()) * scale.pixelsPerSecond(),
                            narrowestBar))
        , m_columns(static_cast<std::size_t>(scale.width() / narrowestBar) + 4)
    {
    }

    /// `seen` is what it is drawn to, at least as far as it lasts.
    void add(double left, double right, double seen)
    {
        const auto [first, last] = touched(left, seen);
        ++m_columns[first].beginning;
        for (std::size_t i = first; i <= last; ++i) {
            ++m_columns[i].touching;
            m_columns[i].moments += right <= left;
            m_columns[i].covered += std::max(0.0, std::min(right, leftOf(i) + narrowestBar) - std::max(left, leftOf(i)));
        }
    }

    /// Whether nobody else touches the columns of a span; its columns are then its own and told no more.
    bool takeAlone(double left, double right)
    {
        const auto [first, last] = touched(left, right);
        for (std::size_t i = first; i <= last; ++i) {
            if (m_columns[i].touching != 1)
                return false;
        }
        for (std::size_t i = first; i <= last; ++i)
            m_columns[i] = {};
        return true;
    }

    void tell(std::vector<LaneRun> &runs) const
    {
        const std::size_t own = runs.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const Column &column = m_columns[i];
            if (column.touching == 0)
                continue;
            const double crowd = column.moments > 0 ? 0.4 + 0.1 * std::log2(static_cast<double>(column.moments)) : 0;
            // Ten grades: neighbours alike are one run.
            const double strength = std::round(std::clamp(std::max(column.covered / narrowestBar, crowd), 0.4, 1.0) * 10) / 10;
            if (runs.size() > own && runs.back().strength == strength && std::abs(runs.back().right - leftOf(i)) < 1e-6) {
                runs.back().right += narrowestBar;
                runs.back().count += column.beginning;
            } else {
                runs.push_back({leftOf(i), leftOf(i) + narrowestBar, strength, column.beginning});
            }
        }
    }

private:
    [[nodiscard]] double leftOf(std::size_t column) const { return (static_cast<double>(column) - 1) * narrowestBar - m_shift; }
    [[nodiscard]] std::pair<std::size_t, std::size_t> touched(double left, double right) const
    {
        const auto at = [this](double x) {
            const double column = std::floor((x + m_shift) / narrowestBar) + 1;
            return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(m_columns.size() - 1)));
        };
        return {at(left), at(std::nextafter(right, left))};
    }

    double m_shift;
    std::vector<Column> m_columns;
};

} // namespace

SpanIndex::SpanIndex(std::vector<Entry> entries)
    : m_entries(std::move(entries))
{
    std::ranges::stable_sort(m_entries, {}, [](const Entry &entry) { return entry.span.begin; });
    epi::Instant latest = epi::Instant::min();
    for (const Entry &entry : m_entries) {
        latest = std::max({latest, entry.span.begin, entry.span.end});
        m_latestEnd.push_back(latest);
    }
}

std::span<const SpanIndex::Entry> SpanIndex::near(epi::TimeSpan range) const
{
    const auto first = std::ranges::lower_bound(m_latestEnd, range.begin) - m_latestEnd.begin();
    const auto last =
        std::ranges::upper_bound(m_entries, range.end, {}, [](const Entry &e) { return e.span.begin; }) - m_entries.begin();
    return std::span(m_entries).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(last - first, {})));
}

std::vector<LaneRun> runsOf(const SpanIndex &index, const TimeScale &scale)
{
    std::vector<LaneRun> runs;
    Columns columns(scale);
    struct Narrow
    {
        double left;
        double right;
    };
    std::vector<Narrow> narrow;
    for (const SpanIndex::Entry &entry : index.near(scale.range())) {
        const epi::Instant end = std::max(entry.span.begin, entry.span.end);
        if (end < scale.range().begin)
            continue;
        const double left = scale.mapToX(entry.span.begin);
        const double right = scale.mapToX(end);
        if (right - left >= 2 * narrowestBar) {
            runs.push_back({left, right, 1, 1});
        } else {
            narrow.push_back({left, std::max(right, left + narrowestBar)});
            columns.add(left, right, narrow.back().right);
        }
    }
    for (const Narrow &span : narrow) {
        if (columns.takeAlone(span.left, span.right))
            runs.push_back({span.left, span.right, 1, 1});
    }
    columns.tell(runs);
    return runs;
}

} // namespace tracedesk::view
