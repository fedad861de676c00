#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/policy.h"
#include "view/lane_layout.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::view {

/// A candidate for the source of one case, or of a whole cluster.
struct ClusterSource
{
    epi::SourceKind kind = epi::SourceKind::unknown;
    std::string source; ///< case number; empty where unknown or imported
    std::optional<epi::CaseId> sourceCase;
    double cases = 0;       ///< expected number of infected members; of one case: the probability
    bool member = false;    ///< belongs to the cluster itself
    bool suspected = false; ///< the engine's suspected source
    bool declared = false;  ///< a list or an interview names it; of one case only
    std::string place;      ///< of one case only
    epi::TimeSpan when;     ///< of one case only; empty when not known
};

/// A case of a cluster.
struct ClusterMember
{
    epi::Case facts;
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<ClusterSource> sources; ///< by rank
    epi::TimeSpan here;                 ///< first arrival at the place to last departure; empty without evidence
    epi::Seconds dwell{0};              ///< possible dwell there
};

/// A stay of a member, or a visit told, around the time of the cluster.
struct ClusterStay
{
    std::uint32_t member = 0;
    LaneKind evidence = LaneKind::cellSite;
    epi::TimeSpan certain;
    epi::TimeSpan possible;
    epi::LatLng position;
    double radius = 0;
    std::string place;
    bool here = false; ///< at the place of the cluster, within its time
};

/// Everything the page shows of one cluster, or of one common place, as one immutable value. Members in the order of the engine.
struct ClusterPicture
{
    std::uint32_t index = 0; ///< in its EpidemicPicture; a common place: in its PlacesPicture
    bool common = false;     ///< a common place: who else was present was not counted
    std::string place;
    epi::LatLng position;
    double radius = 0;
    epi::TimeSpan span;
    std::uint32_t others = 0;                     ///< persons present who are no cases
    std::optional<std::uint32_t> suspectedSource; ///< a member
    epi::Seconds utcOffset{9 * 3600};
    std::string policy;
    std::vector<ClusterMember> members;
    std::vector<ClusterStay> stays;     ///< by member, then begin
    std::vector<ClusterSource> sources; ///< by expected number of cases
};
using ClusterPicturePtr = std::shared_ptr<const ClusterPicture>;

} // namespace tracedesk::view
