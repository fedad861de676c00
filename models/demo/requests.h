#pragma once

#include "demo/outbreak.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace tracedesk::demo {

/// Half-open span of demo time.
struct DemoSpan
{
    DemoTime begin = 0;
    DemoTime end = 0;
    [[nodiscard]] bool contains(DemoTime at) const { return begin <= at && at < end; }
};

/// 14 days before onset (or what stands for it) until isolation, within the outbreak: what is asked for about a case.
[[nodiscard]] DemoSpan requestedSpan(const Outbreak &outbreak, const Infection &infection);
/// Two days before onset until isolation, within the outbreak.
[[nodiscard]] DemoSpan infectiousSpan(const Outbreak &outbreak, const Infection &infection);

/// What the investigation would have asked the providers for: the listed cases' own records, the visitor
/// lists of venues they visited while infectious, and area queries at cells that serve those venues.
class Requests
{
public:
    explicit Requests(const Outbreak &outbreak);

    [[nodiscard]] bool ofCase(std::uint32_t person, DemoTime at) const;
    /// An area query of domain practice: who was at this cell then.
    [[nodiscard]] bool ofArea(std::uint16_t cell, DemoTime at) const;
    [[nodiscard]] bool ofVenue(std::uint32_t place, DemoTime at) const;

private:
    void askAbout(const Outbreak &outbreak, const Infection &infection);

    std::map<std::uint32_t, DemoSpan> m_cases;
    std::vector<std::vector<DemoSpan>> m_cells; ///< of each cell
    std::map<std::uint32_t, std::vector<DemoSpan>> m_venues;
};

} // namespace tracedesk::demo
