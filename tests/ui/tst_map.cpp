#include "tests/ui/generated_case.h"
#include "ui/scene/base_map_layer.h"
#include "ui/scene/base_map_shapes.h"
#include "ui/scene/map_path_layer.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/record_layer.h"
#include "view/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtQml/QQmlExtensionPlugin>

#include <cmath>
#include <random>

using namespace tracedesk;
using view::MapLayers;
using view::Selection;

namespace {

constexpr std::size_t many = 200'000;

/// Case 7 has many fixes, each at a place of its own.
view::DeskLink deskWithManyRecords()
{
    view::DeskLink desk = test::generatedDesk();
    desk.openCase = [](epi::CaseId id) {
        return QtConcurrent::run([id]() -> epi::Result<view::CasePicturePtr> {
            const auto plain = test::generatedCase(id.uuid()[15]);
            if (id.uuid()[15] != 7)
                return plain;
            auto picture = std::make_shared<view::CasePicture>(*plain);
            std::mt19937 random(5); // NOLINT: the same every time
            std::uniform_real_distribution<double> away(-0.02, 0.02);
            for (std::size_t i = 0; i < many; ++i) {
                const epi::Instant begin =
                    picture->stays.front().stay.possible.begin + epi::Seconds(static_cast<std::int64_t>(i));
                picture->records.push_back({epi::RecordKind::gps,
                                            {begin, begin + epi::Seconds(1)},
                                            {36.48 + away(random), 127.28 + away(random)},
                                            0,
                                            {},
                                            {}});
            }
            return picture;
        });
    };
    return desk;
}

} // namespace

/// The map of the case page in the real window, driven by mouse and keys.
class MapTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<view::Workspace> m_work;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QTemporaryDir m_cache; ///< where programs of this user would keep what they cache

    template<class T, class Matches> static T *search(QQuickItem *item, const Matches &matches)
    {
        if (auto *found = qobject_cast<T *>(item); found && matches(found))
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (T *found = search<T>(child, matches))
                return found;
        }
        return nullptr;
    }
    QQuickItem *find(const char *name)
    {
        return search<QQuickItem>(m_window->contentItem(),
                                  [name](QQuickItem *item) { return item->objectName() == QLatin1StringView(name); });
    }
    template<class T> T *only()
    {
        return search<T>(m_window->contentItem(), [](T *) { return true; });
    }
    scene::MovementLayer *movement() { return only<scene::MovementLayer>(); }
    scene::RecordLayer *records() { return only<scene::RecordLayer>(); }
    view::MapController &map() { return *m_work->openCase.map(); }
    Selection &selection() { return *m_work->openCase.selection(); }
    QPoint inWindow(QPointF at) { return movement()->mapToScene(at).toPoint(); }
    void click(QPointF at) { QTest::mouseClick(m_window, Qt::LeftButton, {}, inWindow(at)); }
    void clickOn(const char *name)
    {
        QQuickItem *item = find(name);
        QVERIFY2(item, name);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    }
    void look(double latitude, double longitude, double zoom)
    {
        QMetaObject::invokeMethod(find("map.canvas"), "lookAt", Q_ARG(QGeoCoordinate, QGeoCoordinate(latitude, longitude)),
                                  Q_ARG(qreal, zoom));
    }
    double zoom() { return movement()->zoomLevel(); }
    void open(std::uint32_t number)
    {
        QMetaObject::invokeMethod(m_window, "showCase", Q_ARG(QString, QString::fromStdString(test::caseId(number).toString())));
        QTRY_VERIFY(m_work->openCase.isOpen() && m_work->openCase.number().endsWith(QString::number(number)));
        QTRY_VERIFY(records()->isReady());
    }
    QImage grab()
    {
        QTest::qWait(150); // two frames: the first lays out, the second draws
        return m_window->grabWindow();
    }
    QImage mapPicture(const char *name)
    {
        const QImage whole = grab();
        const double ratio = m_window->effectiveDevicePixelRatio();
        const QRectF area = movement()->mapRectToScene(movement()->boundingRect());
        const QImage image = whole.copy(QRectF(area.topLeft() * ratio, area.size() * ratio).toRect());
        if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
            image.save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
        return image;
    }
    static int pixels(const QImage &image, const std::function<bool(QColor)> &is)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += is(image.pixelColor(x, y)) ? 1 : 0;
        }
        return count;
    }
    static QStringList filesBelow(const QString &folder)
    {
        QStringList files;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files << it.next();
        return files;
    }
    static bool isOrange(QColor c) { return c.hsvHue() > 25 && c.hsvHue() < 50 && c.hsvSaturation() > 90; }
    void onlyLayer(MapLayers::Layer layer)
    {
        for (const MapLayers::Layer one : MapLayers::layers) {
            if (map().layers()->isShown(one) != (one == layer))
                map().layers()->toggle(one);
        }
    }

private slots:
    void initTestCase();
    void init();
    void wheelZoomsAtThePointer();
    void draggingPans();
    void keysPanZoomAndFit();
    void layersAreSwitchedByMouseAndKeys();
    void hoveringShowsACardBesideThePointer();
    void clickingGoesThroughWhatLiesThere();
    void measuringEndsWithEscape();
    void goesToAPlaceByName();
    void sectorsAreWedges();
    void everyRecordIsDrawnOrCounted();
    void zoomingInShowsSinglePoints();
    void panningBuildsNothing();
    void picturesAreForTheirOwnerOnly();
    void simplifyingKeepsTheShape();
    void tilesComeFromTheFolderAndLeaveNoTrace();
    void boundariesAreDrawn();
    void looksRight();
};

void MapTest::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit());
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    m_work = std::make_unique<view::Workspace>(deskWithManyRecords());
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    connect(&m_work->appearance, &view::AppearanceController::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
    m_engine->setInitialProperties(m_work->initialProperties());
    m_engine->loadFromModule("Tracedesk.Ui", "Main");
    QCOMPARE(m_engine->rootObjects().size(), 1);
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_work->session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
    QTRY_COMPARE(m_work->session.state(), view::SessionController::State::Open);
    open(4);
    QTRY_VERIFY(only<scene::BaseMapLayer>()->isReady());
}

void MapTest::init()
{
    open(4);
    map().layers()->showUsual();
    map().measure()->setActive(false);
    map().search()->setText({});
    selection().clear();
    QMetaObject::invokeMethod(find("map"), "fit");
    find("map")->forceActiveFocus();
    QTest::mouseMove(m_window, {5, m_window->height() - 5});
}

void MapTest::wheelZoomsAtThePointer()
{
    const QPointF at(200, 150);
    const epi::LatLng under = movement()->toPosition(at);
    const double before = zoom();
    QTest::wheelEvent(m_window, inWindow(at), {0, 240});
    QTRY_VERIFY(zoom() > before + 0.5);
    const QPointF now = movement()->toItem(under);
    QVERIFY(std::hypot(now.x() - at.x(), now.y() - at.y()) < 2);
}

void MapTest::draggingPans()
{
    const QPointF from(300, 200);
    const epi::LatLng under = movement()->toPosition(from);
    QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(from));
    for (int i = 1; i <= 6; ++i)
        QTest::mouseMove(m_window, inWindow(from + QPointF(20, 10) * i));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, inWindow(from + QPointF(120, 60)));
    // The handler swallows its threshold, no more.
    const QPointF moved = movement()->toItem(under) - from;
    QVERIFY2(moved.x() > 95 && moved.x() <= 121 && moved.y() > 40 && moved.y() <= 61,
             qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
}

void MapTest::keysPanZoomAndFit()
{
    const double fitted = zoom();
    const double longitude = movement()->center().longitude();
    QTest::keyClick(m_window, Qt::Key_Plus);
    QCOMPARE(zoom(), fitted + 1);
    QTest::keyClick(m_window, Qt::Key_Right);
    QVERIFY(movement()->center().longitude() > longitude);
    QTest::keyClick(m_window, Qt::Key_Home);
    QCOMPARE(zoom(), fitted);
}

void MapTest::layersAreSwitchedByMouseAndKeys()
{
    const int legend = map().legend()->count();
    clickOn("map.layersButton");
    QQuickItem *list = find("map.layers");
    QTRY_VERIFY(list->isVisible());
    QTest::mouseClick(m_window, Qt::LeftButton, {}, list->mapToScene({60, 14}).toPoint());
    QVERIFY(!map().layers()->isShown(MapLayers::Stays));
    QVERIFY(map().legend()->count() < legend);
    QTest::mouseClick(m_window, Qt::LeftButton, {}, list->mapToScene({60, 14}).toPoint());
    QVERIFY(map().layers()->isShown(MapLayers::Stays));
    list->forceActiveFocus();
    list->setProperty("currentIndex", 0);
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Space);
    QVERIFY(!map().layers()->isShown(MapLayers::Moves));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!list->isVisible());
    QVERIFY(m_work->openCase.isOpen()); // Escape closed the panel, not the case
    QCOMPARE(find("pages")->property("currentIndex").toInt(), 1);
    // What is off is not drawn.
    onlyLayer(MapLayers::Visits);
    const QImage without = mapPicture("map_visits_only");
    QCOMPARE(pixels(without, isOrange), 0);
}

void MapTest::hoveringShowsACardBesideThePointer()
{
    for (const QPointF &corner : {QPointF(0.5, 0.5), QPointF(0.97, 0.95)}) {
        // The stay is brought to the middle, then to the far corner, where the card has no room to the right and below.
        const epi::LatLng stay = m_work->openCase.picture().picture->stays[4].stay.position;
        look(stay.latitude, stay.longitude, 15);
        const QPointF middle(movement()->width() / 2, movement()->height() / 2);
        const epi::LatLng away = movement()->toPosition(
            middle + QPointF((0.5 - corner.x()) * movement()->width(), (0.5 - corner.y()) * movement()->height()));
        look(away.latitude, away.longitude, 15);
        const QPointF at = movement()->pointOf(Selection::Kind::Stay, 4);
        QTest::mouseMove(m_window, inWindow(at - QPointF(3, 3)));
        QTest::mouseMove(m_window, inWindow(at));
        QQuickItem *card = find("map.card");
        QTRY_VERIFY(card->isVisible());
        const QRectF area = card->mapRectToItem(movement(), card->boundingRect());
        QVERIFY(!area.contains(at));
        QVERIFY(movement()->boundingRect().contains(area));
    }
    mapPicture("map_card");
    QTest::mouseMove(m_window, {5, m_window->height() - 5});
    QTRY_VERIFY(!find("map.card")->isVisible());
}

void MapTest::clickingGoesThroughWhatLiesThere()
{
    look(36.48, 127.28, 12); // far out: all stays at the home lie over one another
    const QPointF at = movement()->pointOf(Selection::Kind::Stay, 0);
    click(at);
    const Selection::Kind kind = selection().kind();
    const int item = selection().item();
    QVERIFY(kind != Selection::Kind::None);
    QTest::qWait(600); // not a double click
    click(at);
    QVERIFY(selection().kind() != kind || selection().item() != item);
    QTest::qWait(600);
    click({5, movement()->height() - 5});
    QCOMPARE(selection().kind(), Selection::Kind::None);
}

void MapTest::measuringEndsWithEscape()
{
    look(36.48, 127.28, 14);
    clickOn("map.measure");
    QVERIFY(map().measure()->isActive());
    const QPointF a(200, 200), b(400, 200);
    click(a);
    QTest::qWait(600);
    click(b);
    QCOMPARE(map().measure()->path().points.size(), 2U);
    const double ground = epi::distance(movement()->toPosition(a), movement()->toPosition(b)).value;
    QVERIFY(std::abs(map().measure()->distance().value - ground) < 15); // a pixel is 7.7 m
    QCOMPARE(selection().kind(), Selection::Kind::None);
    QTRY_VERIFY(find("map.measured")->isVisible());
    mapPicture("map_measure");
    QTest::keyClick(m_window, Qt::Key_Backspace);
    QCOMPARE(map().measure()->path().points.size(), 1U);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(!map().measure()->isActive());
    QCOMPARE(find("pages")->property("currentIndex").toInt(), 1);
}

void MapTest::goesToAPlaceByName()
{
    QTest::keyClick(m_window, Qt::Key_Slash);
    QTRY_VERIFY(find("map.search")->hasActiveFocus());
    map().search()->setText(QStringLiteral("한길동"));
    QTRY_VERIFY(map().search()->count() > 0);
    mapPicture("map_search");
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(map().search()->text().isEmpty());
    const auto &labels = m_work->session.map().layers->labels;
    const auto wanted = std::ranges::find(labels, "한길동", &view::GeoLabel::name);
    QVERIFY(epi::distance(movement()->toPosition({movement()->width() / 2, movement()->height() / 2}), wanted->position).value <
            30);
    find("map.search")->forceActiveFocus();
    for (const char c : {'3', '6', '.', '7', '7', ',', '1', '2', '6', '.', '7', '7'})
        QTest::keyClick(m_window, c);
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(std::abs(movement()->center().longitude() - 126.77) < 1e-4);
}

void MapTest::sectorsAreWedges()
{
    auto picture = std::make_shared<view::CasePicture>();
    picture->records.push_back({epi::RecordKind::cellSite, {}, {36.48, 127.28}, 600, "A-1", view::Sector{90, 60}});
    records()->setPicture({picture});
    QTRY_VERIFY(records()->isReady());
    onlyLayer(MapLayers::Footprints);
    look(36.48, 127.28, 15);
    const QImage image = mapPicture("map_sector");
    const QPointF mast = records()->toItem({36.48, 127.28});
    const double radius = 600 * view::mapUnitsPerMetre(36.48) * view::worldPixels(15);
    // East lies inside the wedge, the other three sides do not: brightness against the map just outside the reach.
    const auto colour = [&](double east, double south) { return image.pixelColor((mast + QPointF(east, south)).toPoint()); };
    const double inside = radius * 0.77;
    const auto tinted = [](QColor c) { return c.red() - c.blue(); };
    const int bare = tinted(colour(-inside, 3));
    QVERIFY(tinted(colour(inside, 3)) > bare + 4);
    QVERIFY(std::abs(tinted(colour(3, inside)) - bare) < 4);
    QVERIFY(std::abs(tinted(colour(3, -inside)) - bare) < 4);
    QVERIFY(tinted(colour(inside * std::cos(0.45), inside * std::sin(0.45))) > bare + 4); // 26 degrees off, of 30
    QVERIFY(std::abs(tinted(colour(inside * std::cos(0.7), inside * std::sin(0.7))) - bare) < 4);
    records()->setPicture(m_work->openCase.picture());
}

void MapTest::everyRecordIsDrawnOrCounted()
{
    open(7);
    onlyLayer(MapLayers::Footprints);
    look(36.48, 127.28, 13);
    QTRY_VERIFY(records()->isDense());
    const view::CasePicturePtr picture = m_work->openCase.picture().picture;
    const auto inView = std::ranges::count_if(picture->records, [&](const view::RecordSpan &r) {
        return records()->boundingRect().contains(records()->toItem(r.position));
    });
    QVERIFY(inView > 100'000);
    QTRY_COMPARE(records()->recordsInView(), static_cast<int>(inView));
    const QImage image = mapPicture("map_dense");
    // Every cell that has a record is painted, every other is not: sampled, since legend and tools lie over some.
    int painted = 0;
    for (std::size_t i = 0; i < picture->records.size(); i += 997) {
        const QPoint at = records()->toItem(picture->records[i].position).toPoint();
        if (image.rect().adjusted(260, 60, -260, -60).contains(at)) {
            bool near = false;
            for (int k = 0; k < 9; ++k)
                near = near || isOrange(image.pixelColor(at + QPoint(k % 3 - 1, k / 3 - 1)));
            QVERIFY(near);
            ++painted;
        }
    }
    QVERIFY(painted > 20);
    QVERIFY(map().legend()->index(0, 0).data().toString().contains(QLocale().toString(inView)) ||
            map().legend()->index(0, 0).data().toString().contains(QString::number(inView)));
}

void MapTest::zoomingInShowsSinglePoints()
{
    open(7);
    onlyLayer(MapLayers::Footprints);
    look(36.48, 127.28, 17);
    QTRY_VERIFY(!records()->isDense());
    const QImage image = mapPicture("map_points");
    const view::CasePicturePtr picture = m_work->openCase.picture().picture;
    const auto isFix = [](QColor c) { return c.hsvHue() > 190 && c.hsvHue() < 215 && c.hsvSaturation() > 110; };
    int drawn = 0;
    for (const view::RecordSpan &record : picture->records) {
        const QPoint at = records()->toItem(record.position).toPoint();
        if (record.kind != epi::RecordKind::gps || !image.rect().adjusted(4, 50, -4, -80).contains(at) || at.x() < 240)
            continue;
        QVERIFY(isFix(image.pixelColor(at)));
        ++drawn;
    }
    QVERIFY2(drawn > 100, qPrintable(QString::number(drawn)));
}

void MapTest::panningBuildsNothing()
{
    const QImage before = mapPicture("map_before_pan");
    QMetaObject::invokeMethod(find("map.canvas")->property("surface").value<QObject *>(), "pan", Q_ARG(int, 60), Q_ARG(int, 0));
    const QImage after = mapPicture("map_after_pan");
    // The same picture, 60 pixels to the left, where nothing lies over it.
    int equal = 0, compared = 0;
    for (int y = 60; y < before.height() - 60; y += 3) {
        for (int x = 340; x < before.width() - 20; x += 3) {
            ++compared;
            equal += before.pixel(x, y) == after.pixel(x - 60, y) ? 1 : 0;
        }
    }
    QVERIFY2(equal > compared * 0.97, qPrintable(QStringLiteral("%1 of %2").arg(equal).arg(compared)));
}

void MapTest::picturesAreForTheirOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("map.png"));
    QMetaObject::invokeMethod(find("map"), "savePicture", Q_ARG(QUrl, QUrl::fromLocalFile(path)));
    QTRY_VERIFY(!map().note().isEmpty());
    QVERIFY(map().note().contains(path));
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const QImage image(path);
    QCOMPARE(image.height(), static_cast<int>(std::lround((movement()->height() + 28) * m_window->effectiveDevicePixelRatio())));
    // The caption below the map has ink: number and date.
    QVERIFY(pixels(image.copy(0, image.height() - 24, 300, 20), [](QColor c) { return c.value() < 120; }) > 100);
    QCOMPARE(map().captionOn(QDate(2020, 3, 24)), QStringLiteral("2020-0004, drawn on 2020-03-24"));
    if (const QByteArray pictures = qgetenv("TRACEDESK_PICTURES"); !pictures.isEmpty())
        image.save(QString::fromLocal8Bit(pictures) + QStringLiteral("/map_saved.png"));
    map().setNote({});
    QMetaObject::invokeMethod(find("map"), "savePicture",
                              Q_ARG(QUrl, QUrl::fromLocalFile(QStringLiteral("/no/such/folder/map.png"))));
    QTRY_VERIFY(map().note().contains(QStringLiteral("could not be saved")));
}

void MapTest::simplifyingKeepsTheShape()
{
    std::vector<QPointF> coast;
    std::mt19937 random(2); // NOLINT
    std::uniform_real_distribution<double> noise(-0.4, 0.4);
    for (int i = 0; i < 2'000; ++i)
        coast.emplace_back(100 * std::cos(i * 3.14159 / 1000) + noise(random),
                           100 * std::sin(i * 3.14159 / 1000) + noise(random));
    coast.push_back(coast.front());
    const std::vector<QPointF> simple = scene::simplified(coast, 1);
    QVERIFY(simple.size() < 200 && simple.size() > 12);
    QCOMPARE(simple.front(), simple.back());
    for (const QPointF &p : coast) { // nothing lies farther than the tolerance from the simplified line
        double nearest = 1e9;
        for (std::size_t i = 1; i < simple.size(); ++i) {
            const QPointF along = simple[i] - simple[i - 1];
            const double t =
                std::clamp(QPointF::dotProduct(p - simple[i - 1], along) / QPointF::dotProduct(along, along), 0.0, 1.0);
            const QPointF away = p - (simple[i - 1] + along * t);
            nearest = std::min(nearest, std::hypot(away.x(), away.y()));
        }
        QVERIFY(nearest <= 1.0001);
    }
}

void MapTest::tilesComeFromTheFolderAndLeaveNoTrace()
{
    const QTemporaryDir tiles;
    const view::MapPoint at = view::toMap({36.48, 127.28});
    const int x = static_cast<int>(at.x * 16384);
    const int y = static_cast<int>(at.y * 16384);
    QImage tile(256, 256, QImage::Format_RGB32);
    tile.fill(QColor(200, 0, 200));
    for (int dx = -4; dx <= 4; ++dx) {
        const QString folder = tiles.filePath(QStringLiteral("14/%1").arg(x + dx));
        QVERIFY(QDir().mkpath(folder));
        for (int dy = -4; dy <= 4; ++dy)
            QVERIFY(tile.save(QStringLiteral("%1/%2.png").arg(folder).arg(y + dy)));
    }
    m_work->mapSettings.setAttribution(QStringLiteral("Tiles of the office"));
    m_work->mapSettings.setOfflineFolder(tiles.path());
    QVERIFY(m_work->mapSettings.hasTiles());
    look(36.48, 127.28, 14);
    const auto isTile = [](QColor c) { return c.hsvHue() > 290 && c.hsvHue() < 310 && c.hsvSaturation() > 200; };
    QImage image;
    const auto isTiled = [&] {
        image = mapPicture("map_tiles");
        return pixels(image, isTile) > image.width() * image.height() / 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTiled(), 15'000);
    QVERIFY(pixels(image, isOrange) > 50); // stays lie over the tiles
    QCOMPARE(filesBelow(m_cache.path()), QStringList());
    QCOMPARE(filesBelow(tiles.path()).size(), 81);
    m_work->mapSettings.setOfflineFolder({});
    QTRY_COMPARE(pixels(mapPicture("map_no_tiles"), isTile), 0);
    QVERIFY(std::abs(zoom() - 14) < 0.01); // the camera stays where it was
}

void MapTest::boundariesAreDrawn()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("areas.geojson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"Feature","properties":{"name":"경계 안","name_en":"Inside"},"geometry":{"type":"Polygon",
        "coordinates":[[[127.26,36.47],[127.30,36.47],[127.30,36.49],[127.26,36.49],[127.26,36.47]]]}})");
    file.close();
    onlyLayer(MapLayers::Density);
    map().layers()->toggle(MapLayers::Density);
    look(36.48, 127.28, 13);
    const QImage before = mapPicture("map_without_boundary");
    m_work->mapSettings.setBoundaryFiles({file.fileName()});
    QTRY_VERIFY(m_work->mapSettings.boundaries().layers);
    const QPointF corner = movement()->toItem({36.49, 127.26});
    const QPointF side = movement()->toItem({36.49, 127.28});
    const auto changed = [&](const QImage &after) {
        int count = 0;
        for (double t = 0.2; t < 0.8; t += 0.02) {
            const QPoint p = (corner + (side - corner) * t).toPoint();
            for (int dy = -1; dy <= 1; ++dy)
                count += before.pixel(p + QPoint(0, dy)) != after.pixel(p + QPoint(0, dy)) ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY(changed(mapPicture("map_with_boundary")) > 20);
    m_work->mapSettings.setBoundaryFiles({});
    QTRY_VERIFY(!m_work->mapSettings.loading());
}

void MapTest::looksRight()
{
    mapPicture("map_case");
    look(36.48, 127.28, 16);
    mapPicture("map_block");
    m_work->appearance.setDark(true);
    mapPicture("map_block_dark");
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    QMetaObject::invokeMethod(find("map"), "fit");
    clickOn("map.layersButton");
    mapPicture("map_dark_ko");
    clickOn("map.layersButton");
    m_work->appearance.setDark(false);
    m_window->resize(1920, 1080);
    mapPicture("map_1920_ko");
    m_window->resize(1280, 800);
    m_work->appearance.setLanguage(QStringLiteral("en"));
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(MapTest)
#include "tst_map.moc"
