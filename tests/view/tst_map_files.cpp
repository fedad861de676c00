#include "tests/support/places.h"
#include "view/map_settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;

/// Boundary files and tile settings, as an installation gives them.
class MapFilesTest : public QObject
{
    Q_OBJECT

    static std::string kostat(const char *name)
    {
        return (tests::shared("/data/basemap_korea/kostat2018/") + QLatin1String(name)).toStdString();
    }
    static QString write(const QTemporaryDir &folder, const char *name, const char *bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("no file");
        return file.fileName();
    }

private slots:
    void refusesWithPlaceAndReason_data();
    void refusesWithPlaceAndReason();
    void readsEveryGeometry();
    void joinsArcsOfATopology();
    void readsBoundariesOfKorea_data();
    void readsBoundariesOfKorea();
    void loadsApartFromTheWindow();
    void tileSettingsAreChecked_data();
    void tileSettingsAreChecked();
};

void MapFilesTest::refusesWithPlaceAndReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("empty") << QByteArray() << QByteArray("1") << QByteArray("illegal value");
    QTest::newRow("cut off") << QByteArray("{\"type\":\"FeatureCollection\",\n\"features\":[{\"type\":") << QByteArray("2")
                             << QByteArray();
    QTest::newRow("a list") << QByteArray("[1, 2]") << QByteArray("1") << QByteArray("neither GeoJSON nor TopoJSON");
    QTest::newRow("another JSON") << QByteArray(R"({"type":"Style"})") << QByteArray("1")
                                  << QByteArray("neither GeoJSON nor TopoJSON");
    QTest::newRow("nothing") << QByteArray(R"({"type":"FeatureCollection","features":[]})") << QByteArray("1")
                             << QByteArray("nothing to draw");
    QTest::newRow("metres") << QByteArray(R"({"type":"LineString","coordinates":[[953901.2,1952032.1],[953901.2,1952099.1]]})")
                            << QByteArray("1") << QByteArray("positions are not longitude and latitude (WGS 84)");
    QTest::newRow("arc")
        << QByteArray(R"({"type":"Topology","arcs":[[[127,36],[128,36]]],"objects":{"a":{"type":"LineString","arcs":[1]}}})")
        << QByteArray("1") << QByteArray("an arc that is not in the file");
}

void MapFilesTest::refusesWithPlaceAndReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, why);
    const auto read = view::parseGeoJson(bytes.toStdString(), "city.json");
    QVERIFY(!read);
    QCOMPARE(read.error().code, epi::ErrorCode::fileRefused);
    QCOMPARE(read.error().arguments.size(), 4U);
    QCOMPARE(read.error().arguments[0], std::string("city.json"));
    QTEST(QByteArray::fromStdString(read.error().arguments[1]), "line");
    if (!why.isEmpty())
        QCOMPARE(QByteArray::fromStdString(read.error().arguments[2]), why);
}

void MapFilesTest::readsEveryGeometry()
{
    const auto read = view::parseGeoJson(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"역","name_en":"Station","layer":"venue"},"geometry":{"type":"Point","coordinates":[127,36]}},
        {"type":"Feature","properties":{"layer":"street","class":"avenue"},"geometry":{"type":"LineString","coordinates":[[127,36],[127.1,36]]}},
        {"type":"Feature","properties":{"layer":"stream"},"geometry":{"type":"MultiLineString","coordinates":[[[127,36],[127.1,36]],[[127,36.1],[127.1,36.1]]]}},
        {"type":"Feature","properties":{"layer":"block","use":"park"},"geometry":{"type":"Polygon","coordinates":[[[127,36],[127.1,36],[127.1,36.1],[127,36]]]}},
        {"type":"Feature","properties":{"name":"가온동"},"geometry":{"type":"GeometryCollection","geometries":[
            {"type":"MultiPolygon","coordinates":[[[[127,36],[127.2,36],[127.2,36.2],[127,36.2],[127,36]]]]}]}}]})",
                                         "all.geojson");
    QVERIFY(read);
    QCOMPARE(read->shapes.size(), 4U);
    QCOMPARE(read->shapes[0].kind, view::GeoKind::street);
    QVERIFY(read->shapes[0].width > 15);
    QCOMPARE(read->shapes[1].rings.size(), 2U);
    QCOMPARE(read->shapes[2].kind, view::GeoKind::park);
    QVERIFY(read->shapes[3].closed);
    QCOMPARE(read->labels.size(), 2U);
    QCOMPARE(read->labels[0].englishName, std::string("Station"));
    QCOMPARE(read->labels[0].kind, view::GeoLabelKind::venue);
    QVERIFY(epi::distance(read->labels[1].position, {36.1, 127.1}).value < 5);
}

void MapFilesTest::joinsArcsOfATopology()
{
    // A square of two arcs, the second backwards, quantised by a tenth of a degree from 127 E 36 N.
    const auto read = view::parseGeoJson(R"({"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[127,36]},
        "arcs":[[[0,0],[2,0],[0,2]],[[0,0],[0,2],[2,0]]],
        "objects":{"areas":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,-2]],"properties":{"name":"터"}}]}}})",
                                         "topo.json");
    QVERIFY(read);
    QCOMPARE(read->shapes.size(), 1U);
    const view::GeoRing &ring = read->shapes[0].rings.at(0);
    QCOMPARE(ring.size(), 5U);
    QCOMPARE(ring.front(), ring.back());
    QVERIFY(epi::distance(ring[2], {36.2, 127.2}).value < 1);
    QVERIFY(epi::distance(read->labels.at(0).position, {36.1, 127.1}).value < 20);
}

void MapFilesTest::readsBoundariesOfKorea_data()
{
    QTest::addColumn<int>("areas");
    QTest::newRow("skorea-provinces-2018-topo-simple.json") << 17;
    QTest::newRow("skorea-provinces-2018-topo.json") << 17;
    QTest::newRow("skorea-municipalities-2018-topo-simple.json") << 250;
    QTest::newRow("skorea-municipalities-2018-topo.json") << 250;
    QTest::newRow("skorea-submunicipalities-2018-topo-simple.json") << 3504;
    QTest::newRow("skorea-submunicipalities-2018-topo.json") << 3504;
}

void MapFilesTest::readsBoundariesOfKorea()
{
    QFETCH(int, areas);
    const std::string path = kostat(QTest::currentDataTag());
    if (!QFile::exists(QString::fromStdString(path)))
        QSKIP("the boundary files are not here");
    const auto read = view::readGeoJson(path);
    QVERIFY(read);
    QCOMPARE(read->labels.size(), static_cast<std::size_t>(areas));
    for (const view::GeoShape &shape : read->shapes) {
        QVERIFY(shape.closed);
        for (const view::GeoRing &ring : shape.rings)
            QCOMPARE(ring.front(), ring.back());
    }
    for (const view::GeoLabel &label : read->labels) {
        QVERIFY(label.position.latitude > 33 && label.position.latitude < 39);
        QVERIFY(!label.englishName.empty());
    }
}

void MapFilesTest::loadsApartFromTheWindow()
{
    const QTemporaryDir folder;
    const QString good =
        write(folder, "good.geojson", R"({"type":"Polygon","coordinates":[[[127,36],[127.1,36],[127.1,36.1],[127,36]]]})");
    const QString bad = write(folder, "bad.geojson", "{\n\"type\": oops}");
    view::MapSettings settings;
    QSignalSpy changed(&settings, &view::MapSettings::boundariesChanged);
    settings.setBoundaryFiles({bad, good, folder.filePath(QStringLiteral("none.json"))});
    QVERIFY(settings.loading()); // it does not wait for the files
    QTRY_VERIFY(!settings.loading());
    QCOMPARE(settings.boundaryErrors().size(), 2);
    QVERIFY(settings.boundaryErrors().at(0).contains(bad) && settings.boundaryErrors().at(0).contains(QStringLiteral("line 2")));
    QVERIFY(settings.boundaryErrors().at(1).contains(QStringLiteral("none.json")));
    QCOMPARE(settings.boundaries().layers->shapes.size(), 1U);
    QVERIFY(!settings.boundaries().layers->shapes.front().closed); // a boundary hides nothing
    settings.setBoundaryFiles({});
    QTRY_VERIFY(!settings.loading());
    QVERIFY(settings.boundaries().layers->shapes.empty());
}

void MapFilesTest::tileSettingsAreChecked_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("address"); // empty: no tiles; "error": none, and said why
    QTest::newRow("none") << "" << "" << "";
    QTest::newRow("host") << "https://tiles.office.example/osm" << "" << "https://tiles.office.example/osm/";
    QTest::newRow("folder") << "" << "/usr" << "file:///usr/";
    QTest::newRow("folder first") << "https://tiles.office.example/" << "/usr" << "file:///usr/";
    QTest::newRow("no folder") << "" << "/no/such/folder" << "error";
    QTest::newRow("no scheme") << "tiles.office.example" << "" << "error";
    QTest::newRow("another scheme") << "ftp://tiles.office.example" << "" << "error";
}

void MapFilesTest::tileSettingsAreChecked()
{
    QFETCH(QString, host);
    QFETCH(QString, folder);
    QFETCH(QString, address);
    view::MapSettings settings;
    settings.setTileHost(host);
    settings.setOfflineFolder(folder);
    QCOMPARE(settings.tileError().isEmpty(), address != u"error");
    QCOMPARE(settings.tileAddress(), address == u"error" ? QString() : address);
    QCOMPARE(settings.hasTiles(), !settings.tileAddress().isEmpty());
}

QTEST_GUILESS_MAIN(MapFilesTest)
#include "tst_map_files.moc"
