#include "demo/population.h"
#include "demo/portable_math.h"
#include "demo/random.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

constexpr PlaceKind kLeisureKinds[] = {PlaceKind::restaurant, PlaceKind::cafe, PlaceKind::bar, PlaceKind::market};

/// Chooses places: the popular ones (Zipf, exponent 0.7 over the rank in the list) and among a few of
/// those the nearest, as in studies of shopping trips.
class Chooser
{
public:
    Chooser(const City &city, Random &random)
        : m_city(city)
        , m_random(random)
    {
        for (std::size_t kind = 0; kind < kPlaceKinds; ++kind) {
            double sum = 0;
            for (std::size_t rank = 1; rank <= city.byKind[kind].size(); ++rank) {
                sum += portableExp(-0.7 * portableLog(static_cast<double>(rank)));
                m_cumulative[kind].push_back(sum);
            }
        }
    }

    std::uint32_t near(PlaceKind kind, Point from, std::uint32_t tries)
    {
        const auto &candidates = m_city.byKind[static_cast<std::size_t>(kind)];
        const auto &cumulative = m_cumulative[static_cast<std::size_t>(kind)];
        if (candidates.empty())
            return kNowhere;
        std::uint32_t best = kNowhere;
        double nearest = 1e18;
        for (std::uint32_t n = 0; n < tries; ++n) {
            const double mark = m_random.uniform() * cumulative.back();
            const auto slot = std::ranges::upper_bound(cumulative, mark) - cumulative.begin();
            const std::uint32_t place = candidates[std::min<std::size_t>(static_cast<std::size_t>(slot), candidates.size() - 1)];
            const double dx = m_city.places[place].at.x - from.x;
            const double dy = m_city.places[place].at.y - from.y;
            if (dx * dx + dy * dy < nearest) {
                nearest = dx * dx + dy * dy;
                best = place;
            }
        }
        return best;
    }

private:
    const City &m_city;
    Random &m_random;
    std::vector<double> m_cumulative[kPlaceKinds];
};

/// Jobs: every place that employs has seats; they are dealt out in a shuffled order.
std::vector<std::uint32_t> openings(const City &city, Random &random)
{
    std::vector<std::uint32_t> seats;
    const auto offer = [&](PlaceKind kind, std::uint32_t divisor) {
        for (const std::uint32_t place : city.byKind[static_cast<std::size_t>(kind)]) {
            const std::uint32_t count = std::max<std::uint32_t>(1, city.places[place].capacity / divisor);
            seats.insert(seats.end(), count, place);
        }
    };
    for (const PlaceKind kind : {PlaceKind::office, PlaceKind::factory, PlaceKind::townHall})
        offer(kind, 1);
    for (const PlaceKind kind : {PlaceKind::restaurant, PlaceKind::cafe, PlaceKind::bar, PlaceKind::market, PlaceKind::clinic,
                                 PlaceKind::hospital, PlaceKind::pharmacy, PlaceKind::academy, PlaceKind::convenience})
        offer(kind, 10);
    for (const PlaceKind kind :
         {PlaceKind::kindergarten, PlaceKind::primarySchool, PlaceKind::middleSchool, PlaceKind::highSchool})
        offer(kind, 15);
    for (std::size_t n = seats.size(); n > 1; --n)
        std::swap(seats[n - 1], seats[random.below(static_cast<std::uint32_t>(n))]);
    return seats;
}

void setHours(Inhabitant &person, const City &city, Random &random)
{
    const PlaceKind kind = city.places[person.daily].kind;
    const bool serves = kind == PlaceKind::restaurant || kind == PlaceKind::cafe || kind == PlaceKind::market ||
                        kind == PlaceKind::convenience || kind == PlaceKind::bar || kind == PlaceKind::academy;
    const std::int32_t begins = serves ? 600 + 30 * random.between(0, 8) : 480 + 30 * random.between(0, 3);
    const std::int32_t minutes = serves ? 60 * random.between(6, 9) : 540 + 15 * random.between(0, 6);
    person.dailyBegins = static_cast<std::uint16_t>(begins);
    person.dailyEnds = static_cast<std::uint16_t>(std::min(begins + minutes, 1380));
}

/// School by age: nursery 2-6, primary 7-12, middle 13-15, high 16-18 (Korean ages of school, rounded).
bool sendToSchool(Inhabitant &person, Chooser &choose, Point home, Random &random)
{
    if (person.age > 18)
        return false;
    if (person.age < 2) {
        person.occupation = Occupation::infant;
        return true;
    }
    const PlaceKind kind = person.age <= 6    ? PlaceKind::kindergarten
                           : person.age <= 12 ? PlaceKind::primarySchool
                           : person.age <= 15 ? PlaceKind::middleSchool
                                              : PlaceKind::highSchool;
    person.occupation = person.age <= 6 ? Occupation::infant : Occupation::pupil;
    person.daily = choose.near(kind, home, 6);
    person.dailyBegins = kind == PlaceKind::kindergarten ? 555 : 520;
    person.dailyEnds = kind == PlaceKind::kindergarten    ? 930
                       : kind == PlaceKind::primarySchool ? 860
                       : kind == PlaceKind::middleSchool  ? 940
                                                          : 1020;
    if (person.occupation == Occupation::pupil && random.chance(0.7))
        person.academy = choose.near(PlaceKind::academy, home, 3);
    return true;
}

void setHabits(Inhabitant &person, Chooser &choose, Point home, Random &random)
{
    for (std::size_t n = 0; n < person.leisure.size(); ++n) {
        const bool adult = person.age >= 19;
        const std::uint32_t kind = adult ? random.pick({45, 30, 12, 13}) : random.pick({35, 45, 0, 20});
        person.leisure[n] = choose.near(kLeisureKinds[kind], home, 3);
    }
    person.shop = choose.near(random.chance(0.7) ? PlaceKind::market : PlaceKind::convenience, home, 4);
    if (random.chance(0.14))
        person.church = choose.near(PlaceKind::church, home, 2);
    if (person.age >= 19 && person.age < 75 && random.chance(0.09)) {
        person.gym = choose.near(PlaceKind::gym, home, 2);
        person.gymClass = person.occupation == Occupation::worker ? 0 : static_cast<std::uint8_t>(random.below(2));
    }
    person.drives = person.age >= 20 && person.age < 80 && random.chance(0.55);
    // Phones by age after the media survey of 2019: nearly everyone between 10 and 70.
    person.hasPhone = random.chance(person.age < 7 ? 0.05 : person.age < 10 ? 0.6 : person.age < 70 ? 0.98 : 0.85);
    person.offAtNight = random.chance(0.06);
}

void setCard(Population &population, std::uint32_t self, Random &random)
{
    Inhabitant &person = population.people[self];
    const Household &household = population.households[person.household];
    const bool othersCard = person.age >= 19 ? random.chance(0.06) : person.age >= 10 && random.chance(0.4);
    if (person.age >= 19 && !othersCard && random.chance(0.96))
        person.cardOf = self;
    if (othersCard && population.people[household.first].age >= 19)
        person.cardOf = household.first;
}

} // namespace

void assignRoutines(const City &city, Population &population, std::uint64_t seed)
{
    Random random(seed, Purpose::population, {1});
    Chooser choose(city, random);
    std::vector<std::uint32_t> seats = openings(city, random);
    std::vector<std::uint16_t> taken(city.places.size());
    for (std::uint32_t self = 0; self < population.people.size(); ++self) {
        Inhabitant &person = population.people[self];
        const Point home = city.places[population.households[person.household].home].at;
        if (!sendToSchool(person, choose, home, random)) {
            // Employment by age, labour force survey 2020, rounded.
            const double employed = person.age < 25 ? 0.5 : person.age < 60 ? 0.76 : person.age < 70 ? 0.48 : 0.2;
            person.occupation = person.age >= 65 ? Occupation::retired : Occupation::atHome;
            if (random.chance(employed) && !seats.empty()) {
                person.occupation = Occupation::worker;
                person.daily = seats.back();
                seats.pop_back();
                setHours(person, city, random);
            }
        }
        if (person.daily != kNowhere) {
            person.desk = taken[person.daily]++;
            for (std::uint32_t &place : person.lunch)
                place = choose.near(PlaceKind::restaurant, city.places[person.daily].at, 6);
        }
        setHabits(person, choose, home, random);
        setCard(population, self, random);
    }
}

} // namespace tracedesk::demo
