#include "bench/frame_meter.h"
#include "tests/ui/generated_case.h"
#include "ui/scene/record_layer.h"
#include "view/workspace.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QStandardItemModel>
#include <QTextStream>
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtQml/QQmlExtensionPlugin>

#include <cmath>
#include <random>

Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)

using namespace tracedesk;

// CPU ms of a frame of the whole case page while its map is panned and zoomed, with 0 to 10^6 records, and in the same run the
// stock way of Qt Location to show as many points.
//   map_frame [frames a row]

namespace {

constexpr epi::LatLng town{36.48, 127.28};

/// Position fixes scattered over some kilometres, each at a place of its own, and a stay for every hundred: the worst case for
/// whoever draws them one by one.
view::CasePicturePtr caseOf(std::size_t records)
{
    auto picture = std::make_shared<view::CasePicture>(*test::generatedCase(1));
    picture->stays.clear();
    picture->records.clear();
    picture->gaps.clear();
    picture->visits.clear();
    picture->coPresences.clear();
    picture->others.clear();
    picture->sources.clear();
    std::mt19937 random(3); // NOLINT: the same every time
    std::normal_distribution<double> away(0, 0.02);
    const epi::Instant start{epi::Seconds(1'583'766'000)};
    for (std::size_t i = 0; i < records; ++i) {
        const epi::Instant begin = start + epi::Seconds(static_cast<std::int64_t>(i * 1'000'000 / records));
        const epi::LatLng at{town.latitude + away(random), town.longitude + away(random)};
        picture->records.push_back({epi::RecordKind::gps, {begin, begin + epi::Seconds(60)}, at, 0, {}, {}});
        if (i % 100 == 0) {
            view::ShownStay stay;
            stay.stay.kind = epi::RecordKind::gps;
            stay.stay.possible = {begin, begin + epi::Seconds(3'000)};
            stay.stay.certain = {begin, begin + epi::Seconds(1'000)};
            stay.stay.position = at;
            stay.stay.radius = 50;
            picture->stays.push_back(stay);
        }
    }
    return picture;
}

template<class T> T *childOf(QQuickItem *item)
{
    if (auto *found = qobject_cast<T *>(item))
        return found;
    for (QQuickItem *child : item->childItems()) {
        if (T *found = childOf<T>(child))
            return found;
    }
    return nullptr;
}

struct Costs
{
    bench::FrameCost pan;
    bench::FrameCost zoom;
};

/// Pans back and forth by 6 pixels a frame, and zooms in and out by a sixteenth of a level.
Costs costsOf(QQuickWindow &window, QObject &camera, int frames)
{
    const auto way = [](int n) { return n % 80 < 40 ? 1 : -1; };
    Costs costs;
    costs.pan = bench::measureFrames(window, frames, [&](int n) {
        QMetaObject::invokeMethod(&camera, "pan", Q_ARG(int, 6 * way(n)), Q_ARG(int, 2 * way(n)));
    });
    costs.zoom = bench::measureFrames(
        window, frames, [&](int n) { camera.setProperty("zoomLevel", camera.property("zoomLevel").toReal() + way(n) / 16.0); });
    return costs;
}

QObject *cameraIn(QQuickItem *root)
{
    if (root->inherits("QDeclarativeGeoMap"))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QObject *found = cameraIn(child))
            return found;
    }
    return nullptr;
}

view::DeskLink benchDesk()
{
    view::DeskLink desk = test::generatedDesk();
    // The last byte of the id says how many: 10^n, 0 for none.
    desk.openCase = [](epi::CaseId id) {
        const int power = id.uuid()[15];
        return QtConcurrent::run([power]() -> epi::Result<view::CasePicturePtr> {
            return caseOf(power == 0 ? 0 : static_cast<std::size_t>(std::lround(std::pow(10, power))));
        });
    };
    return desk;
}

/// A map of Qt Location with as many MapQuickItems of 3 pixels.
Costs stockCosts(std::size_t count, int frames)
{
    QStandardItemModel model;
    model.setItemRoleNames({{Qt::UserRole, "lat"}, {Qt::UserRole + 1, "lng"}});
    for (const view::RecordSpan &record : caseOf(count)->records) {
        auto *row = new QStandardItem;
        row->setData(record.position.latitude, Qt::UserRole);
        row->setData(record.position.longitude, Qt::UserRole + 1);
        model.appendRow(row);
    }
    QQuickView view;
    view.setInitialProperties({{QStringLiteral("points"), QVariant::fromValue(static_cast<QAbstractItemModel *>(&model))}});
    view.loadFromModule("Tracedesk.Bench", "StockMap");
    view.resize(820, 440); // the size of the case page's map in a window of 1280 x 800
    view.show();
    QObject *camera = cameraIn(view.rootObject());
    if (!camera)
        qFatal("no stock map");
    // Delegates are made bit by bit; half of them would look twice as fast.
    const auto made = [&] { return view.isExposed() && view.rootObject()->property("made").toInt() >= static_cast<int>(count); };
    if (!bench::waitUntil(made, 180'000))
        qFatal("the stock map did not make its items");
    return costsOf(view, *camera, frames);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication application(argc, argv);
    const int frames = argc > 1 ? std::max(8, QString::fromLocal8Bit(argv[1]).toInt()) : 120;
    QTextStream out(stdout);

    view::Workspace work(view::Links{.desk = benchDesk()});
    work.appearance.setLanguage(QStringLiteral("en"));
    QQmlApplicationEngine engine;
    engine.setInitialProperties(work.initialProperties());
    engine.loadFromModule("Tracedesk.Ui", "Main");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window || !bench::waitUntil([&] { return window->isExposed(); }))
        return 1;
    work.session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
    if (!bench::waitUntil([&] { return work.session.state() == view::SessionController::State::Open; }))
        return 1;

    double empty = 0;
    Costs ours[7];
    out << "records  pan_cpu_ms  zoom_cpu_ms  pan_over_empty_ms\n";
    for (const int power : {0, 3, 4, 5, 6}) {
        QMetaObject::invokeMethod(
            window, "showCase",
            Q_ARG(QString, QString::fromStdString(test::caseId(static_cast<std::uint32_t>(power)).toString())));
        const std::size_t expected = power == 0 ? 0 : static_cast<std::size_t>(std::lround(std::pow(10, power)));
        auto *records = childOf<scene::RecordLayer>(window->contentItem());
        if (!bench::waitUntil([&] {
                const auto picture = work.openCase.picture().picture;
                return picture && picture->records.size() == expected && records->isReady();
            }))
            return 1;
        QObject *camera = cameraIn(window->contentItem());
        camera->setProperty("zoomLevel", 12.0);
        ours[power] = costsOf(*window, *camera, frames);
        if (power == 0)
            empty = ours[0].pan.cpuMs;
        out << QStringLiteral("%1 %2 %3 %4\n")
                   .arg(expected, 7)
                   .arg(ours[power].pan.cpuMs, 11, 'f', 2)
                   .arg(ours[power].zoom.cpuMs, 12, 'f', 2)
                   .arg(ours[power].pan.cpuMs - empty, 18, 'f', 2);
        out.flush();
    }
    window->hide();
    for (const int power : {3, 4}) {
        const auto count = static_cast<std::size_t>(std::lround(std::pow(10, power)));
        const Costs none = stockCosts(0, frames);
        const Costs stock = stockCosts(count, frames);
        out << QStringLiteral("stock map, %1 MapQuickItems: pan_cpu_ms %2 zoom_cpu_ms %3 (none: %4 %5)\n")
                   .arg(count)
                   .arg(stock.pan.cpuMs, 0, 'f', 2)
                   .arg(stock.zoom.cpuMs, 0, 'f', 2)
                   .arg(none.pan.cpuMs, 0, 'f', 2)
                   .arg(none.zoom.cpuMs, 0, 'f', 2);
        // What the points add, on either side: the case page holds a list and a timeline too.
        out << QStringLiteral("ratio map_frame %1 points, stock/ours: pan %2 zoom %3\n")
                   .arg(count)
                   .arg(bench::ratio(stock.pan.cpuMs - none.pan.cpuMs, std::max(0.1, ours[power].pan.cpuMs - ours[0].pan.cpuMs)),
                        bench::ratio(stock.zoom.cpuMs - none.zoom.cpuMs,
                                     std::max(0.1, ours[power].zoom.cpuMs - ours[0].zoom.cpuMs)));
        out.flush();
    }
    return 0;
}
