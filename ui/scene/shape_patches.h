#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSGNode>

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace tracedesk::scene {

/// Shapes of one colour that lie near each other: left out as a whole while the view does not touch them. A country's coast is a
/// million vertices, a town in view needs some hundreds of them.
class PatchNode : public QSGNode
{
public:
    explicit PatchNode(const QRectF &bounds);
    [[nodiscard]] bool isSubtreeBlocked() const override { return m_hidden; }
    void showWithin(const QRectF &view);

private:
    QRectF m_bounds;
    bool m_hidden = false;
};

/// Gathers triangles and lines of one kind of shape and deals them out to patches by where they lie. What is gathered together
/// has no order among itself, so it must not overlap in different colours.
class ShapePatches
{
public:
    void addTriangle(QPointF a, QPointF b, QPointF c);
    void addLine(QPointF from, QPointF to);

    /// Appends the patches to `parent`: all fills before all lines. An invalid colour leaves its part out.
    void appendTo(QSGNode &parent, const QColor &fill, const QColor &line) const;

private:
    std::vector<QPointF> m_triangles; ///< corners, three a triangle
    std::vector<QPointF> m_lines;     ///< ends, two a line
};

} // namespace tracedesk::scene
