#include "told_story.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tracedesk::tests {

namespace {

constexpr const char *names[] = {"home", "work", "cafe", "shop", "next door", "far", "island", "canteen"};

epi::CaseId onlyCase()
{
    epi::Uuid uuid{};
    uuid[15] = 1;
    return epi::CaseId(uuid);
}

} // namespace

Story::Story(double shiftHours, double shiftDegrees)
    : m_shift(std::llround(shiftHours * 3600))
    , m_degrees(shiftDegrees)
{
}

epi::Instant Story::at(double hours) const
{
    return epi::Instant{epi::Seconds{1583334000 + std::llround(hours * 3600)} + m_shift};
}

std::uint32_t Story::seconds(double hours) const
{
    return static_cast<std::uint32_t>(at(hours).time_since_epoch().count());
}

epi::LatLng Story::position(Spot spot) const
{
    // Hundredths of a degree: 1.1 km to the north.
    constexpr double north[] = {0, 3, 6, 0, 3.5, 72, 450, 3.1};
    constexpr double east[] = {0, 0, 0, 4, 0, 0, 0, 0};
    const auto i = static_cast<std::size_t>(spot);
    return {33 + north[i] * 0.01, 127 + east[i] * 0.01 + m_degrees};
}

Story &Story::usual(int day)
{
    const double midnight = 24.0 * day;
    be(Spot::home, midnight, midnight + 8.5, 20);
    be(Spot::work, midnight + 9, midnight + 18);
    be(Spot::home, midnight + 18.5, midnight + 23.99);
    return tell(Spot::work, midnight + 9, midnight + 18);
}

Story &Story::be(Spot spot, double from, double to, double everyMinutes)
{
    silence(from, to);
    // Counted: what is added up does not end at the end.
    const auto steps = static_cast<int>(std::floor((to - from) * 60 / everyMinutes + 1e-6));
    for (int i = 0; i <= steps; ++i)
        heard(spot, from + i * everyMinutes / 60);
    return *this;
}

Story &Story::silence(double from, double to)
{
    std::erase_if(m_rows[0], [&](const auto &row) { return row.first >= seconds(from) && row.first <= seconds(to); });
    return *this;
}

Story &Story::heard(Spot spot, double t)
{
    m_rows[0].emplace_back(seconds(t), spot);
    return *this;
}

Story &Story::other(Spot spot, double from, double to)
{
    for (double t = from; t <= to; t += 0.2)
        m_rows[1].emplace_back(seconds(t), spot);
    return *this;
}

Story &Story::pay(Spot spot, double t)
{
    m_rows[2].emplace_back(seconds(t), spot);
    return *this;
}

Story &Story::enter(Spot spot, double t)
{
    m_rows[3].emplace_back(seconds(t), spot);
    return *this;
}

Story &Story::tell(Spot spot, double from, std::optional<double> to, int marginMinutes, bool placed)
{
    epi::Visit visit;
    epi::Uuid uuid{};
    uuid[14] = static_cast<std::uint8_t>((m_visits.size() + 1) >> 8);
    uuid[15] = static_cast<std::uint8_t>(m_visits.size() + 1);
    visit.id = epi::VisitId(uuid);
    visit.caseId = onlyCase();
    visit.begin = at(from);
    if (to)
        visit.end = at(*to);
    visit.margin = std::chrono::minutes{marginMinutes};
    visit.placeName = std::string(names[static_cast<std::size_t>(spot)]) + " as told";
    if (placed)
        visit.position = position(spot);
    m_visits.push_back(std::move(visit));
    return *this;
}

Story &Story::untell()
{
    m_visits.clear();
    return *this;
}

tracing::RecordSet Story::setOf(epi::RecordKind kind, Rows rows) const
{
    std::ranges::stable_sort(rows, {}, &std::pair<std::uint32_t, Spot>::first);
    tracing::RecordSet set;
    set.kind = kind;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        epi::Place place;
        place.name = names[i];
        place.position = position(static_cast<Spot>(i));
        place.radius = kind == epi::RecordKind::cellSite ? 300 : 0;
        set.places.push_back(std::move(place));
    }
    for (const auto &[time, spot] : rows) {
        set.records.subject.push_back(0);
        set.records.begin.push_back(time);
        set.records.place.push_back(static_cast<std::uint32_t>(spot));
    }
    return set;
}

tracing::Input Story::input() const
{
    tracing::Input input;
    epi::Case only;
    only.id = onlyCase();
    only.number = "A";
    const epi::Day onset = epi::localDay(at(24), epi::Seconds{9 * 3600});
    only.onset = epi::DayRange{onset, onset};
    input.cases.push_back(only);
    input.personOfCase.push_back(0);
    input.personCount = 1;
    input.sets.push_back(setOf(epi::RecordKind::cellSite, m_rows[0]));
    input.sets.push_back(setOf(epi::RecordKind::cellSite, m_rows[1]));
    input.sets.push_back(setOf(epi::RecordKind::card, m_rows[2]));
    input.sets.push_back(setOf(epi::RecordKind::entryLog, m_rows[3]));
    input.visits = m_visits;
    return input;
}

} // namespace tracedesk::tests
