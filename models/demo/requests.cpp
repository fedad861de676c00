#include "demo/requests.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

constexpr DemoTime kLeastStay = 1800;  // area queries asked for 30 minutes and more
constexpr DemoTime kAreaMargin = 1200; // before and after
constexpr std::size_t kAreasEach = 2;  // the most urgent stays of a case are asked about

DemoSpan spanFrom(const Outbreak &outbreak, const Infection &infection, std::int32_t daysBefore)
{
    const DemoTime begin = (infection.onsetDay() - daysBefore) * kDaySeconds;
    const DemoTime isolated = infection.isolated == kNever ? outbreak.options.days * kDaySeconds
                                                           : infection.isolated * kDaySeconds + Routine::isolationHour;
    return {std::max<DemoTime>(begin, 0), std::min(isolated, outbreak.options.days * kDaySeconds)};
}

bool isPublic(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::church:
    case PlaceKind::gym:
    case PlaceKind::bar:
    case PlaceKind::restaurant:
    case PlaceKind::cafe:
    case PlaceKind::academy:
        return true;
    default:
        return false;
    }
}

bool covered(const std::vector<DemoSpan> &spans, DemoTime at)
{
    return std::ranges::any_of(spans, [&](const DemoSpan &span) { return span.contains(at); });
}

} // namespace

DemoSpan requestedSpan(const Outbreak &outbreak, const Infection &infection)
{
    return spanFrom(outbreak, infection, 14);
}

DemoSpan infectiousSpan(const Outbreak &outbreak, const Infection &infection)
{
    return spanFrom(outbreak, infection, 2);
}

Requests::Requests(const Outbreak &outbreak)
    : m_cells(outbreak.radio->cells().size())
{
    for (const std::uint32_t index : outbreak.epidemic.listed)
        askAbout(outbreak, outbreak.epidemic.infections[index]);
}

void Requests::askAbout(const Outbreak &outbreak, const Infection &infection)
{
    m_cases[infection.person] = requestedSpan(outbreak, infection);
    const DemoSpan window = infectiousSpan(outbreak, infection);
    std::vector<PlannedStay> visits;
    DayPlan plan;
    for (auto day = static_cast<std::int32_t>(window.begin / kDaySeconds); day * kDaySeconds < window.end; ++day) {
        outbreak.routine->plan(infection.person, day, outbreak.epidemic.restrictions[infection.person], plan);
        for (const PlannedStay &stay : plan) {
            const Place &place = outbreak.city.places[stay.place];
            if (stay.begin >= window.end)
                continue;
            if (place.entry != EntryMethod::none && place.kind != PlaceKind::hospital)
                m_venues[stay.place].push_back({day * kDaySeconds, (day + 1) * kDaySeconds});
            if (isPublic(place.kind) && stay.end - stay.begin >= kLeastStay)
                visits.push_back(stay);
        }
    }
    // Churches and gyms first, then the longest: limited to what is needed, as the law has it.
    const auto urgency = [&](const PlannedStay &stay) {
        const PlaceKind kind = outbreak.city.places[stay.place].kind;
        const bool crowded = kind == PlaceKind::church || kind == PlaceKind::gym;
        return std::pair(crowded ? 0 : 1, stay.begin - stay.end);
    };
    std::ranges::stable_sort(visits, {}, urgency);
    visits.resize(std::min(visits.size(), kAreasEach));
    for (const PlannedStay &stay : visits)
        for (const std::uint16_t cell : outbreak.radio->heardIn(stay.place))
            m_cells[cell].push_back({stay.begin - kAreaMargin, stay.end + kAreaMargin});
}

bool Requests::ofCase(std::uint32_t person, DemoTime at) const
{
    const auto found = m_cases.find(person);
    return found != m_cases.end() && found->second.contains(at);
}

bool Requests::ofArea(std::uint16_t cell, DemoTime at) const
{
    return covered(m_cells[cell], at);
}

bool Requests::ofVenue(std::uint32_t place, DemoTime at) const
{
    const auto found = m_venues.find(place);
    return found != m_venues.end() && covered(found->second, at);
}

} // namespace tracedesk::demo
