#include "demo/city.h"

#include "demo/random.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::demo {

namespace {

constexpr double kPersonsPerSquareKilometre = 600;
constexpr double kBlockMetres = 140;
constexpr std::uint32_t kAvenueEvery = 4;

struct Word
{
    const char *korean;
    const char *english;
};

constexpr Word kDistrictWords[] = {{"솔빛동", "Solbit-dong"},      {"달여울동", "Daryeoul-dong"}, {"구름재동", "Gureumjae-dong"},
                                   {"별마루동", "Byeolmaru-dong"}, {"꽃뜰동", "Kkotteul-dong"},   {"이슬내동", "Iseulnae-dong"},
                                   {"노을뜰동", "Noeulteul-dong"}, {"느티숲동", "Neutisup-dong"}, {"물레울동", "Mulleul-dong"},
                                   {"바람골동", "Baramgol-dong"},  {"해든동", "Haedeun-dong"},    {"아침들동", "Achimdeul-dong"}};
constexpr Word kStreetWords[] = {{"가람", "Garam"},   {"나래", "Narae"},      {"다솜", "Dasom"},    {"라온", "Raon"},
                                 {"마루", "Maru"},    {"바다", "Bada"},       {"사랑", "Sarang"},   {"아라", "Ara"},
                                 {"자작", "Jajak"},   {"차오름", "Chaoreum"}, {"터울", "Teoul"},    {"푸른", "Pureun"},
                                 {"하늘", "Haneul"},  {"여울", "Yeoul"},      {"새벽", "Saebyeok"}, {"은빛", "Eunbit"},
                                 {"금솔", "Geumsol"}, {"들꽃", "Deulkkot"}};

/// Spacing of the grid's lines: avenues regular, blocks between 110 and 170 m.
std::vector<double> linePositions(Random &random, std::uint32_t side)
{
    std::vector<double> lines(side + 1);
    for (std::uint32_t i = 1; i <= side; ++i)
        lines[i] = lines[i - 1] + kBlockMetres * random.uniform(0.79, 1.21);
    const double middle = lines[side / 2];
    for (double &line : lines)
        line -= middle;
    return lines;
}

/// Smooth noise: random values on a coarse lattice, blended by smoothstep.
class Undulation
{
public:
    Undulation(Random &random, std::uint32_t side)
        : m_width(side / kEvery + 2)
        , m_values(std::size_t(m_width) * m_width)
    {
        for (double &value : m_values)
            value = random.uniform(-1, 1);
    }

    [[nodiscard]] double at(std::uint32_t i, std::uint32_t j) const
    {
        const auto blend = [](std::uint32_t k) {
            const double t = double(k % kEvery) / kEvery;
            return t * t * (3 - 2 * t);
        };
        const std::size_t base = std::size_t(j / kEvery) * m_width + i / kEvery;
        const double bi = blend(i);
        const double bj = blend(j);
        const double low = m_values[base] * (1 - bi) + m_values[base + 1] * bi;
        const double high = m_values[base + m_width] * (1 - bi) + m_values[base + m_width + 1] * bi;
        return low * (1 - bj) + high * bj;
    }

private:
    static constexpr std::uint32_t kEvery = 6;
    std::size_t m_width;
    std::vector<double> m_values;
};

void layStreets(City &city, Random &random)
{
    constexpr double turnCos = 0.9563047559630354; // the town lies 17 degrees off north
    constexpr double turnSin = 0.29237170472273677;
    const std::vector<double> xs = linePositions(random, city.side);
    const std::vector<double> ys = linePositions(random, city.side);
    const Undulation east(random, city.side);
    const Undulation north(random, city.side);
    city.crossings.reserve(xs.size() * ys.size());
    for (std::uint32_t j = 0; j <= city.side; ++j)
        for (std::uint32_t i = 0; i <= city.side; ++i) {
            const double x = xs[i] + 55 * east.at(i, j);
            const double y = ys[j] + 55 * north.at(i, j);
            city.crossings.push_back({x * turnCos - y * turnSin, x * turnSin + y * turnCos});
        }
    const auto name = [&](std::uint32_t line, std::uint32_t offset) {
        const std::uint32_t words = std::size(kStreetWords);
        const Word &word = kStreetWords[(line * 5 + offset) % words];
        const bool avenue = line % kAvenueEvery == city.radius % kAvenueEvery;
        const std::string number = std::to_string(line + 1);
        return avenue ? Street{std::string(word.korean) + "대로", std::string(word.english) + "-daero", true}
                      : Street{word.korean + number + "길", word.english + ("-" + number + "-gil"), false};
    };
    for (std::uint32_t line = 0; line <= city.side; ++line) {
        city.rows.push_back(name(line, 0));
        city.columns.push_back(name(line, 9));
    }
}

/// Sorts the blocks into districts by the nearest of a few centres.
void drawDistricts(City &city, Random &random, std::uint32_t persons)
{
    const std::uint32_t count = std::clamp<std::uint32_t>(persons / 700, 4, std::size(kDistrictWords));
    const double middle = city.radius;
    while (city.districts.size() < count) {
        const GridPoint seed{random.uniform(0, city.side), random.uniform(0, city.side)};
        const double du = seed.u - middle;
        const double dv = seed.v - middle;
        bool apart = du * du + dv * dv < 0.8 * middle * middle;
        for (const District &other : city.districts) {
            const double eu = seed.u - other.seed.u;
            const double ev = seed.v - other.seed.v;
            apart = apart && eu * eu + ev * ev > middle * middle * 1.1 / count;
        }
        if (!apart)
            continue;
        const std::size_t index = city.districts.size();
        city.districts.push_back({std::string(City::cityCode) + (index < 9 ? "0" : "") + std::to_string(index + 1),
                                  kDistrictWords[index].korean, kDistrictWords[index].english, seed});
    }
    city.districtOf.resize(city.uses.size());
    for (std::uint32_t j = 0; j < city.side; ++j)
        for (std::uint32_t i = 0; i < city.side; ++i) {
            double nearest = 1e18;
            for (std::uint16_t d = 0; d < city.districts.size(); ++d) {
                const double du = i + 0.5 - city.districts[d].seed.u;
                const double dv = j + 0.5 - city.districts[d].seed.v;
                if (du * du + dv * dv < nearest) {
                    nearest = du * du + dv * dv;
                    city.districtOf[j * city.side + i] = d;
                }
            }
        }
}

BlockUse chooseUse(Random &random, double fromCentre, bool workSide)
{
    if (random.chance(0.05))
        return BlockUse::park;
    if (fromCentre < 0.28)
        return random.chance(0.6) ? BlockUse::commerce : BlockUse::apartments;
    if (workSide && fromCentre > 0.45)
        return random.chance(0.75) ? BlockUse::work : BlockUse::commerce;
    if (fromCentre < 0.7)
        return random.chance(0.5) ? BlockUse::apartments : random.chance(0.25) ? BlockUse::commerce : BlockUse::houses;
    return random.chance(0.85) ? BlockUse::houses : BlockUse::apartments;
}

void assignUses(City &city, Random &random)
{
    city.uses.assign(std::size_t(city.side) * city.side, BlockUse::outside);
    for (std::uint32_t j = 0; j < city.side; ++j)
        for (std::uint32_t i = 0; i < city.side; ++i) {
            if (!city.hasCrossing(i, j) || !city.hasCrossing(i + 1, j) || !city.hasCrossing(i, j + 1) ||
                !city.hasCrossing(i + 1, j + 1))
                continue;
            const double du = (i + 0.5) / city.radius - 1;
            const double dv = (j + 0.5) / city.radius - 1;
            city.uses[j * city.side + i] = chooseUse(random, std::sqrt(du * du + dv * dv), du > 0.25 && dv < 0.1);
        }
    // A brook crosses the town from west to east with a park along it.
    std::uint32_t row = city.radius + city.radius / 3;
    for (std::uint32_t i = 0; i < city.side; ++i) {
        row = std::clamp(row + random.below(3) - 1, city.radius / 2, city.side - 3);
        city.stream.push_back({i + 0.5, row + 0.5});
        if (BlockUse &use = city.uses[row * city.side + i]; use != BlockUse::outside)
            use = BlockUse::park;
    }
}

} // namespace

bool City::hasCrossing(std::uint32_t i, std::uint32_t j) const
{
    const std::int64_t di = std::int64_t(i) - radius;
    const std::int64_t dj = std::int64_t(j) - radius;
    return i <= side && j <= side && di * di + dj * dj <= std::int64_t(radius) * radius;
}

Point City::toGround(GridPoint position) const
{
    const std::uint32_t i = std::min(static_cast<std::uint32_t>(position.u), side - 1);
    const std::uint32_t j = std::min(static_cast<std::uint32_t>(position.v), side - 1);
    const double fu = position.u - i;
    const double fv = position.v - j;
    const Point *low = &crossings[j * (side + 1) + i];
    const Point *high = low + side + 1;
    const auto blend = [&](double a, double b, double c, double d) {
        return (a * (1 - fu) + b * fu) * (1 - fv) + (c * (1 - fu) + d * fu) * fv;
    };
    return {blend(low[0].x, low[1].x, high[0].x, high[1].x), blend(low[0].y, low[1].y, high[0].y, high[1].y)};
}

double City::reach() const
{
    double furthest = 0;
    for (std::uint32_t j = 0; j <= side; ++j)
        for (std::uint32_t i = 0; i <= side; ++i)
            if (hasCrossing(i, j)) {
                const Point &at = crossings[j * (side + 1) + i];
                furthest = std::max(furthest, at.x * at.x + at.y * at.y);
            }
    return std::sqrt(furthest);
}

epi::LatLng toLatLng(Point at)
{
    constexpr double metresPerLatitude = 111195.08023353292; // pi / 180 * 6,371,008.8 m
    constexpr double metresPerLongitude = 89072.2529485584;  // the same times cos 36.77 degrees
    return {City::origin.latitude + at.y / metresPerLatitude, City::origin.longitude + at.x / metresPerLongitude};
}

std::uint32_t addPlace(City &city, Place place, std::uint32_t i, std::uint32_t j, double du, double dv)
{
    place.grid = {i + du, j + dv};
    place.at = city.toGround(place.grid);
    place.district = city.districtOf[j * city.side + i];
    // The entrance is on the nearer of the two kinds of street; numbers run along it, even on one side.
    const double toRow = std::min(dv, 1 - dv);
    const double toColumn = std::min(du, 1 - du);
    const bool onRow = toRow <= toColumn;
    const double along = onRow ? place.grid.u : place.grid.v;
    const bool upper = onRow ? dv > 0.5 : du > 0.5;
    const Street &street = onRow ? city.rows[j + (upper ? 1 : 0)] : city.columns[i + (upper ? 1 : 0)];
    const auto number = static_cast<std::uint32_t>(along * 14) * 2 + (upper ? 1U : 2U);
    place.address = "충청남도 " + std::string(City::name) + " " + street.name + " " + std::to_string(number);
    const auto index = static_cast<std::uint32_t>(city.places.size());
    city.byKind[static_cast<std::size_t>(place.kind)].push_back(index);
    city.places.push_back(std::move(place));
    return index;
}

City makeCity(std::uint64_t seed, std::uint32_t persons)
{
    Random random(seed, Purpose::city);
    City city;
    const double area = persons / kPersonsPerSquareKilometre * 1e6;
    city.radius = std::max<std::uint32_t>(6, static_cast<std::uint32_t>(std::sqrt(area / 3.14159) / kBlockMetres + 0.5));
    city.side = 2 * city.radius;
    layStreets(city, random);
    assignUses(city, random);
    drawDistricts(city, random, persons);
    placeVenues(city, seed, persons);
    return city;
}

} // namespace tracedesk::demo
