#include "ui/scene/record_layer.h"

#include "ui/scene/follow_selection.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGSimpleTextureNode>
#include <QSGTransformNode>
#include <QtConcurrent/qtconcurrentrun.h>

#include <algorithm>

namespace tracedesk::scene {

namespace {

constexpr double marginShare = 0.25; // of the view's larger side, on every side

} // namespace

/// Points or raster, moved by one transform.
class RecordNode : public QSGTransformNode
{
public:
    QSGNode *points = new QSGNode;
    QSGSimpleTextureNode *raster = nullptr;

    RecordNode()
    {
        points->setFlag(QSGNode::OwnedByParent);
        appendChildNode(points);
    }
    void setRaster(QSGTexture *texture, const QRectF &rect)
    {
        if (!raster) {
            raster = new QSGSimpleTextureNode;
            raster->setFlag(QSGNode::OwnedByParent);
            raster->setOwnsTexture(true);
            raster->setFiltering(QSGTexture::Nearest);
            appendChildNode(raster);
        }
        raster->setTexture(texture);
        raster->setRect(rect);
    }
    void dropRaster()
    {
        if (!raster)
            return;
        removeChildNode(raster);
        delete raster;
        raster = nullptr;
    }
};

RecordLayer::RecordLayer(QQuickItem *parent)
    : MapLayerItem(parent)
{
    for (const auto signal : {&MapLayerItem::cameraChanged, &MapLayerItem::paletteChanged})
        connect(this, signal, this, &QQuickItem::polish);
    connect(this, &QQuickItem::widthChanged, this, &QQuickItem::polish);
    connect(this, &QQuickItem::heightChanged, this, &QQuickItem::polish);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        m_places = m_watcher.result();
        brushed();
        emit drawnChanged();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, &RecordLayer::rest);
}

void RecordLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_places.reset();
    if (m_picture.picture)
        m_watcher.setFuture(QtConcurrent::run([shown = m_picture.picture]() -> view::RecordPlacesPtr {
            return std::make_shared<const view::RecordPlaces>(shown);
        }));
    stale();
    emit pictureChanged();
    emit drawnChanged();
}

void RecordLayer::setSelection(view::Selection *selection)
{
    if (follow(m_selection, selection, this, {&view::Selection::brushed}, &RecordLayer::brushed))
        emit selectionChanged();
}

void RecordLayer::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    stale();
    emit layersChanged();
}

void RecordLayer::brushed()
{
    if (m_places)
        m_passing = m_places->passing(m_selection ? m_selection->brush() : std::nullopt);
    stale();
}

void RecordLayer::stale()
{
    m_stale = true;
    polish();
    update();
}

std::vector<std::uint32_t> RecordLayer::placesIn(const view::MapArea &area) const
{
    std::vector<std::uint32_t> found;
    m_places->within(area, [&](std::size_t i) {
        if (m_passing[i] > 0)
            found.push_back(static_cast<std::uint32_t>(i));
    });
    return found;
}

void RecordLayer::updatePolish()
{
    if (!m_places || !isShown() || size().isEmpty()) {
        m_mesh = {};
        m_image = {};
        m_fresh = true;
        m_built = {};
        return;
    }
    const bool build = m_stale || m_drawn != palette() || m_builtZoom != zoomLevel() || !m_built.contains(viewArea());
    m_rest.start();
    if (!build)
        return;
    m_stale = false;
    m_drawn = palette();
    m_builtZoom = zoomLevel();
    m_origin = centre();
    m_built = viewArea(marginShare * std::max(width(), height()));
    // Far footprints may reach in; at street level that is most of the town's stations, and still few.
    std::vector<std::uint32_t> places = placesIn(m_built.grown(m_places->reach()));
    const bool dense = (m_layers & view::MapLayers::Density) != 0 || places.size() > pointLimit;
    m_mesh = dense ? Mesh() : points(places);
    m_image = dense ? density(places) : QImage();
    m_fresh = true;
    if (dense != m_dense) {
        m_dense = dense;
        emit drawnChanged();
    }
    update();
}

void RecordLayer::rest()
{
    if (!m_places)
        return;
    std::uint64_t records = 0;
    m_places->within(viewArea(), [&](std::size_t i) { records += m_passing[i]; });
    if (static_cast<int>(records) == m_recordsInView)
        return;
    m_recordsInView = static_cast<int>(records);
    emit drawnChanged();
}

QSGNode *RecordLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<RecordNode *>(old);
    const bool isNew = !node;
    if (isNew)
        node = new RecordNode;
    if (m_fresh || isNew) {
        m_mesh.moveToChildren(*node->points);
        if (m_image.isNull()) {
            node->dropRaster();
        } else {
            const QSizeF half =
                QSizeF((m_built.right - m_built.left), (m_built.bottom - m_built.top)) * view::worldPixels(m_builtZoom) / 2;
            node->setRaster(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel),
                            QRectF(-half.width(), -half.height(), 2 * half.width(), 2 * half.height()));
        }
        m_fresh = false;
    }
    node->setMatrix(transform(m_origin, m_builtZoom));
    return node;
}

} // namespace tracedesk::scene
