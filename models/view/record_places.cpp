#include "view/record_places.h"

#include "view/selection.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tracedesk::view {

namespace {

constexpr std::size_t leaf = RecordPlaces::leaf;

auto placeKey(const RecordSpan &r)
{
    const Sector sector = r.sector.value_or(Sector{-1, -1});
    return std::tuple(r.position.latitude, r.position.longitude, r.kind, r.radius, sector.azimuth, sector.beamwidth);
}

struct Leaf
{
    MapPoint at;
    std::uint32_t place = 0;
};

void arrange(std::span<Leaf> leaves, bool byY)
{
    if (leaves.size() <= leaf)
        return;
    const std::size_t middle = leaves.size() / 2;
    std::nth_element(leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(middle), leaves.end(),
                     [byY](const Leaf &a, const Leaf &b) { return byY ? a.at.y < b.at.y : a.at.x < b.at.x; });
    arrange(leaves.first(middle), !byY);
    arrange(leaves.subspan(middle + 1), !byY); // the middle one stays where it is: searches are led by it
}

} // namespace

RecordPlaces::RecordPlaces(CasePicturePtr picture)
    : m_picture(std::move(picture))
{
    if (!m_picture)
        return;
    const auto &records = m_picture->records;
    std::vector<std::uint32_t> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    // Stable: records are by begin already, and stay so within a place.
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return placeKey(records[i]); });
    std::vector<RecordPlace> places;
    std::vector<Leaf> leaves;
    for (std::uint32_t first = 0; first < order.size();) {
        const RecordSpan &record = records[order[first]];
        std::uint32_t last = first + 1;
        while (last < order.size() && placeKey(records[order[last]]) == placeKey(record))
            ++last;
        leaves.push_back({toMap(record.position), static_cast<std::uint32_t>(places.size())});
        places.push_back({record.position, record.radius, record.sector, record.kind, first, last - first});
        m_reach = std::max(m_reach, record.radius * mapUnitsPerMetre(record.position.latitude));
        first = last;
    }
    arrange(leaves, false);
    m_places.reserve(places.size());
    m_at.reserve(places.size());
    m_records.reserve(order.size());
    m_spans.reserve(order.size());
    for (const Leaf &one : leaves) {
        RecordPlace place = places[one.place];
        const auto own = std::span(order).subspan(place.first, place.count);
        place.first = static_cast<std::uint32_t>(m_records.size());
        m_places.push_back(place);
        m_at.push_back(one.at);
        for (const std::uint32_t record : own) {
            m_records.push_back(record);
            m_spans.push_back(records[record].span);
        }
    }
}

std::vector<std::uint32_t> RecordPlaces::passing(const std::optional<epi::TimeSpan> &brush) const
{
    std::vector<std::uint32_t> passed;
    passed.reserve(m_places.size());
    for (const RecordPlace &place : m_places) {
        if (!brush) {
            passed.push_back(place.count);
            continue;
        }
        std::uint32_t count = 0;
        for (const epi::TimeSpan &span : std::span(m_spans).subspan(place.first, place.count)) {
            if (span.begin >= brush->end)
                break;
            count += view::passes(brush, span) ? 1 : 0;
        }
        passed.push_back(count);
    }
    return passed;
}

} // namespace tracedesk::view
