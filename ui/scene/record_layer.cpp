#include "ui/scene/record_layer.h"

#include "ui/scene/follow_selection.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QtConcurrent/qtconcurrentrun.h>

#include <utility>

namespace tracedesk::scene {

/// Points or a raster.
class RecordNode : public QSGNode
{
public:
    QSGTransformNode *points = new QSGTransformNode;
    RasterNode *raster = new RasterNode;

    RecordNode()
    {
        for (QSGNode *child : {static_cast<QSGNode *>(points), static_cast<QSGNode *>(raster)}) {
            child->setFlag(QSGNode::OwnedByParent);
            appendChildNode(child);
        }
    }
};

RecordLayer::RecordLayer(QQuickItem *parent)
    : MapLayerItem(parent)
    , m_raster([this](const RasterFrame &frame) { return painting(frame); })
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        m_places = m_watcher.result();
        m_loading = false;
        brushed();
    });
    connect(&m_raster, &RasterPainter::painted, this, [this] {
        settle(m_painting);
        update();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, &RecordLayer::rest);
}

void RecordLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    // Saved or traced anew: what is there stays until the new is.
    if (!view::isSameCase(m_picture.picture, picture.picture)) {
        m_places.reset();
        m_raster.drop();
        stale();
    }
    m_picture = picture;
    m_loading = m_picture.picture != nullptr;
    m_watcher.setFuture(m_picture.picture ? QtConcurrent::run([shown = m_picture.picture]() -> view::RecordPlacesPtr {
        return std::make_shared<const view::RecordPlaces>(shown);
    })
                                          : QFuture<view::RecordPlacesPtr>());
    settle(m_dense);
    emit pictureChanged();
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
        m_passing = std::make_shared<const std::vector<std::uint32_t>>(
            m_places->passing(m_selection ? m_selection->brush() : std::nullopt));
    stale();
}

void RecordLayer::stale()
{
    m_stale = true;
    settle(m_dense);
    polish();
    update();
}

RecordView RecordLayer::seen(const RasterFrame &frame) const
{
    return {m_places, m_passing, palette(), frame};
}

RasterPainter::Paint RecordLayer::painting(const RasterFrame &frame)
{
    const RecordView view = seen(frame);
    m_painting = isDensityAsked() || isCrowded(view, pointLimit);
    return [view, dense = m_painting] { return dense ? densityImage(view) : pointImage(view); };
}

void RecordLayer::settle(bool dense)
{
    const bool ready =
        m_places && !m_loading && !m_stale && !(isShown() && size().isEmpty()) && (!isRaster() || m_raster.isSettled());
    if (ready == m_ready && dense == m_dense)
        return;
    m_ready = ready;
    m_dense = dense;
    emit drawnChanged();
}

void RecordLayer::updatePolish()
{
    const bool recoloured = std::exchange(m_drawn, palette()) != palette();
    const bool anew = std::exchange(m_stale, false) || recoloured;
    const bool drawn = isDrawn();
    const bool raster = isRaster();
    if (raster) {
        if (anew)
            m_raster.setStale();
        m_raster.follow(rasterFrame(), viewArea());
    } else {
        m_raster.drop();
    }
    if (drawn && !raster && (anew || m_built.zoom != zoomLevel() || !m_built.area.contains(viewArea()))) {
        m_built = rasterFrame();
        m_mesh = pointMesh(seen(m_built));
        m_fresh = true;
    } else if ((!drawn || raster) && !m_mesh.isEmpty()) {
        m_mesh = {};
        m_built = {};
        m_fresh = true;
    }
    if (drawn)
        m_rest.start();
    settle(raster && m_dense);
}

void RecordLayer::rest()
{
    if (!m_places)
        return;
    std::uint64_t records = 0;
    m_places->within(viewArea(), [&](std::size_t i) {
        records += (*m_passing)[i];
        return true;
    });
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
    if (std::exchange(m_fresh, false) || isNew)
        m_mesh.moveToChildren(*node->points);
    node->points->setMatrix(transform(m_built.origin, m_built.zoom));
    const MapRaster &shown = m_raster.shown();
    node->raster->show(shown, *window());
    node->raster->setMatrix(transform(shown.frame));
    return node;
}

} // namespace tracedesk::scene
