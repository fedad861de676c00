#include "ui/scene/movement_layer.h"

#include "ui/scene/follow_selection.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGTexture>
#include <QSGTextureMaterial>
#include <QSGTransformNode>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace tracedesk::scene {

using view::Selection;

/// Lines and signs, or a raster of them, and what is chosen or pointed at: each changes without the others.
class MovementNode : public QSGNode
{
public:
    QSGTransformNode *still = new QSGTransformNode;
    QSGNode *lines = new QSGNode;
    QSGNode *signs = new QSGNode;
    RasterNode *raster = new RasterNode;
    QSGTransformNode *chosen = new QSGTransformNode;
    QSGNode *marks = new QSGNode;
    QSGNode *markLines = new QSGNode;
    std::unique_ptr<QSGTexture> sheet;

    MovementNode()
    {
        const auto put = [](QSGNode *parent, QSGNode *child) {
            child->setFlag(QSGNode::OwnedByParent);
            parent->appendChildNode(child);
        };
        put(this, still);
        put(still, lines);
        put(still, signs);
        put(this, raster);
        put(this, chosen);
        put(chosen, marks);
        put(chosen, markLines);
    }
};

namespace {

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
    , m_raster([this](const RasterFrame &frame) { return [view = seen(frame)] { return movementImage(view); }; })
{
    connect(this, &MapLayerItem::paletteChanged, this, &MovementLayer::stale);
    connect(&m_raster, &RasterPainter::painted, this, [this] {
        settle();
        update();
    });
}

void MovementLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    if (!view::isSameCase(m_picture.picture, picture.picture))
        m_raster.drop();
    m_picture = picture;
    m_movements = m_picture.picture ? std::make_shared<const Movements>(m_picture.picture) : nullptr;
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
    m_raster.setStale();
    settle();
    polish();
    update();
}

void MovementLayer::marksStale()
{
    m_marksStale = true;
    update();
}

MovementView MovementLayer::seen(const RasterFrame &frame) const
{
    return {m_movements, m_selection ? m_selection->brush() : std::nullopt, m_layers, palette(), frame};
}

void MovementLayer::updatePolish()
{
    if (isRaster() && !size().isEmpty())
        m_raster.follow(rasterFrame(), viewArea());
    else
        m_raster.drop();
    settle();
}

void MovementLayer::settle()
{
    const bool ready = m_movements && (!isRaster() || m_raster.isSettled());
    if (ready == m_ready)
        return;
    m_ready = ready;
    emit readyChanged();
}

void MovementLayer::build(MovementNode &node)
{
    const bool recoloured = std::exchange(m_drawn, palette()) != palette();
    const double ratio = window()->effectiveDevicePixelRatio();
    if (recoloured || m_sheet.ratio() != ratio) {
        m_sheet = SpriteSheet(ratio);
        node.sheet.reset();
    }
    const bool moved = m_built.zoom != zoomLevel() || !m_built.area.contains(viewArea());
    const bool all = m_stale || !node.sheet || (moved && !isRaster());
    if (!all && !m_marksStale && m_marked.zoom == zoomLevel())
        return;
    Mesh lines;
    SpriteMesh signs;
    if (all && !isRaster()) {
        m_built = rasterFrame();
        const MovementView view = seen(m_built);
        lines = lineMesh(view);
        signs = signMesh(view, m_sheet);
    }
    Mesh markLines;
    SpriteMesh marks;
    m_marked = rasterFrame();
    drawMarks(marks, markLines);
    if (m_sheet.takeChanged() || !node.sheet) {
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

void MovementLayer::drawMarks(SpriteMesh &signs, Mesh &mesh)
{
    if (!m_selection || !m_movements)
        return;
    const auto at = [&](epi::LatLng position) { return m_marked.at(view::toMap(position)); };
    const auto mark = [&](Hit hit, const QColor &color) {
        const auto position = positionOf(hit);
        if (!position)
            return;
        double radius = 11;
        if (hit.kind == Selection::Kind::Stay)
            radius = discRadius(m_picture.picture->stays[static_cast<std::size_t>(hit.item)].stay.possible.length()) + 4;
        signs.add(at(*position), m_sheet.sprite(Glyph::mark, radius, color, palette().surface));
    };
    mark({m_selection->hoverKind(), m_selection->hoverItem()}, faded(palette().accent, 0.6));
    mark({m_selection->kind(), m_selection->item()}, palette().accent);
    if (const auto time = m_selection->cursor()) {
        const auto &stays = m_picture.picture->stays;
        const auto now = std::ranges::find_if(stays, [&](const view::ShownStay &s) { return s.stay.possible.contains(*time); });
        if (now != stays.end()) {
            const QPointF centre = at(now->stay.position);
            mesh.addDisc(centre, 3.5, palette().surface);
            mesh.addDisc(centre, 2.5, palette().ink);
            for (const QPointF &way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                mesh.addPath(std::array{centre + way * 12, centre + way * 24}, 2, palette().ink);
        }
    }
}

QSGNode *MovementLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<MovementNode *>(old);
    if (!node) {
        node = new MovementNode;
        m_stale = true;
    }
    build(*node);
    node->still->setMatrix(transform(m_built.origin, m_built.zoom));
    const MapRaster &shown = m_raster.shown();
    node->raster->show(shown, *window());
    node->raster->setMatrix(transform(shown.frame));
    node->chosen->setMatrix(transform(m_marked.origin, m_marked.zoom));
    return node;
}

} // namespace tracedesk::scene
