#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace tracedesk::tracing {

/// Union-find over 0 .. count - 1; the representative of a set is its least member, whatever the order of unions.
class DisjointSets
{
public:
    explicit DisjointSets(std::size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0U);
    }

    std::uint32_t find(std::uint32_t member)
    {
        while (m_parents[member] != member)
            member = m_parents[member] = m_parents[m_parents[member]];
        return member;
    }

    void unite(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace tracedesk::tracing
