#pragma once

#include "view/case_picture.h"
#include "view/cluster_picture.h"
#include "view/tree_layout.h"

namespace tracedesk::view {

/// The transmission tree of all cases; or of a cluster: its members, their likeliest sources, and whoever leads up to those.
/// Members of the cluster, if there is one, are marked.
[[nodiscard]] TransmissionTreePtr treeOf(const EpidemicPicture &epidemic, const ClusterPicture *cluster, bool whole);

} // namespace tracedesk::view
