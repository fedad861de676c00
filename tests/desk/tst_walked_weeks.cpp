#include "altered_week.h"
#include "desk/policy_file.h"
#include "tests/support/places.h"

#include <QTest>

using namespace tracedesk;

/// Real weeks of movement as a base-station log has them, told truthfully and then altered: what is found, what is told for
/// nothing.
class TestWalkedWeeks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void staysOfTheRule();
    void alteredAccounts();

private:
    std::optional<tests::WalkedWeeks> m_weeks;
};

void TestWalkedWeeks::initTestCase()
{
    m_weeks.emplace(tests::shared("/data").toStdString());
    if (!m_weeks->areThere())
        QSKIP("the real data sets are not on this machine");
}

// The judge of all this: an hour at one place, ten minutes on the way, an hour a kilometre away.
void TestWalkedWeeks::staysOfTheRule()
{
    std::vector<tests::WalkedWeek::Fix> fixes;
    const tests::UnixTime start = 1583074800;
    for (int minute = 0; minute <= 4500; ++minute) {
        const int phase = minute % 130;
        const double metres = phase <= 60    ? 0
                              : phase <= 70  ? 100.0 * (phase - 60)
                              : phase <= 125 ? 1000
                                             : 1000 - 200.0 * (phase - 125);
        fixes.push_back({start + minute * 60, {metres, 0}});
    }
    const tests::WalkedWeek week("W", fixes);
    QVERIFY(week.stays().size() >= 68 && week.stays().size() <= 70);
    for (std::size_t i = 0; i + 1 < week.stays().size(); ++i) {
        const tests::WalkedStay &stay = week.stays()[i];
        QVERIFY(std::abs(stay.at.x - (i % 2 == 0 ? 0 : 1000)) < 50);
        QVERIFY(stay.end - stay.begin >= 50 * 60 && stay.end - stay.begin <= 66 * 60);
    }
}

void TestWalkedWeeks::alteredAccounts()
{
    const auto policy = desk::findPolicy(tests::resources("/policies").toStdString(), "kcdc-2020-03");
    QVERIFY(policy.has_value());
    const tests::Tally tally = m_weeks->measure(901, *policy);
    QVERIFY(tally.cases > 100);
    for (std::size_t i = 0; i < tests::plantKinds; ++i)
        QVERIFY2(tally.planted[i] > 10, tests::nameOf(static_cast<tests::Plant>(i)));
    QVERIFY2(tally.recall() >= 0.9, qPrintable(QString::number(tally.recall())));
    const double weekly = static_cast<double>(tally.falseAlarms()) / tally.weeks;
    QVERIFY2(weekly <= 1, qPrintable(QString::number(weekly)));
}

QTEST_GUILESS_MAIN(TestWalkedWeeks)
#include "tst_walked_weeks.moc"
