#include "tests/store/faulty_vfs.h"
#include "tests/store/witnessed_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <random>

#include <sys/wait.h>

using namespace tracedesk;
using namespace tracedesk::tests;

/// The power goes while acts are done and acknowledged, and while what it left is put right.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLost();
};

void TestPowerLoss::nothingAcknowledgedIsLost()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    constexpr int roundsOfStore = 40;
    FaultyVfs vfs;
    const StoreFolder calm;
    auto undisturbed = calm.create();
    REQUIRE(undisturbed);
    const auto expected = ExpectedTotals::learn(*undisturbed);
    REQUIRE(expected);
    std::mt19937 random(30);
    std::uint64_t acknowledged = 0;
    std::uint64_t unanswered = 0;
    int whileOpening = 0;
    const int losses = rounds(1000);
    for (int loss = 0; loss < losses;) {
        WitnessedStore store(*expected);
        REQUIRE(store.create());
        for (const int end = std::min(losses, loss + roundsOfStore); loss < end; ++loss) {
            // Now and then while what the loss before left is put right: opening takes up to sixty changes, an act a hundred.
            const std::uint64_t change = 1 + random() % (loss % 4 == 0 ? 60 : 500);
            const auto before = store.looks();
            store.start(WitnessedStore::Child::looksAndActs,
                        [&vfs, change, seed = static_cast<std::uint32_t>(random())] { vfs.losePowerAt(change, seed); });
            const int status = store.await();
            QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == FaultyVfs::ended,
                     qPrintable(QString("loss %1: what came before was not right, status %2").arg(loss).arg(status)));
            whileOpening += store.looks() == before ? 1 : 0;
        }
        const std::string fault = store.look();
        QVERIFY2(fault.empty(), ("loss " + std::to_string(loss) + ": " + fault).c_str());
        acknowledged += store.acknowledged();
        unanswered += store.unanswered();
    }
    QVERIFY(acknowledged > static_cast<std::uint64_t>(losses));
    QVERIFY(whileOpening > losses / 10);
    qInfo("%d losses (%d while opening), %llu acknowledged acts, none lost; %llu done without an answer", losses, whileOpening,
          qulonglong{acknowledged}, qulonglong{unanswered});
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_power_loss.moc"
