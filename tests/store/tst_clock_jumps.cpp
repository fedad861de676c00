#include "tests/store/store_fixture.h"
#include "tests/support/effort.h"

#include <QTest>

#include <array>
#include <optional>
#include <random>
#include <vector>

using namespace tracedesk;
using namespace tracedesk::tests;
using namespace std::chrono_literals;
using epi::AuditAct;
using epi::ErrorCode;
using Milliseconds = std::chrono::milliseconds;

/// Somebody sets the time of day, or the machine sleeps: the record stays in the order of what was done, a wait after wrong
/// passwords is neither shorter nor longer, and data are as old as the clock says, to the second.
class TestClockJumps : public QObject
{
    Q_OBJECT

private slots:
    void recordAndWaitsDoNotFollowTheClock();
    void expiresToTheSecond_data();
    void expiresToTheSecond();
};

namespace {

constexpr std::int64_t start = 1'585'000'000'000;

struct Clocks
{
    std::int64_t wall = start; ///< stands still unless it is set
    vault::MachineTime machine{{1}, 1h};

    [[nodiscard]] store::Environment environment()
    {
        auto made = testEnvironment();
        made.clock = [this] { return std::chrono::sys_time<Milliseconds>{Milliseconds{wall}}; };
        made.machine = [this] { return machine; };
        made.workstation = "desk 7";
        return made;
    }

    void jump(std::mt19937 &random)
    {
        constexpr std::int64_t hour = 3'600'000;
        const std::array<std::int64_t, 11> to = {
            wall + hour,       // daylight saving, and somebody who does it by hand
            wall - hour,       //
            wall - 24 * hour,  //
            wall + 9 * hour,   // another zone taken for this one
            0,                 // an empty battery
            1,                 //
            2'147'483'647'000, // the last second of 32 bits
            4'102'444'800'000, // 2100
            1'582'934'400'000, // 29 February 2020
            wall + 12 * hour,  // asleep over night
            start + static_cast<std::int64_t>(random() % 1'000'000'000),
        };
        const std::size_t which = random() % to.size();
        wall = std::max<std::int64_t>(to[which], 0);
        if (which == 9)
            machine.since += 12h;
    }
};

struct Expected
{
    AuditAct act;
    std::int64_t at;
    bool operator==(const Expected &) const = default;
};

Milliseconds waitAfter(int failures)
{
    constexpr std::array waits = {0, 0, 0, 1, 2, 4, 8};
    return std::chrono::seconds(waits[static_cast<std::size_t>(failures)]);
}

std::vector<Expected> recordOf(const store::CaseStore &store, std::uint64_t &wrongOrder)
{
    std::vector<Expected> record;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &one) {
        record.push_back({one.act, one.at.time_since_epoch().count()});
        wrongOrder += one.sequence == record.size() ? 0 : 1;
        return true;
    });
    return record;
}

} // namespace

void TestClockJumps::recordAndWaitsDoNotFollowTheClock()
{
    const StoreFolder folder;
    Clocks clocks;
    std::vector<Expected> expected;
    std::vector<Expected> spooled;
    auto founded =
        store::CaseStore::create(folder.path(), {.founder = {"kim", epi::Role::owner, {}}}, password(), clocks.environment());
    REQUIRE(founded);
    std::optional<store::CaseStore> store = std::move(founded->store);
    std::uint64_t wrongOrder = 0;
    expected = recordOf(*store, wrongOrder);
    std::mt19937 random(12);
    int failures = 0;
    int turnedAway = 0;
    const auto opens = [&] {
        auto opened = store::CaseStore::open(folder.path(), {"kim", password()}, clocks.environment());
        if (!opened)
            return opened.error().code;
        store = std::move(*opened);
        expected.insert(expected.end(), spooled.begin(), spooled.end());
        if (!spooled.empty())
            expected.push_back({AuditAct::spoolDrained, clocks.wall});
        spooled.clear();
        expected.push_back({AuditAct::storeOpened, clocks.wall});
        failures = 0;
        return ErrorCode::cancelled;
    };
    const int sequences = rounds(500);
    for (int sequence = 0; sequence < sequences; ++sequence) {
        for (int steps = 0; steps < 6; ++steps) {
            clocks.jump(random);
            switch (random() % 3) {
            case 0:
                REQUIRE(store->recordLook(epi::PersonId(epi::Uuid{1}), "look"));
                expected.push_back({AuditAct::looked, clocks.wall});
                break;
            case 1:
                REQUIRE(store->setSetting("zoom", std::to_string(random())));
                expected.push_back({AuditAct::settingSaved, clocks.wall});
                break;
            default:
                expected.push_back({AuditAct::storeClosed, clocks.wall});
                store.reset();
                for (int wrong = static_cast<int>(random() % 5); wrong > 0; --wrong) {
                    clocks.jump(random);
                    clocks.machine.since += waitAfter(failures);
                    REQUIRE_ERROR(store::CaseStore::open(folder.path(), {"kim", password("wrong")}, clocks.environment()),
                                  ErrorCode::wrongPassword);
                    spooled.push_back({AuditAct::logInFailed, clocks.wall});
                    ++failures;
                }
                // However the time of day is set, a millisecond before its end the wait is not over, and then it is.
                if (const Milliseconds wait = waitAfter(failures); wait > 0ms) {
                    clocks.machine.since += wait - 1ms;
                    for (int times = 0; times < 3; ++times) {
                        const auto slept = clocks.machine.since;
                        clocks.jump(random);
                        clocks.machine.since = slept;
                        QCOMPARE(opens(), ErrorCode::tooManyAttempts);
                        ++turnedAway;
                    }
                    clocks.machine.since += 1ms;
                }
                QCOMPARE(opens(), ErrorCode::cancelled);
            }
        }
        if (sequence % 50 == 49 || sequence + 1 == sequences) {
            QVERIFY(recordOf(*store, wrongOrder) == expected);
            QCOMPARE(wrongOrder, std::uint64_t{0});
            const auto faults = store->check({}, {});
            REQUIRE(faults);
            QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
        }
    }
    qInfo("%d sequences, %zu entries in order, %d waits not shortened", sequences, expected.size(), turnedAway);
    QVERIFY(turnedAway > sequences);
}

void TestClockJumps::expiresToTheSecond_data()
{
    QTest::addColumn<qint64>("imported"); // seconds
    QTest::newRow("usual") << qint64{1'585'000'000};
    QTest::newRow("leap day") << qint64{1'582'934'400};
    QTest::newRow("the last second of 32 bits") << qint64{2'147'483'647};
    QTest::newRow("the first after it") << qint64{2'147'483'648};
    QTest::newRow("2100") << qint64{4'107'542'400};
}

void TestClockJumps::expiresToTheSecond()
{
    QFETCH(qint64, imported);
    const StoreFolder folder;
    Clocks clocks;
    auto founded =
        store::CaseStore::create(folder.path(), {.founder = {"kim", epi::Role::owner, {}}}, password(), clocks.environment());
    REQUIRE(founded);
    clocks.wall = imported * 1000 + 999; // a part of a second does not make it a second older
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::cellSite;
    batch.subjects = {"one"};
    batch.places.emplace_back().code = "C1";
    batch.records.subject = {0};
    batch.records.begin = {1'585'000'000};
    batch.records.place = {0};
    batch.records.line = {2};
    REQUIRE(founded->store.importRecords(cleanImport("one.csv", 1, "d"), batch, {}, {}));
    const auto expired = [&](qint64 until) {
        const std::array limits = {epi::DestructionCount{epi::DataClass::positions, 0, epi::Instant{epi::Seconds{until}}}};
        const auto counts = founded->store.countExpired(limits);
        return counts && !counts->empty() ? counts->front().count : std::uint64_t{0};
    };
    for (int times = 0; times < 3; ++times) { // wherever the clock stands by then
        QCOMPARE(expired(imported - 1), std::uint64_t{0});
        QCOMPARE(expired(imported), std::uint64_t{0});
        QCOMPARE(expired(imported + 1), std::uint64_t{1});
        clocks.wall = times == 0 ? 0 : 4'102'444'800'000;
    }
    QCOMPARE(founded->store.oldestImports()->front().until, epi::Instant{epi::Seconds{imported}});
}

QTEST_GUILESS_MAIN(TestClockJumps)
#include "tst_clock_jumps.moc"
