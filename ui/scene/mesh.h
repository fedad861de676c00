#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSGGeometry>

#include <span>
#include <vector>

class QSGNode;

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
    /// A line through points with soft edges, mitred at its corners: smooth without multisampling, which a software renderer pays
    /// for with every pixel of the window. For a closed one the last point is joined to the first.
    void addPath(std::span<const QPointF> points, double thickness, const QColor &color, bool closed = false);
    /// A fan from the centre; `azimuth` in degrees clockwise from up.
    void addWedge(QPointF centre, double radius, double azimuth, double beamwidth, const QColor &fill, const QColor &rim);
    void addCircle(QPointF centre, double radius, double thickness, const QColor &color); ///< with soft edges
    void addDisc(QPointF centre, double radius, const QColor &color);
    void addRing(QPointF centre, double radius, double thickness, const QColor &color, bool dashed = false);
    void addDiamond(QPointF centre, double radius, const QColor &color);
    /// 45 degree lines inside a rectangle.
    void addHatch(const QRectF &rect, double spacing, double thickness, const QColor &color);

    [[nodiscard]] bool isEmpty() const { return m_vertices.empty(); }
    [[nodiscard]] std::size_t triangles() const { return m_vertices.size() / 3; }

    /// Puts the triangles under `parent`, dealt out to as many nodes as are needed: one shows no more than some ten thousand
    /// (docs/decisions/0010). All its children are those of meshes; what is left over from a larger one is deleted. Render
    /// thread.
    void moveToChildren(QSGNode &parent) const;

private:
    void addQuad(QPointF a, QPointF b, QPointF c, QPointF d, const QColor &ab, const QColor &cd);

    std::vector<QSGGeometry::ColoredPoint2D> m_vertices;
};

} // namespace tracedesk::scene
