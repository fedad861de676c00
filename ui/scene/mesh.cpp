#include "ui/scene/mesh.h"

#include <QSGGeometryNode>
#include <QSGVertexColorMaterial>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace tracedesk::scene {

namespace {

int sides(double radius)
{
    return std::clamp(static_cast<int>(radius * 1.6) + 10, 12, 96);
}

QPointF around(QPointF centre, double radius, double angle)
{
    return centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

} // namespace

void Mesh::addTriangle(QPointF a, QPointF b, QPointF c, const QColor &color)
{
    const auto channel = [](float value, float alpha) { return static_cast<uchar>(std::lround(value * alpha * 255)); };
    const float alpha = color.alphaF();
    const uchar red = channel(color.redF(), alpha);
    const uchar green = channel(color.greenF(), alpha);
    const uchar blue = channel(color.blueF(), alpha);
    const uchar opacity = channel(1, alpha);
    for (const QPointF &p : {a, b, c}) {
        QSGGeometry::ColoredPoint2D vertex;
        vertex.set(static_cast<float>(p.x()), static_cast<float>(p.y()), red, green, blue, opacity);
        m_vertices.push_back(vertex);
    }
}

void Mesh::addRect(const QRectF &rect, const QColor &color)
{
    addTriangle(rect.topLeft(), rect.topRight(), rect.bottomLeft(), color);
    addTriangle(rect.topRight(), rect.bottomRight(), rect.bottomLeft(), color);
}

void Mesh::addFrame(const QRectF &rect, double thickness, const QColor &color)
{
    addRect({rect.left(), rect.top(), rect.width(), thickness}, color);
    addRect({rect.left(), rect.bottom() - thickness, rect.width(), thickness}, color);
    addRect({rect.left(), rect.top(), thickness, rect.height()}, color);
    addRect({rect.right() - thickness, rect.top(), thickness, rect.height()}, color);
}

void Mesh::addLine(QPointF from, QPointF to, double thickness, const QColor &color)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length <= 0)
        return;
    const QPointF side = QPointF(-along.y(), along.x()) * (thickness / 2 / length);
    addTriangle(from + side, to + side, from - side, color);
    addTriangle(to + side, to - side, from - side, color);
}

void Mesh::addDashes(QPointF from, QPointF to, double thickness, double dash, const QColor &color)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    // Far zoomed in, a line can be much longer than the window: its dashes are then stretched.
    const double step = std::max(dash, length / 400);
    for (double at = 0; at < length; at += 2 * step)
        addLine(from + along * (at / length), from + along * (std::min(at + step, length) / length), thickness, color);
}

void Mesh::addDisc(QPointF centre, double radius, const QColor &color)
{
    const int count = sides(radius);
    for (int i = 0; i < count; ++i) {
        const double step = 2 * std::numbers::pi / count;
        addTriangle(centre, around(centre, radius, i * step), around(centre, radius, (i + 1) * step), color);
    }
}

void Mesh::addRing(QPointF centre, double radius, double thickness, const QColor &color, bool dashed)
{
    const int count = sides(radius);
    const double step = 2 * std::numbers::pi / count;
    for (int i = 0; i < count; ++i) {
        if (dashed && i % 2 == 1)
            continue;
        const QPointF a = around(centre, radius - thickness / 2, i * step);
        const QPointF b = around(centre, radius + thickness / 2, i * step);
        const QPointF c = around(centre, radius - thickness / 2, (i + 1) * step);
        const QPointF d = around(centre, radius + thickness / 2, (i + 1) * step);
        addTriangle(a, b, c, color);
        addTriangle(b, d, c, color);
    }
}

void Mesh::addDiamond(QPointF centre, double radius, const QColor &color)
{
    const QPointF x(radius, 0);
    const QPointF y(0, radius);
    addTriangle(centre - y, centre + x, centre - x, color);
    addTriangle(centre + y, centre + x, centre - x, color);
}

void Mesh::addHatch(const QRectF &rect, double spacing, double thickness, const QColor &color)
{
    for (double at = rect.left() - rect.height(); at < rect.right(); at += spacing) {
        // A line from the bottom up to the right, cut at both ends of the rectangle.
        const double from = std::max(0.0, rect.left() - at);
        const double until = std::min(rect.height(), rect.right() - at);
        if (until > from)
            addLine({at + from, rect.bottom() - from}, {at + until, rect.bottom() - until}, thickness, color);
    }
}

void Mesh::moveTo(QSGGeometryNode &node) const
{
    QSGGeometry *geometry = node.geometry();
    geometry->allocate(static_cast<int>(m_vertices.size()));
    if (!m_vertices.empty())
        std::memcpy(geometry->vertexData(), m_vertices.data(), m_vertices.size() * sizeof m_vertices.front());
    node.markDirty(QSGNode::DirtyGeometry);
}

QSGGeometryNode *makeMeshNode()
{
    auto *node = new QSGGeometryNode;
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    node->setGeometry(geometry);
    node->setMaterial(new QSGVertexColorMaterial);
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
    return node;
}

} // namespace tracedesk::scene
