#include "store/database.h"
#include "tests/store/faulty_vfs.h"
#include "tests/store/filled_store.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// A connection on which something was rolled back is not used again (store/database.h says why).
class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void rollingBackCostsTrust();
    void theNextActOpensTheFilesAnew_data();
    void theNextActOpensTheFilesAnew();

private:
    FaultyVfs m_vfs;
};

void TestConnection::rollingBackCostsTrust()
{
    const StoreFolder folder;
    vault::SecretBytes key(32);
    store::Database database(folder.root() / "some.db", key, store::Database::Mode::create);
    database.configure("main", 256);
    {
        store::Transaction transaction(database);
        database.execute("CREATE TABLE t (x INTEGER PRIMARY KEY)");
        database.prepare("INSERT INTO t VALUES (1)").run();
        transaction.commit();
    }
    QVERIFY(database.isTrusted());
    bool refused = false;
    try {
        database.prepare("INSERT INTO t VALUES (1)").run(); // the rule of a table
    } catch (const store::Failure &) {
        refused = true;
    }
    QVERIFY(refused);
    QVERIFY(database.isTrusted());
    {
        const store::Transaction abandoned(database);
    }
    QVERIFY(!database.isTrusted());
}

void TestConnection::theNextActOpensTheFilesAnew_data()
{
    QTest::addColumn<bool>("disk");
    QTest::newRow("after a disk that failed") << true;
    QTest::newRow("after an act that was refused") << false;
}

void TestConnection::theNextActOpensTheFilesAnew()
{
    QFETCH(bool, disk);
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto cases = *store->loadCases();
    epi::Case changed = cases.front();
    changed.setting = "somewhere else";
    if (disk) {
        m_vfs.fail({.call = FileCall::sync});
        REQUIRE_ERROR(store->saveCase(changed), ErrorCode::ioFailed);
    } else {
        changed.revision += 7;
        REQUIRE_ERROR(store->saveCase(changed), ErrorCode::staleRevision);
        changed.revision -= 7;
    }
    // Nothing can be opened: the act says so, and so does every one after it; nobody is logged out by it.
    m_vfs.fail({.call = FileCall::open, .lasting = true});
    for (int times = 0; times < 3; ++times) {
        REQUIRE_ERROR(store->loadCases(), ErrorCode::ioFailed);
        REQUIRE_ERROR(store->saveCase(changed), ErrorCode::ioFailed);
        REQUIRE_ERROR(store->recordLook(changed.person, "meanwhile"), ErrorCode::ioFailed);
    }
    m_vfs.calm();
    REQUIRE(store->saveCase(changed));
    QCOMPARE(store->loadCases()->size(), cases.size());
    QCOMPARE(store->loadCase(changed.id)->setting, std::string("somewhere else"));
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
