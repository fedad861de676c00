#include "tests/store/filled_store.h"

#include <QTest>

#include <random>

#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestStoreDamage : public QObject
{
    Q_OBJECT

private slots:
    void damagedFiles_data();
    void damagedFiles();
    void flippedBitsAreFound();
    void cutPagesAreFound();
    void swappedCompartments();
    void oldAuditPutBack();
    void brokenChainIsFound_data();
    void brokenChainIsFound();
};

void TestStoreDamage::damagedFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("damage");
    for (const char *file : {"cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db", "keyring", "device.key"})
        for (const char *damage :
             {"missing", "empty", "short", "half", "garbage", "plain", "first byte", "folder", "pipe", "link"})
            QTest::newRow(qPrintable(QString("%1 %2").arg(file, damage))) << file << damage;
}

void TestStoreDamage::damagedFiles()
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

void TestStoreDamage::flippedBitsAreFound()
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

void TestStoreDamage::cutPagesAreFound()
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

void TestStoreDamage::swappedCompartments()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    std::filesystem::rename(folder.path() / "cases.1.db", folder.root() / "x");
    std::filesystem::rename(folder.path() / "identities.1.db", folder.path() / "cases.1.db");
    std::filesystem::rename(folder.root() / "x", folder.path() / "identities.1.db");
    REQUIRE_ERROR(folder.open(), ErrorCode::compartmentDamaged);
}

void TestStoreDamage::oldAuditPutBack()
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

void TestStoreDamage::brokenChainIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("entry removed") << "DELETE FROM entries WHERE sequence = 10";
    QTest::newRow("entry changed") << "UPDATE entries SET entry = zeroblob(length(entry)) WHERE sequence = 10";
    QTest::newRow("hash changed") << "UPDATE entries SET hash = zeroblob(32) WHERE sequence = 10";
    QTest::newRow("entries exchanged")
        << "UPDATE entries SET entry = (SELECT entry FROM entries WHERE sequence = 11) WHERE sequence = 10";
    QTest::newRow("first removed") << "DELETE FROM entries WHERE sequence = 1";
}

void TestStoreDamage::brokenChainIsFound()
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

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_store_damage.moc"
