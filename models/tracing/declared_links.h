#pragma once

#include "tracing/trace.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tracedesk::tracing {

/// The infections that lists and interviews state, by exposed case; circles among them found once.
class DeclaredLinks
{
public:
    explicit DeclaredLinks(const Input &input);

    /// Declared sources of a case, ascending, each once, never the case itself.
    [[nodiscard]] std::span<const std::uint32_t> sourcesOf(std::uint32_t exposed) const { return m_sources[exposed]; }
    /// The list's words for where; of several statements the first that has any.
    [[nodiscard]] std::string settingOf(std::uint32_t source, std::uint32_t exposed) const;
    /// True where the link is declared and lies on a circle of declared links.
    [[nodiscard]] bool inCycle(std::uint32_t source, std::uint32_t exposed) const;

private:
    void findCircles();

    std::vector<std::vector<std::uint32_t>> m_sources;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> m_settings;
    std::vector<std::uint32_t> m_circle; // by case: number of its strongly connected component
};

} // namespace tracedesk::tracing
