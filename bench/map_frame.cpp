#include "bench/frame_meter.h"
#include "tests/ui/generated_case.h"
#include "ui/scene/movement_layer.h"
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

/// A map by itself that shows `points` once it is `made`.
Costs mapCosts(const char *type, const QVariant &points, int frames, const std::function<bool(const QQuickItem &)> &made)
{
    QQuickView view;
    view.setInitialProperties({{QStringLiteral("points"), points}});
    view.loadFromModule("Tracedesk.Bench", type);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(820, 440); // the size of the case page's map in a window of 1280 x 800
    view.show();
    QObject *camera = view.rootObject() ? cameraIn(view.rootObject()) : nullptr;
    if (!camera || !bench::waitUntil([&] { return view.isExposed() && made(*view.rootObject()); }, 180'000))
        qFatal("%s does not show its points", type);
    return costsOf(view, *camera, frames);
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
    // Delegates are made bit by bit; half of them would look twice as fast.
    return mapCosts("StockMap", QVariant::fromValue(static_cast<QAbstractItemModel *>(&model)), frames,
                    [count](const QQuickItem &map) { return map.property("made").toInt() >= static_cast<int>(count); });
}

/// The same by the layer of records alone.
Costs ownCosts(std::size_t count, int frames)
{
    return mapCosts("OwnMap", QVariant::fromValue(view::CasePictureValue{caseOf(count)}), frames,
                    [](const QQuickItem &map) { return map.property("ready").toBool(); });
}

double added(double with, double without)
{
    return std::max(0.1, with - without); // less is below what can be told
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

    Costs empty;
    out << "records  pan_cpu_ms  zoom_cpu_ms  pan_over_empty_ms  zoom_over_empty_ms\n";
    for (const int power : {0, 3, 4, 5, 6}) {
        QMetaObject::invokeMethod(
            window, "showCase",
            Q_ARG(QString, QString::fromStdString(test::caseId(static_cast<std::uint32_t>(power)).toString())));
        const std::size_t expected = power == 0 ? 0 : static_cast<std::size_t>(std::lround(std::pow(10, power)));
        auto *records = childOf<scene::RecordLayer>(window->contentItem());
        auto *movements = childOf<scene::MovementLayer>(window->contentItem());
        if (!bench::waitUntil([&] {
                const auto picture = work.openCase.picture().picture;
                return picture && picture->records.size() == expected && records->isReady() && movements->isReady();
            }))
            return 1;
        (void)bench::waitUntil([] { return false; }, 1'000); // lists and timeline have come to rest, too
        QObject *camera = cameraIn(window->contentItem());
        camera->setProperty("zoomLevel", 12.0);
        const Costs ours = costsOf(*window, *camera, frames);
        if (power == 0)
            empty = ours;
        out << QStringLiteral("%1 %2 %3 %4 %5\n")
                   .arg(expected, 7)
                   .arg(ours.pan.cpuMs, 11, 'f', 2)
                   .arg(ours.zoom.cpuMs, 12, 'f', 2)
                   .arg(ours.pan.cpuMs - empty.pan.cpuMs, 18, 'f', 2)
                   .arg(ours.zoom.cpuMs - empty.zoom.cpuMs, 19, 'f', 2);
        out.flush();
    }
    window->hide();
    (void)stockCosts(0, frames); // the first window after another pays for its going
    for (const int power : {3, 4}) {
        const auto count = static_cast<std::size_t>(std::lround(std::pow(10, power)));
        const Costs bareStock = stockCosts(0, frames);
        const Costs stock = stockCosts(count, frames);
        const Costs bareOwn = ownCosts(0, frames);
        const Costs own = ownCosts(count, frames);
        const auto told = [&](const char *what, const Costs &with, const Costs &without) {
            out << QStringLiteral("%1, %2 points: pan_cpu_ms %3 zoom_cpu_ms %4 (none: %5 %6)\n")
                       .arg(QLatin1StringView(what))
                       .arg(count)
                       .arg(with.pan.cpuMs, 0, 'f', 2)
                       .arg(with.zoom.cpuMs, 0, 'f', 2)
                       .arg(without.pan.cpuMs, 0, 'f', 2)
                       .arg(without.zoom.cpuMs, 0, 'f', 2);
        };
        told("MapQuickItems", stock, bareStock);
        told("layer of records", own, bareOwn);
        out << QStringLiteral("ratio map_frame %1 points, stock/ours, what they add: pan %2 zoom %3\n")
                   .arg(count)
                   .arg(bench::ratio(added(stock.pan.cpuMs, bareStock.pan.cpuMs), added(own.pan.cpuMs, bareOwn.pan.cpuMs)),
                        bench::ratio(added(stock.zoom.cpuMs, bareStock.zoom.cpuMs), added(own.zoom.cpuMs, bareOwn.zoom.cpuMs)));
        out.flush();
    }
    return 0;
}
