#include "store/opening.h"
#include "tests/store/part_orders.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::DataClass;
using epi::DestructionCount;
using epi::DestructionScope;
using epi::ErrorCode;

/// Where one person is spoken of besides the own case: in files as they came, and as whose contact.
class TestPersonTraces : public QObject
{
    Q_OBJECT

private slots:
    void filesThatNameThePersonGo_data();
    void filesThatNameThePersonGo();
    void fileNamesOutliveTheirFiles();
    void contactsNobodyElseSpeaksOfGo();
    void othersThatMayBeTheSame();
};

namespace {

/// Of a store that nobody has open.
std::int64_t purposesIn(const StaffedFolder &folder)
{
    const auto secret = folder.secretOf("sup");
    const auto keyring = vault::Keyring::unlock(
        folder.path(), {"sup", password(secret), {}, testEnvironment().clock(), vault::machineTime()}, vault::TestKdf::cheap());
    auto database = store::openCompartments(folder.path(), *keyring, store::Database::Mode::existing);
    store::Statement row = database.prepare("SELECT count(*) FROM main.purposes");
    return row.query().next() ? row.integer(0) : -1;
}

} // namespace

void TestPersonTraces::filesThatNameThePersonGo_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("names");
    QTest::newRow("nobody") << QByteArray("case,place\n77,market\n") << false;
    QTest::newRow("the token") << QByteArray("x,Canary-0-token-,y\n") << true;
    QTest::newRow("another's token") << QByteArray("x,Canary-1-token-,y\n") << false;
    QTest::newRow("the name") << QByteArray("x,\xED\x99\x8D\xEA\xB8\xB8\xEB\x8F\x99,y\n") << true;
    QTest::newRow("the phone, written otherwise") << QByteArray("x,01012345678,y\n") << true;
    QTest::newRow("the phone, from abroad") << QByteArray("x,+82 10-1234-5678,y\n") << true;
    QTest::newRow("the name in letters") << QByteArray(
                                                "x,\xE1\x84\x92\xE1\x85\xA9\xE1\x86\xBC\xE1\x84\x80\xE1\x85\xB5\xE1\x86\xAF"
                                                "\xE1\x84\x83\xE1\x85\xA9\xE1\x86\xBC,y\n")
                                         << true;
    QTest::newRow("the name apart") << QByteArray("x,\xED\x99\x8D \xEA\xB8\xB8\xEB\x8F\x99,y\n") << true;
    QTest::newRow("the resident number with spaces") << QByteArray("x,900101 - 1234567,y\n") << true;
    QTest::newRow("the case's number") << QByteArray("case,place\nKR-17,market\n") << true;
    QTest::newRow("a longer number") << QByteArray("case,place\nKR-171,market\n") << false;
    QTest::newRow("windows-949") << QByteArray("x,\xC8\xAB\xB1\xE6\xB5\xBF,y\n") << true;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0b\0",
                                          6)
                            << true;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04 anything") << true;
    QTest::newRow("Korean of somebody else") << QByteArray("x,\xEA\xB9\x80,y\n") << false;
}

void TestPersonTraces::filesThatNameThePersonGo()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, names);
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto store = folder.as("sup");
    REQUIRE(store);
    const auto ids = *store->findOrCreatePersons(std::vector<std::string>{canary(0, "token"), canary(1, "token")});
    epi::Person person = *store->loadPerson(ids[0]);
    person.name = "\xED\x99\x8D\xEA\xB8\xB8\xEB\x8F\x99"; // Hong Gildong
    person.phone = "010-1234-5678";
    person.residentNumber = "900101-1234567";
    REQUIRE(store->savePerson(person));
    epi::Case c;
    c.person = ids[0];
    c.number = "KR-17";
    REQUIRE(store->saveCase(c));
    // Kept with an import in which no row was read as theirs.
    epi::Case other;
    other.person = ids[1];
    other.number = "77";
    epi::Visit visit;
    visit.caseId = store->saveCase(other)->id;
    store::Import import = cleanImport("given.csv", 1, "d");
    const store::SourceFile source =
        store::sourceFileOf(std::as_bytes(std::span(file.constData(), static_cast<std::size_t>(file.size()))));
    import.source = &source;
    REQUIRE(store->importVisits(import, {visit}));
    QCOMPARE(store->loadImports()->size(), std::size_t{1});
    const auto counts = store->countOf(ids[0]);
    REQUIRE(counts);
    QCOMPARE(std::ranges::contains(*counts, DestructionCount{DataClass::providerFiles, 1, {}}), names);
}

void TestPersonTraces::fileNamesOutliveTheirFiles()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::PersonId person;
    const std::string name = "\xED\x99\x8D\xEA\xB8\xB8\xEB\x8F\x99";
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        epi::Case c;
        c.person = person = store->findOrCreatePersons(std::vector<std::string>{"P0"})->front();
        epi::Person known = *store->loadPerson(person);
        known.name = name;
        REQUIRE(store->savePerson(known));
        c.number = "1";
        const auto id = store->saveCase(c)->id;
        // Of neither is anything kept but what was read out of it.
        int start = 0;
        for (const std::string &file : {name + "_calls.csv", std::string("part 1.csv")}) {
            epi::Visit visit;
            visit.caseId = id;
            visit.begin = epi::Instant(epi::Seconds(++start));
            REQUIRE(store->importVisits(cleanImport(file, 1, file), {visit}));
        }
    }
    const auto order = agree(folder, orderOf(DestructionScope::person, person, {{DataClass::persons, 1, {}}}));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    REQUIRE(store->carryOut(*order, {}, {}));
    QStringList left;
    const auto imports = store->loadImports();
    REQUIRE(imports);
    for (const epi::ImportBatch &batch : *imports)
        left << QString::fromStdString(batch.fileName);
    QCOMPARE(left, (QStringList{QString(), QStringLiteral("part 1.csv")}));
}

void TestPersonTraces::othersThatMayBeTheSame()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto store = folder.as("sup");
    REQUIRE(store);
    const auto save = [&](std::uint8_t number, const char *name, const char *phone, std::optional<int> born) {
        epi::Person person;
        person.id = epi::PersonId(epi::Uuid{7, number});
        person.name = name;
        person.phone = phone;
        if (born)
            person.birthDate = epi::Day{std::chrono::days{*born}};
        [&] { REQUIRE(store->savePerson(person)); }();
        return person.id;
    };
    const auto first = save(1, "홍길동", "010-1234-5678", 7'000);
    const auto sameNumber = save(2, "Hong, Gil-dong", "+82 10 1234 5678", {});
    const auto sameName = save(3, "홍 길동", "010-9999-0000", 7'000); // born on the same day
    const auto nameless = save(8, "", "010 1234 5678", {});
    save(4, "Somebody", "010-1111-2222", {});
    save(6, "홍길동", "", {});                 // a namesake of whom no more is known
    save(7, "홍길순", "010-1234-5678", 9'000); // of the same household
    epi::Case c;
    c.person = save(5, "", "", {});
    c.number = "12";
    epi::Contact contact;
    contact.caseId = store->saveCase(c)->id;
    contact.person = sameNumber;
    contact.status = epi::ContactStatus::confirmed;
    REQUIRE(store->saveContact(contact));
    c.person = sameName;
    c.number = "13";
    REQUIRE(store->saveCase(c));
    const auto alike = store->loadAlike(first);
    REQUIRE(alike);
    const std::vector<store::AlikePerson> expected = {
        {sameNumber, true, {}, {"12"}}, {sameName, false, {"13"}, {}}, {nameless, true, {}, {}}};
    QVERIFY(*alike == expected);
    REQUIRE_ERROR(store->loadAlike(epi::PersonId(epi::Uuid{9})), ErrorCode::notFound);
}

void TestPersonTraces::contactsNobodyElseSpeaksOfGo()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::PersonId person;
    epi::PersonId alone;
    epi::PersonId shared;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        std::vector<epi::CaseId> cases;
        for (const char *number : {"1", "2"}) {
            epi::Case c;
            c.person = store->findOrCreatePersons(std::vector<std::string>{std::string("token ") + number})->front();
            c.number = number;
            cases.push_back(store->saveCase(c)->id);
            if (cases.size() == 1)
                person = c.person;
        }
        std::uint8_t made = 0;
        const auto nameContact = [&](epi::CaseId of, epi::PersonId known) {
            epi::Person named;
            named.id = known;
            if (known.isNull()) {
                named.id = epi::PersonId(epi::Uuid{9, ++made});
                named.name = "somebody";
                named = *store->savePerson(named);
            }
            epi::Contact contact;
            contact.caseId = of;
            contact.person = named.id;
            contact.status = epi::ContactStatus::confirmed;
            REQUIRE(store->saveContact(contact));
            alone = named.id;
        };
        nameContact(cases[0], {});
        shared = alone;
        nameContact(cases[1], shared);
        nameContact(cases[0], {});
        QVERIFY(alone != shared);
        REQUIRE(store->recordReveal(alone, epi::Identifier::phone, "asked after Somebody"));
        // The plan counts who goes along.
        QVERIFY(std::ranges::contains(*store->countOf(person), DestructionCount{DataClass::persons, 2, {}}));
    }
    const auto order = agree(folder, orderOf(DestructionScope::person, person, {{DataClass::persons, 2, {}}}));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    REQUIRE(store->carryOut(*order, {}, {}));
    REQUIRE_ERROR(store->loadPerson(alone), ErrorCode::notFound);
    REQUIRE(store->loadPerson(shared)); // another case speaks of them
    QVERIFY(isSound(*store));
    store = std::unexpected(epi::Error()); // closes
    QCOMPARE(purposesIn(folder), std::int64_t{0});
}

QTEST_GUILESS_MAIN(TestPersonTraces)
#include "tst_person_traces.moc"
