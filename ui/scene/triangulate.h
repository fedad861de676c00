#pragma once

#include "ui/scene/shape_patches.h"

#include <QPointF>

#include <vector>

namespace tracedesk::scene {

/// Adds a filled polygon, odd-even over its rings. The one place that uses Qt's private triangulator.
void addPolygon(ShapePatches &patches, const std::vector<std::vector<QPointF>> &rings);

} // namespace tracedesk::scene
