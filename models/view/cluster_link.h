#pragma once

#include "epi/progress.h"
#include "epi/result.h"
#include "view/cluster_picture.h"
#include "view/place_search.h"

#include <QFuture>

#include <functional>
#include <stop_token>
#include <string>

namespace tracedesk::view {

/// What the page of clusters asks of the office. Futures may be finished by any thread and must be, with a value. What gives one
/// is called on the GUI thread, which it must not block.
struct ClusterLink
{
    /// A cluster by its index in the EpidemicPicture of the run with that input digest; a recorded look at each of its cases.
    std::function<QFuture<epi::Result<ClusterPicturePtr>>(std::uint32_t index, std::string inputDigest)> openCluster;
    /// Places that cases of the account's area have in common. Run on a thread of the pool, where it may wait; it returns soon
    /// once it is asked to stop. Values only may be captured.
    std::function<epi::Result<PlacesPicturePtr>(epi::PlaceQuestion, std::stop_token, const epi::Progress &)> findPlaces = {};
    /// One of them, which is `index` in its PlacesPicture; a recorded look at each of its cases.
    std::function<QFuture<epi::Result<ClusterPicturePtr>>(epi::CommonPlace place, std::uint32_t index)> openPlace = {};
};

} // namespace tracedesk::view
