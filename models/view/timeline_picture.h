#pragma once

#include "view/case_picture.h"
#include "view/cluster_picture.h"
#include "view/lane_layout.h"
#include "view/selection.h"
#include "view/span_index.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace tracedesk::view {

/// How the spans of a series are drawn.
enum class SpanStyle : std::uint8_t {
    unseen,    ///< not at all: only to be pointed at
    gap,       ///< hatched
    record,    ///< what a provider recorded, with a length
    moment,    ///< the same without: a payment, a check-in
    margin,    ///< by how much a visit told may be off
    told,      ///< a visit
    possible,  ///< 35 %, dashed ends
    certain,   ///< solid
    elsewhere, ///< a stay away from the cluster: faint
};

/// Spans of one lane that look alike.
struct TimelineSeries
{
    std::uint32_t lane = 0;
    SpanStyle style = SpanStyle::record;
    LaneKind colour = LaneKind::stays;
    Selection::Kind selects = Selection::Kind::None; ///< what a click on one selects; its items are entries' items
    SpanIndex spans;
};

struct TimelineLane
{
    LaneKind kind = LaneKind::stays;
    std::string name; ///< of a case; empty: called by its kind
};

enum class BandKind : std::uint8_t { infectious, exposure, cluster };

/// A window, over all lanes or within one.
struct TimelineBand
{
    BandKind kind = BandKind::infectious;
    epi::TimeSpan span;
    std::optional<std::uint32_t> lane;
};

/// A thing that can be selected, and where it stands.
struct TimelinePlace
{
    epi::TimeSpan span;
    std::uint32_t lane = 0;
};

/// What a timeline draws, made once from a case (a lane for each source of knowledge) or a cluster (a lane a person).
struct TimelinePicture
{
    std::vector<TimelineLane> lanes;
    std::vector<TimelineSeries> series; ///< in the order they are drawn
    std::vector<TimelineBand> bands;
    epi::TimeSpan extent;              ///< of everything
    std::vector<epi::Instant> changes; ///< when anything begins or ends, ascending
    epi::Seconds utcOffset{9 * 3600};
    std::array<std::vector<TimelinePlace>, Selection::kinds> places; ///< by Selection::Kind, then item
    // What it was made from; the other is null.
    CasePicturePtr ofCase;
    ClusterPicturePtr ofCluster;

    /// None where there is no such thing, or it has no time.
    [[nodiscard]] std::optional<TimelinePlace> placeOf(Selection::Kind kind, int item) const;
};
using TimelinePicturePtr = std::shared_ptr<const TimelinePicture>;

/// Interview and stays always have a lane, providers where there are records of their kind. Null for null.
[[nodiscard]] TimelinePicturePtr timelineOf(CasePicturePtr picture);
[[nodiscard]] TimelinePicturePtr timelineOf(ClusterPicturePtr picture);

} // namespace tracedesk::view
