#include "tests/store/faulty_vfs.h"
#include "tests/store/witnessed_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include <sys/wait.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// Calls fail while a store is opened that a crash or a power loss left in the middle of an act.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void errorsWhileRecoveringLoseNothing();
};

namespace {

Fault anyFault(std::mt19937 &random)
{
    constexpr std::array calls = {FileCall::read, FileCall::write, FileCall::sync, FileCall::truncate, FileCall::remove,
                                  FileCall::open, FileCall::lock,  FileCall::size, FileCall::access};
    Fault fault;
    const std::size_t call = random() % (calls.size() + 1);
    if (call < calls.size())
        fault.call = calls[call];
    fault.at = 1 + random() % (fault.call == FileCall::read || fault.call == FileCall::write ? 60 : 12);
    fault.lasting = random() % 2 == 0;
    fault.done = random() % 3 == 0 ? Fault::Done::half : random() % 2 == 0 ? Fault::Done::all : Fault::Done::nothing;
    fault.full = fault.call == FileCall::write && random() % 2 == 0;
    return fault;
}

/// Whether something is to be rolled back.
bool isHot(const StoreFolder &folder)
{
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().string().ends_with("-journal") && std::filesystem::file_size(entry.path()) > 0)
            return true;
    return false;
}

} // namespace

void TestRecovery::errorsWhileRecoveringLoseNothing()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    constexpr int roundsOfStore = 40;
    constexpr std::uint64_t changesOfActs = 500; // of a few acts
    FaultyVfs vfs;
    const StoreFolder calm;
    auto undisturbed = calm.create();
    REQUIRE(undisturbed);
    const auto expected = ExpectedTotals::learn(*undisturbed);
    REQUIRE(expected);
    std::mt19937 random(70);
    int tries = 0;
    int met = 0;
    int hot = 0;
    std::map<ErrorCode, int> errors;
    const int states = rounds(300);
    for (int state = 0; state < states;) {
        WitnessedStore store(*expected);
        REQUIRE(store.create());
        for (const int end = std::min(states, state + roundsOfStore); state < end; ++state) {
            const std::uint64_t change = 1 + random() % changesOfActs;
            const auto seed = static_cast<std::uint32_t>(random());
            store.start(WitnessedStore::Child::looksAndActs, [&] {
                if (seed % 2 == 0)
                    vfs.endAt(change);
                else
                    vfs.losePowerAt(change, seed);
            });
            const int status = store.await();
            QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == FaultyVfs::ended,
                     qPrintable(QString("state %1: what came before was not right, status %2").arg(state).arg(status)));
            hot += isHot(store.folder()) ? 1 : 0;
            for (int faults = 1 + static_cast<int>(random() % 3); faults > 0; --faults) {
                vfs.fail(anyFault(random));
                const auto error = store.tryOpening();
                ++tries;
                met += vfs.hasFailed() ? 1 : 0;
                QVERIFY2(!error || vfs.hasFailed(), error ? describe(*error).c_str() : "");
                vfs.calm();
                if (error)
                    ++errors[error->code];
            }
        }
        const std::string fault = store.look();
        QVERIFY2(fault.empty(), ("state " + std::to_string(state) + ": " + fault).c_str());
    }
    std::string codes;
    for (const auto &[code, times] : errors)
        codes += ' ' + std::to_string(static_cast<int>(code)) + ':' + std::to_string(times);
    qInfo("%d states (%d with a journal to roll back), %d openings, %d met a fault; error codes%s", states, hot, tries, met,
          codes.c_str());
    QVERIFY(hot > states / 10);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
