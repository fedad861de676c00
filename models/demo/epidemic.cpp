#include "demo/epidemic.h"

#include "demo/portable_math.h"
#include "demo/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tracedesk::demo {

namespace {

using epi::ErrorCode;

constexpr double kAsymptomatic = 0.18;       // about a fifth (Buitrago-Garcia 2020)
constexpr double kAsymptomaticFactor = 0.5;  // their relative infectiousness
constexpr double kIncubationMeanLog = 1.629; // Lauer 2020
constexpr double kIncubationDeviation = 0.419;
constexpr std::uint32_t kAttempts = 60;

/// Hazards per unit of infectiousness: within 2 m, and in the rest of the room. Chosen so that about one
/// household member in five is infected and that singing and exercise in one room reach many.
struct Setting
{
    double near;
    double room;
};

Setting settingOf(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::home:
        return {1.3, 0};
    case PlaceKind::church:
        return {9, 2.8};
    case PlaceKind::gym:
        return {5, 2};
    case PlaceKind::bar:
        return {6, 0.6};
    case PlaceKind::restaurant:
    case PlaceKind::cafe:
        return {4, 0.25};
    case PlaceKind::academy:
        return {4, 0.3};
    case PlaceKind::market:
    case PlaceKind::convenience:
    case PlaceKind::clinic:
    case PlaceKind::pharmacy:
        return {2, 0.05};
    case PlaceKind::hospital: // protective equipment, single rooms
        return {0.02, 0};
    default:
        return {1.1, 0.02};
    }
}

/// One drawn epidemic, day after day.
class Draw
{
public:
    Draw(const City &city, const Population &population, const Routine &routine, std::uint64_t seed, std::uint32_t attempt,
         std::int32_t days)
        : m_city(city)
        , m_population(population)
        , m_routine(routine)
        , m_random(seed, Purpose::epidemic, {attempt})
        , m_seed(seed * 1000 + attempt)
        , m_days(days)
        , m_infectionOf(population.people.size(), kNobody)
        , m_byPlace(city.places.size())
    {
        epidemic.restrictions.resize(population.people.size());
    }

    void import(std::uint32_t count);
    void runDay(std::int32_t day);
    /// Puts the first `cases` found into the list; false where fewer are found by the last day.
    bool list(std::uint32_t cases);

    Epidemic epidemic;

private:
    struct Presence
    {
        std::uint32_t person;
        PlannedStay stay;
    };
    [[nodiscard]] Infection contract(std::uint32_t person, std::uint32_t infector, DemoTime at, std::uint32_t place,
                                     Random &course) const;
    [[nodiscard]] std::uint32_t findTraveller(std::uint32_t number);
    void admit(const Infection &infection);
    void decideFinding(Infection &infection, Random &course) const;
    void applyRestrictions(const Infection &infection);
    void exposeRoom(std::uint32_t source, const PlannedStay &stay);
    [[nodiscard]] double hazard(const Infection &source, const PlannedStay &stay, const Presence &other) const;

    const City &m_city;
    const Population &m_population;
    const Routine &m_routine;
    Random m_random;
    std::uint64_t m_seed;
    std::int32_t m_days;
    std::vector<std::uint32_t> m_infectionOf;
    std::vector<std::vector<Presence>> m_byPlace;
};

void Draw::decideFinding(Infection &infection, Random &course) const
{
    const bool traced = !infection.isImported() && epidemic.infections[infection.infector].found &&
                        m_city.places[infection.place].kind != PlaceKind::market && course.chance(0.6);
    const std::int32_t infectionDay = static_cast<std::int32_t>(infection.at / kDaySeconds);
    std::int32_t sample = kNever;
    if (infection.symptomatic && course.chance(0.92))
        sample = infection.onsetDay() + static_cast<std::int32_t>(std::clamp(course.lognormal(0.9, 0.55), 0.0, 9.0));
    if (traced) {
        const std::int32_t called = epidemic.infections[infection.infector].confirmed + course.between(0, 2);
        const std::int32_t positive = std::max(called, infectionDay + 3);
        sample = infection.symptomatic ? std::min(sample, std::max(positive, infection.onsetDay())) : positive;
    }
    if (sample == kNever)
        return;
    infection.found = true;
    infection.sampled = std::max(sample, infectionDay + 2);
    infection.confirmed = infection.sampled + static_cast<std::int32_t>(course.pick({35, 55, 10}));
    infection.isolated = traced ? infection.sampled : infection.confirmed;
}

void Draw::applyRestrictions(const Infection &infection)
{
    Restriction &own = epidemic.restrictions[infection.person];
    if (infection.symptomatic)
        own.sickFrom = infection.onsetDay();
    if (!infection.found)
        return;
    own.sampledOn = infection.sampled;
    own.isolatedOn = infection.isolated;
    const Household &household = m_population.households[m_population.people[infection.person].household];
    for (std::uint32_t member = household.first; member < household.first + household.size; ++member)
        epidemic.restrictions[member].homeFrom = std::min(epidemic.restrictions[member].homeFrom, infection.confirmed + 1);
}

Infection Draw::contract(std::uint32_t person, std::uint32_t infector, DemoTime at, std::uint32_t place, Random &course) const
{
    Infection infection;
    infection.person = person;
    infection.infector = infector;
    infection.at = at;
    infection.place = place;
    double incubation = 0;
    do
        incubation = course.lognormal(kIncubationMeanLog, kIncubationDeviation);
    while (incubation < 1.5 || incubation > 14);
    infection.onset = static_cast<double>(at) / kDaySeconds + incubation;
    infection.symptomatic = infection.isImported() || !course.chance(kAsymptomatic);
    const double z = course.normal(0, 1); // z^2 is a gamma of shape 0.5 and mean 1
    infection.infectiousness = std::min(z * z, 6.0) * (infection.symptomatic ? 1 : kAsymptomaticFactor);
    return infection;
}

void Draw::admit(const Infection &infection)
{
    m_infectionOf[infection.person] = static_cast<std::uint32_t>(epidemic.infections.size());
    applyRestrictions(infection);
    epidemic.infections.push_back(infection);
}

std::uint32_t Draw::findTraveller(std::uint32_t number)
{
    const auto people = static_cast<std::uint32_t>(m_population.people.size());
    std::uint32_t person = m_random.below(people);
    for (std::uint32_t tries = 0; tries < people; ++tries, person = (person + 1) % people) {
        const Inhabitant &candidate = m_population.people[person];
        const bool member = number == 0 ? candidate.church != kNowhere : number == 1 ? candidate.gym != kNowhere : true;
        if (member && candidate.age >= 20 && candidate.age < 70 && candidate.hasPhone && m_infectionOf[person] == kNobody)
            break;
    }
    return person;
}

/// Travellers who fall ill soon after they come home; the first goes to church, the second to the gym.
void Draw::import(std::uint32_t count)
{
    for (std::uint32_t n = 0; n < count; ++n) {
        const std::uint32_t person = findTraveller(n);
        if (m_infectionOf[person] != kNobody)
            return; // more travellers than grown people: list() will say that it was not enough
        const std::int32_t arrives = n < 3 ? 0 : m_random.between(0, std::max(1, m_days / 3));
        Random course(m_seed, Purpose::course, {person});
        const DemoTime at = (arrives - 1) * kDaySeconds - m_random.between(0, 4 * kDaySeconds);
        Infection infection = contract(person, kNobody, at, kNowhere, course);
        infection.onset = std::max(infection.onset, static_cast<double>(arrives));
        if (n == 0) // ill on the Saturday or Sunday, when most infectious
            infection.onset = 5.4 + m_random.uniform();
        infection.infectiousness = std::max(infection.infectiousness, n < 2 ? 2.5 : 0.5);
        infection.found = true;
        infection.sampled = infection.onsetDay() + m_random.between(2, 4);
        infection.confirmed = infection.sampled + 1;
        infection.isolated = infection.confirmed;
        epidemic.restrictions[person].presentFrom = arrives;
        admit(infection);
    }
}

double Draw::hazard(const Infection &source, const PlannedStay &stay, const Presence &other) const
{
    const DemoTime begin = std::max(stay.begin, other.stay.begin);
    const DemoTime end = std::min(stay.end, other.stay.end);
    // Nobody is infectious within a day of being infected.
    if (end <= begin || begin < source.at + kDaySeconds)
        return 0;
    const PlaceKind kind = m_city.places[stay.place].kind;
    const Setting setting = settingOf(kind);
    bool isNear = true;
    if (kind == PlaceKind::home) {
        if (m_population.people[source.person].household != m_population.people[other.person].household)
            return 0;
    } else {
        const Point a = m_routine.spotOffset(stay);
        const Point b = m_routine.spotOffset(other.stay);
        isNear = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) < 4;
    }
    const double middle = static_cast<double>(begin + end) / 2 / kDaySeconds;
    const double share = infectiousnessDensity(middle - source.onset) * static_cast<double>(end - begin) / kDaySeconds;
    return source.infectiousness * share * (isNear ? setting.near : setting.room);
}

void Draw::exposeRoom(std::uint32_t source, const PlannedStay &stay)
{
    for (const Presence &other : m_byPlace[stay.place]) {
        if (m_infectionOf[other.person] != kNobody)
            continue;
        const double h = hazard(epidemic.infections[source], stay, other);
        if (h <= 0 || !m_random.chance(1 - portableExp(-h)))
            continue;
        const DemoTime begin = std::max({stay.begin, other.stay.begin, epidemic.infections[source].at + kDaySeconds});
        const DemoTime end = std::min(stay.end, other.stay.end);
        const auto when = begin + static_cast<DemoTime>(m_random.uniform() * static_cast<double>(end - begin));
        Random course(m_seed, Purpose::course, {other.person});
        Infection infection = contract(other.person, source, when, stay.place, course);
        decideFinding(infection, course);
        admit(infection);
    }
}

void Draw::runDay(std::int32_t day)
{
    for (auto &present : m_byPlace)
        present.clear();
    // The day is planned for all before anybody is infected: what a new case changes begins tomorrow.
    std::vector<std::pair<std::uint32_t, PlannedStay>> sources;
    DayPlan plan;
    for (std::uint32_t person = 0; person < m_population.people.size(); ++person) {
        m_routine.plan(person, day, epidemic.restrictions[person], plan);
        const std::uint32_t infection = m_infectionOf[person];
        for (const PlannedStay &stay : plan) {
            m_byPlace[stay.place].push_back({person, stay});
            if (infection != kNobody)
                sources.push_back({infection, stay});
        }
    }
    std::ranges::stable_sort(sources, {}, [](const auto &source) { return std::tuple(source.second.begin, source.first); });
    for (const auto &[infection, stay] : sources)
        exposeRoom(infection, stay);
}

bool Draw::list(std::uint32_t cases)
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t n = 0; n < epidemic.infections.size(); ++n)
        if (epidemic.infections[n].found && epidemic.infections[n].confirmed < m_days)
            found.push_back(n);
    if (found.size() < cases)
        return false;
    std::ranges::sort(found, {}, [&](std::uint32_t n) {
        const Infection &infection = epidemic.infections[n];
        return std::tuple(infection.confirmed, infection.sampled, infection.person);
    });
    found.resize(cases);
    for (std::size_t n = 0; n < found.size(); ++n)
        epidemic.infections[found[n]].listed = static_cast<std::int32_t>(n);
    epidemic.listed = std::move(found);
    return true;
}

} // namespace

std::int32_t Infection::onsetDay() const
{
    return static_cast<std::int32_t>(std::floor(onset));
}

double infectiousnessDensity(double daysFromOnset)
{
    constexpr double shape = 20.516508;
    constexpr double rate = 1.592124;
    constexpr double logGammaOfShape = 40.88096305129563;
    constexpr double logRate = 0.465068973836202;
    const double t = daysFromOnset + 12.272481;
    if (t <= 0 || t > 60)
        return 0;
    return portableExp(shape * logRate + (shape - 1) * portableLog(t) - rate * t - logGammaOfShape);
}

std::vector<SuperspreadingEvent> superspreadingEvents(const Epidemic &epidemic, std::uint32_t least)
{
    std::map<std::tuple<std::int32_t, std::uint32_t, std::uint32_t>, std::uint32_t> counts;
    for (const Infection &infection : epidemic.infections)
        if (infection.listed >= 0 && !infection.isImported())
            ++counts[{static_cast<std::int32_t>(infection.at / kDaySeconds), infection.infector, infection.place}];
    std::vector<SuperspreadingEvent> events;
    for (const auto &[key, count] : counts)
        if (count >= least)
            events.push_back({std::get<1>(key), std::get<2>(key), std::get<0>(key), count});
    return events;
}

epi::Result<Epidemic> spread(const City &city, const Population &population, const Routine &routine, std::uint64_t seed,
                             std::uint32_t cases, std::int32_t days, const std::stop_token &stop)
{
    // With a mean of 2 to 2.5, more than 6 or 7 of one source are an event of their own (Lloyd-Smith 2005); one evening's
    // share of them that is listed by now is smaller.
    const std::uint32_t least = std::max<std::uint32_t>(3, std::min<std::uint32_t>(5, cases / 10));
    for (std::uint32_t attempt = 0; attempt < kAttempts; ++attempt) {
        Draw draw(city, population, routine, seed, attempt, days);
        const std::uint32_t base = std::max<std::uint32_t>(1, cases / 20);
        draw.import(std::min(cases, base + base * attempt / 8 + attempt / 8));
        for (std::int32_t day = 0; day < days; ++day) {
            if (stop.stop_requested())
                return epi::fail(ErrorCode::cancelled);
            draw.runDay(day);
        }
        if (!draw.list(cases))
            continue;
        draw.epidemic.events = superspreadingEvents(draw.epidemic, least);
        const auto largest = std::ranges::max_element(draw.epidemic.events, {}, &SuperspreadingEvent::infected);
        // A demonstration of superspreading needs an event, but not one that is the whole outbreak.
        const bool wanted = cases >= 30 && attempt < kAttempts / 2;
        if (wanted && (draw.epidemic.events.empty() || largest->infected * 5 > cases * 2))
            continue;
        return std::move(draw.epidemic);
    }
    return epi::fail(ErrorCode::invalidArgument, "cases", "more than so many persons and days can have");
}

} // namespace tracedesk::demo
