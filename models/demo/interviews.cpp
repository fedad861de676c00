#include "demo/csv_file.h"
#include "demo/output.h"
#include "demo/random.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

constexpr double kForgottenRecent = 0.12; // of visits in the infectious span
constexpr double kForgottenOld = 0.35;    // of earlier ones
constexpr double kWrongDay = 0.03;
constexpr double kNotPlaced = 0.15; // told without an address that could be found
constexpr double kEndNotSaid = 0.08;

struct Recall
{
    std::int32_t margin; ///< minutes, as the surveyor writes it
    std::int32_t step;   ///< minutes a remembered time is rounded to
};

Recall recallOf(Random &random)
{
    constexpr Recall kinds[] = {{5, 5}, {10, 10}, {30, 30}, {60, 60}};
    return kinds[random.pick({20, 35, 35, 10})];
}

DemoTime remembered(DemoTime at, Recall recall, Random &random)
{
    const double off = random.normal(0, recall.margin * 60 * 0.6);
    const DemoTime step = recall.step * 60;
    return std::max<DemoTime>(0, (at + static_cast<DemoTime>(off) + step / 2) / step * step);
}

void writeVisit(CsvFile &file, const Outbreak &outbreak, const Infection &infection, const PlannedStay &stay, Random &random)
{
    const Place &place = outbreak.city.places[stay.place];
    const Inhabitant &self = outbreak.population.people[infection.person];
    const Recall recall = recallOf(random);
    DemoTime from = remembered(stay.begin, recall, random);
    DemoTime to = std::max(remembered(stay.end, recall, random), from + recall.step * 60);
    if (random.chance(kWrongDay)) {
        const DemoTime shift = (random.chance(0.5) ? 1 : -1) * kDaySeconds;
        if (from + shift >= 0) {
            from += shift;
            to += shift;
        }
    }
    file.field(caseNumber(infection.listed)).time(from);
    if (random.chance(kEndNotSaid))
        file.field("");
    else
        file.time(to);
    file.field(recall.margin).field(place.name);
    if (random.chance(kNotPlaced)) {
        file.field("").field("").field("");
    } else {
        const epi::LatLng at = toLatLng(place.at);
        file.field(place.address).degrees(at.latitude).degrees(at.longitude);
    }
    file.field(self.drives ? "car" : random.chance(0.5) ? "walk" : "bus");
    file.field(stay.companions > 0 ? "family " + std::to_string(stay.companions) : "");
    const bool eats = place.kind == PlaceKind::restaurant || place.kind == PlaceKind::cafe || place.kind == PlaceKind::bar;
    file.field(random.chance(0.1) ? "" : random.chance(eats ? 0.15 : 0.7) ? "yes" : "no").endRow();
}

} // namespace

epi::Result<void> Output::writeInterviews()
{
    CsvFile file(m_folder / "routes.csv", "case_id,from,to,margin_min,place,address,lat,lon,transport,companions,mask");
    DayPlan plan;
    for (const std::uint32_t index : m_outbreak.epidemic.listed) {
        const Infection &infection = m_outbreak.epidemic.infections[index];
        Random random(m_outbreak.options.seed, Purpose::interview, {infection.person});
        const DemoSpan asked = requestedSpan(m_outbreak, infection);
        const DemoSpan infectious = infectiousSpan(m_outbreak, infection);
        const Restriction &restriction = m_outbreak.epidemic.restrictions[infection.person];
        for (auto day = static_cast<std::int32_t>(asked.begin / kDaySeconds); day * kDaySeconds < asked.end; ++day) {
            m_outbreak.routine->plan(infection.person, day, restriction, plan);
            for (const PlannedStay &stay : plan) {
                const PlaceKind kind = m_outbreak.city.places[stay.place].kind;
                const bool isolated = kind == PlaceKind::hospital && day >= restriction.isolatedOn;
                const double forgotten = infectious.contains(stay.begin) ? kForgottenRecent : kForgottenOld;
                const double shortStay = stay.end - stay.begin < 900 ? 0.2 : 0;
                if (kind == PlaceKind::home || isolated || !asked.contains(stay.begin) || random.chance(forgotten + shortStay))
                    continue;
                writeVisit(file, m_outbreak, infection, stay, random);
            }
        }
    }
    return finish(file, "routes.csv");
}

} // namespace tracedesk::demo
