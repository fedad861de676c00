#include "ui/scene/record_layer.h"

#include "ui/scene/follow_selection.h"
#include "ui/scene/mesh.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGSimpleTextureNode>
#include <QSGTransformNode>

#include <cmath>
#include <set>
#include <tuple>

namespace tracedesk::scene {

class RecordNode : public QSGNode
{
public:
    QSGTransformNode *points = new QSGTransformNode;
    QSGGeometryNode *mesh = makeMeshNode();
    QSGSimpleTextureNode *raster = nullptr;
    view::MapPoint origin;
    double builtZoom = -1;
    view::MapPoint rasterCentre;
    QSizeF rasterSize;

    RecordNode()
    {
        appendChildNode(points);
        points->appendChildNode(mesh);
    }
};

void RecordLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    stale();
    emit pictureChanged();
}

void RecordLayer::setSelection(view::Selection *selection)
{
    if (follow(m_selection, selection, this, {&view::Selection::brushed}, &RecordLayer::stale))
        emit selectionChanged();
}

void RecordLayer::stale()
{
    m_stale = true;
    update();
}

void RecordLayer::buildPoints(RecordNode &node) const
{
    Mesh mesh;
    node.builtZoom = zoomLevel();
    const auto &records = m_picture.picture->records;
    if (!records.empty())
        node.origin = view::toMap(records.front().position);
    std::set<std::tuple<double, double, double>> footprints;
    for (const view::RecordSpan &record : records) {
        if (m_selection && !m_selection->passes(record.span))
            continue;
        const QPointF at = vertex(record.position, node.origin, node.builtZoom);
        const QColor color = palette().of(record.kind);
        const double radius =
            record.radius * view::mapUnitsPerMetre(record.position.latitude) * view::worldPixels(node.builtZoom);
        // One station seen a thousand times is one footprint, or it would grow opaque.
        const bool fresh = footprints.insert({record.position.latitude, record.position.longitude, record.radius}).second;
        if (radius > 6 && fresh) {
            mesh.addDisc(at, radius, faded(color, 0.07));
            mesh.addRing(at, radius, 1, faded(color, 0.35));
        }
        if (fresh || record.kind == epi::RecordKind::gps)
            mesh.addRect({at.x() - 1.5, at.y() - 1.5, 3, 3}, color);
    }
    mesh.moveTo(*node.mesh);
}

QImage RecordLayer::raster() const
{
    const int columns = std::max(1, static_cast<int>(width()));
    const int rows = std::max(1, static_cast<int>(height()));
    std::vector<quint32> counts(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    quint32 most = 1;
    for (const view::RecordSpan &record : m_picture.picture->records) {
        if (m_selection && !m_selection->passes(record.span))
            continue;
        const QPointF at = toItem(record.position);
        const int x = static_cast<int>(std::floor(at.x()));
        const int y = static_cast<int>(std::floor(at.y()));
        if (x >= 0 && y >= 0 && x < columns && y < rows)
            most = std::max(
                most, ++counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)]);
    }
    QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
    const QColor color = palette().accent;
    const double scale = 1 / std::log1p(static_cast<double>(most));
    for (int y = 0; y < rows; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < columns; ++x) {
            const quint32 count =
                counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
            const int alpha = count == 0 ? 0 : static_cast<int>(90 + 165 * std::log1p(static_cast<double>(count)) * scale);
            line[x] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha));
        }
    }
    return image;
}

void RecordLayer::buildRaster(RecordNode &node) const
{
    if (!node.raster) {
        node.raster = new QSGSimpleTextureNode;
        node.raster->setOwnsTexture(true);
        node.raster->setFiltering(QSGTexture::Nearest);
        node.appendChildNode(node.raster);
    }
    Mesh().moveTo(*node.mesh);
    node.rasterCentre = centre();
    node.rasterSize = size();
    node.builtZoom = zoomLevel();
    node.raster->setTexture(window()->createTextureFromImage(raster(), QQuickWindow::TextureHasAlphaChannel));
    node.raster->setRect(boundingRect());
}

QSGNode *RecordLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<RecordNode *>(old);
    if (!node)
        node = new RecordNode;
    if (!m_picture.picture || size().isEmpty()) {
        delete node;
        m_stale = true;
        return nullptr;
    }
    const bool stale = m_stale || m_drawn != palette() || node->builtZoom != zoomLevel();
    m_stale = false;
    m_drawn = palette();
    if (m_picture.picture->records.size() > pointLimit) {
        const view::MapPoint c = centre();
        if (stale || c.x != node->rasterCentre.x || c.y != node->rasterCentre.y || node->rasterSize != size())
            buildRaster(*node);
        return node;
    }
    if (node->raster) {
        node->removeChildNode(node->raster);
        delete node->raster;
        node->raster = nullptr;
    }
    if (stale)
        buildPoints(*node);
    node->points->setMatrix(transform(node->origin, node->builtZoom));
    return node;
}

} // namespace tracedesk::scene
