#pragma once

#include "epi/findings.h"
#include "tracing/co_presence.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace tracedesk::tracing {

/// A stay of a case, as clusters see it.
struct CaseStay
{
    std::uint32_t caseIndex = 0;
    epi::TimeSpan span; ///< possible dwell
    epi::LatLng position;
    double radius = 0;
    std::string place; ///< empty for bare positions
    bool cell = false; ///< from base stations
};
/// The stays of all cases and the placed, not rejected visits.
[[nodiscard]] std::vector<CaseStay> caseStaysOf(const PresenceReader &reader, const std::vector<std::vector<epi::Stay>> &stays);

/// The density-based core of bare positions (Birant and Kut 2007, ST-DBSCAN): a stay is core where stays of at least
/// `minimumCases` different cases, its own included, lie within `distance` metres and `window` of it (time between
/// the spans). Cores near each other are one cluster, stays near a core belong to it. Stays near cores of several
/// clusters belong to each, so that the result does not depend on order. Indices ascending; clusters by first index.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> denseGroups(std::span<const CaseStay> stays, double distance,
                                                                  epi::Seconds window, std::uint32_t minimumCases);

/// Whether one could have infected the other there, or both could have been infected there: infectious and exposure
/// windows (outer) meet the stays, the infected not gone before the other came, and no more than `window` between.
struct StayLink
{
    bool any = false;
    bool firstInfectsSecond = false;
    bool secondInfectsFirst = false;
};
[[nodiscard]] StayLink linkOf(const CaseStay &a, const CaseStay &b, const std::vector<CaseTimes> &times, epi::Seconds window);

/// Clusters at places (base stations, merchants, venues: everything around one of them, without chaining from place to
/// place) and at bare positions (denseGroups). Stays are joined where linkOf() allows; a cluster has at least the
/// policy's minimum of cases. A cluster whose stays all belong to a larger one is not told again. The suspected source
/// could have infected most of the others there. `others` are persons that are no cases, present within the search
/// distance for at least the policy's minimum. Venues before base stations,
/// each by descending cases, then span, place. Errors: cancelled.
[[nodiscard]] epi::Result<std::vector<epi::Cluster>>
findClusters(const PresenceReader &reader, const std::vector<CaseTimes> &times, const std::vector<std::vector<epi::Stay>> &stays,
             unsigned threads, const std::stop_token &stop, const epi::Progress &progress);

} // namespace tracedesk::tracing
