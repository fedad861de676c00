#include "epi/geodesy.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace tracedesk::epi;

class TestGeodesy : public QObject
{
    Q_OBJECT

private slots:
    void distance_data();
    void distance();
    void plausible_data();
    void plausible();
    void localPlaneAgreesWithDistance();
    void projectionOrigin_data();
    void projectionOrigin();
    void projectionRoundTrip();
    void projectionScaleOnTheMeridian();
};

void TestGeodesy::distance_data()
{
    QTest::addColumn<double>("latitude1");
    QTest::addColumn<double>("longitude1");
    QTest::addColumn<double>("latitude2");
    QTest::addColumn<double>("longitude2");
    QTest::addColumn<double>("metres");
    const double degree = 6371008.8 * std::numbers::pi / 180;
    QTest::newRow("same") << 37.5 << 127.0 << 37.5 << 127.0 << 0.0;
    QTest::newRow("one degree north") << 37.0 << 127.0 << 38.0 << 127.0 << degree;
    QTest::newRow("one degree along the equator") << 0.0 << 10.0 << 0.0 << 11.0 << degree;
    QTest::newRow("over the date line") << 0.0 << 179.5 << 0.0 << -179.5 << degree;
    QTest::newRow("antipodes") << 0.0 << 0.0 << 0.0 << 180.0 << degree * 180;
    QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 77.0 << degree * 180;
}

void TestGeodesy::distance()
{
    QFETCH(double, latitude1);
    QFETCH(double, longitude1);
    QFETCH(double, latitude2);
    QFETCH(double, longitude2);
    QFETCH(double, metres);
    const double found = tracedesk::epi::distance({latitude1, longitude1}, {latitude2, longitude2}).value;
    QVERIFY2(std::abs(found - metres) < 1e-3, qPrintable(QString::number(found, 'f', 6)));
}

void TestGeodesy::plausible_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("plausible");
    QTest::newRow("Seoul") << 37.5 << 127.0 << true;
    QTest::newRow("no fix") << 0.0 << 0.0 << false;
    QTest::newRow("on the equator") << 0.0 << 127.0 << true;
    QTest::newRow("swapped") << 127.0 << 37.5 << false;
    QTest::newRow("not a number") << std::nan("") << 127.0 << false;
    QTest::newRow("too far east") << 37.5 << 180.1 << false;
}

void TestGeodesy::plausible()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QTEST(isPlausible({latitude, longitude}), "plausible");
}

void TestGeodesy::localPlaneAgreesWithDistance()
{
    const LatLng seoul{37.5, 127.0};
    const LocalPlane plane(seoul);
    for (double north = -0.15; north <= 0.15; north += 0.03) {
        for (double east = -0.15; east <= 0.15; east += 0.03) {
            const LatLng other{seoul.latitude + north, seoul.longitude + east};
            const LocalXY xy = plane.toLocal(other);
            const double great = tracedesk::epi::distance(seoul, other).value;
            QVERIFY(std::abs(std::hypot(xy.x, xy.y) - great) <= great * 1.5e-3 + 1e-6);
            const LatLng back = plane.toLatLng(xy);
            QVERIFY(tracedesk::epi::distance(back, other).value < 1e-6);
        }
    }
}

void TestGeodesy::projectionOrigin_data()
{
    QTest::addColumn<CoordinateSystem>("system");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("5179") << CoordinateSystem::epsg5179 << 1000000.0 << 2000000.0 << 38.0 << 127.5;
    QTest::newRow("5186") << CoordinateSystem::epsg5186 << 200000.0 << 600000.0 << 38.0 << 127.0;
    QTest::newRow("utm 52") << CoordinateSystem::epsg32652 << 500000.0 << 0.0 << 0.0 << 129.0;
}

void TestGeodesy::projectionOrigin()
{
    QFETCH(CoordinateSystem, system);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const LatLng found = fromProjected(system, x, y);
    QVERIFY(std::abs(found.latitude - latitude) < 1e-10);
    QVERIFY(std::abs(found.longitude - longitude) < 1e-10);
}

void TestGeodesy::projectionRoundTrip()
{
    for (const auto system : {CoordinateSystem::epsg5179, CoordinateSystem::epsg5186, CoordinateSystem::epsg32652}) {
        for (double latitude = 33; latitude <= 39; latitude += 0.5) {
            for (double longitude = 124.5; longitude <= 131; longitude += 0.5) {
                const LocalXY xy = toProjected(system, {latitude, longitude});
                const LatLng back = fromProjected(system, xy.x, xy.y);
                QVERIFY2(tracedesk::epi::distance(back, {latitude, longitude}).value < 1e-3,
                         qPrintable(QString("%1 %2").arg(latitude).arg(longitude)));
            }
        }
    }
}

void TestGeodesy::projectionScaleOnTheMeridian()
{
    // The arc of the GRS 80 meridian from the equator to 45 degrees is 4,984,944.378 m; UTM shrinks it by 0.9996.
    const LocalXY xy = toProjected(CoordinateSystem::epsg32652, {45, 129});
    QVERIFY2(std::abs(xy.y - 0.9996 * 4984944.378) < 0.01, qPrintable(QString::number(xy.y, 'f', 4)));
    QCOMPARE(xy.x, 500000.0);
}

QTEST_GUILESS_MAIN(TestGeodesy)
#include "tst_geodesy.moc"
