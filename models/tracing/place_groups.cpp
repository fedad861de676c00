#include "tracing/place_groups.h"

#include "epi/known_place.h"
#include "epi/letters.h"
#include "tracing/spatial_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace tracedesk::tracing {

namespace {

constexpr double unitsPerDegree = 1e4;
constexpr std::size_t spotsBetweenLooks = 256; // at the stop token

// A number for each name, in the order of the names as they are compared; 0: none.
std::vector<std::uint32_t> foldedNames(const std::vector<std::string> &names)
{
    std::vector<std::pair<std::u32string, std::uint32_t>> folded;
    for (std::uint32_t i = 0; i < names.size(); ++i)
        folded.emplace_back(epi::folded(names[i]), i);
    std::ranges::sort(folded);
    std::vector<std::uint32_t> numbers(names.size(), 0);
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const bool fresh = i == 0 ? !folded[i].first.empty() : folded[i].first != folded[i - 1].first;
        number += fresh ? 1 : 0;
        numbers[folded[i].second] = number;
    }
    return numbers;
}

std::int32_t units(double degrees)
{
    return static_cast<std::int32_t>(std::lround(degrees * unitsPerDegree));
}

} // namespace

epi::TimeSpan countedOf(const PlaceInput &input, const PlaceStay &stay)
{
    const auto &window = input.windows[stay.caseIndex];
    return window ? stay.span.intersected(*window) : epi::TimeSpan{};
}

// Spots of one class (stations, or all else) by where they are.
class PlaceGroups::Grid
{
public:
    Grid(const std::vector<Spot> &spots, bool stations, double reach)
        : m_cells(chord(reach))
        , m_squaredReach(chord(reach) * chord(reach))
    {
        for (std::uint32_t spot = 0; spot < spots.size(); ++spot) {
            if (spots[spot].station != stations)
                continue;
            const Point point = onSphere(spots[spot].position());
            const std::uint32_t cell = m_cells.insert(point);
            m_members.resize(m_cells.size());
            m_members[cell].push_back({point, spot});
        }
    }

    template<class Use> void forEachWithin(epi::LatLng position, Use &&use) const
    {
        const Point point = onSphere(position);
        std::array<std::uint32_t, 8> cells{};
        const std::size_t count = m_cells.near(point, cells);
        for (std::size_t i = 0; i < count; ++i)
            for (const Member &member : m_members[cells[i]])
                if (squaredDistance(point, member.point) <= m_squaredReach)
                    use(member.spot);
    }

private:
    struct Member
    {
        Point point;
        std::uint32_t spot = 0;
    };

    SpatialCells m_cells;
    double m_squaredReach;
    std::vector<std::vector<Member>> m_members; // by cell
};

PlaceGroups::PlaceGroups(const PlaceInput &input, const epi::PlaceQuestion &question, const epi::Policy::Clusters &rules)
    : m_input(input)
    , m_question(question)
    , m_rules(rules)
    , m_folds(foldedNames(input.names))
    , m_placeOf(input.stays.size(), none)
{
}

PlaceGroups::Spot PlaceGroups::spotOf(const PlaceStay &stay) const
{
    Spot spot;
    spot.station = stay.kind == epi::RecordKind::cellSite;
    spot.name = m_folds[stay.name];
    spot.latitude = units(stay.position.latitude);
    spot.longitude = units(stay.position.longitude);
    return spot;
}

void PlaceGroups::findSpots()
{
    const std::vector<PlaceStay> &stays = m_input.stays;
    for (std::uint32_t i = 0; i < stays.size(); ++i)
        if (m_question.stations || stays[i].kind != epi::RecordKind::cellSite)
            m_order.push_back(i);
    std::vector<Spot> spotOfStay(stays.size());
    std::ranges::transform(stays, spotOfStay.begin(), [&](const PlaceStay &stay) { return spotOf(stay); });
    std::ranges::sort(m_order, {}, [&](std::uint32_t i) {
        return std::tuple(spotOfStay[i].key(), stays[i].caseIndex, std::string_view(m_input.names[stays[i].name]), i);
    });
    for (std::uint32_t at = 0; at < m_order.size(); ++at) {
        const PlaceStay &stay = stays[m_order[at]];
        const Spot &spot = spotOfStay[m_order[at]];
        if (m_spots.empty() || m_spots.back().key() != spot.key()) {
            m_spots.push_back(spot);
            m_spots.back().first = at;
            m_spots.back().firstCase = m_spots.back().lastCase = static_cast<std::uint32_t>(m_cases.size());
        }
        Spot &here = m_spots.back();
        here.last = at + 1;
        const bool isKnown = here.lastCase > here.firstCase && m_cases.back() == stay.caseIndex;
        if (!isKnown && !countedOf(m_input, stay).isEmpty()) {
            m_cases.push_back(stay.caseIndex);
            here.lastCase = static_cast<std::uint32_t>(m_cases.size());
        }
    }
}

// What would belong to a place with its centre there; some twice.
template<class Use> void PlaceGroups::forEachAround(const Grid &grid, std::uint32_t spot, Use &&use) const
{
    const Spot &centre = m_spots[spot];
    grid.forEachWithin(centre.position(), use);
    if (centre.name == 0)
        return;
    // Spots of one name lie beside each other, by latitude.
    constexpr double metresADegree = 111'000; // rather too few, so that the band is wide enough
    const auto band = static_cast<std::int32_t>(epi::onePlace.value / metresADegree * unitsPerDegree) + 1;
    const auto isNear = [&](const Spot &other) {
        return other.station == centre.station && other.name == centre.name && std::abs(other.latitude - centre.latitude) <= band;
    };
    const auto take = [&](std::uint32_t other) {
        if (epi::distance(centre.position(), m_spots[other].position()) <= epi::onePlace)
            use(other);
    };
    for (std::uint32_t other = spot; other-- > 0 && isNear(m_spots[other]);)
        take(other);
    for (std::uint32_t other = spot + 1; other < m_spots.size() && isNear(m_spots[other]); ++other)
        take(other);
}

bool PlaceGroups::gather(const std::stop_token &stop, const std::function<void(std::size_t)> &done)
{
    findSpots();
    const Grid venues(m_spots, false, m_rules.distance);
    const Grid stations(m_spots, true, m_rules.cellDistance);
    const auto gridOf = [&](const Spot &spot) -> const Grid & { return spot.station ? stations : venues; };
    std::vector<std::uint32_t> seenFrom(m_input.cases.size(), none);
    for (std::uint32_t i = 0; i < m_spots.size(); ++i) {
        if (i % spotsBetweenLooks == 0) {
            if (stop.stop_requested())
                return false;
            done(m_spots[i].first);
        }
        forEachAround(gridOf(m_spots[i]), i, [&](std::uint32_t other) {
            for (std::uint32_t at = m_spots[other].firstCase; at < m_spots[other].lastCase; ++at)
                if (std::exchange(seenFrom[m_cases[at]], i) != i)
                    ++m_spots[i].around;
        });
    }
    // Of several that are as good a centre, one with a name, then the busiest.
    std::vector<std::uint32_t> order(m_spots.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) {
        const Spot &spot = m_spots[i];
        return std::tuple(~spot.around, spot.name == 0, ~(spot.lastCase - spot.firstCase), i);
    });
    for (const std::uint32_t i : order) {
        if (stop.stop_requested())
            return false;
        if (m_spots[i].place != none)
            continue;
        const auto place = static_cast<std::uint32_t>(m_centres.size());
        m_centres.push_back({m_spots[i].position(), m_spots[i].station, m_input.stays[m_order[m_spots[i].first]].name});
        forEachAround(gridOf(m_spots[i]), i, [&](std::uint32_t other) {
            if (m_spots[other].place == none)
                m_spots[other].place = place;
        });
    }
    for (const Spot &spot : m_spots)
        for (std::uint32_t at = spot.first; at < spot.last; ++at)
            m_placeOf[m_order[at]] = spot.place;
    return true;
}

} // namespace tracedesk::tracing
