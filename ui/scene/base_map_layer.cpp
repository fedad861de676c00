#include "ui/scene/base_map_layer.h"

#include "ui/scene/base_map_node.h"

#include <QtConcurrent/qtconcurrentrun.h>

#include <algorithm>

namespace tracedesk::scene {

BaseMapLayer::BaseMapLayer(QQuickItem *parent)
    : MapLayerItem(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        m_shapes = m_watcher.result();
        m_shapesStale = true;
        update();
        emit readyChanged();
    });
}

void BaseMapLayer::setLayers(const view::GeoLayersValue &layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    prepare();
}

void BaseMapLayer::setBoundaries(const view::GeoLayersValue &boundaries)
{
    if (boundaries == m_boundaries)
        return;
    m_boundaries = boundaries;
    prepare();
}

void BaseMapLayer::setEnglish(bool english)
{
    if (english == m_english)
        return;
    m_english = english;
    m_namesStale = true;
    update();
    emit layersChanged();
}

void BaseMapLayer::setOverTiles(bool overTiles)
{
    if (overTiles == m_overTiles)
        return;
    m_overTiles = overTiles;
    prepare();
}

// What is drawn now stays until the new shapes are ready.
void BaseMapLayer::prepare()
{
    m_names.clear();
    const view::GeoLayersPtr below = m_overTiles ? nullptr : m_layers.layers;
    for (const view::GeoLayers *source : {m_boundaries.layers.get(), below.get()}) {
        for (std::size_t i = 0; source && i < source->labels.size(); ++i)
            m_names.push_back({&source->labels[i], view::toMap(source->labels[i].position)});
    }
    std::ranges::stable_sort(m_names, {}, [](const Name &name) { return name.label->fromZoom; });
    m_watcher.setFuture(QtConcurrent::run(shapesOf, below, m_boundaries.layers));
    m_namesStale = true;
    update();
    emit layersChanged();
}

BaseMapLayer::Paint BaseMapLayer::paintOf(view::GeoKind kind) const
{
    switch (kind) {
    case view::GeoKind::land:
        return {palette().land, palette().coast};
    case view::GeoKind::district:
        return {palette().land, palette().border};
    case view::GeoKind::water:
        return {palette().water, palette().water};
    case view::GeoKind::street:
        return {QColor(), palette().street};
    case view::GeoKind::building:
        return {palette().block, QColor()};
    case view::GeoKind::park:
        return {palette().park, QColor()};
    case view::GeoKind::border:
        return {QColor(), palette().border};
    }
    return {};
}

void BaseMapLayer::showBand(BaseMapNode &node)
{
    if (m_shapesStale) {
        node.dropShapes();
        m_shapesStale = false;
    }
    if (!m_shapes || m_shapes->bands.empty())
        return;
    const auto band = std::ranges::find_if(m_shapes->bands, [&](const BaseMapShapes::Band &b) { return zoomLevel() < b.below; });
    if (node.band != &*band) {
        node.dropShapes();
        node.band = &*band;
        node.drawn = m_shapes;
        for (const BaseMapShapes::Stage &stage : band->stages) {
            const Paint paint = paintOf(stage.kind);
            stage.patches.appendTo(*node.shapes, paint.fill, stage.outlined ? paint.line : QColor());
        }
    }
    const view::MapPoint c = centre();
    const double built = view::worldPixels(BaseMapShapes::builtZoom);
    const QPointF middle((c.x - m_shapes->origin.x) * built, (c.y - m_shapes->origin.y) * built);
    const QPointF half(width() * built / world() / 2, height() * built / world() / 2);
    for (QSGNode *child = node.shapes->firstChild(); child; child = child->nextSibling())
        static_cast<PatchNode *>(child)->showWithin(QRectF(middle - half, middle + half));
    node.shapes->setMatrix(transform(m_shapes->origin, BaseMapShapes::builtZoom));
}

QSGNode *BaseMapLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<BaseMapNode *>(old);
    if (!node) {
        node = new BaseMapNode;
        m_shapesStale = m_namesStale = true;
    }
    if (m_drawn != palette())
        m_shapesStale = m_namesStale = true;
    m_drawn = palette();
    const bool detailsStale =
        m_namesStale || m_shapesStale || node->detailsZoom != zoomLevel() || !node->detailed.contains(viewArea());
    showBand(*node);
    if (detailsStale) {
        node->detailsZoom = zoomLevel();
        node->detailed = viewArea(BaseMapNode::margin);
        node->detailsOrigin = centre();
        layOutStreets(*node);
        layOutNames(*node);
        m_namesStale = false;
    }
    node->details->setMatrix(transform(node->detailsOrigin, node->detailsZoom));
    return node;
}

} // namespace tracedesk::scene
