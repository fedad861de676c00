#include "tests/store/witnessed_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <chrono>
#include <csignal>
#include <random>

#include <sys/wait.h>
#include <time.h>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Acts are acknowledged through a pipe as soon as the store has answered; then the process is killed.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLost();
};

void TestKill::nothingAcknowledgedIsLost()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    constexpr int roundsOfStore = 20; // the time of a look grows with the store
    const StoreFolder calm;
    auto undisturbed = calm.create();
    REQUIRE(undisturbed);
    const auto expected = ExpectedTotals::learn(*undisturbed);
    REQUIRE(expected);
    std::mt19937 random(20);
    std::uint64_t acknowledged = 0;
    std::uint64_t unanswered = 0;
    const int kills = rounds(500);
    for (int round = 0; round < kills;) {
        WitnessedStore store(*expected);
        REQUIRE(store.create());
        for (const int end = std::min(kills, round + roundsOfStore); round < end; ++round) {
            store.start(WitnessedStore::Child::acts);
            if (round % 10 != 9) // now and then while opening
                store.awaitOpening();
            const timespec wait{0, std::chrono::nanoseconds(std::chrono::microseconds(2000 + random() % 25'000)).count()};
            ::nanosleep(&wait, nullptr);
            store.kill();
            const int status = store.await();
            QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
                     qPrintable(QString("round %1 ended by itself: %2").arg(round).arg(status)));
            const std::string fault = store.look();
            QVERIFY2(fault.empty(), ("round " + std::to_string(round) + ": " + fault).c_str());
        }
        acknowledged += store.acknowledged();
        unanswered += store.unanswered();
        for (const auto &entry : std::filesystem::directory_iterator(store.folder().path()))
            QVERIFY2(!entry.path().filename().string().contains(".db-mj"), entry.path().c_str());
    }
    QVERIFY(acknowledged > static_cast<std::uint64_t>(kills)); // the killing hit work, not idleness
    qInfo("%d kills, %llu acknowledged acts, none lost; %llu done without an answer", kills, qulonglong{acknowledged},
          qulonglong{unanswered});
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
