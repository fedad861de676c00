#pragma once

#include "desk/case_file.h"
#include "view/cluster_picture.h"

namespace tracedesk::view {

/// One cluster, or common place, for its page. `index` is its place in the overview, or among the places that were found.
[[nodiscard]] ClusterPicturePtr pictureOf(const desk::ClusterFile &file, std::uint32_t index);

} // namespace tracedesk::view
