#include "desk/policy_file.h"
#include "planted_contradictions.h"
#include "tests/support/places.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;

/// Contradictions planted into generated outbreaks of seeds that no number was tuned on: what is found, what is told for nothing.
class TestConflictRecall : public QObject
{
    Q_OBJECT

private slots:
    void plantedContradictions();
};

void TestConflictRecall::plantedContradictions()
{
    QTemporaryDir scratch;
    const auto policy = desk::findPolicy(tests::resources("/policies").toStdString(), "kcdc-2020-03");
    QVERIFY(policy.has_value() && scratch.isValid());
    tests::Tally all;
    for (std::uint64_t seed = 901; seed <= 904; ++seed) {
        demo::Options options;
        options.seed = seed;
        all.add(tests::measure(options, *policy, scratch.path().toStdString()));
    }
    QVERIFY(all.cases == 240);
    for (std::size_t i = 0; i < tests::plantKinds; ++i) {
        QVERIFY2(all.planted[i] > 40, tests::nameOf(static_cast<tests::Plant>(i)));
        QVERIFY2(10 * all.found[i] >= 8 * all.planted[i], tests::nameOf(static_cast<tests::Plant>(i)));
    }
    QVERIFY2(all.recall() >= 0.92, qPrintable(QString::number(all.recall())));
    const double weekly = static_cast<double>(all.falseAlarms()) / all.weeks;
    QVERIFY2(weekly <= 0.2, qPrintable(QString::number(weekly)));
}

QTEST_GUILESS_MAIN(TestConflictRecall)
#include "tst_conflict_recall.moc"
