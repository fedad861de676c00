#include "tests/store/filled_store.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <csignal>
#include <set>

#include <sys/resource.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using vault::Compartment;
using vault::Compartments;

/// Compartments put under new keys because somebody left.
class TestRenewal : public QObject
{
    Q_OBJECT

private slots:
    void newKeysKeepEverything();
    void aStrangersOldKeysOpenNothingNew();
    void unfinishedRenewalIsPutAway();
    void fullDiskLeavesTheOldKeys();
};

namespace {

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    if (faults && !faults->empty())
        qWarning("%s", describe(faults->front()).c_str());
    return faults && faults->empty();
}

} // namespace

void TestRenewal::newKeysKeepEverything()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    std::size_t cases = 0;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillStore(*store);
        cases = store->loadCases()->size();
    }
    const auto surveyor = folder.idOf("sur");
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        REQUIRE(store->close(surveyor));
        REQUIRE_ERROR(store->renewKeys({}, {}), ErrorCode::notPermitted);
    }
    std::uint64_t length = 0;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        QVERIFY(store->dueForNewKeys() == Compartments::all());
        length = *store->auditLength();
        REQUIRE(store->renewKeys({}, {}));
        QVERIFY(store->dueForNewKeys().isEmpty());
        QCOMPARE(store->loadCases()->size(), cases);
        QVERIFY(isSound(*store));
        // And it goes on working.
        REQUIRE(store->recordLook(epi::PersonId(epi::Uuid{1}), "after"));
    }
    std::set<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        files.insert(entry.path().filename().string());
    for (const char *name : {"cases", "identities", "movements", "audit"}) {
        QVERIFY(!files.contains(name + std::string(".1.db")));
        QVERIFY(files.contains(name + std::string(".2.db")));
    }
    for (const char *user : {"sup", "app", "pol", "pri", "adm"}) {
        const auto store = folder.as(user);
        REQUIRE(store);
        QVERIFY2(store->keysHeld() == Compartments::of(store->actor().role), user);
        QVERIFY2(isSound(*store), user);
    }
    const auto store = folder.as("sup");
    REQUIRE(store);
    QCOMPARE(store->loadCases()->size(), cases);
    QVERIFY(*store->auditLength() > length);
    QCOMPARE(store->loadAllRecords({}, {})->sets.size(), std::size_t{1});
}

void TestRenewal::aStrangersOldKeysOpenNothingNew()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto surveyor = folder.idOf("sur");
    std::vector<vault::SecretBytes> old;
    {
        const auto secret = password(folder.secretOf("sur"));
        const auto keyring =
            vault::Keyring::unlock(folder.path(), {"sur", secret, {}, {}, vault::machineTime()}, vault::TestKdf::cheap());
        REQUIRE(keyring);
        for (const Compartment compartment : vault::allCompartments)
            old.push_back(vault::SecretBytes::copyOf(keyring->key(compartment)->bytes()));
    }
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        REQUIRE(store->close(surveyor));
    }
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        REQUIRE(store->renewKeys({}, {}));
    }
    constexpr std::array files = {"cases.2.db", "identities.2.db", "movements.2.db", "audit.2.db"};
    for (std::size_t i = 0; i < files.size(); ++i) {
        bool opened = false;
        try {
            const store::Database database(folder.path() / files[i], old[i], store::Database::Mode::existing);
            database.prepare("SELECT count(*) FROM main.sqlite_schema").run();
            opened = true;
        } catch (const store::Failure &) {
        }
        QVERIFY2(!opened, files[i]);
    }
}

void TestRenewal::unfinishedRenewalIsPutAway()
{
    const FilledFolder folder;
    putContent(folder.path() / "cases.2.db", std::vector<char>(40'000, 'x'));
    putContent(folder.path() / "cases.2.db-journal", {});
    const auto store = folder.open();
    REQUIRE(store);
    QVERIFY(!std::filesystem::exists(folder.path() / "cases.2.db"));
    QVERIFY(!std::filesystem::exists(folder.path() / "cases.2.db-journal"));
    QVERIFY(isSound(*store));
}

void TestRenewal::fullDiskLeavesTheOldKeys()
{
    std::signal(SIGXFSZ, SIG_IGN);
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillStore(*store);
    }
    const auto surveyor = folder.idOf("sur");
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        REQUIRE(store->close(surveyor));
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    int full = 0;
    bool renewed = false;
    for (rlim_t most = 0; !renewed; most += 40'000) {
        auto store = folder.as("sup");
        REQUIRE(store);
        const rlimit tight{most, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto done = store->renewKeys({}, {});
        ::setrlimit(RLIMIT_FSIZE, &limit);
        renewed = done.has_value();
        if (!renewed) {
            ++full;
            QVERIFY2(done.error().code == ErrorCode::diskFull, describe(done.error()).c_str());
        }
        QVERIFY(isSound(*store));
        QCOMPARE(store->loadCases()->size(), std::size_t{60});
    }
    QVERIFY(full > 3);
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
