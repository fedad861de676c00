#include "tests/ui/generated_case.h"
#include "tests/view/model_snapshot.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/timeline_item.h"

#include <QGuiApplication>
#include <QPolygonF>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QTest>

#include <initializer_list>
#include <map>
#include <memory>
#include <tuple>

using namespace tracedesk;
using view::Selection;

namespace {

/// The layer with what it would hand to the renderer in reach: its window is never shown, so no graphics card.
struct OpenLayer : scene::MovementLayer
{
    std::unique_ptr<QSGNode> draw() { return std::unique_ptr<QSGNode>(updatePaintNode(nullptr, nullptr)); }
};

struct Drawn
{
    int count = 0;
    QRectF box;

    void add(const QRectF &one)
    {
        ++count;
        box |= one;
    }
};

/// Triangles by their colour (alpha multiplied in), and signs by their size and their place on the sheet.
struct Paint
{
    std::map<QString, Drawn> triangles;
    std::map<std::tuple<int, float, float>, Drawn> signs;
};

QRectF around(std::initializer_list<QPointF> points)
{
    return QPolygonF(QList<QPointF>(points)).boundingRect();
}

void gather(const QSGNode &node, Paint &paint)
{
    for (const QSGNode *child = node.firstChild(); child; child = child->nextSibling())
        gather(*child, paint);
    if (node.type() != QSGNode::GeometryNodeType)
        return;
    const QSGGeometry *mesh = static_cast<const QSGGeometryNode &>(node).geometry();
    if (mesh->indexCount() > 0) {
        const QSGGeometry::TexturedPoint2D *corner = mesh->vertexDataAsTexturedPoint2D();
        for (int i = 0; i + 3 < mesh->vertexCount(); i += 4) {
            const QRectF box = around({{corner[i].x, corner[i].y}, {corner[i + 3].x, corner[i + 3].y}});
            paint.signs[{qRound(box.width()), corner[i].ty, corner[i].tx}].add(box);
        }
        return;
    }
    const QSGGeometry::ColoredPoint2D *vertex = mesh->vertexDataAsColoredPoint2D();
    for (int i = 0; i + 2 < mesh->vertexCount(); i += 3) {
        const QColor color(vertex[i].r, vertex[i].g, vertex[i].b, vertex[i].a);
        paint.triangles[color.name(QColor::HexArgb)].add(
            around({{vertex[i].x, vertex[i].y}, {vertex[i + 1].x, vertex[i + 1].y}, {vertex[i + 2].x, vertex[i + 2].y}}));
    }
}

QString boxText(const Drawn &of)
{
    return QStringLiteral("%1 in %2 %3 %4 x %5")
        .arg(of.count)
        .arg(qRound(of.box.left()))
        .arg(qRound(of.box.top()))
        .arg(qRound(of.box.width()))
        .arg(qRound(of.box.height()));
}

/// How many of what are drawn, and the box around them.
QStringList paintOf(OpenLayer &layer, const QString &name)
{
    Paint paint;
    gather(*layer.draw(), paint);
    QStringList lines;
    for (const auto &[color, of] : paint.triangles)
        lines << QStringLiteral("%1: triangles of %2: %3").arg(name, color, boxText(of));
    for (const auto &[sign, of] : paint.signs)
        lines << QStringLiteral("%1: signs of %2 pixels: %3").arg(name).arg(std::get<int>(sign)).arg(boxText(of));
    return lines;
}

QStringList layerByLayer(OpenLayer &layer)
{
    QStringList lines;
    for (const view::MapLayers::Layer one : view::MapLayers::layers) {
        layer.setLayers(one);
        lines << paintOf(layer, QVariant::fromValue(one).toString());
    }
    return lines;
}

scene::ScenePalette colours()
{
    // One colour a meaning, so that each is counted by itself.
    scene::ScenePalette palette;
    palette.ink = "#010101";
    palette.surface = "#ffffff";
    palette.interview = "#0072b2";
    palette.cellSite = "#e69f00";
    palette.card = "#009e73";
    palette.entryLog = "#cc79a7";
    palette.conflict = "#d55e00";
    palette.accent = "#0067a8";
    return palette;
}

template<class Act> void eachThing(const view::CasePicture &picture, Act act)
{
    const auto of = [&](Selection::Kind kind, std::size_t count) {
        for (std::size_t item = 0; item < count; ++item)
            act(kind, static_cast<int>(item));
    };
    of(Selection::Kind::Stay, picture.stays.size());
    of(Selection::Kind::Visit, picture.visits.size());
    of(Selection::Kind::CoPresence, picture.coPresences.size());
    of(Selection::Kind::Source, picture.sources.size());
}

QString nameOf(Selection::Kind kind, int item)
{
    return QStringLiteral("%1 %2").arg(QVariant::fromValue(kind).toString()).arg(item);
}

} // namespace

/// Where things lie on map and timeline, as numbers, against golden files.
class SceneSnapshotsTest : public QObject
{
    Q_OBJECT

    const view::CasePicturePtr m_picture = test::generatedCase(4);

    void compare(const QStringList &actual, const char *name)
    {
        const QString difference = test::differenceToGolden(actual, QString::fromLatin1(name));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

private slots:
    void movement();
    void timeline();
};

void SceneSnapshotsTest::movement()
{
    Selection selection;
    const QQuickWindow window;
    OpenLayer layer;
    layer.setParentItem(window.contentItem());
    layer.setSize({900, 560});
    layer.setPalette(colours());
    layer.setSelection(&selection);
    layer.setPicture({m_picture});
    layer.setCenter(layer.fittingCenter());
    layer.setZoomLevel(layer.fittingZoom());
    QStringList lines{QStringLiteral("camera %1 %2 at %3")
                          .arg(layer.fittingCenter().latitude(), 0, 'f', 5)
                          .arg(layer.fittingCenter().longitude(), 0, 'f', 5)
                          .arg(layer.fittingZoom(), 0, 'f', 3)};
    eachThing(*m_picture, [&](Selection::Kind kind, int item) {
        const QPointF at = layer.pointOf(kind, item);
        lines << QStringLiteral("%1: %2 %3").arg(nameOf(kind, item)).arg(at.x(), 0, 'f', 1).arg(at.y(), 0, 'f', 1);
    });
    lines << "everything" << layerByLayer(layer);
    const epi::TimeSpan day = m_picture->stays[6].stay.possible;
    selection.setBrush({day.begin, day.begin + std::chrono::hours(24)});
    lines << "brushed to the second day" << layerByLayer(layer);
    selection.clearBrush();
    selection.select(Selection::Kind::Stay, 9);
    selection.hover(Selection::Kind::CoPresence, 2);
    selection.setCursor(m_picture->stays[20].stay.possible.begin);
    layer.setLayers(0); // what is chosen is marked whatever is shown
    lines << "stay selected, co-presence under the pointer, cursor in a stay" << paintOf(layer, QStringLiteral("marks"));
    compare(lines, "movement");
}

void SceneSnapshotsTest::timeline()
{
    Selection selection;
    scene::TimelineItem item;
    item.setSize({1000, 240});
    item.setSelection(&selection);
    item.setPicture({m_picture});
    QStringList lines;
    const auto bars = [&] {
        eachThing(*m_picture, [&](Selection::Kind kind, int thing) {
            const QRectF bar = item.rectOf(kind, thing);
            if (!bar.isNull())
                lines << QStringLiteral("%1: %2 to %3, %4 to %5")
                             .arg(nameOf(kind, thing))
                             .arg(bar.left(), 0, 'f', 1)
                             .arg(bar.right(), 0, 'f', 1)
                             .arg(bar.top(), 0, 'f', 1)
                             .arg(bar.bottom(), 0, 'f', 1);
        });
    };
    lines << "fitted";
    bars();
    item.zoom(10);
    lines << "ten times closer";
    bars();
    selection.select(Selection::Kind::Stay, 2); // lies outside and is brought into view
    lines << "shown";
    bars();
    compare(lines, "timeline-bars");
}

QTEST_MAIN(SceneSnapshotsTest)
#include "tst_scene_snapshots.moc"
