#include "store/audit_log.h"
#include "tests/store/filled_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <array>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using vault::Compartment;

/// What somebody does to the activity record who has its key and can write the file.
class TestRecordTampering : public QObject
{
    Q_OBJECT

private slots:
    void headsAreSigned();
    void tamperedRecordsAreFound();
    void everyOfAThousandPositionsIsFound();
};

void TestRecordTampering::headsAreSigned()
{
    const FilledFolder folder;
    {
        REQUIRE(folder.open());
    }
    withDatabase(folder.path(), "audit.1.db", Compartment::audit, [](store::Database &database) {
        // Whoever has the key rewrites the whole chain, hashes and all, without the entry in the middle ...
        std::vector<std::vector<std::uint8_t>> entries;
        {
            store::Statement all = database.prepare("SELECT entry FROM main.entries ORDER BY sequence");
            all.query();
            while (all.next())
                entries.emplace_back(all.blob(0).begin(), all.blob(0).end());
        }
        database.execute("DELETE FROM main.entries");
        vault::AuditHead head;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i == entries.size() / 2)
                continue;
            const auto record = *store::decodeEntry(entries[i]);
            ++head.sequence;
            const auto bytes =
                store::encodeEntry(head.sequence, head.hash, {record.account, record.role, record.session, record.workstation},
                                   record.at, {.act = record.act, .object = record.object, .subject = record.subject});
            head.hash = vault::chainHash(head.hash, bytes);
            database.prepare("INSERT INTO main.entries VALUES (?1, ?2, ?3)").run(head.sequence, bytes, head.hash);
        }
    });
    // ... and cannot sign the heads that the account signed, nor has it the head the account saw.
    REQUIRE_ERROR(folder.open(), ErrorCode::compartmentDamaged);
}

void TestRecordTampering::tamperedRecordsAreFound()
{
    // As somebody meets it who opens the store.
    const FilledFolder original;
    std::uint64_t length = 0;
    {
        const auto store = original.open();
        REQUIRE(store);
        length = *store->auditLength();
    }
    QVERIFY(length > 120);
    const auto file = original.path() / "audit.1.db";
    const auto sound = contentOf(file);
    const auto keyring = contentOf(original.path() / "keyring");
    int unseen = 0;
    for (std::uint64_t position = 1; position <= length; position += 9) {
        const std::array<std::string, 4> changes = {
            "UPDATE main.entries SET entry = zeroblob(100) WHERE sequence = " + std::to_string(position),
            "DELETE FROM main.entries WHERE sequence = " + std::to_string(position),
            "DELETE FROM main.entries WHERE sequence >= " + std::to_string(position),
            "UPDATE main.entries SET hash = zeroblob(32) WHERE sequence = " + std::to_string(position)};
        for (const std::string &change : changes) {
            putContent(file, sound);
            putContent(original.path() / "keyring", keyring);
            withDatabase(original.path(), "audit.1.db", Compartment::audit,
                         [&](store::Database &database) { database.execute(change); });
            const auto opened = original.open();
            if (!opened) {
                QCOMPARE(opened.error().code, ErrorCode::compartmentDamaged);
                continue;
            }
            const auto faults = opened->check({}, {});
            REQUIRE(faults);
            if (faults->empty())
                ++unseen;
            else
                QVERIFY2(faults->front().arguments.back().ends_with(std::to_string(position)), describe(faults->front()).c_str());
        }
    }
    QCOMPARE(unseen, 0);
}

void TestRecordTampering::everyOfAThousandPositionsIsFound()
{
    const FilledFolder folder;
    std::uint64_t length = 0;
    {
        auto store = folder.open();
        REQUIRE(store);
        const std::vector<epi::PersonId> subjects(900, epi::PersonId(epi::Uuid{3}));
        REQUIRE(store->recordLooks(subjects, "round"));
        length = *store->auditLength() + 1; // with the entry that closes it
    }
    QVERIFY(length >= 1000);
    const auto keyring = keyringOf(folder.path());
    REQUIRE(keyring);
    std::uint64_t tried = 0;
    {
        // As `check` sees it, without opening the store six thousand times.
        store::Database database = store::Database::withoutMain();
        database.attach("audit", folder.path() / "audit.1.db", *keyring->key(Compartment::audit));
        QVERIFY(!store::AuditLog::fault(database, keyring->seenHead(), keyring->book()));
        for (std::uint64_t position = 1; position <= length; position += static_cast<std::uint64_t>(stride(1))) {
            const std::string at = std::to_string(position);
            const std::string next = std::to_string(position + 1);
            const std::string row = " WHERE sequence = " + at;
            std::vector<std::pair<std::string, std::string>> changes = {
                {"UPDATE audit.entries SET entry = zeroblob(100)" + row, at},
                {"UPDATE audit.entries SET hash = zeroblob(32)" + row, at},
                {"DELETE FROM audit.entries" + row, at},
                {"DELETE FROM audit.entries WHERE sequence >= " + at, ""}, // all that can be told is up to where it went
                {"INSERT INTO audit.entries SELECT " + std::to_string(length + 1) + ", entry, hash FROM audit.entries" + row,
                 std::to_string(length + 1)}};
            if (position < length) {
                const std::string other = " (SELECT entry FROM audit.entries WHERE sequence = ";
                changes.emplace_back("UPDATE audit.entries SET entry = CASE sequence WHEN " + at + " THEN" + other + next +
                                         ") ELSE" + other + at + ") END WHERE sequence IN (" + at + ", " + next + ')',
                                     at);
                changes.emplace_back("UPDATE audit.entries SET entry =" + other + at + ") WHERE sequence = " + next, next);
            }
            for (const auto &[change, named] : changes) {
                database.execute("BEGIN; " + change);
                const auto fault = store::AuditLog::fault(database, keyring->seenHead(), keyring->book());
                database.execute("ROLLBACK");
                QVERIFY2(fault.has_value(), change.c_str());
                QVERIFY2(named.empty() || fault->ends_with(' ' + named), (change + " -> " + *fault).c_str());
                ++tried;
            }
        }
    }
    qInfo("%llu changes of a record of %llu entries, all found where they are", static_cast<unsigned long long>(tried),
          static_cast<unsigned long long>(length));
}

QTEST_GUILESS_MAIN(TestRecordTampering)
#include "tst_record_tampering.moc"
