#include "ui/scene/base_map_layer.h"

#include "ui/scene/shape_patches.h"
#include "ui/scene/triangulate.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QSGTextNode>
#include <QSGTransformNode>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <ranges>

namespace tracedesk::scene {

class BaseMapNode : public QSGNode
{
public:
    QSGTransformNode *shapes = new QSGTransformNode;
    QSGTransformNode *names = new QSGTransformNode;
    QSGTextNode *text = nullptr;
    view::MapPoint origin;
    view::MapPoint namesOrigin;
    double namesZoom = -1;

    BaseMapNode()
    {
        appendChildNode(shapes);
        appendChildNode(names);
    }
};

namespace {

constexpr double builtZoom = 12;
constexpr double namesMargin = 200; ///< pixels around the view that are laid out too

} // namespace

void BaseMapLayer::setLayers(const view::GeoLayersValue &layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    m_shapesStale = m_namesStale = true;
    update();
    emit layersChanged();
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

void BaseMapLayer::buildShapes(BaseMapNode &node)
{
    while (QSGNode *child = node.shapes->firstChild()) {
        node.shapes->removeChildNode(child);
        delete child;
    }
    if (!m_layers.layers || m_layers.layers->shapes.empty())
        return;
    const auto &shapes = m_layers.layers->shapes;
    // The last shapes are the finest: vertices near the origin keep their decimals.
    for (const view::GeoShape &shape : shapes | std::views::reverse) {
        if (!shape.rings.empty() && !shape.rings.front().empty()) {
            node.origin = view::toMap(shape.rings.front().front());
            break;
        }
    }
    // Shapes of one kind in a row are one stage: stages are painted in order, within one the order does not matter.
    for (auto stage = shapes.begin(); stage != shapes.end();) {
        const auto end = std::find_if(stage, shapes.end(), [&](const view::GeoShape &s) {
            return s.kind != stage->kind || s.outlined != stage->outlined || s.closed != stage->closed;
        });
        ShapePatches patches;
        for (const view::GeoShape &shape : std::ranges::subrange(stage, end))
            addShape(patches, shape, node.origin);
        const Paint paint = paintOf(stage->kind);
        patches.appendTo(*node.shapes, paint.fill, stage->outlined ? paint.line : QColor());
        stage = end;
    }
}

void BaseMapLayer::addShape(ShapePatches &patches, const view::GeoShape &shape, view::MapPoint origin) const
{
    std::vector<std::vector<QPointF>> rings;
    for (const view::GeoRing &ring : shape.rings) {
        std::vector<QPointF> points;
        points.reserve(ring.size());
        for (const epi::LatLng &p : ring)
            points.push_back(vertex(p, origin, builtZoom));
        for (std::size_t i = 1; i < points.size(); ++i)
            patches.addLine(points[i - 1], points[i]);
        rings.push_back(std::move(points));
    }
    if (shape.closed)
        addPolygon(patches, rings);
}

BaseMapLayer::Paint BaseMapLayer::paintOf(view::GeoKind kind) const
{
    switch (kind) {
    case view::GeoKind::land:
    case view::GeoKind::district:
        return {palette().land, palette().border};
    case view::GeoKind::water:
        return {palette().water, palette().water};
    case view::GeoKind::street:
        return {QColor(), palette().street};
    case view::GeoKind::building: {
        // Lighter than the streets between, or a built-up block would swallow them.
        QColor block = palette().street;
        block.setAlphaF(0.4F);
        return {block, QColor()};
    }
    case view::GeoKind::border:
        return {QColor(), palette().border};
    }
    return {};
}

void BaseMapLayer::layOutNames(BaseMapNode &node)
{
    if (!node.text) {
        node.text = window()->createTextNode();
        node.names->appendChildNode(node.text);
    }
    node.text->clear();
    node.namesZoom = zoomLevel();
    node.namesOrigin = centre();
    if (!m_layers.layers)
        return;
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    node.text->setColor(palette().label);
    std::vector<QRectF> taken;
    const QRectF room = boundingRect().adjusted(-namesMargin, -namesMargin, namesMargin, namesMargin);
    for (const view::GeoLabel &label : m_layers.layers->labels) {
        const QPointF at = toItem(label.position);
        if (label.fromZoom > zoomLevel() || !room.contains(at))
            continue;
        const std::string &name = m_english && !label.englishName.empty() ? label.englishName : label.name;
        QTextLayout layout(QString::fromStdString(name), font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        const QRectF box(at.x() - line.naturalTextWidth() / 2, at.y() - line.height() / 2, line.naturalTextWidth(),
                         line.height());
        const QRectF padded = box.adjusted(-8, -4, 8, 4);
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(padded); }))
            continue;
        taken.push_back(padded);
        node.text->addTextLayout(box.topLeft() - QPointF(width() / 2, height() / 2), &layout);
    }
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
    if (m_shapesStale)
        buildShapes(*node);
    const view::MapPoint c = centre();
    const double moved = std::max(std::abs(c.x - node->namesOrigin.x), std::abs(c.y - node->namesOrigin.y)) * world();
    if (m_namesStale || node->namesZoom != zoomLevel() || moved > namesMargin)
        layOutNames(*node);
    m_shapesStale = m_namesStale = false;
    node->shapes->setMatrix(transform(node->origin, builtZoom));
    const double scale = view::worldPixels(builtZoom) / world();
    const QPointF middle((c.x - node->origin.x) * view::worldPixels(builtZoom),
                         (c.y - node->origin.y) * view::worldPixels(builtZoom));
    const QPointF half(width() * scale / 2, height() * scale / 2);
    for (QSGNode *child = node->shapes->firstChild(); child; child = child->nextSibling())
        static_cast<PatchNode *>(child)->showWithin(QRectF(middle - half, middle + half));
    node->names->setMatrix(transform(node->namesOrigin, node->namesZoom));
    return node;
}

} // namespace tracedesk::scene
