#pragma once

#include "desk/case_file.h"
#include "view/cluster_picture.h"

namespace tracedesk::view {

/// One cluster for its page. `index` is its place in the overview.
[[nodiscard]] ClusterPicturePtr pictureOf(const desk::ClusterFile &file, std::uint32_t index);

} // namespace tracedesk::view
