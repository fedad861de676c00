#pragma once

#include "epi/result.h"
#include "view/cluster_picture.h"

#include <QFuture>

#include <functional>
#include <string>

namespace tracedesk::view {

/// What the page of clusters asks of the office. The future may be finished by any thread and must be, with a value.
/// Called on the GUI thread, which it must not block.
struct ClusterLink
{
    /// A cluster by its index in the EpidemicPicture of the run with that input digest; a recorded look at each of its cases.
    std::function<QFuture<epi::Result<ClusterPicturePtr>>(std::uint32_t index, std::string inputDigest)> openCluster;
};

} // namespace tracedesk::view
