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

QRectF IntakePointLayer::bounds() const
{
    if (!m_extent.extent || m_extent.extent->points.empty())
        return {};
    double left = 1, top = 1, right = 0, bottom = 0;
    for (const auto &point : m_extent.extent->points) {
        const view::MapPoint p = view::toMap(point.position);
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    return {left, top, right - left, bottom - top};
}

QGeoCoordinate IntakePointLayer::fittingCenter() const
{
    const QRectF all = bounds();
    if (all.topLeft().isNull())
        return {36.3, 127.8}; // the country, while there is nothing to see
    const epi::LatLng middle = view::fromMap({all.center().x(), all.center().y()});
    return {middle.latitude, middle.longitude};
}

double IntakePointLayer::fittingZoom() const
{
    const QRectF all = bounds();
    if (all.topLeft().isNull())
        return 5.5;
    constexpr double margin = 20;
    const double roomX = std::max(width() - 2 * margin, 32.0);
    const double roomY = std::max(height() - 2 * margin, 32.0);
    const double least = 1e-7; // a single place: a town around it
    return std::clamp(std::log2(std::min(roomX / std::max(all.width(), least), roomY / std::max(all.height(), least)) / 256), 1.0,
                      14.0);
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
