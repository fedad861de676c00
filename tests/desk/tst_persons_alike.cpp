#include "tests/desk/entered_persons.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;
using epi::Identifier;

/// Who may be the person that is entered: who is told of, and who is not.
class TestPersonsAlike : public QObject
{
    Q_OBJECT

private slots:
    void thoseAlikeAreToldAndLookedAt();
    void whoMayBeShown_data();
    void whoMayBeShown();
    void numbersOfOtherAreasAreNotTold();
    void namesakesOfWhomMoreIsKnownAreNot();
    void theIndexFollowsWhatIsStored();
};

void TestPersonsAlike::thoseAlikeAreToldAndLookedAt()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    entered(*office, newCase(41, "김하나", "010-1234-5678"));
    entered(*office, newContact(51, 1, "김하나", "01012345678")); // before it fell ill
    const auto contact = entered(*office, newContact(52, 1, "김 하나", "010-1234-5678"));
    const auto before = recorded(*office, epi::AuditAct::looked).size();
    const auto proposals = office->alike(contact);
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), std::size_t{2});
    std::set<epi::PersonId> told;
    for (const epi::PersonProposal &one : *proposals)
        told.insert(one.person.id);
    QVERIFY(told == std::set({made<epi::PersonId>(41), made<epi::PersonId>(51)}));
    const auto fell = std::ranges::find(*proposals, made<epi::PersonId>(41), [](const auto &p) { return p.person.id; });
    QVERIFY(fell->cases == std::vector<std::string>{"41"});
    QCOMPARE(fell->person.name.masked(), std::string("김○○"));
    QCOMPARE(fell->person.phone.masked(), std::string("010-****-5678"));
    QVERIFY(fell->person.name.typedText().empty() && fell->person.name.isSealed());
    QVERIFY(fell->filled.empty() && fell->differing.empty());
    QCOMPARE(fell->hindrance, epi::JoinHindrance::none);
    const auto named = std::ranges::find(*proposals, made<epi::PersonId>(51), [](const auto &p) { return p.person.id; });
    QVERIFY(named->contactOf == std::vector<std::string>{"1"});
    QCOMPARE(named->hindrance, epi::JoinHindrance::isOfTheCase);
    // Each was looked at, on record.
    const auto looks = recorded(*office, epi::AuditAct::looked);
    QCOMPARE(looks.size(), before + 2);
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(told.contains(looks[i].subject));
    // The case itself is no contact of its own.
    auto itself = entered(*office, newContact(53, 1, "홍길동", "010-1111-2222"));
    const auto own = office->alike(itself);
    REQUIRE(own);
    QCOMPARE(own->front().hindrance, epi::JoinHindrance::isTheCase);
    // Somebody's who is not the entry's nobody is asked about.
    itself.contact.person = made<epi::PersonId>(41);
    itself.person->id = itself.contact.person;
    REQUIRE_ERROR(office->alike(itself), ErrorCode::notFound);
}

void TestPersonsAlike::whoMayBeShown_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("shown");
    QTest::newRow("a case here") << "case 11" << true;
    QTest::newRow("a case elsewhere") << "case 26" << false;
    QTest::newRow("a contact here") << "contact 11" << true;
    QTest::newRow("a contact elsewhere") << "contact 26" << false;
    QTest::newRow("of the own household") << "own" << false;
    QTest::newRow("only in providers' data") << "token" << false;
    QTest::newRow("to be destroyed") << "due" << false;
}

void TestPersonsAlike::whoMayBeShown()
{
    QFETCH(const QString, who);
    QFETCH(const bool, shown);
    StaffedFolder folder;
    REQUIRE(folder.found());
    const char *const province = who.endsWith(QLatin1String("26")) ? "26" : "11";
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        entered(*office, newCase(1, "홍길동", "010-1111-2222"));
        entered(*office,
                newCase(2, who.startsWith(QLatin1String("contact")) || who == QLatin1String("token") ? "박가온" : "김하나",
                        "010-1234-5678", province));
        if (who.startsWith(QLatin1String("contact")))
            entered(*office, newContact(3, 2, "김하나", "010-1234-5678"));
    }
    if (who == QLatin1String("token")) {
        auto store = folder.as("sup");
        REQUIRE(store);
        const auto id = store->findOrCreatePersons(std::vector<std::string>{"phone of somebody"})->front();
        epi::Person named = *store->loadPerson(id);
        named.name = "김하나";
        named.phone = "010-1234-5678";
        REQUIRE(store->savePerson(named));
    }
    if (who == QLatin1String("due")) {
        epi::Uuid order{};
        {
            auto store = folder.as("sup");
            REQUIRE(store);
            const auto proposed = store->orderDestruction({.scope = epi::DestructionScope::person,
                                                           .person = made<epi::PersonId>(2),
                                                           .basis = "on request",
                                                           .counts = {{epi::DataClass::persons, 1, {}}},
                                                           .auditLength = 0,
                                                           .auditHead = {}});
            REQUIRE(proposed);
            order = *proposed;
        }
        auto store = folder.as("pri");
        REQUIRE(store);
        REQUIRE(store->countersign(order));
    }
    auto office = officeOf(folder, "sur"); // province 11
    REQUIRE(office);
    if (who == QLatin1String("own")) {
        const store::OwnIdentifier own{Identifier::phone, "010 1234 5678"};
        REQUIRE(office->registerOwn(std::span(&own, 1)));
    }
    const auto contact = entered(*office, newContact(9, 1, "김하나", "010-1234-567"));
    QVERIFY(!contact.contact.id.isNull());
    const auto looks = recorded(*office, epi::AuditAct::looked).size();
    const auto proposals = office->alike(contact);
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), shown ? std::size_t{1} : std::size_t{0});
    QCOMPARE(recorded(*office, epi::AuditAct::looked).size(), looks + (shown ? 1 : 0));
    // Nor is anybody taken, or told apart, whose id somebody has from elsewhere.
    const auto id = who.startsWith(QLatin1String("contact")) ? made<epi::PersonId>(3) : made<epi::PersonId>(2);
    if (!shown && who != QLatin1String("token")) {
        epi::IdentifiedContact after = contact;
        after.contact.person = id;
        after.person->id = id;
        after.person->name = {};
        after.person->phone = {};
        QVERIFY(!office->apply({epi::Entry(contact), epi::Entry(after)}).has_value());
        REQUIRE_ERROR(office->tellApart(contact, id, true), ErrorCode::notFound);
    }
}

void TestPersonsAlike::numbersOfOtherAreasAreNotTold()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        entered(*office, newCase(1, "홍길동", "010-1111-2222"));
        entered(*office, newCase(2, "박가온", "010-3333-4444"));
        entered(*office, newCase(3, "이다온", "010-5555-6666", "26"));
        const auto named = entered(*office, newContact(4, 2, "김하나", "010-1234-5678"));
        auto elsewhere = newContact(5, 3, "", "");
        elsewhere.contact.person = named.contact.person;
        elsewhere.person.reset();
        entered(*office, elsewhere);
    }
    auto office = officeOf(folder, "sur");
    REQUIRE(office);
    const auto proposals = office->alike(entered(*office, newContact(9, 1, "김하나", "010-1234-5678")));
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), std::size_t{1});
    QVERIFY(proposals->front().contactOf == std::vector<std::string>{"2"});
}

void TestPersonsAlike::namesakesOfWhomMoreIsKnownAreNot()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    entered(*office, newCase(2, "김하나", "010-1234-5678"));
    const auto byName = entered(*office, newContact(8, 1, "김하나", ""));
    auto proposals = office->alike(byName);
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), std::size_t{1});
    QVERIFY(proposals->front().filled.empty()); // the other one knows more
    auto withPhone = byName;
    withPhone.person->phone = Phone::typed("010-9999-0000");
    const auto saved = office->apply({epi::Entry(byName), epi::Entry(withPhone)});
    REQUIRE(saved);
    proposals = office->alike(*saved->after);
    REQUIRE(proposals);
    QVERIFY(proposals->empty());
}

void TestPersonsAlike::theIndexFollowsWhatIsStored()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    const auto contact = entered(*office, newContact(8, 1, "김하나", "010-1234-5678"));
    QVERIFY(office->alike(contact)->empty());
    // Entered, changed and taken out since everybody was read.
    const auto second = entered(*office, newCase(2, "김하나", "010-1234-5678"));
    QCOMPARE(office->alike(contact)->size(), std::size_t{1});
    auto other = second;
    other.person->name = Name::typed("박가온");
    other.person->phone = Phone::typed("010-7777-8888");
    REQUIRE(office->apply({epi::Entry(second), epi::Entry(other)}));
    QVERIFY(office->alike(contact)->empty());
    const auto third = entered(*office, newContact(9, 2, "김하나", "010-1234-5678"));
    QCOMPARE(office->alike(contact)->size(), std::size_t{1});
    REQUIRE(office->apply({epi::Entry(third), std::nullopt}));
    QVERIFY(office->alike(contact)->empty());
}

QTEST_GUILESS_MAIN(TestPersonsAlike)
#include "tst_persons_alike.moc"
