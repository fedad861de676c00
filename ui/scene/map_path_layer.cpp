#include "ui/scene/map_path_layer.h"

#include "ui/scene/mesh.h"

#include <QSGNode>

namespace tracedesk::scene {

MapPathLayer::MapPathLayer(QQuickItem *parent)
    : MapLayerItem(parent)
{
    connect(this, &MapLayerItem::cameraChanged, this, &MapPathLayer::endChanged);
}

void MapPathLayer::setPath(const view::MapPath &path)
{
    if (path == m_path)
        return;
    m_path = path;
    update();
    emit pathChanged();
    emit endChanged();
}

QPointF MapPathLayer::end() const
{
    return m_path.points.empty() ? QPointF() : toItem(m_path.points.back());
}

// A handful of points: drawn anew whenever the camera moves.
QSGNode *MapPathLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_path.points.empty()) {
        delete old;
        return nullptr;
    }
    auto *node = old ? old : new QSGNode;
    std::vector<QPointF> points;
    for (const epi::LatLng &position : m_path.points)
        points.push_back(toItem(position));
    Mesh mesh;
    mesh.addPath(points, 5, palette().surface);
    mesh.addPath(points, 2, palette().accent);
    for (const QPointF &point : points) {
        mesh.addDisc(point, 5, palette().surface);
        mesh.addCircle(point, 4, 2, palette().accent);
    }
    mesh.moveToChildren(*node);
    return node;
}

} // namespace tracedesk::scene
