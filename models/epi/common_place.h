#pragma once

#include "epi/evidence.h"
#include "epi/geodesy.h"
#include "epi/id.h"
#include "epi/time_span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// When a case must have been somewhere for it to count.
enum class PlaceTime : std::uint8_t {
    exposure,   ///< while it was infected: backward, to a common source
    infectious, ///< while it could infect others: forward
    period,     ///< in a period given, whatever the windows of the case
};

/// How near in time cases must have been at the place.
enum class PlaceMeeting : std::uint8_t {
    anyTime,
    withinDays, ///< no more than some days between one and the next
    sameDay,    ///< on one local day
    sameHours,  ///< at the same time
};

/// What is asked of the places that cases have in common.
struct PlaceQuestion
{
    PlaceTime time = PlaceTime::exposure;
    DayRange period; ///< local days, both included; for PlaceTime::period
    PlaceMeeting meeting = PlaceMeeting::anyTime;
    std::uint32_t days = 2; ///< for PlaceMeeting::withinDays
    std::uint32_t minimumCases = 2;
    bool stations = false;  ///< base stations, too: they say in which part of town, no more
    std::size_t most = 500; ///< so many places are told, the most unusual ones

    bool operator==(const PlaceQuestion &) const = default;
};

/// A stay or a visit at a place that cases have in common.
struct PlaceVisit
{
    std::uint32_t member = 0; ///< index into CommonPlace::cases
    TimeSpan span;            ///< possible dwell, whole
    LatLng position;
    std::optional<RecordKind> kind; ///< none: told in an interview

    bool operator==(const PlaceVisit &) const = default;
};

/// Where several cases were while it counts, and near enough in time.
struct CommonPlace
{
    std::string name;                   ///< as most visits have it; empty: they have none
    std::vector<std::string> alsoNamed; ///< by other visits
    LatLng position;
    double radius = 0; ///< metres to the farthest visit
    bool station = false;
    bool told = false;                ///< in an interview
    std::vector<RecordKind> recorded; ///< by which kinds of records, each once
    TimeSpan span;                    ///< first to last that counts
    Seconds dwell{0};                 ///< that counts, over all cases; what two records say of one case counts once
    std::vector<CaseId> cases;        ///< in the order of the input
    std::vector<PlaceVisit> visits;   ///< by begin
    /// Days of the cases there from the first to the last day of `span`, each case and local day once, as far as they count.
    std::uint32_t caseDays = 0;
    double expected = 0; ///< such days, if it were chance (tracing/common_places.h)
    double unusual = 0;  ///< logarithm of the likelihood ratio of caseDays to expected; 0: not more than expected

    bool operator==(const CommonPlace &) const = default;
};

/// What was found.
struct CommonPlaces
{
    std::vector<CommonPlace> places; ///< venues before base stations, most unusual first, then most cases
    std::size_t total = 0;           ///< places there are; no more than PlaceQuestion::most are told

    bool operator==(const CommonPlaces &) const = default;
};

} // namespace tracedesk::epi
