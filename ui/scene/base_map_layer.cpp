#include "ui/scene/base_map_layer.h"

#include "ui/scene/mesh.h"
#include "ui/scene/triangulate.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QSGFlatColorMaterial>
#include <QSGGeometryNode>
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

QSGGeometryNode *lineNode(const std::vector<QPointF> &ends, const QColor &color)
{
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_Point2D(), static_cast<int>(ends.size()));
    geometry->setDrawingMode(QSGGeometry::DrawLines);
    geometry->setLineWidth(1);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    auto *vertices = geometry->vertexDataAsPoint2D();
    for (const QPointF &end : ends)
        (vertices++)->set(static_cast<float>(end.x()), static_cast<float>(end.y()));
    auto *material = new QSGFlatColorMaterial;
    material->setColor(color);
    auto *node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setMaterial(material);
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
    return node;
}

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
    const std::array fills{palette().land, palette().water, palette().land, QColor(), palette().border, QColor()};
    const std::array lines{palette().border, palette().water, palette().border, palette().street, QColor(), palette().border};
    Mesh fill;
    std::array<std::vector<QPointF>, 6> ends;
    for (const view::GeoShape &shape : shapes) {
        const auto kind = static_cast<std::size_t>(shape.kind);
        std::vector<std::vector<QPointF>> rings;
        for (const view::GeoRing &ring : shape.rings) {
            std::vector<QPointF> points;
            points.reserve(ring.size());
            for (const epi::LatLng &p : ring)
                points.push_back(vertex(p, node.origin, builtZoom));
            for (std::size_t i = 1; shape.outlined && lines[kind].isValid() && i < points.size(); ++i) {
                ends[kind].push_back(points[i - 1]);
                ends[kind].push_back(points[i]);
            }
            rings.push_back(std::move(points));
        }
        if (shape.closed && fills[kind].isValid())
            addPolygon(fill, rings, fills[kind]);
    }
    QSGGeometryNode *filled = makeMeshNode();
    fill.moveTo(*filled);
    node.shapes->appendChildNode(filled);
    for (std::size_t kind = 0; kind < ends.size(); ++kind) {
        if (!ends[kind].empty())
            node.shapes->appendChildNode(lineNode(ends[kind], lines[kind]));
    }
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
    node->names->setMatrix(transform(node->namesOrigin, node->namesZoom));
    return node;
}

} // namespace tracedesk::scene
