#include "tests/store/faulty_vfs.h"
#include "tests/store/filled_store.h"
#include "tests/store/part_orders.h"
#include "tests/support/effort.h"

#include <QTest>

#include <functional>
#include <map>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::AuditAct;
using epi::ErrorCode;

/// Every call of every kind fails during what changes keys, or destroys data: the disk under the databases, that is; the
/// keyring's own are in tst_keyring. The act says so; done again, in the same session where that goes on, it is done once.
class TestIoErrorsKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acts_data();
    void acts();

private:
    struct Work
    {
        StoreFolder folder; ///< a store just before
        std::string user;
        int stride = 1;
        std::function<epi::Result<void>(store::CaseStore &)> act;
        std::function<bool(store::CaseStore &)> isDone; ///< as the supervisor sees it afterwards
        bool keepsData = true;
    };

    void prepare(const std::string &name, std::string user, int stride, bool keepsData);
    [[nodiscard]] epi::Result<store::CaseStore> open(const StoreFolder &folder, const std::string &user) const
    {
        return folder.openAs(user, m_staff.secretOf(user));
    }
    [[nodiscard]] std::string tryWork(const Work &work, const Fault &fault, bool &reached);
    [[nodiscard]] std::string settle(const Work &work, const StoreFolder &folder, bool answered);

    FaultyVfs m_vfs;
    StaffedFolder m_staff;
    std::map<std::string, Work> m_works;
    std::size_t m_cases = 0;
    std::map<ErrorCode, int> m_codes;
    int m_points = 0;
};

namespace {

void copyStore(const StoreFolder &from, const StoreFolder &to)
{
    std::filesystem::remove_all(to.path());
    std::filesystem::copy(from.path(), to.path(), std::filesystem::copy_options::recursive);
}

std::size_t entriesAbout(const store::CaseStore &store, AuditAct act, const epi::Uuid &object)
{
    std::size_t count = 0;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        count += record.act == act && record.object == object ? 1 : 0;
        return true;
    });
    return count;
}

std::size_t databasesIn(const StoreFolder &folder)
{
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        files += entry.path().extension() == ".db" ? 1 : 0;
    return files;
}

} // namespace

Q_DECLARE_METATYPE(Fault)

void TestIoErrorsKeys::prepare(const std::string &name, std::string user, int stride, bool keepsData)
{
    Work &work = m_works[name];
    copyStore(m_staff, work.folder);
    work.user = std::move(user);
    work.stride = stride;
    work.keepsData = keepsData;
}

void TestIoErrorsKeys::initTestCase()
{
    REQUIRE(m_staff.found());
    {
        auto store = m_staff.as("sup");
        REQUIRE(store);
        fillStore(*store);
        m_cases = store->loadCases()->size();
    }
    const auto surveyor = m_staff.idOf("sur");

    {
        auto store = m_staff.as("adm");
        REQUIRE(store);
        REQUIRE(store->changeDuties(surveyor, epi::Role::surveyor, {"12", ""})); // takes the keys back
    }
    prepare("admit", "sup", 1, true);
    m_works["admit"].act = [surveyor](store::CaseStore &store) { return store.admit(surveyor); };
    m_works["admit"].isDone = [surveyor](store::CaseStore &store) {
        const auto accounts = store.accounts();
        const auto at = std::ranges::find(accounts, surveyor, &vault::Account::id);
        return at != accounts.end() && at->admitted == vault::Compartments::of(epi::Role::surveyor);
    };

    const auto expired =
        agree(m_staff, orderOf(epi::DestructionScope::expired, {},
                               {{epi::DataClass::positions, 20'000, epi::Instant{epi::Seconds{4'000'000'000}}}}));
    REQUIRE(expired);
    prepare("carry out", "sup", 7, true);
    m_works["carry out"].act = [order = *expired](store::CaseStore &store) -> epi::Result<void> {
        const auto gone = store.carryOut(order, {}, {});
        return gone ? epi::Result<void>() : std::unexpected(gone.error());
    };
    m_works["carry out"].isDone = [order = *expired](store::CaseStore &store) {
        return store.dueDestructions()->empty() && store.loadAllRecords({}, {})->sets.empty() &&
               entriesAbout(store, AuditAct::dataDestroyed, order) == 1;
    };

    {
        auto store = m_staff.as("adm");
        REQUIRE(store);
        REQUIRE(store->close(surveyor));
    }
    prepare("renew keys", "sup", 61, true);
    m_works["renew keys"].act = [](store::CaseStore &store) { return store.renewKeys({}, {}); };
    m_works["renew keys"].isDone = [](store::CaseStore &store) { return store.dueForNewKeys().isEmpty(); };

    epi::Result<epi::Uuid> all = epi::fail(ErrorCode::internal);
    {
        auto store = m_staff.as("sup");
        REQUIRE(store);
        all = store->orderDestruction(orderOf(epi::DestructionScope::everything, {}, {}));
        REQUIRE(all);
    }
    prepare("destroy everything", "pri", 1, false);
    m_works["destroy everything"].act = [order = *all](store::CaseStore &store) -> epi::Result<void> {
        // What was begun is ended by signing, or was ended when the store was opened.
        return store.isDestroyed() ? epi::Result<void>() : store.countersign(order);
    };
    m_works["destroy everything"].isDone = [order = *all](store::CaseStore &store) {
        return store.isDestroyed() && entriesAbout(store, AuditAct::dataDestroyed, order) == 1;
    };
}

void TestIoErrorsKeys::acts_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<Fault>("fault");
    using Done = Fault::Done;
    for (const auto &[name, work] : m_works) {
        for (const auto call : {FileCall::read, FileCall::write, FileCall::sync, FileCall::truncate, FileCall::remove,
                                FileCall::open, FileCall::lock})
            for (const bool lasting : {false, true})
                QTest::addRow("%s: %s%s", name.c_str(), std::string(nameOf(call)).c_str(), lasting ? " from there on" : " once")
                    << name
                    << Fault{.call = call,
                             .lasting = lasting,
                             .done = call == FileCall::write && !lasting ? Done::half : Done::nothing};
        QTest::addRow("%s: disk full", name.c_str())
            << name << Fault{.call = FileCall::write, .lasting = true, .done = Done::half, .full = true};
        QTest::addRow("%s: everything", name.c_str()) << name << Fault{.call = {}, .lasting = true};
    }
}

void TestIoErrorsKeys::acts()
{
    QFETCH(std::string, name);
    QFETCH(Fault, fault);
    const Work &work = m_works.at(name);
    const auto step = static_cast<std::uint64_t>(stride(fault.call ? work.stride : 4 * work.stride));
    m_codes.clear();
    m_points = 0;
    for (bool reached = true; reached; fault.at += step) {
        const std::string wrong = tryWork(work, fault, reached);
        QVERIFY2(wrong.empty(), ("at " + std::to_string(fault.at) + ": " + wrong).c_str());
    }
    QVERIFY(!m_codes.contains(ErrorCode::compartmentDamaged));
    QVERIFY(!m_codes.contains(ErrorCode::internal));
    qInfo("%d points", m_points);
}

std::string TestIoErrorsKeys::tryWork(const Work &work, const Fault &fault, bool &reached)
{
    const StoreFolder folder;
    copyStore(work.folder, folder);
    auto store = open(folder, work.user);
    if (!store)
        return "did not open: " + describe(store.error());
    m_vfs.fail(fault);
    auto done = work.act(*store);
    reached = m_vfs.hasFailed();
    if (!reached && !done)
        return "failed without a fault: " + describe(done.error());
    m_points += reached ? 1 : 0;
    if (!done) {
        ++m_codes[done.error().code];
        if (!fault.lasting) { // the same session tries again
            m_vfs.calm();
            done = work.act(*store);
        }
    }
    // Where calls fail on it closes while they do.
    store = epi::fail(ErrorCode::cancelled);
    m_vfs.calm();
    return settle(work, folder, done.has_value());
}

std::string TestIoErrorsKeys::settle(const Work &work, const StoreFolder &folder, bool answered)
{
    if (!answered) {
        auto store = open(folder, work.user);
        if (!store)
            return "does not open: " + describe(store.error());
        // Refused where it was done in spite of the error: what is there is looked at below.
        (void)work.act(*store);
    }
    auto store = open(folder, "sup");
    if (!store)
        return "does not open for the supervisor: " + describe(store.error());
    if (!work.isDone(*store))
        return answered ? "answered, and not done" : "not done in the end";
    const auto faults = store->check({}, {});
    if (!faults || !faults->empty())
        return "damaged: " + describe(faults ? faults->front() : faults.error());
    if (work.keepsData && store->loadCases()->size() != m_cases)
        return "cases are missing";
    const std::size_t files = databasesIn(folder);
    return files == (work.keepsData ? std::size_t{4} : std::size_t{1}) ? std::string() : std::to_string(files) + " databases";
}

QTEST_GUILESS_MAIN(TestIoErrorsKeys)
#include "tst_io_errors_keys.moc"
