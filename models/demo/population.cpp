#include "demo/population.h"

#include "demo/random.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

using epi::Sex;

/// Private households by size, 2020 census: 1, 2, 3, 4, 5, 6 and more.
std::uint32_t drawSize(Random &random)
{
    return 1 + random.pick({31.7, 28.0, 20.1, 15.6, 3.7, 0.9});
}

std::uint8_t drawAdultAge(Random &random, bool alone)
{
    // Bands 20-29 ... 80-89; people who live alone are the young and the old.
    const std::uint32_t band = alone ? random.pick({19, 17, 13.5, 15.6, 16, 11, 7.9}) : random.pick({6, 16, 21, 21, 19, 11, 6});
    return static_cast<std::uint8_t>(20 + 10 * band + random.below(10));
}

std::uint8_t clampedAge(std::int32_t age, std::int32_t low, std::int32_t high)
{
    return static_cast<std::uint8_t>(std::clamp(age, low, high));
}

Sex drawSex(Random &random)
{
    return random.chance(0.5) ? Sex::female : Sex::male;
}

/// A couple, then their children, then perhaps a grandparent: the common Korean household of each size.
void addMembers(Random &random, std::uint32_t size, std::vector<Inhabitant> &people, std::uint32_t household)
{
    const auto add = [&](std::uint8_t age, Sex sex) {
        Inhabitant person;
        person.household = household;
        person.age = age;
        person.sex = sex;
        people.push_back(person);
    };
    if (size == 1) {
        add(drawAdultAge(random, true), drawSex(random));
        return;
    }
    const bool singleParent = size <= 3 && random.chance(0.2);
    const bool familyWithChildren = size >= 3 || singleParent;
    const std::int32_t elder = familyWithChildren ? random.between(36, 65) : drawAdultAge(random, false);
    add(clampedAge(elder, 20, 95), singleParent ? drawSex(random) : Sex::male);
    std::uint32_t left = size - 1;
    if (!singleParent) {
        add(clampedAge(elder - random.between(-2, 6), 20, 95), Sex::female);
        --left;
    }
    if (left > 2 && random.chance(0.6)) {
        add(clampedAge(elder + random.between(24, 34), 60, 95), random.chance(0.7) ? Sex::female : Sex::male);
        --left;
    }
    std::int32_t child = elder - random.between(26, 36);
    for (; left > 0; --left) {
        add(clampedAge(child, 0, 34), drawSex(random));
        child -= random.between(1, 4);
    }
}

/// Homes: apartment buildings of about 16 flats and houses of one or two, in blocks for living.
class HomeBuilder
{
public:
    HomeBuilder(City &city, Random &random)
        : m_city(city)
        , m_random(random)
    {
        for (std::uint32_t j = 0; j < city.side; ++j)
            for (std::uint32_t i = 0; i < city.side; ++i) {
                const BlockUse use = city.use(i, j);
                if (use == BlockUse::apartments || use == BlockUse::houses)
                    m_blocks.push_back({i, j, use == BlockUse::apartments});
            }
    }

    std::uint32_t next()
    {
        if (m_flatsLeft > 0 && m_random.chance(0.62)) {
            --m_flatsLeft;
            return m_building;
        }
        const Block &block = m_blocks[m_random.below(static_cast<std::uint32_t>(m_blocks.size()))];
        Place home;
        home.kind = PlaceKind::home;
        home.closes = 24 * 60;
        home.capacity = block.apartments ? 60 : 6;
        const std::uint32_t index =
            addPlace(m_city, std::move(home), block.i, block.j, m_random.uniform(0.12, 0.88), m_random.uniform(0.12, 0.88));
        if (block.apartments) {
            m_building = index;
            m_flatsLeft = 8 + m_random.below(16);
        }
        return index;
    }

private:
    struct Block
    {
        std::uint32_t i, j;
        bool apartments;
    };
    City &m_city;
    Random &m_random;
    std::vector<Block> m_blocks;
    std::uint32_t m_building = 0;
    std::uint32_t m_flatsLeft = 0;
};

} // namespace

Population makePopulation(City &city, std::uint64_t seed, std::uint32_t persons)
{
    Random random(seed, Purpose::population);
    HomeBuilder homes(city, random);
    Population population;
    population.people.reserve(persons);
    while (population.people.size() < persons) {
        const auto first = static_cast<std::uint32_t>(population.people.size());
        const std::uint32_t size = std::min(drawSize(random), persons - first);
        const auto household = static_cast<std::uint32_t>(population.households.size());
        addMembers(random, size, population.people, household);
        population.households.push_back({homes.next(), first, size});
    }
    assignRoutines(city, population, seed);
    return population;
}

std::string subjectToken(std::uint64_t seed, std::uint32_t person)
{
    constexpr char digits[] = "0123456789abcdef";
    // A bijection of the person for a fixed seed (mixed() is one, and 48 of its bits are kept), so
    // clashes are as rare as a 48-bit hash makes them: below 1e-4 for 200,000 persons.
    std::uint64_t word = mixed(mixed(seed ^ static_cast<std::uint64_t>(Purpose::token)) + person);
    std::string token = "p-";
    for (int n = 0; n < 12; ++n, word >>= 4)
        token += digits[word & 15];
    return token;
}

} // namespace tracedesk::demo
