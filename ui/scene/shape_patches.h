#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSGGeometry>
#include <QSGNode>

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
/// has no order among itself, so it must not overlap in different colours. Gathering and dealing on any thread.
class ShapePatches
{
public:
    void addTriangle(QPointF a, QPointF b, QPointF c);
    void addLine(QPointF from, QPointF to);
    /// Ends gathering; nothing may be added afterwards.
    void deal();

    /// Appends the patches, once dealt, to `parent`: all fills before all lines. An invalid colour leaves its part out. Render
    /// thread.
    void appendTo(QSGNode &parent, const QColor &fill, const QColor &line) const;
    [[nodiscard]] std::size_t vertices() const;

private:
    struct Patch
    {
        QRectF bounds;
        std::vector<QSGGeometry::Point2D> vertices;
    };
    static std::vector<Patch> dealt(const std::vector<QPointF> &vertices, std::size_t corners);
    static void append(QSGNode &parent, const std::vector<Patch> &patches, unsigned mode, const QColor &color);

    std::vector<QPointF> m_triangles; ///< corners, three a triangle
    std::vector<QPointF> m_lines;     ///< ends, two a line
    std::vector<Patch> m_fills;
    std::vector<Patch> m_outlines;
};

} // namespace tracedesk::scene
