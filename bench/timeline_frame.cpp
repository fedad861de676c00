#include "bench/frame_meter.h"
#include "tests/ui/generated_cluster.h"
#include "ui/scene/timeline_item.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QTextStream>
#include <QtQml/QQmlExtensionPlugin>

#include <memory>

// Frames of the timeline, panned and zoomed, against a stock Repeater of Rectangles moved by one item: CPU milliseconds a
// frame in the same run, and their ratio.

using namespace tracedesk;
using scene::TimelineItem;

namespace {

constexpr int frames = 60;

const char *const peerSource = R"(
import QtQuick
Item {
    id: root
    property int count: 0
    property real offset: 0
    property real stretch: 1
    clip: true
    Item {
        x: root.offset
        transform: Scale { xScale: root.stretch }
        Repeater {
            model: root.count
            Rectangle {
                required property int index
                x: index * 1300 / root.count
                y: 40 + index % 5 * 34
                width: Math.max(2, 1000 / root.count)
                height: 20
                color: "#e69f00"
            }
        }
    }
}
)";

scene::ScenePalette palette()
{
    scene::ScenePalette colours;
    colours.ink = colours.stay = QColor("#1b1f24");
    colours.surface = Qt::white;
    colours.line = colours.border = QColor("#dcdfe3");
    colours.label = QColor("#59616b");
    colours.night = QColor("#0d1b1f24");
    colours.interview = QColor("#0072b2");
    colours.cellSite = QColor("#e69f00");
    colours.card = QColor("#009e73");
    colours.entryLog = QColor("#cc79a7");
    colours.conflict = QColor("#d55e00");
    colours.exposure = QColor("#56b4e9");
    colours.accent = QColor("#0067a8");
    return colours;
}

struct Costs
{
    double pan = 0;
    double zoom = 0;
};

Costs ofTimeline(QQuickView &view, const view::CasePicturePtr &ofCase, const view::ClusterPicturePtr &ofCluster)
{
    view::Selection selection;
    TimelineItem item(view.contentItem());
    item.setSize(view.size());
    item.setPalette(palette());
    item.setSelection(&selection);
    if (ofCase)
        item.setPicture({ofCase});
    else
        item.setCluster({ofCluster});
    item.fit();
    item.zoom(4);
    const view::TimeScale fitted = item.scale();
    Costs costs;
    costs.pan = bench::measureFrames(view, frames, [&](int n) { item.setScale(fitted.panned(n % 40 * 7 - 140)); }).cpuMs;
    costs.zoom = bench::measureFrames(view, frames, [&](int n) { item.setScale(fitted.zoomedAt(500, 1 + n % 30 * 0.1)); }).cpuMs;
    return costs;
}

Costs ofPeer(QQuickView &view, int count)
{
    QQmlComponent component(view.engine());
    component.setData(peerSource, {});
    const std::unique_ptr<QObject> made(component.createWithInitialProperties({{QStringLiteral("count"), count}}));
    auto *item = qobject_cast<QQuickItem *>(made.get());
    item->setParentItem(view.contentItem());
    item->setSize(view.size());
    Costs costs;
    costs.pan = bench::measureFrames(view, frames, [&](int n) { item->setProperty("offset", n % 40 * 7 - 140); }).cpuMs;
    costs.zoom = bench::measureFrames(view, frames, [&](int n) { item->setProperty("stretch", 1 + n % 30 * 0.1); }).cpuMs;
    return costs;
}

void tell(QTextStream &out, const QString &what, Costs costs, const Costs *peer)
{
    out << QStringLiteral("%1  pan %2 ms  zoom %3 ms").arg(what, -40).arg(costs.pan, 6, 'f', 1).arg(costs.zoom, 6, 'f', 1);
    if (peer)
        out << "  ours/peer pan " << bench::ratio(costs.pan, peer->pan) << "  zoom " << bench::ratio(costs.zoom, peer->zoom);
    out << Qt::endl;
}

} // namespace

Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    QQuickView view;
    view.setColor(Qt::white);
    view.resize(1280, 240);
    view.show();
    if (!bench::waitUntil([&] { return view.isExposed(); }))
        return 1;
    const Costs empty = ofPeer(view, 0);
    tell(out, QStringLiteral("an empty window"), empty, nullptr);
    const Costs thousand = ofPeer(view, 1'000);
    tell(out, QStringLiteral("Repeater of 1,000 Rectangles"), thousand, nullptr);
    const Costs tenThousand = ofPeer(view, 10'000);
    tell(out, QStringLiteral("Repeater of 10,000 Rectangles"), tenThousand, nullptr);
    tell(out, QStringLiteral("timeline, 1,000 records and stays"), ofTimeline(view, test::crowdedCase(1'000), nullptr),
         &thousand);
    tell(out, QStringLiteral("timeline, 10,000 records and stays"), ofTimeline(view, test::crowdedCase(10'000), nullptr),
         &tenThousand);
    tell(out, QStringLiteral("timeline, 100,000 records and stays"), ofTimeline(view, test::crowdedCase(100'000), nullptr),
         &tenThousand);
    tell(out, QStringLiteral("timeline, 30 persons, 100,000 stays"),
         ofTimeline(view, nullptr, test::generatedCluster(2, 30, 3'400)), &tenThousand);
    return 0;
}
