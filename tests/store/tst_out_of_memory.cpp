#include "tests/store/prepared_acts.h"
#include "tests/store/scarce_memory.h"
#include "tests/store/serial_acts.h"
#include "tests/store/staffed_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <fstream>
#include <functional>
#include <optional>

#include <sys/resource.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using Of = ScarceMemory::Of;

using Maker = std::function<PreparedAct()>;

namespace {

void copyStore(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

} // namespace

Q_DECLARE_METATYPE(Maker)

/// Each request for memory in turn is refused while the store does something, once or from there on. It says so, has changed
/// nothing, and does it when there is memory again: in the same session, and in a store that checks as sound.
class TestOutOfMemory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acts_data();
    void acts();
    void reading_data();
    void reading();
    void opening_data();
    void opening();
    void creating_data();
    void creating();
    void noMemoryForTheDerivation();

private:
    static void shortages();
    [[nodiscard]] epi::Result<store::CaseStore> openCopy();
    [[nodiscard]] std::string tryAct(const Maker &make, std::uint64_t step, Of of, bool lasting);
    [[nodiscard]] std::string whatChanged(store::CaseStore &store, const Totals &before) const;

    ScarceMemory m_memory;
    StaffedFolder m_original;
    StoreFolder m_copy;
    bool m_eachAnew = false; ///< a copy for each point: what is taken back leaves a trace in the keyring
    int m_points = 0;
    int m_refused = 0;
};

void TestOutOfMemory::initTestCase()
{
    REQUIRE(m_original.found());
    auto store = m_original.as("sup");
    REQUIRE(store);
    for (std::uint32_t act = 0; act < 13; ++act)
        REQUIRE(perform(*store, act));
    REQUIRE(prepared::groundwork()(*store));
}

epi::Result<store::CaseStore> TestOutOfMemory::openCopy()
{
    copyStore(m_original.path(), m_copy.path());
    return m_copy.openAs("sup", m_original.secretOf("sup"));
}

void TestOutOfMemory::shortages()
{
    QTest::addColumn<Of>("of");
    QTest::addColumn<bool>("lasting");
}

namespace {

/// Acts upon the keyring, which checks itself whole each time, ask for memory very often: `factor` leaves out more of them.
void rows(const char *name, const Maker &make, int factor = 1)
{
    QTest::addRow("%s: the program, once", name) << Of::program << false << make << factor;
    QTest::addRow("%s: the program, lasting", name) << Of::program << true << make << factor;
    QTest::addRow("%s: SQLite, once", name) << Of::sqlite << false << make << factor;
    QTest::addRow("%s: SQLite, lasting", name) << Of::sqlite << true << make << factor;
}

} // namespace

void TestOutOfMemory::acts_data()
{
    shortages();
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("factor");
    rows("save a case", prepared::saveCase);
    rows("save an interview", prepared::saveInterview);
    rows("import records", prepared::importRecords);
    rows("import a list", prepared::importList);
    rows("save findings", prepared::saveFindings);
    rows("look", prepared::look);
    rows("order destruction", prepared::orderDestruction, 13);
    rows("change the password", prepared::changePassword, 13);
}

std::string TestOutOfMemory::whatChanged(store::CaseStore &store, const Totals &before) const
{
    const auto after = totalsOf(store);
    if (!after)
        return "not readable: " + describe(after.error());
    return *after == before ? std::string() : "by half: " + describe(*after) + ", before: " + describe(before);
}

/// What is wrong, or nothing. Refused requests leave the session as it is; where one is made up for, a new one follows.
std::string TestOutOfMemory::tryAct(const Maker &make, std::uint64_t step, Of of, bool lasting)
{
    for (std::uint64_t at = 1;;) {
        auto store = openCopy();
        if (!store)
            return "does not open: " + describe(store.error());
        const auto before = totalsOf(*store);
        const auto orders = store->openOrders().size();
        if (!before)
            return describe(before.error());
        for (bool done = false; !done; at += step) {
            const std::string where = "at " + std::to_string(at) + ": ";
            const PreparedAct act = make();
            m_memory.fail(of, at, lasting);
            const auto answer = act(*store);
            const bool reached = m_memory.hasFailed();
            m_memory.calm();
            done = answer.has_value();
            ++m_points;
            if (done && !reached)
                return {};
            if (done)
                break;
            ++m_refused;
            if (answer.error().code != ErrorCode::outOfMemory)
                return where + "told as " + describe(answer.error());
            if (auto what = whatChanged(*store, *before); !what.empty())
                return where + what;
            if (!lasting && store->openOrders().size() != orders)
                return where + "half an order";
            if (m_eachAnew)
                break;
        }
        at += step;
        const auto faults = store->check({}, {});
        if (!faults || !faults->empty())
            return "damaged: " + describe(faults ? faults->front() : faults.error());
    }
}

void TestOutOfMemory::acts()
{
    QFETCH(Of, of);
    QFETCH(bool, lasting);
    QFETCH(Maker, make);
    QFETCH(int, factor);
    m_points = m_refused = 0;
    m_eachAnew = factor > 1;
    const std::string wrong = tryAct(make, static_cast<std::uint64_t>(stride(factor * (lasting ? 31 : 7))), of, lasting);
    QVERIFY2(wrong.empty(), wrong.c_str());
    // And it is done, once, by the session that met all of it.
    auto store = m_copy.openAs("sup", m_original.secretOf("sup"));
    if (!store)
        store = m_copy.openAs("sup", "another horse");
    REQUIRE(store);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
    qInfo("%d points, %d refused", m_points, m_refused);
    // What comes on record of an act upon the keyring may wait for the next one.
    QVERIFY(m_refused > 0 || (of == Of::sqlite && factor > 1));
}

void TestOutOfMemory::reading_data()
{
    shortages();
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("factor");
    rows("read everything", prepared::readEverything);
    // Not SQLite's: cipher_integrity_check of SQLCipher 4.6.1 does not look whether it got its 64 bytes, and ends the process.
    QTest::addRow("check: the program, once") << Of::program << false << Maker(prepared::check) << 1;
    QTest::addRow("check: the program, lasting") << Of::program << true << Maker(prepared::check) << 1;
}

void TestOutOfMemory::reading()
{
    QFETCH(Of, of);
    QFETCH(bool, lasting);
    QFETCH(Maker, make);
    auto store = openCopy();
    REQUIRE(store);
    const auto before = totalsOf(*store);
    REQUIRE(before);
    const auto step = static_cast<std::uint64_t>(stride(lasting ? 61 : 13));
    bool reached = true;
    for (std::uint64_t at = 1; reached; at += step) {
        const PreparedAct act = make();
        m_memory.fail(of, at, lasting);
        std::optional<epi::Result<void>> answer;
        try {
            answer = act(*store);
        } catch (const std::bad_alloc &) { // totalsOf's own
        }
        reached = m_memory.hasFailed();
        m_memory.calm();
        if (answer && !*answer)
            QVERIFY2(answer->error().code == ErrorCode::outOfMemory,
                     ("at " + std::to_string(at) + ": " + describe(answer->error())).c_str());
        const std::string what = whatChanged(*store, *before);
        QVERIFY2(what.empty(), ("at " + std::to_string(at) + ": " + what).c_str());
    }
}

void TestOutOfMemory::opening_data()
{
    shortages();
    // Not SQLite's: SQLCipher 4.6.1 does not bear it while it takes a key, and ends the process at some of them.
    QTest::newRow("the program, once") << Of::program << false;
    QTest::newRow("the program, lasting") << Of::program << true;
}

void TestOutOfMemory::opening()
{
    QFETCH(Of, of);
    QFETCH(bool, lasting);
    copyStore(m_original.path(), m_copy.path());
    const std::string user = "sup";
    const auto path = m_copy.path();
    const auto environment = testEnvironment();
    const auto step = static_cast<std::uint64_t>(stride(lasting ? 61 : 13));
    int refused = 0;
    bool reached = true;
    for (std::uint64_t at = 1; reached; at += step) {
        const store::LogInRequest request{user, password(m_original.secretOf(user))};
        m_memory.fail(of, at, lasting);
        std::optional<epi::Error> error;
        {
            auto store = store::CaseStore::open(path, request, environment);
            reached = m_memory.hasFailed();
            if (!store)
                error = std::move(store.error());
        }
        m_memory.calm();
        if (!error)
            continue;
        ++refused;
        QVERIFY2(error->code == ErrorCode::outOfMemory, ("at " + std::to_string(at) + ": " + describe(*error)).c_str());
        // Nobody is kept waiting by it: a refusal of memory is no wrong password, but it may count as a try.
        std::filesystem::remove(m_copy.path() / "attempts");
    }
    QVERIFY(refused > 10);
    const auto store = m_copy.openAs(user, m_original.secretOf(user));
    REQUIRE(store);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestOutOfMemory::creating_data()
{
    opening_data();
}

void TestOutOfMemory::creating()
{
    QFETCH(Of, of);
    QFETCH(bool, lasting);
    const StoreFolder folder;
    const auto path = folder.path();
    const auto environment = testEnvironment();
    const auto step = static_cast<std::uint64_t>(stride(lasting ? 211 : 97));
    bool reached = true;
    for (std::uint64_t at = 1; reached; at += step) {
        const store::Founding founding{.founder = {"kim", epi::Role::owner, {}}};
        const auto secret = password();
        m_memory.fail(of, at, lasting);
        std::optional<ErrorCode> code;
        {
            const auto made = store::CaseStore::create(path, founding, secret, environment);
            reached = m_memory.hasFailed();
            if (!made)
                code = made.error().code;
        }
        m_memory.calm();
        if (code) {
            QVERIFY2(code == ErrorCode::outOfMemory, qPrintable(QString("at %1: %2").arg(at).arg(static_cast<int>(*code))));
            QVERIFY(std::filesystem::is_empty(folder.root()));
        }
        for (const auto &entry : std::filesystem::directory_iterator(folder.root()))
            std::filesystem::remove_all(entry.path());
    }
}

void TestOutOfMemory::noMemoryForTheDerivation()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer takes more address space than can be left");
#endif
    const StoreFolder folder;
    store::Environment environment = testEnvironment();
    environment.kdf = vault::KdfCost::production();
    const auto secret = password();
    auto founded = store::CaseStore::create(folder.path(), {.founder = {"kim", epi::Role::owner, {}}}, secret, environment);
    REQUIRE(founded);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
    const auto limit = [&](bool tight) {
        // Less than the derivation takes, and enough for all else.
        std::ifstream sizes("/proc/self/statm");
        rlim_t pages = 0;
        sizes >> pages;
        const rlimit some{tight ? pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + (rlim_t{100} << 20U) : before.rlim_cur,
                          before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_AS, &some), 0);
    };
    limit(true);
    std::vector<ErrorCode> codes;
    for (int i = 0; i < 12; ++i) {
        const auto confirmed = founded->store.confirm(secret);
        codes.push_back(confirmed ? ErrorCode::internal : confirmed.error().code);
    }
    limit(false);
    for (const ErrorCode code : codes)
        QVERIFY2(code == ErrorCode::outOfMemory, qPrintable(QString::number(static_cast<int>(code))));
    REQUIRE(founded->store.confirm(secret)); // twelve times, and nobody is shut out
    {
        const auto closed = std::move(founded->store);
    }
    limit(true);
    codes.clear();
    for (int i = 0; i < 12; ++i) {
        const auto opened = store::CaseStore::open(folder.path(), {"kim", password()}, environment);
        codes.push_back(opened ? ErrorCode::internal : opened.error().code);
    }
    limit(false);
    for (const ErrorCode code : codes)
        QVERIFY2(code == ErrorCode::outOfMemory, qPrintable(QString::number(static_cast<int>(code))));
    REQUIRE(store::CaseStore::open(folder.path(), {"kim", password()}, environment));
}

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_out_of_memory.moc"
