#include "demo/routine.h"

#include "demo/random.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::demo {

namespace {

constexpr double kBlockMetres = 140;

std::int32_t weekday(std::int32_t day)
{
    return day % 7; // 0 = Monday, as 2020-03-02 was
}

} // namespace

/// Adds stays to a day one after the other, each reached along the streets, and keeps them in order.
class Routine::Builder
{
public:
    Builder(const Routine &routine, std::uint32_t person, std::int32_t dayNumber, DayPlan &plan, Random &dice)
        : random(dice)
        , day(dayNumber)
        , self(person)
        , m_routine(routine)
        , m_plan(plan)
        , m_person(routine.m_population.people[person])
        , m_household(routine.m_population.households[m_person.household])
    {
        m_plan.push_back({midnight(), midnight(), m_household.home, homeSpot(), 0});
    }

    [[nodiscard]] DemoTime midnight() const { return day * kDaySeconds; }
    [[nodiscard]] DemoTime now() const { return m_plan.back().end; }
    /// Minutes since midnight.
    [[nodiscard]] std::int32_t minute() const { return static_cast<std::int32_t>((now() - midnight()) / 60); }
    [[nodiscard]] const Inhabitant &person() const { return m_person; }
    [[nodiscard]] std::uint32_t home() const { return m_household.home; }

    /// Stays where the person is until then.
    void remain(DemoTime until) { m_plan.back().end = std::max(m_plan.back().end, until); }

    /// Leaves so as to be there at `arrive`, or later if the way takes longer; stays for so many seconds.
    /// Nothing happens where the day would not allow a return home by midnight.
    bool visit(std::uint32_t place, DemoTime arrive, DemoTime seconds, std::uint16_t spot, std::uint16_t companions = 0)
    {
        if (place == kNowhere || place == m_plan.back().place)
            return false;
        const Place &there = m_routine.m_city.places[place];
        const DemoTime way = m_routine.travelTime(m_plan.back().place, place, m_person.drives);
        const DemoTime begin = std::max(arrive, now() + way);
        const DemoTime opens = midnight() + there.opens * 60;
        const DemoTime closes = midnight() + there.closes * 60;
        const DemoTime end = std::min(begin + seconds, closes);
        const DemoTime back = m_routine.travelTime(place, home(), m_person.drives);
        if (begin < opens || end - begin < 120 || end + back > midnight() + kDaySeconds - 600)
            return false;
        m_plan.back().end = begin - way;
        m_plan.push_back({begin, end, place, spot, companions});
        return true;
    }

    bool visitSomewhere(std::uint32_t place, DemoTime arrive, DemoTime seconds)
    {
        return place != kNowhere && visit(place, arrive, seconds, anySpot(place));
    }

    void goHome()
    {
        if (m_plan.back().place == home())
            return;
        const DemoTime way = m_routine.travelTime(m_plan.back().place, home(), m_person.drives);
        m_plan.push_back({now() + way, now() + way, home(), homeSpot(), 0});
    }

    void finish()
    {
        goHome();
        m_plan.back().end = midnight() + kDaySeconds;
    }

    [[nodiscard]] std::uint16_t anySpot(std::uint32_t place)
    {
        return static_cast<std::uint16_t>(random.below(std::max<std::uint32_t>(1, m_routine.m_city.places[place].capacity)));
    }

    [[nodiscard]] std::uint16_t homeSpot() const
    {
        // Flats of one building are told apart by the household, members sit close together.
        return static_cast<std::uint16_t>((m_person.household % 4096) * 8 + (self - m_household.first) % 8);
    }

    Random &random;
    const std::int32_t day;
    const std::uint32_t self;

private:
    const Routine &m_routine;
    DayPlan &m_plan;
    const Inhabitant &m_person;
    const Household &m_household;
};

Routine::Routine(const City &city, const Population &population, std::uint64_t seed)
    : m_city(city)
    , m_population(population)
    , m_seed(seed)
{
}

double Routine::gridLength(GridPoint from, GridPoint to) const
{
    return (std::abs(from.u - to.u) + std::abs(from.v - to.v)) * kBlockMetres;
}

DemoTime Routine::travelTime(std::uint32_t from, std::uint32_t to, bool drives) const
{
    const double metres = gridLength(m_city.places[from].grid, m_city.places[to].grid);
    if (metres < 800)
        return 60 + static_cast<DemoTime>(metres / 1.25);                                                  // walks
    return drives ? 180 + static_cast<DemoTime>(metres / 7.5) : 420 + static_cast<DemoTime>(metres / 5.5); // car, bus
}

Point Routine::onTheWay(std::uint32_t from, std::uint32_t to, double fraction) const
{
    // Door, nearest crossing, one turn, crossing, door. Of the two turns the one nearer the centre is
    // taken: one of them always lies within the town's disc, since |a|^2 + |b|^2 = |c|^2 + |d|^2.
    const Place &start = m_city.places[from];
    const Place &goal = m_city.places[to];
    const auto crossing = [](GridPoint p) { return GridPoint{std::floor(p.u + 0.5), std::floor(p.v + 0.5)}; };
    const GridPoint a = crossing(start.grid);
    const GridPoint b = crossing(goal.grid);
    const auto out = [&](GridPoint p) {
        const double du = p.u - m_city.radius;
        const double dv = p.v - m_city.radius;
        return du * du + dv * dv;
    };
    const GridPoint one{a.u, b.v};
    const GridPoint two{b.u, a.v};
    const GridPoint path[] = {start.grid, a, out(one) < out(two) ? one : two, b, goal.grid};
    double total = 0;
    for (std::size_t n = 1; n < std::size(path); ++n)
        total += gridLength(path[n - 1], path[n]);
    double left = total * std::clamp(fraction, 0.0, 1.0);
    for (std::size_t n = 1; n < std::size(path); ++n) {
        const double length = gridLength(path[n - 1], path[n]);
        if (left <= length && length > 0) {
            const double f = left / length;
            return m_city.toGround(
                {path[n - 1].u + (path[n].u - path[n - 1].u) * f, path[n - 1].v + (path[n].v - path[n - 1].v) * f});
        }
        left -= length;
    }
    return goal.at;
}

Point Routine::spotOffset(const PlannedStay &stay) const
{
    const Place &place = m_city.places[stay.place];
    if (place.kind == PlaceKind::home) {
        // A flat: members within 2 m of each other; flats 6 m apart.
        const std::uint32_t flat = stay.spot / 8;
        const std::uint32_t member = stay.spot % 8;
        return {(flat % 7) * 6.0 + (member % 3) * 0.7 - 18, (flat / 7 % 7) * 6.0 + (member / 3) * 0.7 - 18};
    }
    // Seats 1.3 m apart (a neighbour beside or behind is within 2 m); desks of workplaces 1.8 m.
    const bool desks = place.kind == PlaceKind::office || place.kind == PlaceKind::factory || place.kind == PlaceKind::townHall;
    const double pitch = desks ? 1.8 : 1.3;
    const auto width = static_cast<std::uint32_t>(std::sqrt(std::max<double>(place.capacity, 4)) + 0.5);
    return {(stay.spot % width - width / 2.0) * pitch, (stay.spot / width - width / 2.0) * pitch};
}

Point Routine::positionIn(const PlannedStay &stay) const
{
    const Point offset = spotOffset(stay);
    const Point middle = m_city.places[stay.place].at;
    return {middle.x + offset.x, middle.y + offset.y};
}

void Routine::planWorkday(Builder &day, const Inhabitant &person) const
{
    const DemoTime begins = day.midnight() + (person.dailyBegins + day.random.between(-12, 6)) * 60;
    const DemoTime ends = day.midnight() + (person.dailyEnds + day.random.between(-10, 25)) * 60;
    const bool worker = person.occupation == Occupation::worker;
    const DemoTime noon = day.midnight() + (715 + day.random.between(0, 45)) * 60;
    const bool lunchOut = worker && begins < noon - 3600 && ends > noon + 7200 && day.random.chance(0.45);
    if (!day.visit(person.daily, begins, (lunchOut ? noon : ends) - begins, person.desk))
        return;
    if (!lunchOut)
        return;
    const std::uint32_t restaurant = person.lunch[day.random.pick({60, 25, 15})];
    if (day.visitSomewhere(restaurant, day.now(), 60 * day.random.between(25, 55)) && day.now() < ends)
        day.visit(person.daily, day.now(), ends - day.now(), person.desk);
    else
        day.remain(ends);
}

void Routine::planLeisure(Builder &day, const Inhabitant &person, bool weekend) const
{
    Random &random = day.random;
    // Zipf with exponent 1 over the favourites.
    const auto favourite = [&] { return person.leisure[random.pick({1, 0.5, 0.333, 0.25, 0.2, 0.167})]; };
    const DemoTime minute = 60;
    if (person.academy != kNowhere && !weekend && random.chance(0.55))
        day.visitSomewhere(person.academy, day.midnight() + (960 + 30 * random.between(0, 4)) * minute, 7200);
    if (random.chance(0.02) && day.minute() < 16 * 60) {
        const auto &clinics = m_city.byKind[static_cast<std::size_t>(PlaceKind::clinic)];
        day.visitSomewhere(clinics[random.below(static_cast<std::uint32_t>(clinics.size()))],
                           day.midnight() + random.between(560, 1020) * minute, random.between(20, 60) * minute);
    }
    const bool adult = person.age >= 12;
    const double first = !adult ? 0.08 : weekend ? 0.55 : person.occupation == Occupation::worker ? 0.38 : 0.5;
    for (double odds = first; random.chance(odds); odds *= 0.4) {
        const std::int32_t earliest = std::max(day.minute(), weekend ? 660 : 600);
        const DemoTime at = day.midnight() + (earliest + random.between(5, weekend ? 300 : 90)) * minute;
        day.visitSomewhere(favourite(), at, random.between(25, 110) * minute);
        if (random.chance(0.4))
            day.goHome();
    }
    if (adult && random.chance(weekend ? 0.3 : 0.22))
        day.visitSomewhere(person.shop, day.now() + random.between(5, 60) * minute, random.between(8, 40) * minute);
}

/// On one weekend day in three a household goes out together; all members draw from the same stream.
bool Routine::planOuting(Builder &day, std::uint32_t person) const
{
    const Inhabitant &self = m_population.people[person];
    const Household &household = m_population.households[self.household];
    Random shared(m_seed, Purpose::outing, {self.household, static_cast<std::uint64_t>(day.day)});
    if (household.size < 2 || !shared.chance(0.33))
        return false;
    const Inhabitant &elder = m_population.people[household.first];
    const std::uint32_t place = elder.leisure[shared.below(6)];
    const DemoTime at = day.midnight() + shared.between(750, 1110) * 60;
    const DemoTime seconds = shared.between(45, 120) * 60;
    if (place == kNowhere)
        return false;
    const std::uint32_t table = shared.below(std::max<std::uint32_t>(1, m_city.places[place].capacity));
    return day.visit(place, at, seconds, static_cast<std::uint16_t>(table + person - household.first),
                     static_cast<std::uint16_t>(household.size - 1));
}

void Routine::plan(std::uint32_t index, std::int32_t dayNumber, const Restriction &restriction, DayPlan &plan) const
{
    plan.clear();
    if (dayNumber < restriction.presentFrom)
        return;
    Random random(m_seed, Purpose::day, {index, static_cast<std::uint64_t>(dayNumber)});
    const Inhabitant &person = m_population.people[index];
    const std::uint32_t hospital = m_city.byKind[static_cast<std::size_t>(PlaceKind::hospital)].front();
    const DemoTime midnight = dayNumber * kDaySeconds;
    const auto bed = static_cast<std::uint16_t>(index % 97 * 3);
    if (dayNumber > restriction.isolatedOn) {
        plan.push_back({midnight, midnight + kDaySeconds, hospital, bed, 0});
        return;
    }
    Builder day(*this, index, dayNumber, plan, random);
    const bool ill = dayNumber >= restriction.sickFrom && random.chance(0.4);
    const bool staysHome = ill || dayNumber >= restriction.homeFrom;
    const bool weekend = weekday(dayNumber) >= 5;
    if (dayNumber == restriction.sampledOn) {
        day.visit(hospital, midnight + random.between(570, 660) * 60, 2400, bed);
        day.goHome();
    } else if (!staysHome && dayNumber != restriction.isolatedOn) {
        const bool works = person.daily != kNowhere && (!weekend || (person.dailyBegins >= 600 && random.chance(0.4)));
        if (weekday(dayNumber) == 6 && person.church != kNowhere && random.chance(0.75))
            day.visit(person.church, midnight + (660 + random.between(-12, 4)) * 60, 75 * 60, day.anySpot(person.church));
        const bool classDay = person.gymClass == 0 ? weekday(dayNumber) == 1 || weekday(dayNumber) == 3
                                                   : weekday(dayNumber) % 2 == 0 && weekday(dayNumber) < 5;
        const bool trains = person.gym != kNowhere && classDay && random.chance(0.8);
        if (trains && person.gymClass == 1)
            day.visit(person.gym, midnight + (600 + random.between(-8, 3)) * 60, 3600, day.anySpot(person.gym));
        if (works && random.chance(0.95))
            planWorkday(day, person);
        if (trains && person.gymClass == 0)
            day.visit(person.gym, midnight + (1170 + random.between(-10, 4)) * 60, 3600, day.anySpot(person.gym));
        if (!weekend || works || !planOuting(day, index))
            planLeisure(day, person, weekend);
    }
    day.finish();
    if (dayNumber == restriction.isolatedOn) {
        plan.back() = {plan.back().begin, midnight + isolationHour - 900, plan.back().place, plan.back().spot, 0};
        plan.push_back({midnight + isolationHour, midnight + kDaySeconds, hospital, bed, 0});
    }
}

} // namespace tracedesk::demo
