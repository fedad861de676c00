#include "ui/scene/movement_layer.h"

#include "ui/scene/follow_selection.h"
#include "ui/scene/mesh.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGTexture>
#include <QSGTextureMaterial>
#include <QSGTransformNode>

#include <memory>
#include <utility>

namespace tracedesk::scene {

using view::Selection;

/// Lines, signs, and what is chosen or pointed at: each changes without the others.
class MovementNode : public QSGTransformNode
{
public:
    QSGNode *lines = new QSGNode;
    QSGNode *signs = new QSGNode;
    QSGNode *marks = new QSGNode;
    QSGNode *markLines = new QSGNode;
    std::unique_ptr<QSGTexture> sheet;

    MovementNode()
    {
        for (QSGNode *child : {lines, signs, marks, markLines}) {
            child->setFlag(QSGNode::OwnedByParent);
            appendChildNode(child);
        }
    }
};

namespace {

constexpr double margin = 400; // pixels around the view that are built too

void retexture(const QSGNode &signs, QSGTexture *texture)
{
    for (QSGNode *child = signs.firstChild(); child; child = child->nextSibling()) {
        static_cast<QSGTextureMaterial *>(static_cast<QSGGeometryNode *>(child)->material())->setTexture(texture);
        child->markDirty(QSGNode::DirtyMaterial);
    }
}

} // namespace

MovementLayer::MovementLayer(QQuickItem *parent)
    : MapLayerItem(parent)
{
}

void MovementLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_stayPoints.clear();
    m_moves.clear();
    m_venues.clear();
    if (m_picture.picture) {
        for (const view::ShownStay &stay : m_picture.picture->stays)
            m_stayPoints.push_back(view::toMap(stay.stay.position));
        m_moves = view::movesOf(*m_picture.picture);
        m_venues = view::venuesOf(*m_picture.picture);
    }
    stale();
    emit pictureChanged();
}

void MovementLayer::setSelection(Selection *selection)
{
    if (!follow(m_selection, selection, this, {&Selection::selected, &Selection::hovered, &Selection::cursorMoved},
                &MovementLayer::marksStale))
        return;
    if (m_selection)
        connect(m_selection, &Selection::brushed, this, &MovementLayer::stale);
    stale();
    emit selectionChanged();
}

void MovementLayer::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    stale();
    emit layersChanged();
}

void MovementLayer::setCovered(double covered)
{
    if (covered == m_covered)
        return;
    m_covered = covered;
    emit coveredChanged();
}

void MovementLayer::stale()
{
    m_stale = true;
    update();
}

void MovementLayer::marksStale()
{
    m_marksStale = true;
    update();
}

QPointF MovementLayer::at(view::MapPoint point) const
{
    const double scale = view::worldPixels(m_builtZoom);
    return {(point.x - m_origin.x) * scale, (point.y - m_origin.y) * scale};
}

SpriteSheet::Sprite MovementLayer::sign(Glyph glyph, double radius, const QColor &color)
{
    return m_sheet.sprite(glyph, radius, color, palette().surface);
}

void MovementLayer::build(MovementNode &node)
{
    const bool newColors = m_drawn != palette();
    const double ratio = window()->effectiveDevicePixelRatio();
    if (newColors || m_sheet.ratio() != ratio) {
        m_sheet = SpriteSheet(ratio);
        node.sheet.reset();
    }
    m_drawn = palette();
    const bool all = m_stale || newColors || m_builtZoom != zoomLevel() || !m_built.contains(viewArea());
    if (!all && !m_marksStale)
        return;
    Mesh lines;
    SpriteMesh signs;
    if (all) {
        m_builtZoom = zoomLevel();
        m_built = viewArea(margin);
        m_origin = centre();
        if (m_picture.picture) {
            drawLines(lines);
            drawOthers(signs);
            drawStays(signs);
            drawVenues(signs);
            drawVisits(signs);
            drawCoPresences(signs);
            drawSources(signs);
        }
    }
    Mesh markLines;
    SpriteMesh marks;
    if (m_picture.picture)
        drawMarks(marks, markLines);
    const bool painted = m_sheet.takeChanged();
    if (painted || !node.sheet) {
        // Nodes keep a pointer to the texture: it is replaced under all of them or not at all.
        const std::unique_ptr<QSGTexture> old = std::exchange(
            node.sheet,
            std::unique_ptr<QSGTexture>(window()->createTextureFromImage(m_sheet.image(), QQuickWindow::TextureHasAlphaChannel)));
        if (!all)
            retexture(*node.signs, node.sheet.get());
    }
    if (all) {
        lines.moveToChildren(*node.lines);
        signs.moveToChildren(*node.signs, node.sheet.get());
    }
    marks.moveToChildren(*node.marks, node.sheet.get());
    markLines.moveToChildren(*node.markLines);
    m_stale = m_marksStale = false;
}

QSGNode *MovementLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<MovementNode *>(old);
    if (!node) {
        node = new MovementNode;
        m_stale = true;
    }
    build(*node);
    node->setMatrix(transform(m_origin, m_builtZoom));
    return node;
}

} // namespace tracedesk::scene
