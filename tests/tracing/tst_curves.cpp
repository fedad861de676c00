#include "scenario.h"
#include "tracing/closeness.h"
#include "tracing/curves.h"
#include "tracing/sources.h"

#include <QTest>

#include <cmath>
#include <complex>
#include <numbers>
#include <random>

using namespace tracedesk;
using namespace tracedesk::tracing;
using tests::testPolicy;

namespace {

epi::Day day(int number)
{
    return epi::Day{std::chrono::days{16500 + number}};
}

} // namespace

class TestCurves : public QObject
{
    Q_OBJECT

private slots:
    void infectiousnessAroundOnset_data();
    void infectiousnessAroundOnset();
    void curvesHoldTheirShare();
    void wallingaAndTeunis();
    void closenessInOneDisc_data();
    void closenessInOneDisc();
    void closenessOfTwoGaussians();
};

void TestCurves::infectiousnessAroundOnset_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("cumulated");
    const double vector[][2] = {{-5, 0.0110}, {-3, 0.0905}, {-2, 0.1802}, {-1, 0.3021},
                                {0, 0.4422},  {2, 0.7067},  {5, 0.9288},  {10, 0.9974}};
    for (const auto &[days, cumulated] : vector)
        QTest::addRow("F(%g)", days) << days << cumulated;
}

void TestCurves::infectiousnessAroundOnset()
{
    QFETCH(double, days);
    const double value = cumulative(testPolicy().infectiousness, days);
    QFETCH(double, cumulated);
    QVERIFY2(std::abs(value - cumulated) < 6e-5, qPrintable(QString::number(value)));
}

void TestCurves::curvesHoldTheirShare()
{
    const epi::Policy policy = testPolicy();
    OnsetCurves curves(policy);
    for (const int length : {0, 1, 5}) {
        const epi::DayRange onset{day(0), day(length)};
        double infection = 0;
        double infectious = 0;
        for (const float value : curves.infection(onset)->values)
            infection += static_cast<double>(value);
        for (const float value : curves.infectiousness(onset, std::nullopt)->values)
            infectious += static_cast<double>(value) / 24;
        QVERIFY2(std::abs(infection - 1) < 3e-4, qPrintable(QString::number(infection)));
        QVERIFY2(std::abs(infectious - 1) < 3e-4, qPrintable(QString::number(infectious)));
        QVERIFY(std::abs(curves.share(onset, curves.infectiousReach(onset)) - 1) < 3e-4);
    }
    // The domain's figure: O-2 to O+10 covers 81.7 % from an onset that is a moment; here it lies evenly in its day.
    const epi::DayRange exact{day(0), day(0)};
    double mean = 0;
    for (int step = 0; step < 24; ++step) {
        const double moment = (step + 0.5) / 24;
        mean += (cumulative(policy.infectiousness, 10 - moment) - cumulative(policy.infectiousness, -2 - moment)) / 24;
    }
    const epi::Instant begin = epi::startOfDay(day(0), policy.utcOffset);
    const double share = curves.share(exact, {begin - std::chrono::days{2}, begin + std::chrono::days{10}});
    QVERIFY2(std::abs(share - mean) < 1e-3, qPrintable(QString("%1 %2").arg(share).arg(mean)));
}

void TestCurves::wallingaAndTeunis()
{
    const auto p = wallingaTeunis({0, 3, 4, 7}, testPolicy().serialInterval);
    const auto equal = [](double a, double b) { return std::abs(a - b) < 6e-5; };
    QVERIFY(equal(p[1][0], 1));
    QVERIFY(equal(p[2][0], 0.8309) && equal(p[2][1], 0.1691));
    QVERIFY(equal(p[3][0], 0.1393) && equal(p[3][1], 0.3961) && equal(p[3][2], 0.4646));
    const double expected[] = {1.9702, 0.5652, 0.4646, 0};
    for (std::size_t j = 0; j < 4; ++j)
        QVERIFY(std::abs(p[0][j] + p[1][j] + p[2][j] + p[3][j] - expected[j]) < 1.1e-4);
    QVERIFY(p[0] == std::vector<double>(4, 0.0));
}

void TestCurves::closenessInOneDisc_data()
{
    QTest::addColumn<double>("radius");
    QTest::addColumn<double>("probability");
    QTest::newRow("100 m") << 100.0 << 0.0004;
    QTest::newRow("300 m") << 300.0 << 4.4e-5;
    QTest::newRow("all of it") << 1.0 << 1.0;
}

void TestCurves::closenessInOneDisc()
{
    QFETCH(double, radius);
    QFETCH(double, probability);
    const double value = closenessInDisc(2, radius);
    QVERIFY2(std::abs(value - probability) <= 0.03 * probability, qPrintable(QString::number(value)));
    // Against points thrown by chance, where the short formula no longer holds.
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(0, 1);
    const auto point = [&] { return std::polar(std::sqrt(unit(random)), 2 * std::numbers::pi * unit(random)); };
    int near = 0;
    for (int i = 0; i < 200000; ++i)
        near += std::abs(point() - point()) <= 0.7 ? 1 : 0;
    QVERIFY(std::abs(near / 200000.0 - closenessInDisc(0.7, 1)) < 0.005);
}

void TestCurves::closenessOfTwoGaussians()
{
    // No separation: 1 - exp(-r^2 / 2 s^2).
    QVERIFY(std::abs(closenessOfGaussians(2, 0, 3, 4) - (1 - std::exp(-4.0 / 50))) < 1e-12);
    QCOMPARE(closenessOfGaussians(2, 3, 0, 0), 0.0);
    QCOMPARE(closenessOfGaussians(3, 3, 0, 0), 1.0);
    std::mt19937_64 random(11);
    std::normal_distribution<double> a(0, 5);
    std::normal_distribution<double> b(0, 12);
    for (const double separation : {0.0, 8.0, 25.0}) {
        int near = 0;
        for (int i = 0; i < 200000; ++i)
            near += std::hypot(a(random) - b(random) - separation, a(random) - b(random)) <= 15 ? 1 : 0;
        QVERIFY(std::abs(near / 200000.0 - closenessOfGaussians(15, separation, 5, 12)) < 0.005);
    }
    double before = 1;
    for (double separation = 0; separation < 400; separation += 1) {
        const double value = closenessOfGaussians(10, separation, 10, 10);
        QVERIFY(value <= before + 1e-12 && value >= 0);
        before = value;
    }
    // A shared base station never gets far above zero; two fixes side by side do.
    using enum epi::RecordKind;
    QVERIFY(closeness(2, 0, {cellSite, 300}, {cellSite, 300}) < 1e-4);
    QVERIFY(closeness(2, 0, {gps, 5}, {gps, 5}) > 0.05);
}

QTEST_GUILESS_MAIN(TestCurves)
#include "tst_curves.moc"
