#include "epi/policy.h"

#include <QTest>

using namespace tracedesk::epi;

class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void infectious_data();
    void infectious();
    void exposure();
    void uncertainOnsetWidensTheOuterWindow();
    void noDateIsAnError();
};

namespace {

// Days of March 2020; 0 = none.
Day march(int day)
{
    using namespace std::chrono;
    return local_days{2020y / March / day};
}

Instant seoul(int day, int hour = 0)
{
    return startOfDay(march(day), Seconds{9 * 3600}) + Seconds{hour * 3600};
}

Policy policy(int before)
{
    Policy p;
    p.infectiousBefore = before;
    p.infectiousAfter = 10;
    return p;
}

} // namespace

void TestPolicy::infectious_data()
{
    QTest::addColumn<int>("onset");
    QTest::addColumn<int>("sample");
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<int>("isolated");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end"); // exclusive
    QTest::addColumn<bool>("assumed");
    QTest::newRow("KCDC March 2020: one day before onset to isolation") << 12 << 14 << 15 << 15 << 1 << 11 << 16 << false;
    QTest::newRow("later 2020: two days") << 12 << 14 << 15 << 15 << 2 << 10 << 16 << false;
    QTest::newRow("no symptoms: from the sample") << 0 << 14 << 15 << 15 << 1 << 13 << 16 << false;
    QTest::newRow("only the confirmation is known") << 0 << 0 << 15 << 16 << 1 << 14 << 17 << true;
    QTest::newRow("never isolated: the policy's days") << 12 << 14 << 15 << 0 << 2 << 10 << 23 << false;
}

void TestPolicy::infectious()
{
    QFETCH(int, onset);
    QFETCH(int, sample);
    QFETCH(int, confirmed);
    QFETCH(int, isolated);
    Case c;
    if (onset)
        c.onset = DayRange{march(onset), march(onset)};
    if (sample)
        c.sampleDate = march(sample);
    if (confirmed)
        c.confirmed = march(confirmed);
    if (isolated)
        c.isolated = march(isolated);
    QFETCH(int, before);
    const auto window = infectiousWindow(c, policy(before));
    QVERIFY(window.has_value());
    QFETCH(int, begin);
    QFETCH(int, end);
    QVERIFY(window->outer.begin == seoul(begin));
    QVERIFY(window->outer.end == seoul(end));
    QVERIFY(window->inner == window->outer);
    QTEST(window->assumed, "assumed");
}

void TestPolicy::exposure()
{
    Case c;
    c.onset = DayRange{march(20), march(20)};
    Policy p = policy(2);
    p.exposureEarliest = 14;
    p.exposureLatest = 1;
    const auto window = exposureWindow(c, p);
    QVERIFY(window.has_value());
    QVERIFY(window->outer.begin == seoul(6));
    QVERIFY(window->outer.end == seoul(20)); // the day before onset counts whole
}

void TestPolicy::uncertainOnsetWidensTheOuterWindow()
{
    Case c;
    c.onset = DayRange{march(10), march(12)};
    const auto window = infectiousWindow(c, policy(1));
    QVERIFY(window->outer.begin == seoul(9));
    QVERIFY(window->outer.end == seoul(23));
    QVERIFY(window->inner.begin == seoul(11));
    QVERIFY(window->inner.end == seoul(21));
}

void TestPolicy::noDateIsAnError()
{
    QVERIFY(infectiousWindow(Case{}, Policy{}).error().code == ErrorCode::notFound);
    QVERIFY(exposureWindow(Case{}, Policy{}).error().code == ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
