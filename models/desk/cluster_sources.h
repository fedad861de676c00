#pragma once

#include "desk/case_file.h"

#include <vector>

namespace tracedesk::desk {

/// The ranked sources of all members taken together: most expected cases first, ties by kind, then number.
/// The suspected source is the member of that index.
[[nodiscard]] std::vector<ClusterSource> rankedSources(const std::vector<ClusterMember> &members,
                                                       std::optional<std::uint32_t> suspected);

} // namespace tracedesk::desk
