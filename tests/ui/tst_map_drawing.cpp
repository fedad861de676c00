#include "tests/ui/map_window.h"

using namespace tracedesk;
using test::patience;
using view::MapLayers;
using view::Selection;

/// What the map draws of many records, tiles and boundaries, judged by its pixels.
class MapDrawingTest : public test::MapWindow
{
    Q_OBJECT

    void giveThePassword();

private slots:
    void initTestCase() { openWindow(); }
    void init() { startAnew(); }
    void sectorsAreWedges();
    void everyRecordIsDrawnOrCounted();
    void zoomingInShowsSinglePoints();
    void everyStayOfACrowdIsDrawn();
    void panningBuildsNothing();
    void picturesAreForTheirOwnerOnly();
    void simplifyingKeepsTheShape();
    void tilesComeFromTheFolderAndLeaveNoTrace();
    void boundariesAreDrawn();
    void looksRight();
};

void MapDrawingTest::sectorsAreWedges()
{
    auto picture = std::make_shared<view::CasePicture>();
    picture->records.push_back({epi::RecordKind::cellSite, {}, {36.48, 127.28}, 600, "A-1", view::Sector{90, 60}});
    records()->setPicture({picture});
    QTRY_VERIFY_WITH_TIMEOUT(records()->isReady(), patience);
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
    records()->setPicture(openCase().picture());
}

void MapDrawingTest::everyRecordIsDrawnOrCounted()
{
    open(7);
    onlyLayer(MapLayers::Footprints);
    look(36.48, 127.28, 13);
    QTRY_VERIFY_WITH_TIMEOUT(records()->isDense(), patience);
    const view::CasePicturePtr picture = openCase().picture().picture;
    const auto inView = std::ranges::count_if(picture->records, [&](const view::RecordSpan &r) {
        return records()->boundingRect().contains(records()->toItem(r.position));
    });
    QVERIFY(inView > 100'000);
    QTRY_COMPARE_WITH_TIMEOUT(records()->recordsInView(), static_cast<int>(inView), patience);
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

void MapDrawingTest::zoomingInShowsSinglePoints()
{
    open(7);
    onlyLayer(MapLayers::Footprints);
    look(36.48, 127.28, 17);
    QTRY_VERIFY_WITH_TIMEOUT(!records()->isDense(), patience);
    const QImage image = mapPicture("map_points");
    const view::CasePicturePtr picture = openCase().picture().picture;
    const auto isFix = [](QColor c) { return c.blue() > c.red() + 40; }; // rims of footprints go over some
    int drawn = 0;
    for (const view::RecordSpan &record : picture->records) {
        const QPoint at = records()->toItem(record.position).toPoint();
        if (record.kind != epi::RecordKind::gps || !image.rect().adjusted(4, 50, -4, -80).contains(at) || at.x() < 240)
            continue;
        QVERIFY2(isFix(image.pixelColor(at)), qPrintable(image.pixelColor(at).name()));
        ++drawn;
    }
    QVERIFY2(drawn > 100, qPrintable(QString::number(drawn)));
}

void MapDrawingTest::everyStayOfACrowdIsDrawn()
{
    constexpr int count = 3'000;
    static_assert(count > scene::MovementLayer::fewThings);
    auto picture = std::make_shared<view::CasePicture>();
    std::mt19937 random(9); // NOLINT: the same every time
    std::uniform_real_distribution<double> away(-0.04, 0.04);
    const epi::Instant start{epi::Seconds{1'583'000'000}};
    for (int i = 0; i < count; ++i) {
        view::ShownStay &shown = picture->stays.emplace_back();
        shown.stay.kind = epi::RecordKind::gps;
        shown.stay.position = {36.48 + away(random), 127.28 + away(random)};
        const epi::Instant begin = start + std::chrono::hours(i);
        shown.stay.possible = shown.stay.certain = {begin, begin + std::chrono::minutes(50)};
    }
    movement()->setPicture({picture});
    onlyLayer(MapLayers::Stays);
    const auto isStay = [](QColor c) { return c.blue() > c.red() + 40; };
    const auto check = [&](const char *name) {
        const QImage image = mapPicture(name);
        QVERIFY(movement()->isReady());
        int seen = 0;
        for (int i = 0; i < count; ++i) {
            const QPoint at = movement()->toItem(picture->stays[static_cast<std::size_t>(i)].stay.position).toPoint();
            if (!image.rect().adjusted(260, 60, -260, -80).contains(at))
                continue;
            QVERIFY2(isStay(image.pixelColor(at)),
                     qPrintable(QStringLiteral("stay %1: %2").arg(i).arg(image.pixelColor(at).name())));
            ++seen;
        }
        QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
    };
    look(36.48, 127.28, 14);
    check("map_crowd");
    look(36.487, 127.288, 14.3); // the zoom comes to rest
    check("map_crowd_moved");
    look(36.46, 127.255, 14.8); // far beyond what was painted
    check("map_crowd_elsewhere");
    look(36.48, 127.28, 14);
    const int all = pixels(mapPicture("map_crowd_again"), isStay);
    selection().setBrush({start, start + std::chrono::hours(count / 10)});
    const int some = pixels(mapPicture("map_crowd_brushed"), isStay);
    QVERIFY2(some * 4 < all && some > 0, qPrintable(QStringLiteral("%1 of %2").arg(some).arg(all)));
    selection().clearBrush();
    movement()->setPicture(openCase().picture());
}

void MapDrawingTest::panningBuildsNothing()
{
    const QImage before = mapPicture("map_before_pan");
    QMetaObject::invokeMethod(m_hand->find("map.canvas")->property("surface").value<QObject *>(), "slide", Q_ARG(double, 60),
                              Q_ARG(double, 0));
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

void MapDrawingTest::giveThePassword()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    QVERIFY(m_hand->exported.kinds.empty() || map().note().isEmpty());
    m_hand->picture(QStringLiteral("map_password"));
    m_hand->type("right");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
}

void MapDrawingTest::picturesAreForTheirOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("map.png"));
    QMetaObject::invokeMethod(m_hand->find("map.sheet"), "savePicture", Q_ARG(QUrl, QUrl::fromLocalFile(path)));
    giveThePassword();
    QTRY_VERIFY_WITH_TIMEOUT(!map().note().isEmpty(), patience);
    QVERIFY(map().note().contains(path));
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const QImage image(path);
    QCOMPARE(image.height(),
             static_cast<int>(std::lround((movement()->height() + 28 + 20) * m_hand->window()->effectiveDevicePixelRatio())));
    // The caption below the map has ink: number and date.
    QVERIFY(pixels(image.copy(0, image.height() - 44, 300, 20), [](QColor c) { return c.value() < 120; }) > 100);
    // Below it, by whom, when and as what it was exported: it was on the register before it was there.
    QVERIFY(pixels(image.copy(0, image.height() - 18, 500, 16), [](QColor c) { return c.value() < 120; }) > 100);
    QCOMPARE(m_hand->exported.kinds, std::vector{epi::ExportKind::mapPicture});
    QCOMPARE(map().captionOn(QDate(2020, 3, 24)), QStringLiteral("2020-0004, drawn on 2020-03-24"));
    if (const QByteArray pictures = qgetenv("TRACEDESK_PICTURES"); !pictures.isEmpty())
        image.save(QString::fromLocal8Bit(pictures) + QStringLiteral("/map_saved.png"));
    map().setNote({});
    QMetaObject::invokeMethod(m_hand->find("map.sheet"), "savePicture",
                              Q_ARG(QUrl, QUrl::fromLocalFile(QStringLiteral("/no/such/folder/map.png"))));
    giveThePassword();
    QTRY_VERIFY_WITH_TIMEOUT(map().note().contains(QStringLiteral("was not saved")), patience);
}

void MapDrawingTest::simplifyingKeepsTheShape()
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

void MapDrawingTest::tilesComeFromTheFolderAndLeaveNoTrace()
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
    m_hand->work.mapSettings.setAttribution(QStringLiteral("Tiles of the office"));
    m_hand->work.mapSettings.setOfflineFolder(tiles.path());
    QVERIFY(m_hand->work.mapSettings.hasTiles());
    look(36.48, 127.28, 14);
    const auto isTile = [](QColor c) { return c.hsvHue() > 290 && c.hsvHue() < 310 && c.hsvSaturation() > 200; };
    QImage image;
    const auto isTiled = [&] {
        image = mapPicture("map_tiles");
        return pixels(image, isTile) > image.width() * image.height() / 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTiled(), 15'000);
    QVERIFY(pixels(image, isOrange) > 50); // stays lie over the tiles
    const QStringList left = filesBelow(m_cache.path());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QCOMPARE(filesBelow(tiles.path()).size(), 81);
    m_hand->work.mapSettings.setOfflineFolder({});
    QTRY_COMPARE_WITH_TIMEOUT(pixels(mapPicture("map_no_tiles"), isTile), 0, patience);
    QVERIFY(std::abs(zoom() - 14) < 0.01); // the camera stays where it was
}

void MapDrawingTest::boundariesAreDrawn()
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
    m_hand->work.mapSettings.setBoundaryFiles({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->work.mapSettings.boundaries().layers, patience);
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
    QTRY_VERIFY_WITH_TIMEOUT(changed(mapPicture("map_with_boundary")) > 20, patience);
    m_hand->work.mapSettings.setBoundaryFiles({});
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->work.mapSettings.loading(), patience);
}

void MapDrawingTest::looksRight()
{
    mapPicture("map_case");
    look(36.48, 127.28, 16);
    mapPicture("map_block");
    m_hand->work.appearance.setDark(true);
    mapPicture("map_block_dark");
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    QMetaObject::invokeMethod(m_hand->find("map"), "fit");
    m_hand->click("map.layersButton");
    mapPicture("map_dark_ko");
    m_hand->click("map.layersButton");
    m_hand->work.appearance.setDark(false);
    m_hand->window()->resize(1920, 1080);
    mapPicture("map_1920_ko");
    m_hand->window()->resize(1280, 800);
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(MapDrawingTest)
#include "tst_map_drawing.moc"
