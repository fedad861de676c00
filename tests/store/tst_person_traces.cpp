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
    void contactsNobodyElseSpeaksOfGo();
};

void TestPersonTraces::filesThatNameThePersonGo_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("names");
    QTest::newRow("nobody") << QByteArray("case,place\n77,market\n") << false;
    QTest::newRow("the token") << QByteArray("x,Canary-0-token-,y\n") << true;
    QTest::newRow("another's token") << QByteArray("x,Canary-1-token-,y\n") << false;
    QTest::newRow("the name") << QByteArray("x,\xED\x99\x8D\xEA\xB8\xB8\xEB\x8F\x99,y\n") << true;
    QTest::newRow("the phone, written otherwise") << QByteArray("x,01012345678,y\n") << true;
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
    }
    const auto order = agree(folder, orderOf(DestructionScope::person, person, {{DataClass::persons, 1, {}}}));
    REQUIRE(order);
    auto store = folder.as("sup");
    REQUIRE(store);
    REQUIRE(store->carryOut(*order, {}, {}));
    REQUIRE_ERROR(store->loadPerson(alone), ErrorCode::notFound);
    REQUIRE(store->loadPerson(shared)); // another case speaks of them
    QVERIFY(isSound(*store));
}

QTEST_GUILESS_MAIN(TestPersonTraces)
#include "tst_person_traces.moc"
