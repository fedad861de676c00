#include "ui/scene/base_map_layer.h"

#include "ui/scene/base_map_node.h"
#include "ui/scene/mesh.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QTextLayout>

#include <algorithm>

// Streets as wide as they are, and names: what depends on the zoom level.

namespace tracedesk::scene {

namespace {

constexpr double streetsFrom = 13; // zoom level; before, the hairlines of the shapes do

QFont fontOf(view::GeoLabelKind kind)
{
    QFont font = QGuiApplication::font();
    switch (kind) {
    case view::GeoLabelKind::country:
        font.setPixelSize(13);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 2);
        font.setWeight(QFont::Medium);
        break;
    case view::GeoLabelKind::province:
        font.setPixelSize(12);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
        break;
    case view::GeoLabelKind::city:
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        break;
    case view::GeoLabelKind::district:
        font.setPixelSize(12);
        font.setWeight(QFont::Medium);
        break;
    case view::GeoLabelKind::street:
    case view::GeoLabelKind::venue:
        font.setPixelSize(11);
        break;
    }
    return font;
}

} // namespace

void BaseMapLayer::layOutStreets(BaseMapNode &node) const
{
    Mesh mesh;
    const double scale = view::worldPixels(node.detailsZoom);
    for (std::size_t i = 0; m_shapes && zoomLevel() >= streetsFrom && i < m_shapes->streets.size(); ++i) {
        const BaseMapShapes::Street &street = m_shapes->streets[i];
        if (street.width <= 0 || !street.bounds.intersects(node.detailed))
            continue;
        std::vector<QPointF> points;
        for (const view::MapPoint &p : street.points)
            points.emplace_back((p.x - node.detailsOrigin.x) * scale, (p.y - node.detailsOrigin.y) * scale);
        mesh.addPath(points, std::max(1.0, street.width * scale), palette().street);
    }
    mesh.moveToChildren(*node.streets);
}

void BaseMapLayer::write(BaseMapNode &node, const Name &name, QTextLayout &layout, QPointF topLeft) const
{
    const bool strong = name.label->kind == view::GeoLabelKind::city || name.label->kind == view::GeoLabelKind::district;
    node.text->setColor(strong ? palette().labelStrong : palette().label);
    node.text->setTextStyle(QSGTextNode::Outline);
    node.text->setStyleColor(palette().land);
    node.text->addTextLayout(topLeft, &layout);
}

void BaseMapLayer::layOutNames(BaseMapNode &node) const
{
    if (!node.text) {
        node.text = window()->createTextNode();
        node.text->setFlag(QSGNode::OwnedByParent);
        node.details->appendChildNode(node.text);
    }
    node.text->clear();
    std::vector<QRectF> taken;
    for (const Name &name : m_names) {
        if (name.label->fromZoom > zoomLevel())
            break; // by the level they appear at
        // What is large on the map is no longer told by a name in its middle.
        const bool tooNear = name.label->kind == view::GeoLabelKind::country    ? zoomLevel() > 7.5
                             : name.label->kind == view::GeoLabelKind::province ? zoomLevel() > 11
                                                                                : false;
        if (tooNear || !node.detailed.contains(name.at))
            continue;
        const std::string &chosen = m_english && !name.label->englishName.empty() ? name.label->englishName : name.label->name;
        QTextLayout layout(QString::fromStdString(chosen), fontOf(name.label->kind));
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        const double scale = view::worldPixels(node.detailsZoom);
        const QPointF at((name.at.x - node.detailsOrigin.x) * scale, (name.at.y - node.detailsOrigin.y) * scale);
        const double below = name.label->kind == view::GeoLabelKind::venue ? line.height() / 2 + 5 : 0;
        const QRectF box(at.x() - line.naturalTextWidth() / 2, at.y() - line.height() / 2 + below, line.naturalTextWidth(),
                         line.height());
        const QRectF padded = box.adjusted(-8, -3, 8, 3);
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(padded); }))
            continue;
        taken.push_back(padded);
        write(node, name, layout, box.topLeft());
    }
}

} // namespace tracedesk::scene
