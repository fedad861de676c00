#include "ui/scene/intake_point_layer.h"

#include "ui/scene/mesh.h"

#include <QSGNode>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

IntakePointLayer::IntakePointLayer(QQuickItem *parent)
    : MapLayerItem(parent)
{
    connect(this, &MapLayerItem::paletteChanged, this, &QQuickItem::update);
}

void IntakePointLayer::setExtent(const view::IntakeExtentValue &extent)
{
    if (extent == m_extent)
        return;
    m_extent = extent;
    update();
    emit extentChanged();
}

MapFit IntakePointLayer::all() const
{
    MapFit fit;
    if (m_extent.extent) {
        for (const auto &point : m_extent.extent->points)
            fit.add(point.position);
    }
    return fit;
}

QGeoCoordinate IntakePointLayer::fittingCenter() const
{
    const MapFit fit = all();
    return fit.isEmpty() ? QGeoCoordinate(36.3, 127.8) : fit.center(); // the country, while there is nothing to see
}

double IntakePointLayer::fittingZoom() const
{
    const MapFit fit = all();
    return fit.isEmpty() ? 5.5 : fit.zoom(size(), 20, 1, 14);
}

QGeoCoordinate IntakePointLayer::coordinateAt(double x, double y) const
{
    const epi::LatLng position = toPosition({x, y});
    return {position.latitude, position.longitude};
}

QSGNode *IntakePointLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    QSGNode *node = old != nullptr ? old : new QSGNode;
    Mesh mesh;
    if (m_extent.extent && !m_extent.extent->points.empty()) {
        const double most = m_extent.extent->points.front().rows; // by rows, most first
        const QRectF shown = boundingRect().adjusted(-16, -16, 16, 16);
        for (const auto &point : m_extent.extent->points) {
            const QPointF at = toItem(point.position);
            if (!shown.contains(at))
                continue;
            const double radius = 2 + 7 * std::sqrt(point.rows / most);
            mesh.addDisc(at, radius, faded(palette().accent, 0.45));
            mesh.addDisc(at, 1.5, palette().accent);
        }
    }
    mesh.moveToChildren(*node);
    return node;
}

} // namespace tracedesk::scene
