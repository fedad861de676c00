#include "tests/store/filled_store.h"

#include "store/database.h"

#include <QTest>

#include <sqlcipher/sqlite3.h>

#include <string>

using namespace tracedesk;
using namespace tracedesk::tests;
using store::Database;

/// What a store asks of SQLCipher before it uses it. Where a library does not do it, says something else or nothing, no store is
/// opened and none is made.
class TestPragmas : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { letAlone(); }
    void theLibraryAsItIs();
    void nothingIsOpened_data();
    void nothingIsOpened();

private:
    static void letAlone();
};

namespace {

/// How the library misbehaves, from the next connection on.
struct Fault
{
    std::string pragma;
    bool reading = false; ///< when it is asked, else when it is set
    int verdict = SQLITE_OK;
    int met = 0;
};

// SQLite hands its callbacks no word of ours where a connection is made.
Fault *present = nullptr;

int judge(void *, int action, const char *name, const char *value, const char *, const char *)
{
    if (action != SQLITE_PRAGMA || present == nullptr || present->pragma != name || present->reading != (value == nullptr))
        return SQLITE_OK;
    ++present->met;
    return present->verdict;
}

int misbehave(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    // The page size is the process's, and an earlier store has set it.
    sqlite3_exec(connection, "PRAGMA cipher_default_page_size = 4096", nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(connection, &judge, nullptr);
    return SQLITE_OK;
}

void misbehaveFromNowOn(Fault &fault)
{
    present = &fault;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&misbehave));
}

std::vector<std::string> namesIn(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

} // namespace

void TestPragmas::letAlone()
{
    present = nullptr;
    sqlite3_reset_auto_extension();
}

// The control: with a library that is only watched, everything works, and each of the questions is put.
void TestPragmas::theLibraryAsItIs()
{
    for (const bool reading : {false, true})
        for (const char *pragma : {"temp_store", "secure_delete", "journal_mode", "synchronous", "cache_size"}) {
            const StoreFolder folder;
            Fault none{pragma, reading, SQLITE_OK, 0};
            misbehaveFromNowOn(none);
            REQUIRE(folder.create());
            REQUIRE(folder.open());
            QVERIFY2(none.met >= 2, pragma);
            letAlone();
        }
}

void TestPragmas::nothingIsOpened_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<bool>("reading");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *pragma, bool reading, int verdict) {
        QTest::addRow("%s %s %s", pragma, reading ? "asked" : "set", verdict == SQLITE_DENY ? "refused" : "ignored")
            << QByteArray(pragma) << reading << verdict;
    };
    // Set and refused; set without effect.
    row("cipher_default_page_size", false, SQLITE_DENY);
    row("cipher_default_page_size", false, SQLITE_IGNORE);
    row("temp_store", false, SQLITE_DENY);
    row("temp_store", false, SQLITE_IGNORE);
    row("secure_delete", false, SQLITE_DENY); // set without effect it is on all the same: SQLCipher turns it on with the key
    row("journal_mode", false, SQLITE_DENY);
    row("journal_mode", false, SQLITE_IGNORE);
    row("synchronous", false, SQLITE_DENY);
    row("synchronous", false, SQLITE_IGNORE);
    row("cache_size", false, SQLITE_DENY);
    row("cache_size", false, SQLITE_IGNORE);
    // Asked, and no answer.
    for (const char *pragma : {"cipher_version", "temp_store", "foreign_keys", "trusted_schema", "cipher_page_size",
                               "secure_delete", "journal_mode", "synchronous", "cache_size"})
        for (const int verdict : {SQLITE_DENY, SQLITE_IGNORE})
            row(pragma, true, verdict);
}

void TestPragmas::nothingIsOpened()
{
    QFETCH(QByteArray, pragma);
    QFETCH(bool, reading);
    QFETCH(int, verdict);
    const StoreFolder folder;
    REQUIRE(folder.create());
    const auto names = namesIn(folder.path());
    Fault fault{pragma.toStdString(), reading, verdict, 0};
    misbehaveFromNowOn(fault);
    const auto opened = folder.open();
    QVERIFY(!opened);
    QVERIFY(fault.met > 0);
    const StoreFolder another;
    QVERIFY(!another.create());
    QVERIFY(std::filesystem::is_empty(another.root()));
    letAlone();
    // Nothing was spoilt.
    QCOMPARE(namesIn(folder.path()), names);
    const auto store = folder.open();
    REQUIRE(store);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY(faults->empty());
}

QTEST_GUILESS_MAIN(TestPragmas)
#include "tst_pragmas.moc"
