#include "tests/store/filled_store.h"
#include "tests/store/staffed_store.h"
#include "vault/durable_file.h"
#include "vault/keyring_files.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <set>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::DestructionScope;
using epi::ErrorCode;
using vault::Compartments;

/// The end of all data: what goes, what stays, and what no copy and no crash brings back.
class TestDestruction : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingGoesButTheRecord();
    void copiesOpenNoMore();
    void aFullDiskStopsNothing();
    void interruptedAtEachStep_data();
    void interruptedAtEachStep();
    void killedAtAnyMoment();
    void nothingBegunBesideSurvives();
    void nobodyAlone();

private:
    /// A copy of the store with an order waiting for its second signature.
    [[nodiscard]] std::filesystem::path copy();

    StaffedFolder m_folder;
    epi::Uuid m_order{};
    std::size_t m_cases = 0;
    int m_copies = 0;
};

namespace {

constexpr auto all = std::filesystem::copy_options::recursive;

std::set<std::string> filesIn(const std::filesystem::path &folder)
{
    std::set<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        files.insert(entry.path().filename().string());
    return files;
}

bool isOfData(const std::string &name)
{
    return name.starts_with("cases.") || name.starts_with("identities.") || name.starts_with("movements.") || name == "shred.key";
}

bool hasData(const std::filesystem::path &folder)
{
    return std::ranges::any_of(filesIn(folder), isOfData);
}

} // namespace

void TestDestruction::initTestCase()
{
    REQUIRE(m_folder.found());
    auto store = m_folder.as("sup");
    REQUIRE(store);
    fillStore(*store);
    m_cases = store->loadCases()->size();
    const auto counts = store->countData();
    REQUIRE(counts);
    QVERIFY(std::ranges::contains(*counts, epi::DestructionCount{epi::DataClass::positions, 20'000, {}}));
    QVERIFY(std::ranges::contains(*counts, epi::DestructionCount{epi::DataClass::persons, 600, {}}));
    QVERIFY(std::ranges::contains(*counts, epi::DestructionCount{epi::DataClass::cases, 60, {}}));
    const auto order = store->orderDestruction({.scope = DestructionScope::everything,
                                                .person = {},
                                                .basis = "response ended",
                                                .counts = *counts,
                                                .auditLength = 0,
                                                .auditHead = {}});
    REQUIRE(order);
    m_order = *order;
}

std::filesystem::path TestDestruction::copy()
{
    const auto to = m_folder.root() / ("copy-" + std::to_string(++m_copies));
    std::filesystem::copy(m_folder.path(), to, all);
    return to;
}

namespace {

epi::Result<store::CaseStore> openAs(const StaffedFolder &folder, const std::filesystem::path &path, const std::string &user)
{
    return store::CaseStore::open(path, {user, password(folder.secretOf(user))}, testEnvironment());
}

} // namespace

namespace {

/// How many entries say that the data were destroyed.
std::ptrdiff_t destroyedIn(const store::CaseStore &store)
{
    std::ptrdiff_t entries = 0;
    const auto read = store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        entries += record.act == epi::AuditAct::dataDestroyed ? 1 : 0;
        return true;
    });
    return read ? entries : -1;
}

} // namespace

void TestDestruction::everythingGoesButTheRecord()
{
    const auto path = copy();
    std::uint64_t length = 0;
    {
        auto store = openAs(m_folder, path, "pri");
        REQUIRE(store);
        length = *store->auditLength();
        REQUIRE(store->countersign(m_order));
        QVERIFY(store->isDestroyed());
        QVERIFY(!hasData(path));
        QVERIFY(*store->auditLength() > length);
        const auto faults = store->check({}, {});
        REQUIRE(faults);
        QVERIFY(faults->empty());
    }
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm"}) {
        auto store = openAs(m_folder, path, user);
        REQUIRE(store);
        QVERIFY(store->isDestroyed());
        QVERIFY((store->keysHeld() & Compartments::ofData()).isEmpty());
        REQUIRE_ERROR(store->loadCases(), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->countData(), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->findOrCreatePersons(std::vector<std::string>{"x"}), ErrorCode::notPermitted);
        QCOMPARE(store->destructions().size(), std::size_t{1});
        QVERIFY(vault::isGenuine(store->destructions().front()));
    }
    auto store = openAs(m_folder, path, "sup");
    REQUIRE(store);
    const auto proof = store->destructions().front();
    std::vector<epi::AuditRecord> records;
    REQUIRE(store->readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        records.push_back(record);
        return true;
    }));
    // All that was recorded before is still there, and the end of it as it was when the order was signed stands in the order.
    QVERIFY(records.size() > length);
    QVERIFY(proof.order.auditLength > 60 && proof.order.auditLength < length);
    const auto counted = [&](epi::AuditAct act) { return std::ranges::count(records, act, &epi::AuditRecord::act); };
    QCOMPARE(counted(epi::AuditAct::looked), 60);
    QCOMPARE(counted(epi::AuditAct::destructionProposed), 1);
    QCOMPARE(counted(epi::AuditAct::dataDestroyed), 1);
    const auto done = std::ranges::find(records, epi::AuditAct::dataDestroyed, &epi::AuditRecord::act);
    QVERIFY(done->object == m_order);
    QVERIFY(done->count >= 3);
    QCOMPARE(counted(epi::AuditAct::accountActed), static_cast<std::ptrdiff_t>(store->accountHistory().size()) + 1);
}

void TestDestruction::copiesOpenNoMore()
{
    const auto path = copy();
    const auto kept = copy();
    {
        auto store = openAs(m_folder, path, "pri");
        REQUIRE(store);
        REQUIRE(store->countersign(m_order));
    }
    // The control: a copy with its shred key is a store like any other.
    {
        auto store = openAs(m_folder, kept, "sup");
        REQUIRE(store);
        QCOMPARE(store->loadCases()->size(), m_cases);
    }
    REQUIRE(vault::destroyFile(vault::shredPath(kept)));
    // Everything else of a copy made before, with every right password: as it is, and mixed with what is left.
    for (const char *user : {"sup", "sur", "app", "pri", "adm"})
        for (const bool keyring : {true, false})
            for (const bool device : {true, false}) {
                const auto mixed = m_folder.root() / "mixed";
                std::filesystem::remove_all(mixed);
                std::filesystem::copy(kept, mixed, all);
                if (!keyring)
                    std::filesystem::copy_file(path / "keyring", mixed / "keyring",
                                               std::filesystem::copy_options::overwrite_existing);
                if (!device)
                    std::filesystem::copy_file(path / "device.key", mixed / "device.key",
                                               std::filesystem::copy_options::overwrite_existing);
                const auto opened = openAs(m_folder, mixed, user);
                if (opened)
                    QVERIFY((opened->keysHeld() & Compartments::ofData()).isEmpty());
            }
}

void TestDestruction::aFullDiskStopsNothing()
{
    const auto path = copy();
    auto store = openAs(m_folder, path, "pri");
    REQUIRE(store);
    // Not even the keyring can be written: that the file size is limited stands for a disk that stays full.
    struct rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignore = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit none{1024, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto done = store->countersign(m_order);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignore);
    REQUIRE_ERROR(done, ErrorCode::diskFull);
    // What had to go is gone all the same; the signature is given again when there is room.
    QVERIFY(!hasData(path));
    {
        const auto closed = std::move(store);
    }
    {
        auto other = openAs(m_folder, path, "sup");
        REQUIRE(other);
        QVERIFY((other->keysHeld() & Compartments::ofData()).isEmpty());
        QVERIFY(!other->isDestroyed());
        // Nobody can take back what was begun; and who began it is on record.
        REQUIRE_ERROR(other->dropOrder(m_order), ErrorCode::notPermitted);
        QCOMPARE(destroyedIn(*other), std::ptrdiff_t{1});
    }
    auto again = openAs(m_folder, path, "pri");
    REQUIRE(again);
    QVERIFY(!again->isDestroyed());
    REQUIRE(again->countersign(m_order));
    QVERIFY(again->isDestroyed());
    QVERIFY(vault::isGenuine(again->destructions().front()));
}

void TestDestruction::interruptedAtEachStep_data()
{
    QTest::addColumn<QStringList>("back");
    QTest::newRow("signed, nothing gone") << QStringList{"shred.key", "cases.1.db", "identities.1.db", "movements.1.db"};
    QTest::newRow("shred key gone") << QStringList{"cases.1.db", "identities.1.db", "movements.1.db"};
    QTest::newRow("one file gone") << QStringList{"identities.1.db", "movements.1.db"};
    QTest::newRow("two files gone") << QStringList{"movements.1.db"};
    QTest::newRow("files gone") << QStringList{};
}

void TestDestruction::interruptedAtEachStep()
{
    QFETCH(const QStringList, back);
    const auto path = copy();
    {
        auto store = openAs(m_folder, path, "pri");
        REQUIRE(store);
        REQUIRE(store->countersign(m_order));
    }
    for (const QString &name : back)
        std::filesystem::copy_file(m_folder.path() / name.toStdString(), path / name.toStdString());
    // Nor was it on record.
    std::filesystem::copy_file(m_folder.path() / "audit.1.db", path / "audit.1.db",
                               std::filesystem::copy_options::overwrite_existing);
    // Whoever comes first, with or without keys, ends it.
    {
        auto store = openAs(m_folder, path, back.size() % 2 == 0 ? "adm" : "sup");
        REQUIRE(store);
        QVERIFY(store->isDestroyed());
        QVERIFY(!hasData(path));
        QVERIFY((store->keysHeld() & Compartments::ofData()).isEmpty());
    }
    for (int again = 0; again < 2; ++again) {
        auto store = openAs(m_folder, path, "sup");
        REQUIRE(store);
        QCOMPARE(destroyedIn(*store), std::ptrdiff_t{1});
    }
}

void TestDestruction::killedAtAnyMoment()
{
    const auto intact = copy();
    std::size_t finished = 0;
    std::size_t untouched = 0;
    for (int round = 0; round < 60; ++round) {
        const auto path = m_folder.root() / "killed";
        std::filesystem::remove_all(path);
        std::filesystem::copy(intact, path, all);
        std::array<int, 2> ready{};
        QCOMPARE(::pipe(ready.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = openAs(m_folder, path, "pri");
            if (!store || ::write(ready[1], "x", 1) != 1 || !store->countersign(m_order))
                ::_exit(1);
            ::_exit(0);
        }
        char mark = 0;
        QCOMPARE(::read(ready[0], &mark, 1), ssize_t{1});
        std::this_thread::sleep_for(std::chrono::microseconds(round * 150));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ready[0]);
        ::close(ready[1]);
        auto store = openAs(m_folder, path, "sup");
        REQUIRE(store);
        if (store->isDestroyed()) {
            ++finished;
            QVERIFY(!hasData(path));
            QVERIFY((store->keysHeld() & Compartments::ofData()).isEmpty());
            QVERIFY(vault::isGenuine(store->destructions().front()));
            QCOMPARE(destroyedIn(*store), std::ptrdiff_t{1});
        } else {
            ++untouched;
            QCOMPARE(store->loadCases()->size(), m_cases);
            QCOMPARE(store->openOrders().size(), std::size_t{1});
        }
    }
    // Both sides of the moment were met.
    QVERIFY2(finished > 0 && untouched > 0, qPrintable(QString("%1 finished, %2 untouched").arg(finished).arg(untouched)));
}

void TestDestruction::nothingBegunBesideSurvives()
{
    const auto path = copy();
    // A restore that was killed leaves a whole store under another name.
    auto beside = path;
    beside += ".new-0190163d-8694-739b-aea5-966c26f8ad91";
    std::filesystem::copy(path, beside, all);
    auto stranger = path;
    stranger += "-2.tracedesk";
    std::filesystem::copy(path, stranger, all);
    // A folder somebody named much like it is not the program's.
    auto own = path;
    own += ".new-from-kim";
    std::filesystem::copy(path, own, all);
    auto store = openAs(m_folder, path, "pri");
    REQUIRE(store);
    REQUIRE(store->countersign(m_order));
    QVERIFY(!std::filesystem::exists(beside));
    QVERIFY(hasData(own));
    QVERIFY(hasData(stranger)); // somebody else's
}

void TestDestruction::nobodyAlone()
{
    const auto path = copy();
    for (const char *user : {"sup", "sur", "app", "pol", "adm"}) {
        auto store = openAs(m_folder, path, user);
        REQUIRE(store);
        REQUIRE_ERROR(store->countersign(m_order), ErrorCode::notPermitted);
        QVERIFY(!store->isDestroyed());
    }
    QVERIFY(hasData(path));
    auto store = openAs(m_folder, path, "sup");
    REQUIRE(store);
    QCOMPARE(store->loadCases()->size(), m_cases);
    REQUIRE_ERROR(store->countersign(epi::Uuid{3}), ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(TestDestruction)
#include "tst_destruction.moc"
