#include "ui/scene/shape_patches.h"

#include <QSGFlatColorMaterial>
#include <QSGGeometryNode>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <span>
#include <utility>

namespace tracedesk::scene {

namespace {

constexpr double patchesAcross = 12;
// One draw call takes this many; more in one node was seen not to be drawn at all. Divisible by 2 and 3.
constexpr std::size_t mostVertices = 60'000;

QSGGeometryNode *flatNode(std::span<const QSGGeometry::Point2D> vertices, unsigned mode, const QColor &color)
{
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_Point2D(), static_cast<int>(vertices.size()));
    geometry->setDrawingMode(mode);
    geometry->setLineWidth(1);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    std::memcpy(geometry->vertexData(), vertices.data(), vertices.size_bytes());
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

// `corners` vertices make one piece; pieces go to the cell their middle lies in.
std::vector<ShapePatches::Patch> ShapePatches::dealt(const std::vector<QPointF> &vertices, std::size_t corners)
{
    std::vector<Patch> patches;
    if (vertices.empty())
        return patches;
    const QRectF whole = boundsOf(vertices);
    const double cell = std::max(whole.width(), whole.height()) / patchesAcross;
    std::map<std::pair<int, int>, std::vector<QPointF>> cells;
    for (std::size_t i = 0; i + corners <= vertices.size(); i += corners) {
        const auto piece = std::span(vertices).subspan(i, corners);
        QPointF middle;
        for (const QPointF &corner : piece)
            middle += corner / static_cast<double>(corners);
        auto &own = cells[{static_cast<int>((middle.x() - whole.x()) / cell), static_cast<int>((middle.y() - whole.y()) / cell)}];
        own.insert(own.end(), piece.begin(), piece.end());
    }
    for (const auto &[key, own] : cells) {
        Patch patch{boundsOf(own), {}};
        patch.vertices.resize(own.size());
        std::ranges::transform(own, patch.vertices.begin(), [](QPointF p) {
            return QSGGeometry::Point2D{static_cast<float>(p.x()), static_cast<float>(p.y())};
        });
        patches.push_back(std::move(patch));
    }
    return patches;
}

void ShapePatches::deal()
{
    m_fills = dealt(std::exchange(m_triangles, {}), 3);
    m_outlines = dealt(std::exchange(m_lines, {}), 2);
}

std::size_t ShapePatches::vertices() const
{
    std::size_t sum = 0;
    for (const auto *patches : {&m_fills, &m_outlines}) {
        for (const Patch &patch : *patches)
            sum += patch.vertices.size();
    }
    return sum;
}

void ShapePatches::append(QSGNode &parent, const std::vector<Patch> &patches, unsigned mode, const QColor &color)
{
    if (!color.isValid())
        return;
    for (const Patch &patch : patches) {
        auto *node = new PatchNode(patch.bounds);
        for (std::size_t begin = 0; begin < patch.vertices.size(); begin += mostVertices)
            node->appendChildNode(flatNode(
                std::span(patch.vertices).subspan(begin, std::min(mostVertices, patch.vertices.size() - begin)), mode, color));
        parent.appendChildNode(node);
    }
}

void ShapePatches::appendTo(QSGNode &parent, const QColor &fill, const QColor &line) const
{
    append(parent, m_fills, QSGGeometry::DrawTriangles, fill);
    append(parent, m_outlines, QSGGeometry::DrawLines, line);
}

} // namespace tracedesk::scene
