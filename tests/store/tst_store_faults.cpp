#include "store/database.h"
#include "tests/store/store_fixture.h"
#include "vault/keyring.h"

#include <QTest>

#include <array>
#include <csignal>
#include <fstream>
#include <random>
#include <set>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestStoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noStore_data();
    void noStore();
    void wrongPassword();
    void secondOpener();
    void secondProcess();
    void lockOfADeadProcess();
    void damagedFiles_data();
    void damagedFiles();
    void flippedBitsAreFound();
    void cutPagesAreFound();
    void swappedCompartments();
    void oldAuditPutBack();
    void newerSchema_data();
    void newerSchema();
    void creationLeavesNothingHalf();
    void fullDiskLosesNothing();
    void filesArePrivate();
    void noPlaintextOnDisk();
    void brokenChainIsFound_data();
    void brokenChainIsFound();
};

namespace {

constexpr std::array compartmentFiles = {"cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db"};

std::vector<char> contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void putContent(const std::filesystem::path &path, const std::vector<char> &content)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(content.data(), std::ssize(content));
}

epi::RecordBatch batchOf(std::size_t rows, std::uint32_t persons = 8)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::gps;
    for (std::uint32_t i = 0; i < persons; ++i)
        batch.subjects.push_back("canary-token-" + std::to_string(i));
    std::mt19937 random(3);
    for (std::uint32_t row = 0; row < rows; ++row) {
        batch.records.subject.push_back(row % persons);
        batch.records.begin.push_back(1'585'000'000 + row * 7);
        batch.records.latitude.push_back(static_cast<std::int32_t>(random() % 900'000'000));
        batch.records.longitude.push_back(static_cast<std::int32_t>(random() % 900'000'000));
        batch.records.line.push_back(row + 2);
    }
    return batch;
}

/// A store with something in every compartment, several pages each.
void fillStore(store::CaseStore &store)
{
    const auto batch = batchOf(20'000, 600);
    REQUIRE(store.importRecords(cleanImport("fixes.csv", 20'000, "d"), batch, {}, {}));
    const auto persons = *store.findPersons(batch.subjects);
    for (std::size_t i = 0; i < 60; ++i) {
        epi::Case c;
        c.person = persons[i];
        c.number = std::to_string(i);
        c.setting = std::string(2000, 'x');
        REQUIRE(store.saveCase(c));
    }
    for (int i = 0; i < 60; ++i)
        REQUIRE(store.recordLook(persons.front(), "test"));
}

/// Made once, copied for each test: filling takes a hundred commits.
class FilledFolder : public StoreFolder
{
public:
    FilledFolder()
    {
        static const StoreFolder original = [] {
            StoreFolder folder;
            auto store = folder.create();
            if (store)
                fillStore(*store);
            return folder;
        }();
        std::filesystem::copy(original.path(), path(), std::filesystem::copy_options::recursive);
    }
};

/// With the store's own keys, behind its back.
void withDatabase(const std::filesystem::path &folder, const char *file, vault::Compartment compartment,
                  const std::function<void(store::Database &)> &change)
{
    const auto keyring = vault::Keyring::unlock(folder, "kim", password(), vault::TestKdf::cheap());
    QVERIFY(keyring.has_value());
    store::Database database(folder / file, *keyring->key(compartment), store::Database::Mode::existing);
    change(database);
}

/// Runs `body` in a child; its return value is the child's exit code.
int inChild(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

void TestStoreFaults::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

void TestStoreFaults::noStore_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"nothing", "empty folder", "file", "folder of other things"})
        QTest::newRow(kind) << kind;
}

void TestStoreFaults::noStore()
{
    QFETCH(QString, kind);
    const StoreFolder folder;
    if (kind == "empty folder" || kind == "folder of other things")
        std::filesystem::create_directory(folder.path());
    if (kind == "file")
        putContent(folder.path(), std::vector<char>(1000, 'x'));
    if (kind == "folder of other things")
        putContent(folder.path() / "cases.1.db", std::vector<char>(1000, 'x'));
    REQUIRE_ERROR(folder.open(), ErrorCode::noStore);
    if (kind != "nothing")
        REQUIRE_ERROR(folder.create(), ErrorCode::alreadyExists);
}

void TestStoreFaults::wrongPassword()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    REQUIRE_ERROR(store::CaseStore::open(folder.path(), "kim", password("wrong"), testEnvironment()), ErrorCode::wrongPassword);
    REQUIRE_ERROR(store::CaseStore::open(folder.path(), "lee", password(), testEnvironment()), ErrorCode::wrongPassword);
    REQUIRE(folder.open()); // the lock was given back
    auto production = testEnvironment();
    production.kdf = vault::KdfCost::production();
    REQUIRE_ERROR(store::CaseStore::open(folder.path(), "kim", password(), production), ErrorCode::keyringDamaged);
}

void TestStoreFaults::secondOpener()
{
    const StoreFolder folder;
    auto first = folder.create();
    REQUIRE(first);
    const auto second = folder.open();
    REQUIRE_ERROR(second, ErrorCode::openElsewhere);
    QCOMPARE(second.error().arguments.size(), std::size_t{2});
    QVERIFY(second.error().arguments[1].contains("process " + std::to_string(::getpid())));
    // and the first goes on as if nothing had happened
    REQUIRE(first->findOrCreatePersons(std::vector<std::string>{"a"}));
    auto moved = std::move(*first);
    REQUIRE_ERROR(folder.open(), ErrorCode::openElsewhere);
    {
        const auto gone = std::move(moved);
    }
    REQUIRE(folder.open());
}

void TestStoreFaults::secondProcess()
{
    const StoreFolder folder;
    auto first = folder.create();
    REQUIRE(first);
    const std::string holder = "process " + std::to_string(::getpid());
    const auto attempt = [&] {
        const auto second = folder.open();
        if (second)
            return 1;
        if (second.error().code != ErrorCode::openElsewhere)
            return 2;
        return second.error().arguments[1].contains(holder) ? 0 : 3;
    };
    for (int i = 0; i < 20; ++i)
        QCOMPARE(inChild(attempt), 0);
    REQUIRE(first->findOrCreatePersons(std::vector<std::string>{"a"}));
    const auto faults = first->check({}, {});
    REQUIRE(faults);
    QVERIFY(faults->empty());
}

void TestStoreFaults::lockOfADeadProcess()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    // Dies with the store open, without a chance to clean up.
    QCOMPARE(inChild([&] {
                 const auto store = folder.open();
                 ::raise(SIGKILL);
                 return 0;
             }),
             -1);
    REQUIRE(folder.open());
}

void TestStoreFaults::damagedFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("damage");
    for (const char *file : {"cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db", "keyring", "device.key"})
        for (const char *damage :
             {"missing", "empty", "short", "half", "garbage", "plain", "first byte", "folder", "pipe", "link"})
            QTest::newRow(qPrintable(QString("%1 %2").arg(file, damage))) << file << damage;
}

void TestStoreFaults::damagedFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, damage);
    const FilledFolder folder;
    const auto path = folder.path() / file.toStdString();
    auto content = contentOf(path);
    const auto whole = content;
    if (damage == "missing" || damage == "folder" || damage == "pipe" || damage == "link")
        std::filesystem::remove(path);
    if (damage == "empty")
        content.clear();
    else if (damage == "short")
        content.resize(10);
    else if (damage == "half")
        content.resize(content.size() / 2);
    else if (damage == "garbage")
        std::ranges::generate(content, [random = std::mt19937(1)]() mutable { return static_cast<char>(random()); });
    else if (damage == "plain")
        std::ranges::copy(std::string_view("SQLite format 3\0", 16), content.begin());
    else if (damage == "first byte")
        content[0] = static_cast<char>(content[0] ^ 1);
    if (damage == "folder")
        std::filesystem::create_directory(path);
    else if (damage == "pipe")
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    else if (damage == "link") {
        putContent(folder.root() / "elsewhere", whole);
        std::filesystem::create_symlink(folder.root() / "elsewhere", path);
    } else if (damage != "missing")
        putContent(path, content);

    const auto opened = folder.open();
    QVERIFY(!opened.has_value());
    const bool keyring = file == "keyring";
    const bool keys = keyring || file == "device.key";
    QVERIFY2(opened.error().code == (keyring && (damage == "missing" || damage == "folder" || damage == "pipe")
                                         ? ErrorCode::noStore
                                     : keys && !(keyring && damage == "link") ? ErrorCode::keyringDamaged
                                     : damage == "link"                       ? ErrorCode::ioFailed
                                                                              : ErrorCode::compartmentDamaged),
             describe(opened.error()).c_str());
    if (opened.error().code != ErrorCode::noStore)
        QVERIFY2(opened.error().arguments.front() == path.string(), describe(opened.error()).c_str());
    // Put right, nothing was lost by the attempt.
    std::filesystem::remove_all(path);
    putContent(path, whole);
    auto again = folder.open();
    REQUIRE(again);
    QCOMPARE(again->loadCases()->size(), std::size_t{60});
}

void TestStoreFaults::flippedBitsAreFound()
{
    const FilledFolder folder;
    std::mt19937 random(7);
    int opened = 0;
    for (const char *file : compartmentFiles) {
        const auto path = folder.path() / file;
        for (int round = 0; round < 25; ++round) {
            const auto whole = contentOf(path);
            auto content = whole;
            const std::size_t at = random() % content.size();
            content[at] = static_cast<char>(content[at] ^ (1 << (random() % 8)));
            putContent(path, content);
            {
                auto store = folder.open();
                if (store) {
                    ++opened;
                    const auto faults = store->check({}, {});
                    REQUIRE(faults);
                    QVERIFY2(!faults->empty(), qPrintable(QString("%1 byte %2").arg(file).arg(at)));
                    QCOMPARE(faults->front().code, ErrorCode::compartmentDamaged);
                    QCOMPARE(faults->front().arguments.front(), path.string());
                } else {
                    QVERIFY2(store.error().code == ErrorCode::compartmentDamaged, describe(store.error()).c_str());
                    QCOMPARE(store.error().arguments.front(), path.string());
                }
            }
            // Opening writes an entry: undo the flip alone.
            auto now = contentOf(path);
            if (now.size() > at && now[at] == content[at])
                now[at] = whole[at];
            putContent(path, now);
        }
    }
    QVERIFY(opened > 0); // the check was asked, too
    auto store = folder.open();
    REQUIRE(store);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestStoreFaults::cutPagesAreFound()
{
    const FilledFolder folder;
    for (const char *file : compartmentFiles) {
        const auto path = folder.path() / file;
        const auto whole = contentOf(path);
        QCOMPARE(whole.size() % 16384, std::size_t{0});
        for (const std::size_t cut : {std::size_t{16384}, std::size_t{1}, std::size_t{512}, whole.size() - 16384}) {
            putContent(path, {whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(cut)});
            auto store = folder.open();
            bool found = !store.has_value();
            if (store) {
                const auto faults = store->check({}, {});
                REQUIRE(faults);
                found = !faults->empty();
            } else {
                QVERIFY2(store.error().code == ErrorCode::compartmentDamaged, describe(store.error()).c_str());
                QCOMPARE(store.error().arguments.front(), path.string());
            }
            QVERIFY2(found, qPrintable(QString("%1 cut by %2").arg(file).arg(cut)));
        }
        putContent(path, whole);
    }
}

void TestStoreFaults::swappedCompartments()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    std::filesystem::rename(folder.path() / "cases.1.db", folder.root() / "x");
    std::filesystem::rename(folder.path() / "identities.1.db", folder.path() / "cases.1.db");
    std::filesystem::rename(folder.root() / "x", folder.path() / "identities.1.db");
    REQUIRE_ERROR(folder.open(), ErrorCode::compartmentDamaged);
}

void TestStoreFaults::oldAuditPutBack()
{
    // A compartment's own codes know nothing of time; the head in the keyring does.
    const StoreFolder folder;
    REQUIRE(folder.create());
    const auto before = contentOf(folder.path() / "audit.1.db");
    {
        auto store = folder.open();
        REQUIRE(store);
        REQUIRE(store->recordLook(epi::PersonId(epi::Uuid{1}), "curiosity"));
    }
    putContent(folder.path() / "audit.1.db", before);
    const auto opened = folder.open();
    REQUIRE_ERROR(opened, ErrorCode::compartmentDamaged);
    QVERIFY2(opened.error().arguments.back().starts_with("audit chain cut"), describe(opened.error()).c_str());
}

void TestStoreFaults::newerSchema_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("compartment");
    for (std::size_t i = 0; i < compartmentFiles.size(); ++i)
        QTest::newRow(compartmentFiles[i]) << compartmentFiles[i] << static_cast<int>(i);
}

void TestStoreFaults::newerSchema()
{
    QFETCH(QString, file);
    QFETCH(int, compartment);
    const StoreFolder folder;
    REQUIRE(folder.create());
    const auto name = file.toStdString();
    withDatabase(folder.path(), name.c_str(), static_cast<vault::Compartment>(compartment),
                 [](store::Database &database) { database.execute("PRAGMA user_version = 99"); });
    const auto opened = folder.open();
    REQUIRE_ERROR(opened, ErrorCode::newerFormat);
    QCOMPARE(opened.error().arguments, (std::vector<std::string>{(folder.path() / name).string(), "99"}));
}

void TestStoreFaults::creationLeavesNothingHalf()
{
    const StoreFolder folder;
    REQUIRE_ERROR(store::CaseStore::create(folder.path(), "", password(), testEnvironment()), ErrorCode::invalidArgument);
    REQUIRE_ERROR(store::CaseStore::create(folder.root() / "no" / "where", "kim", password(), testEnvironment()),
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

void TestStoreFaults::fullDiskLosesNothing()
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

void TestStoreFaults::filesArePrivate()
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
    for (const char *name : {"keyring", "device.key", "lock", "cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db"})
        QVERIFY2(names.erase(name) == 1, name);
    for (const std::string &rest : names) // journals stay, with nothing in them
        QVERIFY2(rest.ends_with("-journal") && std::filesystem::file_size(folder.path() / rest) == 0, rest.c_str());
}

void TestStoreFaults::noPlaintextOnDisk()
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

void TestStoreFaults::brokenChainIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("entry removed") << "DELETE FROM entries WHERE sequence = 10";
    QTest::newRow("entry changed") << "UPDATE entries SET entry = zeroblob(length(entry)) WHERE sequence = 10";
    QTest::newRow("hash changed") << "UPDATE entries SET hash = zeroblob(32) WHERE sequence = 10";
    QTest::newRow("entries exchanged")
        << "UPDATE entries SET entry = (SELECT entry FROM entries WHERE sequence = 11) WHERE sequence = 10";
    QTest::newRow("first removed") << "DELETE FROM entries WHERE sequence = 1";
}

void TestStoreFaults::brokenChainIsFound()
{
    QFETCH(QString, sql);
    const FilledFolder folder;
    withDatabase(folder.path(), "audit.1.db", vault::Compartment::audit,
                 [&](store::Database &database) { database.execute(sql.toStdString()); });
    auto store = folder.open();
    REQUIRE(store);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QCOMPARE(faults->size(), std::size_t{1});
    QVERIFY2(faults->front().arguments.back().starts_with("audit entry"), describe(faults->front()).c_str());
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
