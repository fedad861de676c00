#pragma once

#include "view/base_map.h"
#include "view/geo_layer.h"

namespace tracedesk::view {

/// The built-in base map and, over it, an installation's own layers, in drawing order: the coarse world, the sea around the
/// peninsula, the fine peninsula, then what the installation has.
[[nodiscard]] GeoLayers joinedLayers(const BaseMap &baseMap, const GeoLayers &installation);

} // namespace tracedesk::view
