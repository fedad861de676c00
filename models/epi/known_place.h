#pragma once

#include "epi/geodesy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// What a place is known from, in the order in which it is offered.
enum class PlaceSource : std::uint8_t {
    visits,    ///< told in an interview
    merchants, ///< of card records
    venues,    ///< of entry logs
    stations,  ///< base stations
};

/// A place with a name. Says nothing of who was there.
struct KnownPlace
{
    PlaceSource source = PlaceSource::visits;
    std::string code = {};     ///< the provider's own; none for visits
    std::string name = {};     ///< never empty
    std::string category = {}; ///< the provider's word
    std::string address = {};
    std::optional<LatLng> position = {}; ///< none: still to be placed
    std::uint32_t times = 1;             ///< visits to it, or files it came with

    bool operator==(const KnownPlace &) const = default;
};

/// Within which one name is one place: two people point at the same school from two sides of it.
inline constexpr Metres onePlace{500};

/// Visited places, each once: same name however it is written (letters.h), not two addresses, and within `onePlace` of the one
/// that was visited most often. A name that was not placed is the place of that name, where there is one. Visits are added up; by
/// name, most visits first.
[[nodiscard]] std::vector<KnownPlace> gatheredVisits(std::vector<KnownPlace> places);

/// Places of providers, each once: those that differ in nothing but the file they came with. By source and name.
[[nodiscard]] std::vector<KnownPlace> gatheredFiles(std::vector<KnownPlace> places);

} // namespace tracedesk::epi
