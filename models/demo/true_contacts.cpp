#include "demo/output.h"

#include <algorithm>

namespace tracedesk::demo {

TrueContacts::TrueContacts(const Outbreak &outbreak)
    : m_outbreak(outbreak)
{
    for (const std::uint32_t index : outbreak.epidemic.listed)
        m_windows.push_back(infectiousSpan(outbreak, outbreak.epidemic.infections[index]));
}

void TrueContacts::addDay(std::int32_t day, const std::vector<DayPlan> &plans)
{
    struct Presence
    {
        std::uint32_t person;
        PlannedStay stay;
        Point at;
    };
    const DemoSpan today{day * kDaySeconds, (day + 1) * kDaySeconds};
    std::map<std::uint32_t, std::vector<Presence>> present; // only where a case is
    const auto &listed = m_outbreak.epidemic.listed;
    for (std::size_t n = 0; n < listed.size(); ++n)
        if (m_windows[n].begin < today.end && m_windows[n].end > today.begin)
            for (const PlannedStay &stay : plans[m_outbreak.epidemic.infections[listed[n]].person])
                present[stay.place];
    for (std::uint32_t person = 0; person < plans.size(); ++person)
        for (const PlannedStay &stay : plans[person])
            if (const auto found = present.find(stay.place); found != present.end())
                found->second.push_back({person, stay, m_outbreak.routine->positionIn(stay)});
    for (std::size_t n = 0; n < listed.size(); ++n) {
        const std::uint32_t self = m_outbreak.epidemic.infections[listed[n]].person;
        for (const PlannedStay &stay : plans[self]) {
            const auto found = present.find(stay.place);
            if (found == present.end())
                continue;
            const Point at = m_outbreak.routine->positionIn(stay);
            for (const Presence &other : found->second) {
                const DemoTime begin = std::max({stay.begin, other.stay.begin, m_windows[n].begin});
                const DemoTime end = std::min({stay.end, other.stay.end, m_windows[n].end});
                const double dx = at.x - other.at.x;
                const double dy = at.y - other.at.y;
                if (other.person == self || end <= begin || dx * dx + dy * dy > distance * distance)
                    continue;
                Together &together = m_together[{static_cast<std::int32_t>(n), other.person}];
                if (together.seconds == 0)
                    together.first = begin;
                together.seconds += end - begin;
                together.last = std::max(together.last, end);
                if (end - begin > together.longest) {
                    together.longest = end - begin;
                    together.place = stay.place;
                }
            }
        }
    }
}

std::vector<TrueContacts::Row> TrueContacts::rows() const
{
    std::vector<Row> rows;
    for (const auto &[pair, together] : m_together)
        if (together.seconds >= minimum)
            rows.push_back({pair.first, pair.second, together.seconds, together.first, together.last, together.place});
    return rows;
}

} // namespace tracedesk::demo
