#include "ui/scene/shape_patches.h"

#include <QSGFlatColorMaterial>
#include <QSGGeometryNode>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

namespace {

constexpr double patchesAcross = 12;
// One draw call takes this many; more in one node was seen not to be drawn at all. Divisible by 2 and 3.
constexpr std::size_t mostVertices = 60'000;

QSGGeometryNode *flatNode(std::span<const QPointF> vertices, unsigned mode, const QColor &color)
{
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_Point2D(), static_cast<int>(vertices.size()));
    geometry->setDrawingMode(mode);
    geometry->setLineWidth(1);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    auto *target = geometry->vertexDataAsPoint2D();
    for (const QPointF &vertex : vertices)
        (target++)->set(static_cast<float>(vertex.x()), static_cast<float>(vertex.y()));
    auto *material = new QSGFlatColorMaterial;
    material->setColor(color);
    auto *node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setMaterial(material);
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
    return node;
}

QRectF boundsOf(std::span<const QPointF> vertices)
{
    const auto [left, right] = std::ranges::minmax(vertices, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(vertices, {}, &QPointF::y);
    // A hair wider than empty: a level line has bounds too.
    return QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())).adjusted(-1, -1, 1, 1);
}

// `corners` vertices make one piece; pieces go to the cell their middle lies in.
void appendPatches(QSGNode &parent, std::span<const QPointF> vertices, std::size_t corners, unsigned mode, const QColor &color)
{
    if (vertices.empty() || !color.isValid())
        return;
    const QRectF whole = boundsOf(vertices);
    const double cell = std::max(whole.width(), whole.height()) / patchesAcross;
    std::map<std::pair<int, int>, std::vector<QPointF>> cells;
    for (std::size_t i = 0; i + corners <= vertices.size(); i += corners) {
        QPointF middle;
        for (const QPointF &corner : vertices.subspan(i, corners))
            middle += corner / static_cast<double>(corners);
        auto &piece =
            cells[{static_cast<int>((middle.x() - whole.x()) / cell), static_cast<int>((middle.y() - whole.y()) / cell)}];
        const auto part = vertices.subspan(i, corners);
        piece.insert(piece.end(), part.begin(), part.end());
    }
    for (const auto &[key, piece] : cells) {
        auto *patch = new PatchNode(boundsOf(piece));
        for (std::size_t begin = 0; begin < piece.size(); begin += mostVertices)
            patch->appendChildNode(
                flatNode(std::span(piece).subspan(begin, std::min(mostVertices, piece.size() - begin)), mode, color));
        parent.appendChildNode(patch);
    }
}

} // namespace

PatchNode::PatchNode(const QRectF &bounds)
    : m_bounds(bounds)
{
    setFlag(QSGNode::OwnedByParent);
}

void PatchNode::showWithin(const QRectF &view)
{
    const bool hidden = !view.intersects(m_bounds);
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    markDirty(QSGNode::DirtySubtreeBlocked);
}

void ShapePatches::addTriangle(QPointF a, QPointF b, QPointF c)
{
    m_triangles.insert(m_triangles.end(), {a, b, c});
}

void ShapePatches::addLine(QPointF from, QPointF to)
{
    m_lines.insert(m_lines.end(), {from, to});
}

void ShapePatches::appendTo(QSGNode &parent, const QColor &fill, const QColor &line) const
{
    appendPatches(parent, m_triangles, 3, QSGGeometry::DrawTriangles, fill);
    appendPatches(parent, m_lines, 2, QSGGeometry::DrawLines, line);
}

} // namespace tracedesk::scene
