#include "store/opening.h"
#include "tests/store/filled_persons.h"
#include "tests/store/filled_store.h"
#include "tests/store/part_orders.h"

#include <QTest>

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::DataClass;
using epi::DestructionCount;
using epi::DestructionScope;
using epi::ErrorCode;
using vault::Compartment;

/// The destruction of a part: one person, or what was kept as long as it may be. What goes is gone from the pages, too.
class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void onePersonLeavesNothingBehind();
    void everyPageIsClean();
    void whatWasSaidOfRecordsLiesWithThem();
    void expiredRecordsGo();
    void ordersAreCarriedOutOnce();
    void nothingWithoutBothSignatures();
    void cancelledChangesNothing();
};

namespace {

void importFixes(store::CaseStore &store, int persons, int rowsEach, const std::string &digest, int start = 0)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::gps;
    for (int i = 0; i < persons; ++i)
        batch.subjects.push_back(canary(i, "token"));
    for (int row = 0; row < rowsEach * persons; ++row) {
        batch.records.subject.push_back(static_cast<std::uint32_t>(row % persons));
        batch.records.begin.push_back(static_cast<std::uint32_t>(1'585'000'000 + start + row));
        batch.records.latitude.push_back(370'000'000 + row);
        batch.records.longitude.push_back(1'270'000'000 + row);
        batch.records.line.push_back(static_cast<std::uint32_t>(row + 2));
    }
    REQUIRE(store.importRecords(cleanImport("fixes.csv", batch.records.size(), digest), batch, {}, {}));
}

/// Every page of a compartment's file as it is under its key, used or not: SQLCipher 4 encrypts a page with AES-256 in CBC
/// mode, whose start vector stands behind it, before 64 bytes of authentication.
std::string pagesOf(const std::filesystem::path &file, const vault::SecretBytes &key)
{
    constexpr std::size_t pageSize = 16384;
    constexpr std::size_t reserve = 80;
    constexpr std::size_t salt = 16;
    const std::vector<char> bytes = contentOf(file);
    std::string plain;
    for (std::size_t page = 0; page * pageSize < bytes.size(); ++page) {
        const std::size_t skipped = page == 0 ? salt : 0;
        const auto *start = reinterpret_cast<const unsigned char *>(bytes.data()) + page * pageSize;
        const std::size_t length = pageSize - reserve - skipped;
        const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.bytes().data(), start + pageSize - reserve);
        EVP_CIPHER_CTX_set_padding(context.get(), 0);
        std::string out(length + 32, '\0');
        int written = 0;
        EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(out.data()), &written, start + skipped,
                          static_cast<int>(length));
        plain.append(out.data(), static_cast<std::size_t>(written));
    }
    return plain;
}

std::string pagesOf(const StaffedFolder &folder, std::span<const Compartment> compartments)
{
    const auto secret = folder.secretOf("sup");
    const auto opened = vault::Keyring::unlock(
        folder.path(), {"sup", password(secret), {}, testEnvironment().clock(), vault::machineTime()}, vault::TestKdf::cheap());
    std::string pages;
    for (const Compartment compartment : compartments)
        pages += pagesOf(store::compartmentPath(folder.path(), compartment, 1), *opened->key(compartment));
    return pages;
}

std::string allPages(const StaffedFolder &folder)
{
    return pagesOf(folder, vault::allCompartments);
}

std::size_t rowsIn(const store::CaseStore &store)
{
    std::size_t rows = 0;
    const auto stored = store.loadAllRecords({}, {});
    for (const store::RecordSet &set : stored->sets)
        rows += set.records.size();
    return rows;
}

} // namespace

void TestErasure::onePersonLeavesNothingBehind()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::PersonId person;
    Orders counts;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, 5);
        importFixes(*store, 5, 40, "d1");
        person = store->findPersons(std::vector<std::string>{canary(0, "token")})->front();
        const auto counted = store->countOf(person);
        REQUIRE(counted);
        counts = *counted;
        QCOMPARE(counts, (Orders{{DataClass::positions, 40, {}},
                                 {DataClass::persons, 1, {}},
                                 {DataClass::cases, 1, {}},
                                 {DataClass::interviews, 1, {}},
                                 {DataClass::visits, 1, {}},
                                 {DataClass::contacts, 2, {}},
                                 {DataClass::answers, 1, {}},
                                 {DataClass::notes, 5, {}}}));
    }
    const auto order = agree(folder, orderOf(DestructionScope::person, person, counts));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    QCOMPARE(*store->dueDestructions(), std::vector{*order});
    const auto gone = store->carryOut(*order, {}, {});
    REQUIRE(gone);
    QCOMPARE(*gone, counts);
    QVERIFY(store->dueDestructions()->empty());
    QVERIFY(isSound(*store));
    REQUIRE_ERROR(store->loadPerson(person), ErrorCode::notFound);
    REQUIRE_ERROR(store->countOf(person), ErrorCode::notFound);
    QVERIFY(store->findPersons(std::vector<std::string>{canary(0, "token")})->front().isNull());
    QCOMPARE(store->loadCases()->size(), std::size_t{4});
    const auto contacts = store->loadContacts({});
    REQUIRE(contacts);
    QCOMPARE(contacts->size(), std::size_t{3});
    QVERIFY(!std::ranges::contains(*contacts, person, &epi::Contact::person));
    // Of two tasks in each case: those of the own one, and in the case of person 1 what was about the contact.
    std::size_t tasks = 0;
    const auto cases = store->loadCases();
    REQUIRE(cases);
    for (const epi::Case &left : *cases)
        tasks += store->loadTasks(left.id)->size();
    QCOMPARE(tasks, std::size_t{7});
    QCOMPARE(rowsIn(*store), std::size_t{160});
    // The import still says what it was.
    QCOMPARE(store->loadImports()->front().counts.stored, std::uint64_t{200});
    // Everybody else is whole.
    for (int i = 1; i < 5; ++i) {
        const auto other = store->findPersons(std::vector<std::string>{canary(i, "token")})->front();
        QCOMPARE(store->loadPerson(other)->name, canary(i, "name"));
    }
}

void TestErasure::everyPageIsClean()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    constexpr int persons = 120;
    constexpr int erased = 100;
    std::vector<epi::PersonId> ids;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, persons);
        for (int i = 0; i < erased; ++i)
            ids.push_back(store->findPersons(std::vector<std::string>{canary(i, "token")})->front());
    }
    const auto fields = {"token",   "name",    "phone", "rrn",    "address", "case",   "setting",  "notes", "place",
                         "contact", "purpose", "path",  "reason", "ruling",  "answer", "handover", "task",  "errand"};
    {
        // The control: before, each of them stands there.
        const std::string pages = allPages(folder);
        for (int i = 0; i < persons; ++i)
            for (const char *field : fields)
                QVERIFY2(pages.contains(canary(i, field)), canary(i, field).c_str());
    }
    std::vector<epi::Uuid> orders;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        for (const epi::PersonId id : ids) {
            const auto order = store->orderDestruction(orderOf(DestructionScope::person, id, *store->countOf(id)));
            REQUIRE(order);
            orders.push_back(*order);
        }
    }
    {
        auto store = folder.as("pri");
        REQUIRE(store);
        for (const epi::Uuid &order : orders)
            REQUIRE(store->countersign(order));
    }
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        for (const epi::Uuid &order : orders)
            REQUIRE(store->carryOut(order, {}, {}));
        QVERIFY(isSound(*store));
    }
    const std::string pages = allPages(folder);
    for (int i = 0; i < persons; ++i)
        for (const char *field : fields) {
            // A contact goes with its case, too.
            const std::string_view name = field;
            const bool gone = i < erased || ((name == "contact" || name == "errand") && (i + 1) % persons < erased);
            QVERIFY2(pages.contains(canary(i, field)) != gone, canary(i, field).c_str());
        }
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        QVERIFY2(!entry.path().string().ends_with("-journal") || entry.file_size() == 0, entry.path().c_str());
}

// Who may read cases need not be one who may read what providers delivered.
void TestErasure::whatWasSaidOfRecordsLiesWithThem()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, 1);
    }
    QVERIFY(pagesOf(folder, std::array{Compartment::movements}).contains(canary(0, "ruling")));
    const std::string cases = pagesOf(folder, std::array{Compartment::cases});
    QVERIFY(cases.contains(canary(0, "handover")));
    QVERIFY(!cases.contains(canary(0, "ruling")));
}

void TestErasure::expiredRecordsGo()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::Instant between;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, 3);
        importFixes(*store, 3, 10, "old");
        for (const std::int64_t at : {1'585'000'000, 1'585'100'000}) {
            epi::Ruling ruling;
            ruling.caseId = store->loadCases()->front().id;
            ruling.conflict = epi::ConflictKind::displaced;
            ruling.span = {epi::Instant(std::chrono::seconds(at)), epi::Instant(std::chrono::seconds(at + 20))};
            ruling.place = "where the record was";
            REQUIRE(store->saveRuling(ruling));
        }
    }
    {
        // The next import is later by the clock of its batch.
        store::Environment later = testEnvironment();
        later.clock = [now = std::make_shared<std::int64_t>(1'590'000'000'000)] {
            return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++*now}};
        };
        auto store = store::CaseStore::open(folder.path(), {"sup", password(folder.secretOf("sup"))}, later);
        REQUIRE(store);
        importFixes(*store, 3, 7, "new", 100'000);
        QCOMPARE(rowsIn(*store), std::size_t{51});
    }
    between = epi::Instant(std::chrono::seconds(1'587'000'000));
    Orders counts;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        const Orders limits = {{DataClass::positions, 0, between}, {DataClass::payments, 0, between}};
        const auto counted = store->countExpired(limits);
        REQUIRE(counted);
        QCOMPARE(*counted, (Orders{{DataClass::positions, 30, between}}));
        counts = *counted;
        const auto oldest = store->oldestImports();
        QVERIFY(oldest->front().until < between);
    }
    const auto order = agree(folder, orderOf(DestructionScope::expired, {}, counts));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    QCOMPARE(*store->carryOut(*order, {}, {}), counts);
    QVERIFY(isSound(*store));
    QCOMPARE(rowsIn(*store), std::size_t{21});
    // What was said of a record that is gone goes with it; a remark that speaks of none stays.
    const auto rulings = store->loadRulings(store->loadCases()->front().id);
    REQUIRE(rulings);
    QCOMPARE(rulings->size(), std::size_t{2});
    QVERIFY(std::ranges::none_of(*rulings, [](const epi::Ruling &ruling) {
        return ruling.conflict && ruling.span.begin == epi::Instant(std::chrono::seconds(1'585'000'000));
    }));
    QVERIFY(store->oldestImports()->front().until > between);
    QCOMPARE(store->personCount().value_or(0), std::uint64_t{3});
    QCOMPARE(store->loadImports()->size(), std::size_t{2});
}

void TestErasure::ordersAreCarriedOutOnce()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, 2);
        importFixes(*store, 2, 5, "a");
    }
    const epi::Instant never(std::chrono::seconds(4'000'000'000));
    const auto order = agree(folder, orderOf(DestructionScope::expired, {}, {{DataClass::positions, 10, never}}));
    REQUIRE(order);
    for (const char *user : {"sur", "app", "adm"}) {
        auto store = folder.as(user);
        REQUIRE(store);
        QVERIFY(!store->carryOut(*order, {}, {}) || std::string_view(user) == "sur");
    }
    auto store = folder.as("sup");
    REQUIRE(store);
    REQUIRE_ERROR(store->carryOut(*order, {}, {}), ErrorCode::notFound);
    QVERIFY(store->dueDestructions()->empty());
    importFixes(*store, 2, 5, "b", 100'000);
    REQUIRE_ERROR(store->carryOut(*order, {}, {}), ErrorCode::notFound);
    QCOMPARE(rowsIn(*store), std::size_t{10});
}

void TestErasure::nothingWithoutBothSignatures()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto store = folder.as("sup");
    REQUIRE(store);
    fillWithPersons(*store, 2);
    const auto person = store->findPersons(std::vector<std::string>{canary(0, "token")})->front();
    const auto order = store->orderDestruction(orderOf(DestructionScope::person, person, *store->countOf(person)));
    REQUIRE(order);
    QVERIFY(store->dueDestructions()->empty());
    REQUIRE_ERROR(store->carryOut(*order, {}, {}), ErrorCode::notFound);
    REQUIRE(store->loadPerson(person));
}

void TestErasure::cancelledChangesNothing()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillWithPersons(*store, 2);
        importFixes(*store, 2, 5, "a");
    }
    const epi::Instant never(std::chrono::seconds(4'000'000'000));
    const auto order = agree(folder, orderOf(DestructionScope::expired, {}, {{DataClass::positions, 10, never}}));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_ERROR(store->carryOut(*order, stop.get_token(), {}), ErrorCode::cancelled);
    QCOMPARE(rowsIn(*store), std::size_t{10});
    QCOMPARE(store->dueDestructions()->size(), std::size_t{1});
    REQUIRE(store->carryOut(*order, {}, {}));
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
