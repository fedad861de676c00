#pragma once

#include "ui/scene/mesh.h"

namespace tracedesk::scene {

/// Adds a filled polygon, odd-even over its rings. The one place that uses Qt's private triangulator.
void addPolygon(Mesh &mesh, const std::vector<std::vector<QPointF>> &rings, const QColor &color);

} // namespace tracedesk::scene
