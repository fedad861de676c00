#include "tests/store/filled_store.h"
#include "tests/store/serial_acts.h"
#include "tests/support/effort.h"

#include <QTest>

#include <csignal>
#include <map>
#include <random>
#include <set>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestStoreDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void creationLeavesNothingHalf();
    void fullDiskLosesNothing();
    void fullDiskDuringActs();
    void whoMeetsAFullDiskAtTheDoorGetsInLater();
    void filesArePrivate();
    void noPlaintextOnDisk();
};

void TestStoreDisk::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

void TestStoreDisk::creationLeavesNothingHalf()
{
    const StoreFolder folder;
    REQUIRE_ERROR(folder.createFor({.founder = {"", epi::Role::owner, {}}}), ErrorCode::invalidArgument);
    REQUIRE_ERROR(store::CaseStore::create(folder.root() / "no" / "where", {.founder = {"kim", epi::Role::owner, {}}}, password(),
                                           testEnvironment()),
                  ErrorCode::ioFailed);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    for (rlim_t most = 0; most < 300'000; most += 20'000) {
        const rlimit tight{most, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto made = folder.create();
        ::setrlimit(RLIMIT_FSIZE, &limit);
        if (!made) {
            QVERIFY2(made.error().code == ErrorCode::diskFull, describe(made.error()).c_str());
            QVERIFY(std::filesystem::is_empty(folder.root()) || std::filesystem::exists(folder.path() / "keyring"));
        }
        std::filesystem::remove_all(folder.path());
        QVERIFY(std::filesystem::is_empty(folder.root()));
    }
}

void TestStoreDisk::fullDiskLosesNothing()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    fillStore(*store);
    const auto batch = batchOf(60'000, 900);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    int full = 0;
    int done = 0;
    // The limit moves through every file in turn: journal, compartment, keyring.
    for (rlim_t most = 0; done == 0; most += 24'000) {
        const auto cases = store->loadCases()->size();
        const auto persons = *store->personCount();
        const auto length = *store->auditLength();
        const rlimit tight{most, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto imported = store->importRecords(cleanImport("more.csv", 60'000, "more"), batch, {}, {});
        const auto looked = store->recordLook(epi::PersonId(epi::Uuid{1}), "while full");
        ::setrlimit(RLIMIT_FSIZE, &limit);
        QCOMPARE(store->loadCases()->size(), cases);
        if (!imported) {
            ++full;
            QVERIFY2(imported.error().code == ErrorCode::diskFull, describe(imported.error()).c_str());
            QCOMPARE(*store->personCount(), persons);
            QCOMPARE(store->loadImports()->size(), std::size_t{1});
            QCOMPARE(*store->auditLength(), length + (looked ? 1 : 0));
        } else {
            ++done;
        }
        if (!looked)
            QVERIFY2(looked.error().code == ErrorCode::diskFull, describe(looked.error()).c_str());
    }
    QVERIFY(full > 3);
    QCOMPARE(store->loadImports()->size(), std::size_t{2});
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestStoreDisk::fullDiskDuringActs()
{
    const StoreFolder calm;
    auto undisturbed = calm.create();
    REQUIRE(undisturbed);
    const auto expected = ExpectedTotals::learn(*undisturbed);
    REQUIRE(expected);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::uint64_t others = *store->auditLength();
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    std::mt19937 random(60);
    std::map<SerialAct, int> full;
    const int wanted = rounds(30);
    for (std::uint32_t act = 0, times = 0;
         std::ranges::any_of(std::array{SerialAct::saveCase, SerialAct::saveFindings, SerialAct::importList},
                             [&](SerialAct tried) { return full[tried] < (wanted + 2) / 3; });
         ++act) {
        const auto totals = [&](std::uint32_t acts) {
            const Totals after = expected->after(acts);
            return after.withAudit(after.audit + others);
        };
        // How full it is decides which file of the act it strikes.
        for (bool done = false; !done; ++times) {
            const rlimit tight{random() % (times % 4 == 3 ? 2'000'000 : 100'000), limit.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &tight);
            const auto acted = perform(*store, act);
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto found = totalsOf(*store);
            REQUIRE(found);
            done = acted.has_value();
            QVERIFY2(done || acted.error().code == ErrorCode::diskFull, done ? "" : describe(acted.error()).c_str());
            QVERIFY2(*found == totals(act + (done ? 1 : 0)), describe(*found).c_str());
            full[actAt(act)] += done ? 0 : 1;
        }
    }
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestStoreDisk::whoMeetsAFullDiskAtTheDoorGetsInLater()
{
    const FilledFolder folder;
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    int full = 0;
    bool opened = false;
    // The limit moves through every file a log-in writes: attempts, spool, keyring, journal, activity record.
    for (rlim_t most = 0; !opened; most = most < 8'000 ? most + 250 : most + 8'000) {
        const rlimit tight{most, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        {
            const auto store = folder.open();
            opened = store.has_value();
            if (!opened) {
                ++full;
                QVERIFY2(store.error().code == ErrorCode::diskFull, describe(store.error()).c_str());
            }
        }
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    QVERIFY(full > 20);
    // So many tries, and nobody is made to wait or shut out: none of them was a wrong password.
    const auto store = folder.open();
    REQUIRE(store);
    std::size_t failed = 0;
    REQUIRE(store->readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        failed += record.act == epi::AuditAct::logInFailed ? 1 : 0;
        return true;
    }));
    QCOMPARE(failed, std::size_t{0});
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestStoreDisk::filesArePrivate()
{
    const StoreFolder folder;
    const auto previous = ::umask(0);
    auto store = folder.create();
    REQUIRE(store);
    fillStore(*store);
    ::umask(previous);
    struct stat status{};
    QCOMPARE(::stat(folder.path().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path())) {
        QCOMPARE(::stat(entry.path().c_str(), &status), 0);
        QVERIFY2((status.st_mode & 07777U) == 0600U, entry.path().c_str());
        names.insert(entry.path().filename());
    }
    for (const char *name : {"keyring", "device.key", "shred.key", "lock", "attempts", "cases.1.db", "identities.1.db",
                             "movements.1.db", "audit.1.db"})
        QVERIFY2(names.erase(name) == 1, name);
    names.erase("spool");                 // there once something was spooled
    for (const std::string &rest : names) // journals stay, with nothing in them
        QVERIFY2(rest.ends_with("-journal") && std::filesystem::file_size(folder.path() / rest) == 0, rest.c_str());
}

void TestStoreDisk::noPlaintextOnDisk()
{
    const StoreFolder folder;
    const std::vector<std::string> canaries = {"canary-token-1", "Canary Name", "canary-phone", "canary setting",
                                               "canary-source",  "canary.csv",  "canary-place", "canary purpose",
                                               "SQLite format",  "CREATE TABLE"};
    const auto hits = [&](const std::filesystem::path &path) {
        const auto content = contentOf(path);
        std::vector<std::string> found;
        for (const std::string &canary : canaries)
            if (std::ranges::search(content, canary))
                found.push_back(canary);
        return found;
    };
    {
        auto store = folder.create();
        REQUIRE(store);
        auto batch = batchOf(1000);
        auto incoming = cleanImport("canary.csv", 1000, "d");
        const std::string source = "canary-source,canary-source";
        const store::SourceFile file = store::sourceFileOf(std::as_bytes(std::span(source)));
        incoming.source = &file;
        incoming.rejected = {{"canary.csv", 1, 1, "x", epi::RejectReason::badValue, "Canary Name"}};
        batch.places.push_back({.code = "canary-place",
                                .name = "canary-place",
                                .category = {},
                                .address = {},
                                .position = {},
                                .radius = 0,
                                .azimuth = {},
                                .beamwidth = {}});
        REQUIRE(store->importRecords(incoming, batch, {}, {}));
        auto person = *store->loadPerson(store->findPersons(batch.subjects)->front());
        person.name = "Canary Name";
        person.phone = "canary-phone";
        REQUIRE(store->savePerson(person));
        epi::Case c;
        c.person = person.id;
        c.number = "1";
        c.setting = "canary setting";
        REQUIRE(store->saveCase(c));
        REQUIRE(store->recordLook(person.id, "canary purpose"));
        // In the middle of a transaction that spills: the journal has pre-images, too.
        for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
            if (!entry.path().string().ends_with(".db")) // a file SQLite has open must not be opened and closed here
                QVERIFY(hits(entry.path()).empty());
    }
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder.root()))
        if (entry.is_regular_file())
            QVERIFY2(hits(entry.path()).empty(), entry.path().c_str());
    putContent(folder.root() / "control", {'x', 'c', 'a', 'n', 'a', 'r', 'y', '-', 'p', 'h', 'o', 'n', 'e'});
    QCOMPARE(hits(folder.root() / "control"), std::vector<std::string>{"canary-phone"});
}

QTEST_GUILESS_MAIN(TestStoreDisk)
#include "tst_store_disk.moc"
