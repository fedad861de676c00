#include "epi/visit_of_stay.h"

#include <QTest>

using namespace tracedesk::epi;

/// What an officer is offered to confirm of a stay.
class TestVisitOfStay : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatIsCertain_data();
    void takesWhatIsCertain();
    void aFootprintIsNoPlace();
};

namespace {

Instant at(int seconds)
{
    return Instant{Seconds{1'585'000'000 + seconds}};
}

} // namespace

void TestVisitOfStay::takesWhatIsCertain_data()
{
    QTest::addColumn<int>("possibleBegin");
    QTest::addColumn<int>("certainBegin");
    QTest::addColumn<int>("certainEnd");
    QTest::addColumn<int>("possibleEnd");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("margin");

    QTest::newRow("to the second") << 0 << 0 << 600 << 600 << 0 << 600 << 0;
    QTest::newRow("came before") << -300 << 0 << 600 << 600 << 0 << 600 << 300;
    QTest::newRow("left after") << -60 << 0 << 600 << 1'200 << 0 << 600 << 600;
    QTest::newRow("rounded up") << -61 << 0 << 600 << 600 << 0 << 600 << 120;
    QTest::newRow("one record") << -600 << 0 << 0 << 900 << -600 << 900 << 0;
}

void TestVisitOfStay::takesWhatIsCertain()
{
    QFETCH(int, possibleBegin);
    QFETCH(int, certainBegin);
    QFETCH(int, certainEnd);
    QFETCH(int, possibleEnd);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(int, margin);
    Stay stay;
    stay.possible = {at(possibleBegin), at(possibleEnd)};
    stay.certain = {at(certainBegin), at(certainEnd)};
    const Visit visit = visitOf(stay);
    QCOMPARE(visit.begin, at(begin));
    QVERIFY(visit.end == at(end));
    QCOMPARE(visit.margin.count(), margin);
}

void TestVisitOfStay::aFootprintIsNoPlace()
{
    Stay stay;
    stay.place = "늘샘 카페";
    stay.position = {37.5, 127.0};
    stay.radius = 30;
    QCOMPARE(visitOf(stay).placeName, stay.place);
    QVERIFY(visitOf(stay).position == stay.position);
    stay.radius = 800;
    stay.place = "Mast 7";
    QVERIFY(visitOf(stay).placeName.empty());
    QVERIFY(!visitOf(stay).position);
}

QTEST_APPLESS_MAIN(TestVisitOfStay)
#include "tst_visit_of_stay.moc"
