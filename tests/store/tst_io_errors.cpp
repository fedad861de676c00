#include "tests/store/faulty_vfs.h"
#include "tests/store/serial_acts.h"
#include "tests/store/store_fixture.h"
#include "tests/support/effort.h"

#include <QTest>

#include <array>
#include <map>
#include <optional>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// Every call of every kind fails, one after the other, during each act and during opening. The act says so and has done
/// nothing, or is found done; the store opens and is sound, and the act done again is there once.
class TestIoErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acts_data();
    void acts();
    void opening_data();
    void opening();
    void checking_data();
    void checking();
    void cleanupTestCase();

private:
    /// A store just before an act.
    struct Before
    {
        StoreFolder folder;
        std::uint64_t otherEntries = 0; ///< in its audit, that are not of acts
    };
    struct Tally
    {
        int points = 0;
        int failed = 0;
        int committed = 0; ///< though an error was answered
        int unaware = 0;   ///< answered as done in spite of the fault, and done
        std::map<ErrorCode, int> codes;

        Tally &operator+=(const Tally &other);
        [[nodiscard]] std::string text() const;
    };

    [[nodiscard]] Totals expected(std::uint32_t acts, std::uint64_t otherEntries) const;
    [[nodiscard]] std::string tryAct(const Before &before, std::uint32_t act, const Fault &fault, bool &reached);
    [[nodiscard]] std::string tryOpening(const Before &before, const Fault &fault, bool &reached);
    [[nodiscard]] std::string settle(const StoreFolder &folder, std::uint32_t act, std::uint64_t entries, bool answered,
                                     std::optional<epi::Result<void>> again);

    FaultyVfs m_vfs;
    std::optional<ExpectedTotals> m_expected;
    std::map<std::uint32_t, Before> m_before;
    Tally m_tally;
    Tally m_sum;
};

namespace {

/// One of each kind, when the tables have several pages.
constexpr std::array actsTried = {26U, 27U, 28U, 29U, 30U};

void copyStore(const StoreFolder &from, const StoreFolder &to)
{
    std::filesystem::remove_all(to.path());
    std::filesystem::copy(from.path(), to.path(), std::filesystem::copy_options::recursive);
}

/// Every way to fail there is, but at which call.
std::vector<std::pair<std::string, Fault>> faults()
{
    using Done = Fault::Done;
    std::vector<std::pair<std::string, Fault>> all;
    for (const auto call : {FileCall::read, FileCall::write, FileCall::sync, FileCall::truncate, FileCall::remove, FileCall::open,
                            FileCall::lock, FileCall::size, FileCall::access}) {
        const std::string name(nameOf(call));
        const Done once = call == FileCall::write ? Done::half : Done::nothing;
        all.emplace_back(name + " once", Fault{.call = call, .done = once});
        if (call != FileCall::size && call != FileCall::access)
            all.emplace_back(name + " from there on", Fault{.call = call, .lasting = true});
        if (call == FileCall::write || call == FileCall::truncate || call == FileCall::remove)
            all.emplace_back(name + " done but denied", Fault{.call = call, .done = Done::all});
    }
    all.emplace_back("disk full", Fault{.call = FileCall::write, .lasting = true, .done = Done::half, .full = true});
    all.emplace_back("everything", Fault{.call = {}, .lasting = true});
    return all;
}

/// That everything fails from some call on differs little from one call to the next.
std::uint64_t step(const Fault &fault)
{
    return static_cast<std::uint64_t>(stride(fault.call ? 5 : 17));
}

void faultRows(const std::string &act, std::uint32_t number)
{
    for (const auto &[name, fault] : faults())
        QTest::newRow((act + ": " + name).c_str()) << number << fault;
}

} // namespace

Q_DECLARE_METATYPE(Fault)

TestIoErrors::Tally &TestIoErrors::Tally::operator+=(const Tally &other)
{
    points += other.points;
    failed += other.failed;
    committed += other.committed;
    unaware += other.unaware;
    for (const auto &[code, times] : other.codes)
        codes[code] += times;
    return *this;
}

std::string TestIoErrors::Tally::text() const
{
    std::string text = std::to_string(points) + " points: " + std::to_string(failed) + " errors, " + std::to_string(committed) +
                       " of them committed, " + std::to_string(unaware) + " done in spite of it; codes";
    for (const auto &[code, times] : codes)
        text += ' ' + std::to_string(static_cast<int>(code)) + ':' + std::to_string(times);
    return text;
}

void TestIoErrors::initTestCase()
{
    const StoreFolder calm;
    {
        auto store = calm.create();
        REQUIRE(store);
        auto learned = ExpectedTotals::learn(*store);
        REQUIRE(learned);
        m_expected = std::move(*learned);
    }
    const StoreFolder folder;
    REQUIRE(folder.create());
    for (std::uint32_t act = 0; act <= actsTried.back(); ++act) {
        auto store = folder.open();
        REQUIRE(store);
        if (act >= actsTried.front()) {
            const auto length = entriesButClosings(*store);
            REQUIRE(length);
            store = epi::fail(ErrorCode::cancelled); // closed, so that it can be copied
            Before &before = m_before[act];
            before.otherEntries = *length - m_expected->after(act).audit;
            copyStore(folder, before.folder);
            store = folder.open();
            REQUIRE(store);
        }
        REQUIRE(perform(*store, act));
    }
}

void TestIoErrors::acts_data()
{
    QTest::addColumn<std::uint32_t>("act");
    QTest::addColumn<Fault>("fault");
    for (const std::uint32_t act : actsTried)
        faultRows(std::string(nameOf(actAt(act))), act);
}

void TestIoErrors::acts()
{
    QFETCH(std::uint32_t, act);
    QFETCH(Fault, fault);
    m_tally = {};
    for (bool reached = true; reached; fault.at += step(fault)) {
        const std::string wrong = tryAct(m_before.at(act), act, fault, reached);
        QVERIFY2(wrong.empty(), ("at " + std::to_string(fault.at) + ": " + wrong).c_str());
    }
    qInfo("%s", m_tally.text().c_str());
    // The store was whole all the time: nobody is told otherwise.
    QVERIFY(!m_tally.codes.contains(ErrorCode::compartmentDamaged));
    m_sum += m_tally;
}

/// What is wrong after the act met the fault, or nothing.
std::string TestIoErrors::tryAct(const Before &before, std::uint32_t act, const Fault &fault, bool &reached)
{
    const StoreFolder folder;
    copyStore(before.folder, folder);
    auto store = folder.open();
    if (!store)
        return "did not open: " + describe(store.error());
    m_vfs.fail(fault);
    const auto done = perform(*store, act);
    reached = m_vfs.hasFailed();
    if (!reached) {
        m_vfs.calm();
        return done ? std::string() : "failed without a fault: " + describe(done.error());
    }
    ++m_tally.points;
    m_tally.failed += done ? 0 : 1;
    m_tally.unaware += done ? 1 : 0;
    if (!done)
        ++m_tally.codes[done.error().code];
    // Where calls fail on, it closes while they do; otherwise the same connection goes on, as a user would who tries again.
    std::optional<epi::Result<void>> again;
    if (!fault.lasting) {
        m_vfs.calm();
        if (!done)
            again = perform(*store, act);
    } else if (fault.full && !totalsOf(*store)) {
        return "not readable while full";
    }
    store = epi::fail(ErrorCode::cancelled);
    m_vfs.calm();
    return settle(folder, act, before.otherEntries + 2, done.has_value(), again);
}

Totals TestIoErrors::expected(std::uint32_t acts, std::uint64_t otherEntries) const
{
    const Totals totals = m_expected->after(acts);
    return totals.withAudit(totals.audit + otherEntries);
}

/// Opens what is left, calmly. The act must be there once if it was answered, or else was done again; by half never.
std::string TestIoErrors::settle(const StoreFolder &folder, std::uint32_t act, std::uint64_t entries, bool answered,
                                 std::optional<epi::Result<void>> again)
{
    auto store = folder.open();
    if (!store)
        return "does not open: " + describe(store.error());
    const auto faults = store->check({}, {});
    if (!faults || !faults->empty())
        return "damaged: " + describe(faults ? faults->front() : faults.error());
    auto totals = totalsOf(*store);
    if (!totals)
        return "not readable: " + describe(totals.error());
    // To have tried again what was done leaves an entry where it is not refused.
    const SerialAct kind = actAt(act);
    bool mayRepeat =
        !answered && (kind == SerialAct::importRecords || kind == SerialAct::importList || kind == SerialAct::saveFindings);
    if (!answered && !again) {
        const bool committed = *totals == expected(act + 1, entries);
        if (!committed && *totals != expected(act, entries))
            return "by half: " + describe(*totals) + ", expected " + describe(expected(act, entries));
        m_tally.committed += committed ? 1 : 0;
        again = perform(*store, act);
        totals = totalsOf(*store);
        mayRepeat = mayRepeat && committed;
    }
    if (!totals || totals->withAudit(0) != expected(act + 1, 0).withAudit(0))
        return "not once: " + (totals ? describe(*totals) : describe(totals.error())) +
               (again && !*again ? "; again: " + describe(again->error()) : std::string());
    const std::uint64_t audit = expected(act + 1, entries).audit;
    if (totals->audit != audit && !(mayRepeat && totals->audit == audit + 1))
        return "audit: " + describe(*totals);
    const auto there = missing(*store, act, act + 1);
    return there.empty() ? there : "missing: " + there;
}

void TestIoErrors::opening_data()
{
    QTest::addColumn<std::uint32_t>("act");
    QTest::addColumn<Fault>("fault");
    faultRows("open", actsTried.front());
}

void TestIoErrors::opening()
{
    QFETCH(std::uint32_t, act);
    QFETCH(Fault, fault);
    m_tally = {};
    for (bool reached = true; reached; fault.at += step(fault)) {
        const std::string wrong = tryOpening(m_before.at(act), fault, reached);
        QVERIFY2(wrong.empty(), ("at " + std::to_string(fault.at) + ": " + wrong).c_str());
    }
    qInfo("%s", m_tally.text().c_str());
    QVERIFY(!m_tally.codes.contains(ErrorCode::compartmentDamaged));
    m_sum += m_tally;
}

std::string TestIoErrors::tryOpening(const Before &before, const Fault &fault, bool &reached)
{
    const StoreFolder folder;
    copyStore(before.folder, folder);
    m_vfs.fail(fault);
    bool opened = false;
    {
        const auto store = folder.open();
        opened = store.has_value();
        reached = m_vfs.hasFailed();
        if (!opened && reached)
            ++m_tally.codes[store.error().code];
        if (!opened && !reached)
            return "failed without a fault: " + describe(store.error());
    }
    m_vfs.calm();
    if (!reached)
        return {};
    ++m_tally.points;
    m_tally.failed += opened ? 0 : 1;
    m_tally.unaware += opened ? 1 : 0;
    auto store = folder.open();
    if (!store)
        return "does not open: " + describe(store.error());
    const auto faults = store->check({}, {});
    if (!faults || !faults->empty())
        return "damaged: " + describe(faults ? faults->front() : faults.error());
    const auto totals = totalsOf(*store);
    if (!totals)
        return "not readable: " + describe(totals.error());
    // The first opening is in the audit, or not.
    const bool committed = *totals == expected(actsTried.front(), before.otherEntries + 2);
    if (!committed && (opened || *totals != expected(actsTried.front(), before.otherEntries + 1)))
        return "by half: " + describe(*totals);
    m_tally.committed += committed && !opened ? 1 : 0;
    return {};
}

void TestIoErrors::checking_data()
{
    QTest::addColumn<Fault>("fault");
    for (const auto call : {FileCall::read, FileCall::size, FileCall::lock})
        for (const bool lasting : {false, true})
            QTest::addRow("%s%s", std::string(nameOf(call)).c_str(), lasting ? " from there on" : " once")
                << Fault{.call = call, .lasting = lasting};
}

/// A look for damage that the disk breaks off is no finding of damage.
void TestIoErrors::checking()
{
    QFETCH(Fault, fault);
    const StoreFolder folder;
    copyStore(m_before.at(actsTried.front()).folder, folder);
    auto store = folder.open();
    REQUIRE(store);
    int broken = 0;
    for (bool reached = true; reached; fault.at += step(fault)) {
        m_vfs.fail(fault);
        const auto faults = store->check({}, {});
        reached = m_vfs.hasFailed();
        m_vfs.calm();
        if (faults) {
            QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
        } else {
            ++broken;
            QVERIFY2(faults.error().code == ErrorCode::ioFailed, describe(faults.error()).c_str());
        }
    }
    qInfo("%d broken off", broken);
}

void TestIoErrors::cleanupTestCase()
{
    qInfo("all: %s", m_sum.text().c_str());
}

QTEST_GUILESS_MAIN(TestIoErrors)
#include "tst_io_errors.moc"
