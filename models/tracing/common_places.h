#pragma once

#include "epi/common_place.h"
#include "epi/policy.h"
#include "epi/progress.h"
#include "epi/result.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::tracing {

/// A stay found in records or a visit told, as common places see it.
struct PlaceStay
{
    std::uint32_t caseIndex = 0;
    std::uint32_t name = 0; ///< index into PlaceInput::names
    epi::TimeSpan span;     ///< possible dwell; not empty
    epi::LatLng position;
    std::optional<epi::RecordKind> kind; ///< none: told in an interview
};

/// Everything a search looks at, as one value.
struct PlaceInput
{
    std::vector<epi::CaseId> cases;
    /// What of the time of each case counts; none: nothing does.
    std::vector<std::optional<epi::TimeSpan>> windows;
    std::vector<std::string> names{std::string()}; ///< each once; the first is empty: a bare position
    std::vector<PlaceStay> stays;                  ///< those outside the windows, too: they say how usual a place is
};

/// Places that cases have in common. Pure; the order of the stays does not matter. Errors: cancelled. n log n in the stays for
/// what towns look like: the work grows with how many spots lie around one.
///
/// One place: stays of one name (however it is written: epi::folded) at one position, to the ten-thousandth of a degree (about
/// 10 m: less than a fix is off), are a spot. Spots are taken in the order of how many cases were around them while it counts.
/// One that is free becomes the centre of a place and takes what is free around it: within the policy's distance of clusters
/// whatever its name, and of its own name within epi::onePlace. So a place never reaches further from its centre, nothing is
/// chained from shop to shop, and every stay belongs to one place. Base stations have the policy's distance for them, and are
/// apart from all else.
///
/// Told is each group of stays there that are near enough in time, from one to the next (PlaceMeeting), with enough cases.
///
/// How unusual: the space-time permutation model (Kulldorff et al. 2005, PLoS Medicine 2:e59) for this place and these days. Its
/// unit is a case on a local day at a place. If days had nothing to do with places, there would be expected = (days of cases at
/// the place, at any time) x (days of cases anywhere that count, on these local days) / (all days of cases). A station that all
/// pass each day has about as many as expected, whoever they are; a hall where ten met once has many more. `unusual` is the
/// model's c ln(c/e) + (C-c) ln((C-c)/(C-e)). It puts places in order and is no test: nothing is simulated.
[[nodiscard]] epi::Result<epi::CommonPlaces> findCommonPlaces(const PlaceInput &input, const epi::PlaceQuestion &question,
                                                              const epi::Policy &policy, const std::stop_token &stop,
                                                              const epi::Progress &progress);

/// The model's logarithm of the likelihood ratio; 0 where there are no more than expected. 0 <= count, expected <= total.
[[nodiscard]] double unusualness(double count, double expected, double total);

} // namespace tracedesk::tracing
