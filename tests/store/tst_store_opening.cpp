#include "tests/store/filled_store.h"

#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestStoreOpening : public QObject
{
    Q_OBJECT

private slots:
    void noStore_data();
    void noStore();
    void wrongPassword();
    void secondOpener();
    void secondProcess();
    void lockOfADeadProcess();
    void newerSchema_data();
    void newerSchema();
};

namespace {

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

void TestStoreOpening::noStore_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"nothing", "empty folder", "file", "folder of other things"})
        QTest::newRow(kind) << kind;
}

void TestStoreOpening::noStore()
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

void TestStoreOpening::wrongPassword()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    REQUIRE_ERROR(folder.openAs("kim", "wrong"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(folder.openAs("lee"), ErrorCode::wrongPassword);
    REQUIRE(folder.open()); // the lock was given back
    auto production = testEnvironment();
    production.kdf = vault::KdfCost::production();
    REQUIRE_ERROR(store::CaseStore::open(folder.path(), {"kim", password()}, production), ErrorCode::keyringDamaged);
}

void TestStoreOpening::secondOpener()
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

void TestStoreOpening::secondProcess()
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

void TestStoreOpening::lockOfADeadProcess()
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

void TestStoreOpening::newerSchema_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("compartment");
    for (std::size_t i = 0; i < compartmentFiles.size(); ++i)
        QTest::newRow(compartmentFiles[i]) << compartmentFiles[i] << static_cast<int>(i);
}

void TestStoreOpening::newerSchema()
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

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_store_opening.moc"
