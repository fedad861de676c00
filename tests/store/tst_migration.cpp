#include "tests/store/faulty_vfs.h"
#include "tests/store/store_fixture.h"
#include "tests/support/effort.h"

#include "store/opening.h"
#include "store/parts.h"
#include "store/schema.h"
#include "vault/keyring.h"

#include <QTest>

#include <algorithm>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using store::SchemaVersions;
using vault::Compartment;

/// Stores of every older version come to this one, whole and on record; a program killed meanwhile leaves the old or the new.
class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void olderStoresOpen_data();
    void olderStoresOpen();
    void killedMeanwhile_data();
    void killedMeanwhile();
    void newerStoresAreLeftAlone();
};

namespace {

constexpr int caseCount = 40;
constexpr std::size_t findingsMoved = 4; // version of `cases` without tables of findings

/// As a program of that time left it: a case with its person, a run with stays, an entry of the record.
class OlderFolder : public StoreFolder
{
public:
    explicit OlderFolder(const SchemaVersions &versions)
    {
        ::mkdir(path().c_str(), S_IRWXU);
        const vault::IdSource ids(testEnvironment().clock);
        const auto founded =
            vault::Keyring::create(path(), {"kim", epi::Role::owner, {}}, password(), {}, ids, testEnvironment().kdf);
        if (!founded)
            return;
        for (const Compartment compartment : vault::allCompartments)
            store::makeEmptyFile(store::compartmentPath(path(), compartment, 1));
        auto database = store::openCompartments(path(), founded->keyring, store::Database::Mode::create);
        store::migrate(database, versions);
        store::Transaction transaction(database);
        for (int i = 0; i < caseCount; ++i)
            addCase(database, ids, i, versions[static_cast<std::size_t>(Compartment::cases)] < findingsMoved);
        store::AuditLog::append(database, {founded->keyring.actor().account, epi::Role::owner, 1, "old"},
                                testEnvironment().clock(), {.act = store::Act::storeCreated});
        transaction.commit();
    }

private:
    static void addCase(store::Database &database, const vault::IdSource &ids, int number, bool withFindings)
    {
        const auto person = ids.make<epi::PersonId>();
        const auto id = ids.make<epi::CaseId>();
        database.prepare("INSERT INTO identities.persons VALUES (?1, 'n', 'p', 'r', 'a', NULL, 0, 1)").run(person);
        database
            .prepare("INSERT INTO main.cases (id, person, number, disease, classification, stage, onset_approximate, outcome, "
                     "imported, sex, setting, policy, province, district, archived, revision) "
                     "VALUES (?1, ?2, ?3, 'd', 0, 0, 0, '', 0, 0, '', '', '', '', 0, 1)")
            .run(id, person, std::to_string(number));
        if (!withFindings)
            return;
        database.prepare("INSERT INTO main.run_cases (position, case_id) VALUES (?1, ?2)").run(number, id);
        for (int stay = 0; stay < 3; ++stay)
            database.prepare("INSERT INTO main.stays VALUES (?1, ?2, 0, 0, 100, ?3, 0, 0, ?4, 127.0, 1.0, 'x', 0, 0, 1)")
                .run(number, stay, 200 + stay * 100, 37.0 + stay);
    }
};

SchemaVersions versionsIn(const std::filesystem::path &folder)
{
    SchemaVersions versions{};
    const auto keyring = keyringOf(folder);
    if (!keyring)
        return versions;
    const auto database = store::openCompartments(folder, *keyring, store::Database::Mode::existing);
    for (const Compartment compartment : vault::allCompartments)
        versions[static_cast<std::size_t>(compartment)] =
            std::stoull(database.pragma(std::string(store::schemaOf(compartment)) + ".user_version"));
    return versions;
}

std::ptrdiff_t upgradesIn(const store::CaseStore &store)
{
    std::ptrdiff_t upgrades = 0;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        upgrades += record.act == epi::AuditAct::storeUpgraded ? 1 : 0;
        return true;
    });
    return upgrades;
}

void expectWhole(const StoreFolder &folder, std::ptrdiff_t upgrades)
{
    {
        const auto store = folder.open();
        REQUIRE(store);
        const auto faults = store->check({}, {});
        REQUIRE(faults);
        QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
        QCOMPARE(store->loadCases()->size(), std::size_t{caseCount});
        QCOMPARE(upgradesIn(*store), upgrades);
    }
    QVERIFY(versionsIn(folder.path()) == store::newestSchema());
    const auto keyring = keyringOf(folder.path());
    REQUIRE(keyring);
    auto database = store::openCompartments(folder.path(), *keyring, store::Database::Mode::existing);
    // Findings moved to another compartment, where they are found anew.
    QVERIFY(!database.prepare("SELECT 1 FROM main.sqlite_schema WHERE name = 'stays'").query().next());
    QVERIFY(!database.prepare("SELECT 1 FROM movements.stays").query().next());
}

/// Every combination of versions before this one.
void addOlderVersions()
{
    QTest::addColumn<QList<int>>("versions");
    const SchemaVersions newest = store::newestSchema();
    const auto of = [&](Compartment compartment) { return static_cast<int>(newest[static_cast<std::size_t>(compartment)]); };
    for (int cases = 1; cases <= of(Compartment::cases); ++cases)
        for (int identities = 1; identities <= of(Compartment::identities); ++identities)
            for (int movements = 1; movements <= of(Compartment::movements); ++movements)
                for (int audit = 1; audit <= of(Compartment::audit); ++audit) {
                    const bool isNewest = cases == of(Compartment::cases) && identities == of(Compartment::identities) &&
                                          movements == of(Compartment::movements) && audit == of(Compartment::audit);
                    if (!isNewest)
                        QTest::addRow("%d %d %d %d", cases, identities, movements, audit)
                            << QList<int>{cases, identities, movements, audit};
                }
}

/// The oldest of all, and each compartment alone as old as can be: how the others stand makes no other step.
void addOldestVersions()
{
    QTest::addColumn<QList<int>>("versions");
    const SchemaVersions newest = store::newestSchema();
    QList<int> now;
    for (const std::size_t version : newest)
        now.append(static_cast<int>(version));
    QTest::addRow("all") << QList<int>{1, 1, 1, 1};
    for (qsizetype one = 0; one < now.size(); ++one) {
        QList<int> versions = now;
        versions[one] = 1;
        if (versions != now)
            QTest::addRow("compartment %d", static_cast<int>(one)) << versions;
    }
}

SchemaVersions asVersions(const QList<int> &list)
{
    SchemaVersions versions{};
    std::ranges::copy(list, versions.begin());
    return versions;
}

} // namespace

void TestMigration::olderStoresOpen_data()
{
    addOlderVersions();
}

void TestMigration::olderStoresOpen()
{
    QFETCH(QList<int>, versions);
    const OlderFolder folder(asVersions(versions));
    QVERIFY(versionsIn(folder.path()) == asVersions(versions));
    expectWhole(folder, 1);
    expectWhole(folder, 1); // once
}

void TestMigration::killedMeanwhile_data()
{
    addOldestVersions();
}

void TestMigration::killedMeanwhile()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    QFETCH(QList<int>, versions);
    const SchemaVersions older = asVersions(versions);
    FaultyVfs vfs;
    const OlderFolder original(older);
    int oldOnes = 0;
    int newOnes = 0;
    bool ended = true;
    for (std::uint64_t at = 1; ended; at += static_cast<std::uint64_t>(stride())) {
        const StoreFolder folder;
        std::filesystem::copy(original.path(), folder.path(), std::filesystem::copy_options::recursive);
        const pid_t child = ::fork();
        if (child == 0) {
            vfs.endAt(at);
            ::_exit(folder.open() ? 0 : 1);
        }
        QVERIFY(child > 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        ended = WEXITSTATUS(status) == FaultyVfs::ended;
        QVERIFY(ended || WEXITSTATUS(status) == 0);
        const SchemaVersions found = versionsIn(folder.path());
        QVERIFY(found == older || found == store::newestSchema());
        ++(found == older ? oldOnes : newOnes);
        expectWhole(folder, 1);
    }
    qInfo("%d left the old, %d the new", oldOnes, newOnes);
    QVERIFY(oldOnes > 0 && newOnes > 0);
}

void TestMigration::newerStoresAreLeftAlone()
{
    const OlderFolder folder(store::newestSchema());
    {
        const auto keyring = keyringOf(folder.path());
        REQUIRE(keyring);
        auto database = store::openCompartments(folder.path(), *keyring, store::Database::Mode::existing);
        database.execute("PRAGMA movements.user_version = 99");
        database.execute("PRAGMA main.user_version = 1"); // an older one beside it is not touched either
    }
    REQUIRE_ERROR(folder.open(), epi::ErrorCode::newerFormat);
    const SchemaVersions found = versionsIn(folder.path());
    QCOMPARE(found[static_cast<std::size_t>(Compartment::movements)], std::size_t{99});
    QCOMPARE(found[static_cast<std::size_t>(Compartment::cases)], std::size_t{1});
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
