#include "tracing/declared_links.h"

#include <algorithm>
#include <limits>

namespace tracedesk::tracing {

DeclaredLinks::DeclaredLinks(const Input &input)
    : m_sources(input.cases.size())
{
    for (const StatedExposure &exposure : input.exposures) {
        if (exposure.source == exposure.exposed)
            continue;
        m_sources[exposure.exposed].push_back(exposure.source);
        std::string &setting = m_settings[{exposure.source, exposure.exposed}];
        if (setting.empty())
            setting = exposure.setting;
    }
    for (auto &sources : m_sources) {
        std::ranges::sort(sources);
        sources.erase(std::ranges::unique(sources).begin(), sources.end());
    }
    findCircles();
}

// Tarjan's strongly connected components, with a stack of its own: chains can be thousands of cases long.
void DeclaredLinks::findCircles()
{
    constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
    const std::size_t count = m_sources.size();
    m_circle.assign(count, unseen);
    std::vector<std::uint32_t> order(count, unseen);
    std::vector<std::uint32_t> low(count, 0);
    std::vector<std::uint32_t> open;
    std::vector<std::pair<std::uint32_t, std::size_t>> path; // case, next of its sources
    std::uint32_t seen = 0;
    const auto enter = [&](std::uint32_t c) {
        order[c] = low[c] = seen++;
        open.push_back(c);
        path.emplace_back(c, 0);
    };
    for (std::uint32_t start = 0; start < count; ++start) {
        if (order[start] == unseen)
            enter(start);
        while (!path.empty()) {
            auto &[c, next] = path.back();
            if (next < m_sources[c].size()) {
                const std::uint32_t source = m_sources[c][next++];
                if (order[source] == unseen)
                    enter(source);
                else if (m_circle[source] == unseen)
                    low[c] = std::min(low[c], order[source]);
                continue;
            }
            const std::uint32_t done = c;
            path.pop_back();
            if (!path.empty())
                low[path.back().first] = std::min(low[path.back().first], low[done]);
            if (low[done] == order[done]) {
                std::uint32_t member = unseen;
                do {
                    member = open.back();
                    open.pop_back();
                    m_circle[member] = done;
                } while (member != done);
            }
        }
    }
}

std::string DeclaredLinks::settingOf(std::uint32_t source, std::uint32_t exposed) const
{
    const auto found = m_settings.find({source, exposed});
    return found != m_settings.end() ? found->second : std::string{};
}

bool DeclaredLinks::inCycle(std::uint32_t source, std::uint32_t exposed) const
{
    return m_settings.contains({source, exposed}) && m_circle[source] == m_circle[exposed];
}

} // namespace tracedesk::tracing
