#include "ui/scene/triangulate.h"

#include <QPainterPath>
#include <QPolygonF>

#include <private/qtriangulator_p.h>

namespace tracedesk::scene {

void addPolygon(ShapePatches &patches, const std::vector<std::vector<QPointF>> &rings)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const std::vector<QPointF> &ring : rings) {
        if (ring.size() >= 3) {
            path.addPolygon(QPolygonF(QList<QPointF>(ring.begin(), ring.end())));
            path.closeSubpath();
        }
    }
    if (path.isEmpty())
        return;
    const QTriangleSet set = qTriangulate(path);
    const auto index = [&set](qsizetype i) {
        return set.indices.type() == QVertexIndexVector::UnsignedInt
                   ? static_cast<const quint32 *>(set.indices.data())[i]
                   : quint32{static_cast<const quint16 *>(set.indices.data())[i]};
    };
    const auto point = [&](qsizetype i) {
        const qsizetype at = 2 * static_cast<qsizetype>(index(i));
        return QPointF(set.vertices[at], set.vertices[at + 1]);
    };
    for (qsizetype i = 0; i + 2 < set.indices.size(); i += 3)
        patches.addTriangle(point(i), point(i + 1), point(i + 2));
}

} // namespace tracedesk::scene
