#pragma once

#include "epi/gazetteer.h"
#include "epi/known_place.h"
#include "view/case_picture.h"
#include "view/geo_layer.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::view {

/// A place that can be chosen by its name.
struct NamedPlace
{
    enum class Kind : quint8 { coordinate, ofCase, visited, merchant, venue, station, region };
    Kind kind = Kind::region;
    std::string name;                                   ///< in the local language
    std::string englishName;                            ///< empty: none
    std::string address;                                ///< empty: not known
    std::string code;                                   ///< the provider's
    std::string category;                               ///< the provider's
    std::optional<epi::LatLng> position = std::nullopt; ///< none: still to be placed
    double zoom = 16;                                   ///< at which the place fills the map
    std::uint32_t times = 0;                            ///< visits

    bool operator==(const NamedPlace &) const = default;
};

/// Where the open case was: what lies near comes first.
class CaseGround
{
public:
    CaseGround() = default;
    /// Without one of its visits: the one that is being entered.
    explicit CaseGround(const CasePicture &picture, epi::VisitId without = {});

    /// At most three of its places, those visited first, at least 20 km apart.
    [[nodiscard]] std::span<const epi::LatLng> middles() const { return m_middles; }
    /// To the nearest of its places; nothing where it has none.
    [[nodiscard]] std::optional<epi::Metres> distanceTo(epi::LatLng position) const;

private:
    std::vector<epi::LatLng> m_places;
    std::vector<epi::LatLng> m_middles;
};

/// Places of one kind, by their names. Immutable; making one takes some milliseconds for a thousand places.
class PlaceIndex
{
public:
    PlaceIndex() = default;
    explicit PlaceIndex(std::vector<NamedPlace> places);

    struct Found
    {
        const NamedPlace *place = nullptr; ///< of the index
        epi::Gazetteer::Match match = epi::Gazetteer::Match::wholeName;
    };
    /// The `most` best near each of the middles, or anywhere where there are none; each place once.
    [[nodiscard]] std::vector<Found> find(const std::string &typed, std::span<const epi::LatLng> middles, std::size_t most) const;
    [[nodiscard]] std::size_t size() const { return m_places.size(); }

private:
    std::vector<NamedPlace> m_places;
    epi::Gazetteer m_names;
    std::vector<std::uint32_t> m_placeOf; ///< of each name
};
using PlaceIndexPtr = std::shared_ptr<const PlaceIndex>;

/// By kind, in the order in which they are offered.
[[nodiscard]] std::vector<PlaceIndexPtr> indexesOf(const std::vector<epi::KnownPlace> &places);
/// Names of the base map and of the installation's files; either may be null.
[[nodiscard]] PlaceIndexPtr indexOf(const GeoLayers *layers, const GeoLayers *boundaries);
/// Visits of the case but one, and stays that have a name.
[[nodiscard]] PlaceIndexPtr indexOf(const CasePicture &picture, epi::VisitId without = {});

/// A place that may be meant.
struct OfferedPlace
{
    NamedPlace place;
    std::optional<epi::Metres> away = std::nullopt; ///< from the nearest place of the case

    bool operator==(const OfferedPlace &) const = default;
};

/// The `most` best of all indexes: those in which the name, or a word in it, begins with what was typed, before those that have
/// it within or say it otherwise, before those with a slip; among these in the order of the indexes; within one as
/// epi::Gazetteer::find. One place that several have stands once, with what each knows of it.
[[nodiscard]] std::vector<OfferedPlace> offeredPlaces(std::span<const PlaceIndexPtr> indexes, const std::string &typed,
                                                      const CaseGround &ground, std::size_t most);

} // namespace tracedesk::view
