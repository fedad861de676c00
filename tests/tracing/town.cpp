#include "town.h"

#include <random>

using tracedesk::tracing::Input;
using tracedesk::tracing::RecordSet;

namespace tracedesk::tests {

Scenario randomTown(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    Scenario town{{}, testPolicy(), {}, {}, {}};
    town.policy.coPresences.minimum = epi::Seconds{600};
    Input &input = town.input;
    input.personCount = 14;
    const auto start = static_cast<std::uint32_t>(localTime("2020-03-04T08:00").time_since_epoch().count());
    for (const auto kind : {epi::RecordKind::cellSite, epi::RecordKind::gps, epi::RecordKind::card, epi::RecordKind::entryLog}) {
        RecordSet set;
        set.kind = kind;
        for (int p = 0; p < 5; ++p) {
            epi::Place place;
            place.name = "P" + std::to_string(p) + (kind == epi::RecordKind::cellSite ? "c" : "");
            place.position = {37.5 + below(20) * 0.0002, 127.0 + below(20) * 0.0002};
            place.radius = kind == epi::RecordKind::cellSite ? 250 : 0;
            set.places.push_back(place);
        }
        for (std::uint32_t person = 0; person < input.personCount; ++person) {
            std::uint32_t time = start + 60 * below(600);
            const std::uint32_t count = kind == epi::RecordKind::card || kind == epi::RecordKind::entryLog ? below(4) : below(40);
            for (std::uint32_t i = 0; i < count; ++i) {
                set.records.subject.push_back(person);
                set.records.begin.push_back(time);
                set.records.duration.push_back(below(6) == 0 ? 60 * below(20) : 0);
                set.records.accuracy.push_back(static_cast<std::uint16_t>(below(3) * 10));
                const bool bare = kind == epi::RecordKind::gps && below(2) == 0;
                set.records.place.push_back(bare ? epi::RecordColumns::noPlace : below(5));
                set.records.latitude.push_back(bare ? 375000000 + static_cast<std::int32_t>(below(40000)) : 0);
                set.records.longitude.push_back(bare ? 1270000000 + static_cast<std::int32_t>(below(40000)) : 0);
                constexpr std::uint32_t steps[] = {1, 5, 12, 29, 30, 31, 90, 200};
                time += 60 * steps[below(8)];
            }
        }
        input.sets.push_back(std::move(set));
    }
    for (std::uint32_t c = 0; c < 4; ++c) {
        epi::Case one;
        epi::Uuid uuid{};
        uuid[15] = static_cast<std::uint8_t>(c + 1);
        one.id = epi::CaseId(uuid);
        one.number = "N" + std::to_string(c);
        const epi::Day onset = epi::localDay(localTime("2020-03-04T00:00"), town.policy.utcOffset) + std::chrono::days{below(4)};
        one.onset = epi::DayRange{onset, onset};
        input.cases.push_back(one);
        input.personOfCase.push_back(c * 3);
        epi::Visit visit;
        visit.caseId = one.id;
        visit.begin = epi::Instant{epi::Seconds{start + 60 * below(1500)}};
        if (below(2) == 0)
            visit.end = visit.begin + std::chrono::minutes{below(120)};
        visit.margin = std::chrono::minutes{below(10)};
        visit.position = input.sets[1].places[below(5)].position;
        visit.status = below(5) == 0 ? epi::VisitStatus::rejected : epi::VisitStatus::claimed;
        input.visits.push_back(visit);
    }
    return town;
}

std::vector<Spot> spotsAt(const Scenario &town, std::uint32_t person, std::uint32_t t)
{
    std::vector<Spot> spots;
    for (const RecordSet &set : town.input.sets) {
        const auto &r = set.records;
        for (std::size_t i = 0; i < r.size(); ++i) {
            if (r.subject[i] != person)
                continue;
            const std::uint32_t own = r.begin[i] + r.duration[i];
            std::uint32_t from = r.begin[i];
            std::uint32_t to = own;
            if (set.kind == epi::RecordKind::cellSite || set.kind == epi::RecordKind::gps) {
                const bool next = i + 1 < r.size() && r.subject[i + 1] == person;
                if (next && r.begin[i + 1] <= own + 1800)
                    to = r.begin[i + 1];
            } else if (set.kind == epi::RecordKind::card) {
                from -= 2700;
                to = r.duration[i] > 0 ? own : r.begin[i] + 900;
            } else
                to = r.duration[i] > 0 ? own : r.begin[i] + 3600;
            if (from <= t && t < to) {
                const epi::LatLng at = r.place[i] != epi::RecordColumns::noPlace
                                           ? set.places[r.place[i]].position
                                           : epi::LatLng{r.latitude[i] * 1e-7, r.longitude[i] * 1e-7};
                spots.push_back({at, set.kind == epi::RecordKind::cellSite});
            }
        }
    }
    for (std::size_t c = 0; c < town.input.cases.size(); ++c) {
        if (town.input.personOfCase[c] != person)
            continue;
        const epi::Visit &v = town.input.visits[c];
        const epi::Instant now{epi::Seconds{t}};
        const epi::Instant end = v.end.value_or(v.begin + std::chrono::hours{1}) + v.margin;
        if (v.status != epi::VisitStatus::rejected && v.begin - v.margin <= now && now < end)
            spots.push_back({*v.position, false});
    }
    return spots;
}

bool anyNear(const std::vector<Spot> &a, const std::vector<Spot> &b)
{
    for (const Spot &x : a)
        for (const Spot &y : b)
            if (epi::distance(x.position, y.position).value <= (x.cell || y.cell ? 200 : 50))
                return true;
    return false;
}

} // namespace tracedesk::tests
