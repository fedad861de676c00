#include "view/place_index.h"

#include "epi/letters.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tracedesk::view {

namespace {

using Kind = NamedPlace::Kind;
using Match = epi::Gazetteer::Match;

constexpr double placeZoom = 16;
constexpr epi::Metres middlesApart{20'000};
constexpr std::size_t mostMiddles = 3;

Kind kindOf(epi::PlaceSource source)
{
    switch (source) {
    case epi::PlaceSource::visits:
        return Kind::visited;
    case epi::PlaceSource::merchants:
        return Kind::merchant;
    case epi::PlaceSource::venues:
        return Kind::venue;
    case epi::PlaceSource::stations:
        break;
    }
    return Kind::station;
}

NamedPlace placeOf(const epi::KnownPlace &known)
{
    NamedPlace place;
    place.kind = kindOf(known.source);
    place.name = known.name;
    place.address = known.address;
    place.code = known.code;
    place.category = known.category;
    place.position = known.position;
    place.zoom = placeZoom;
    place.times = known.source == epi::PlaceSource::visits ? known.times : 0;
    return place;
}

/// How large a label is counts as how often a place was visited does: a name that is shown one level farther away, twice.
float useOf(const NamedPlace &place)
{
    constexpr double streetZoom = 17;
    return place.kind == Kind::region ? static_cast<float>(std::exp2(streetZoom - place.zoom)) : static_cast<float>(place.times);
}

void addLabels(std::vector<NamedPlace> &places, const GeoLayers *layers)
{
    if (layers == nullptr)
        return;
    for (const GeoLabel &label : layers->labels) {
        NamedPlace &place = places.emplace_back();
        place.name = label.name;
        place.englishName = label.englishName;
        place.position = label.position;
        // A label shown from far away names something large: go where all of it is seen.
        place.zoom = std::clamp(label.fromZoom + 2, 8.0, 17.0);
    }
}

int tierOf(Match match)
{
    switch (match) {
    case Match::wholeName:
    case Match::nameBegin:
    case Match::wordBegin:
    case Match::initialsBegin:
    case Match::initialsWord:
        return 0;
    case Match::within:
    case Match::initialsWithin:
    case Match::words:
    case Match::code:
        return 1;
    case Match::slip:
        break;
    }
    return 2;
}

/// Whether two kinds of source speak of one place. Two that one source tells apart are two.
bool areOne(const NamedPlace &a, const NamedPlace &b)
{
    return a.kind != b.kind && a.position.has_value() == b.position.has_value() &&
           (a.address == b.address || a.address.empty() || b.address.empty()) &&
           (!a.position || epi::distance(*a.position, *b.position) <= epi::onePlace) &&
           epi::folded(a.name) == epi::folded(b.name);
}

void complete(NamedPlace &place, const NamedPlace &by)
{
    if (place.address.empty() && !by.address.empty()) {
        place.address = by.address;
        place.position = by.position; // an address is looked up; a finger on the map and a phone's fix lie beside it
    }
}

} // namespace

CaseGround::CaseGround(const CasePicture &picture, epi::VisitId without)
{
    for (const epi::Visit &visit : picture.visits)
        if (visit.position && visit.id != without)
            m_places.push_back(*visit.position);
    for (const ShownStay &stay : picture.stays)
        m_places.push_back(stay.stay.position);
    for (const epi::LatLng &place : m_places) {
        if (m_middles.size() == mostMiddles)
            break;
        if (std::ranges::all_of(m_middles, [&](epi::LatLng middle) { return epi::distance(middle, place) >= middlesApart; }))
            m_middles.push_back(place);
    }
}

std::optional<epi::Metres> CaseGround::distanceTo(epi::LatLng position) const
{
    std::optional<epi::Metres> least;
    for (const epi::LatLng &place : m_places)
        least = std::min(least.value_or(epi::Metres{INFINITY}), epi::distance(place, position));
    return least;
}

PlaceIndex::PlaceIndex(std::vector<NamedPlace> places)
    : m_places(std::move(places))
{
    std::vector<epi::Gazetteer::Place> named;
    named.reserve(m_places.size());
    for (std::uint32_t index = 0; index < m_places.size(); ++index) {
        const NamedPlace &place = m_places[index];
        named.push_back({place.code, place.name, place.address, place.category, place.position, useOf(place)});
        m_placeOf.push_back(index);
        if (place.englishName.empty())
            continue;
        named.push_back({{}, place.englishName, {}, {}, place.position, useOf(place)});
        m_placeOf.push_back(index);
    }
    m_names = epi::Gazetteer(named);
}

std::vector<PlaceIndex::Found> PlaceIndex::find(const std::string &typed, std::span<const epi::LatLng> middles,
                                                std::size_t most) const
{
    std::vector<Found> found;
    const auto look = [&](std::optional<epi::LatLng> near) {
        for (const epi::Gazetteer::Hit &hit : m_names.find(typed, near, most)) {
            const NamedPlace *place = &m_places[m_placeOf[hit.place]];
            const auto same = std::ranges::find(found, place, &Found::place);
            if (same == found.end())
                found.push_back({place, hit.match});
            else
                same->match = std::min(same->match, hit.match);
        }
    };
    if (middles.empty())
        look(std::nullopt);
    for (const epi::LatLng &middle : middles)
        look(middle);
    return found;
}

std::vector<PlaceIndexPtr> indexesOf(const std::vector<epi::KnownPlace> &places)
{
    std::vector<PlaceIndexPtr> indexes;
    for (const epi::PlaceSource source :
         {epi::PlaceSource::visits, epi::PlaceSource::merchants, epi::PlaceSource::venues, epi::PlaceSource::stations}) {
        std::vector<NamedPlace> ofOne;
        for (const epi::KnownPlace &place : places)
            if (place.source == source)
                ofOne.push_back(placeOf(place));
        if (!ofOne.empty())
            indexes.push_back(std::make_shared<const PlaceIndex>(std::move(ofOne)));
    }
    return indexes;
}

PlaceIndexPtr indexOf(const GeoLayers *layers, const GeoLayers *boundaries)
{
    std::vector<NamedPlace> places;
    addLabels(places, layers);
    addLabels(places, boundaries);
    return std::make_shared<const PlaceIndex>(std::move(places));
}

PlaceIndexPtr indexOf(const CasePicture &picture, epi::VisitId without)
{
    std::vector<epi::KnownPlace> known;
    const auto add = [&](const std::string &name, const std::string &address, std::optional<epi::LatLng> position) {
        if (!name.empty())
            known.push_back({.name = name, .address = address, .position = position});
    };
    for (const epi::Visit &visit : picture.visits)
        if (visit.id != without && visit.status != epi::VisitStatus::rejected)
            add(visit.placeName, visit.address, visit.position);
    for (const ShownStay &stay : picture.stays)
        add(stay.stay.place, {}, stay.stay.position);
    std::vector<NamedPlace> places;
    for (const epi::KnownPlace &one : epi::gatheredVisits(std::move(known)))
        places.push_back(placeOf(one));
    for (NamedPlace &place : places)
        place.kind = Kind::ofCase;
    return std::make_shared<const PlaceIndex>(std::move(places));
}

std::vector<OfferedPlace> offeredPlaces(std::span<const PlaceIndexPtr> indexes, const std::string &typed,
                                        const CaseGround &ground, std::size_t most)
{
    struct Candidate
    {
        OfferedPlace offer;
        int tier;
        std::size_t index;
        Match match;
        double rank; ///< as the gazetteer's, by the nearest place of the case
    };
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < indexes.size(); ++index) {
        if (!indexes[index])
            continue;
        for (const PlaceIndex::Found &found : indexes[index]->find(typed, ground.middles(), most)) {
            const auto away = found.place->position ? ground.distanceTo(*found.place->position) : std::nullopt;
            constexpr epi::Metres farthest{2e7};
            const double km = ground.middles().empty() ? 0 : away.value_or(farthest).value / 1000;
            candidates.push_back(
                {{*found.place, away}, tierOf(found.match), index, found.match, (1.0 + useOf(*found.place)) / (1 + km)});
        }
    }
    std::ranges::stable_sort(candidates, {}, [](const Candidate &one) {
        return std::tuple(one.tier, one.index, one.match, -one.rank, one.offer.place.name.size());
    });
    std::vector<OfferedPlace> offered;
    for (Candidate &one : candidates) {
        const auto same =
            std::ranges::find_if(offered, [&](const OfferedPlace &other) { return areOne(other.place, one.offer.place); });
        if (same != offered.end())
            complete(same->place, one.offer.place);
        else if (offered.size() < most)
            offered.push_back(std::move(one.offer));
    }
    return offered;
}

} // namespace tracedesk::view
