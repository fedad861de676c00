#include "ui/scene/mesh.h"

#include <QSGGeometryNode>
#include <QSGVertexColorMaterial>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace tracedesk::scene {

namespace {

// One draw call takes this many (docs/decisions/0010). Divisible by 3.
constexpr std::size_t mostVertices = 60'000;

int sides(double radius)
{
    return std::clamp(static_cast<int>(radius * 1.6) + 10, 12, 96);
}

QPointF around(QPointF centre, double radius, double angle)
{
    return centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

QSGGeometry::ColoredPoint2D vertexOf(QPointF at, QRgb premultiplied)
{
    QSGGeometry::ColoredPoint2D vertex;
    vertex.set(static_cast<float>(at.x()), static_cast<float>(at.y()), static_cast<uchar>(qRed(premultiplied)),
               static_cast<uchar>(qGreen(premultiplied)), static_cast<uchar>(qBlue(premultiplied)),
               static_cast<uchar>(qAlpha(premultiplied)));
    return vertex;
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

void fill(QSGGeometryNode &node, std::span<const QSGGeometry::ColoredPoint2D> vertices)
{
    QSGGeometry *geometry = node.geometry();
    geometry->allocate(static_cast<int>(vertices.size()));
    if (!vertices.empty())
        std::memcpy(geometry->vertexData(), vertices.data(), vertices.size_bytes());
    node.markDirty(QSGNode::DirtyGeometry);
}

} // namespace

void Mesh::addTriangle(QPointF a, QPointF b, QPointF c, const QColor &color)
{
    const QRgb premultiplied = qPremultiply(color.rgba());
    for (const QPointF &p : {a, b, c})
        m_vertices.push_back(vertexOf(p, premultiplied));
}

void Mesh::addQuad(QPointF a, QPointF b, QPointF c, QPointF d, const QColor &ab, const QColor &cd)
{
    const QRgb first = qPremultiply(ab.rgba());
    const QRgb second = qPremultiply(cd.rgba());
    m_vertices.insert(m_vertices.end(), {vertexOf(a, first), vertexOf(b, first), vertexOf(c, second), vertexOf(b, first),
                                         vertexOf(d, second), vertexOf(c, second)});
}

void Mesh::addPath(std::span<const QPointF> points, double thickness, const QColor &color, bool closed)
{
    const std::size_t count = points.size();
    if (count < 2)
        return;
    const auto normal = [&](std::size_t from, std::size_t to) {
        const QPointF along = points[to] - points[from];
        const double length = std::hypot(along.x(), along.y());
        return length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
    };
    std::vector<QPointF> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        const bool first = i == 0 && !closed;
        const bool last = i + 1 == count && !closed;
        const QPointF before = first ? normal(i, i + 1) : normal((i + count - 1) % count, i);
        const QPointF after = last ? before : normal(i, (i + 1) % count);
        const QPointF sum = before + after;
        const double square = QPointF::dotProduct(sum, sum);
        // The mitre of a sharp turn would reach far out: it is cut at twice the width.
        out[i] = square > 0.5 ? sum * (2 / square) : after;
    }
    QColor clear = color;
    clear.setAlpha(0);
    const double core = std::max(0.0, thickness - 1) / 2;
    const double edge = (thickness + 1) / 2;
    for (std::size_t i = 0; i + 1 < count + (closed ? 1 : 0); ++i) {
        const std::size_t j = (i + 1) % count;
        const auto at = [&](std::size_t k, double by) { return points[k] + out[k] * by; };
        addQuad(at(i, edge), at(j, edge), at(i, core), at(j, core), clear, color);
        if (core > 0)
            addQuad(at(i, core), at(j, core), at(i, -core), at(j, -core), color, color);
        addQuad(at(i, -core), at(j, -core), at(i, -edge), at(j, -edge), color, clear);
    }
}

void Mesh::addWedge(QPointF centre, double radius, double azimuth, double beamwidth, const QColor &fill, const QColor &rim)
{
    const double opening = std::clamp(beamwidth, 1.0, 360.0) * std::numbers::pi / 180;
    // Screen angles run clockwise from the right, azimuths clockwise from up.
    const double begin = (azimuth - 90) * std::numbers::pi / 180 - opening / 2;
    const int steps = std::max(4, static_cast<int>(sides(radius) * opening / (2 * std::numbers::pi)));
    std::vector<QPointF> outline{centre};
    for (int i = 0; i <= steps; ++i)
        outline.push_back(around(centre, radius, begin + opening * i / steps));
    for (std::size_t i = 2; fill.isValid() && i < outline.size(); ++i)
        addTriangle(centre, outline[i - 1], outline[i], fill);
    if (rim.isValid())
        addPath(outline, 1, rim, true);
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

void Mesh::addCircle(QPointF centre, double radius, double thickness, const QColor &color)
{
    std::vector<QPointF> points;
    const int count = sides(radius);
    for (int i = 0; i < count; ++i)
        points.push_back(around(centre, radius, i * 2 * std::numbers::pi / count));
    addPath(points, thickness, color, true);
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

void Mesh::moveToChildren(QSGNode &parent) const
{
    QSGNode *child = parent.firstChild();
    for (std::size_t begin = 0; begin < m_vertices.size(); begin += mostVertices) {
        if (!child) {
            child = makeMeshNode();
            parent.appendChildNode(child);
        }
        fill(*static_cast<QSGGeometryNode *>(child),
             std::span(m_vertices).subspan(begin, std::min(mostVertices, m_vertices.size() - begin)));
        child = child->nextSibling();
    }
    while (child) {
        QSGNode *next = child->nextSibling();
        parent.removeChildNode(child);
        delete child;
        child = next;
    }
}

} // namespace tracedesk::scene
