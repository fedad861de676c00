#include "view/tree_layout.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace tracedesk::view {

namespace {

class Builder
{
public:
    explicit Builder(const TransmissionTree &tree)
        : m_cases(tree.cases)
        , m_order(tree.cases.size())
        , m_infected(tree.cases.size())
    {
        m_layout.rowOf.assign(m_cases.size(), 0);
        m_layout.depth.assign(m_cases.size(), 0);
        m_layout.loop.assign(m_cases.size(), false);
    }

    TreeLayout build()
    {
        std::iota(m_order.begin(), m_order.end(), 0U);
        std::ranges::sort(m_order, [this](std::uint32_t a, std::uint32_t b) { return keyOf(a) < keyOf(b); });
        cutCircles();
        for (const std::uint32_t i : m_order) {
            if (!isRoot(i))
                m_infected[*m_cases[i].source].push_back(i); // by time, because m_order is
        }
        for (const std::uint32_t i : m_order) {
            if (isRoot(i))
                placeBranch(i);
        }
        m_layout.extent = extent();
        return std::move(m_layout);
    }

private:
    using Key = std::tuple<epi::Instant, std::string_view, std::uint32_t>;
    [[nodiscard]] Key keyOf(std::uint32_t i) const
    {
        return {timeOf(m_cases[i]).value_or(epi::Instant::max()), m_cases[i].number, i};
    }
    [[nodiscard]] bool isRoot(std::uint32_t i) const { return !m_cases[i].source || m_layout.loop[i]; }

    // Every case has one source at most, so that a walk up meets a circle at most once.
    void cutCircles()
    {
        std::vector<std::uint32_t> walk(m_cases.size(), 0); // 0: not met yet
        for (std::uint32_t start = 0; start < m_cases.size(); ++start) {
            std::uint32_t i = start;
            while (walk[i] == 0) {
                walk[i] = start + 1;
                if (!m_cases[i].source)
                    break;
                i = *m_cases[i].source;
            }
            if (walk[i] != start + 1 || !m_cases[i].source)
                continue;
            std::uint32_t earliest = i;
            for (std::uint32_t at = *m_cases[i].source; at != i; at = *m_cases[at].source) {
                if (keyOf(at) < keyOf(earliest))
                    earliest = at;
            }
            m_layout.loop[earliest] = true;
        }
    }

    // Without recursion: a chain of 10^4 cases is as deep.
    void placeBranch(std::uint32_t root)
    {
        std::vector<std::uint32_t> open{root};
        while (!open.empty()) {
            const std::uint32_t i = open.back();
            open.pop_back();
            m_layout.rowOf[i] = static_cast<std::uint32_t>(m_layout.caseAt.size());
            m_layout.caseAt.push_back(i);
            if (!isRoot(i))
                m_layout.depth[i] = m_layout.depth[*m_cases[i].source] + 1;
            open.insert(open.end(), m_infected[i].rbegin(), m_infected[i].rend());
        }
    }

    [[nodiscard]] epi::TimeSpan extent() const
    {
        epi::TimeSpan all{epi::Instant::max(), epi::Instant::min()};
        const auto add = [&all](epi::Instant begin, epi::Instant end) {
            all = {std::min(all.begin, begin), std::max(all.end, end)};
        };
        for (const TreeCase &c : m_cases) {
            if (const auto time = timeOf(c))
                add(*time, *time + std::chrono::days(1));
            if (!c.infection.isEmpty())
                add(c.infection.begin, c.infection.end);
        }
        return all.begin > all.end ? epi::TimeSpan{} : all;
    }

    const std::vector<TreeCase> &m_cases;
    std::vector<std::uint32_t> m_order; ///< by time
    std::vector<std::vector<std::uint32_t>> m_infected;
    TreeLayout m_layout;
};

} // namespace

std::optional<epi::Instant> timeOf(const TreeCase &c)
{
    if (c.onset)
        return c.onset;
    if (!c.infection.isEmpty())
        return c.infection.begin + c.infection.length() / 2;
    return std::nullopt;
}

TreeLayout layoutOf(const TransmissionTree &tree)
{
    return Builder(tree).build();
}

} // namespace tracedesk::view
