#include "epi/time_span.h"

#include <QTest>

using namespace tracedesk::epi;
using namespace std::chrono_literals;

class TestTimeSpan : public QObject
{
    Q_OBJECT

private slots:
    void overlap_data();
    void overlap();
    void localDays_data();
    void localDays();
};

namespace {
TimeSpan span(int begin, int end)
{
    return {Instant{Seconds{begin}}, Instant{Seconds{end}}};
}
} // namespace

void TestTimeSpan::overlap_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("common");
    QTest::newRow("before") << 0 << 5 << 0;
    QTest::newRow("touches at the begin") << 0 << 10 << 0;
    QTest::newRow("over the begin") << 5 << 12 << 2;
    QTest::newRow("inside") << 12 << 15 << 3;
    QTest::newRow("the same") << 10 << 20 << 10;
    QTest::newRow("around") << 0 << 30 << 10;
    QTest::newRow("touches at the end") << 20 << 30 << 0;
    QTest::newRow("empty inside") << 15 << 15 << 0;
    QTest::newRow("reversed") << 18 << 12 << 0;
}

void TestTimeSpan::overlap()
{
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(int, common);
    const TimeSpan fixed = span(10, 20);
    QCOMPARE(fixed.intersected(span(begin, end)).length().count(), common);
    QCOMPARE(fixed.overlaps(span(begin, end)), common > 0);
    QCOMPARE(span(begin, end).overlaps(fixed), common > 0);
}

void TestTimeSpan::localDays_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("day");
    QTest::newRow("midnight UTC is nine in Seoul") << qint64(86400) << 9 * 3600 << 1;
    QTest::newRow("a second before midnight in Seoul") << qint64(86400 - 9 * 3600 - 1) << 9 * 3600 << 0;
    QTest::newRow("midnight in Seoul") << qint64(86400 - 9 * 3600) << 9 * 3600 << 1;
    QTest::newRow("before 1970") << qint64(-1) << 0 << -1;
    QTest::newRow("west") << qint64(0) << -5 * 3600 << -1;
}

void TestTimeSpan::localDays()
{
    QFETCH(qint64, seconds);
    QFETCH(int, offset);
    QFETCH(int, day);
    const Instant t{Seconds{seconds}};
    const Day local = localDay(t, Seconds{offset});
    QCOMPARE(local.time_since_epoch().count(), day);
    QVERIFY(startOfDay(local, Seconds{offset}) <= t);
    QVERIFY(t < startOfDay(local + std::chrono::days{1}, Seconds{offset}));
}

QTEST_GUILESS_MAIN(TestTimeSpan)
#include "tst_time_span.moc"
