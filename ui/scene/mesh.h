#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSGGeometry>

#include <vector>

class QSGGeometryNode;

namespace tracedesk::scene {

/// Coloured triangles, gathered for one scene-graph node. Units are pixels of whatever space the node stands in.
class Mesh
{
public:
    void addRect(const QRectF &rect, const QColor &color);
    void addFrame(const QRectF &rect, double thickness, const QColor &color);
    void addTriangle(QPointF a, QPointF b, QPointF c, const QColor &color);
    void addLine(QPointF from, QPointF to, double thickness, const QColor &color);
    void addDashes(QPointF from, QPointF to, double thickness, double dash, const QColor &color);
    void addDisc(QPointF centre, double radius, const QColor &color);
    void addRing(QPointF centre, double radius, double thickness, const QColor &color, bool dashed = false);
    void addDiamond(QPointF centre, double radius, const QColor &color);
    /// 45 degree lines inside a rectangle.
    void addHatch(const QRectF &rect, double spacing, double thickness, const QColor &color);

    [[nodiscard]] bool isEmpty() const { return m_vertices.empty(); }
    [[nodiscard]] std::size_t triangles() const { return m_vertices.size() / 3; }

    /// Puts the triangles into a node made by makeMeshNode(). Render thread.
    void moveTo(QSGGeometryNode &node) const;

private:
    std::vector<QSGGeometry::ColoredPoint2D> m_vertices;
};

/// A node with vertex colours, owned by its parent.
[[nodiscard]] QSGGeometryNode *makeMeshNode();

} // namespace tracedesk::scene
