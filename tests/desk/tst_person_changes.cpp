#include "tests/desk/entered_persons.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;
using epi::Identifier;

/// What becomes of persons who were entered twice: made one and taken back, or told apart; and of contacts who fall ill.
class TestPersonChanges : public QObject
{
    Q_OBJECT

private slots:
    void samePersonFillsGapsAndIsTakenBack();
    void aCaseIsOfTheStoredPersonFromThen();
    void whatWasNotShownIsNotDone();
    void toldApartIsNotProposedAgain();
    void aContactBecomesACase();
};

void TestPersonChanges::samePersonFillsGapsAndIsTakenBack()
{
    const StoreFolder folder;
    epi::IdentifiedContact contact;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        entered(*office, newCase(1, "홍길동", "010-1111-2222"));
        entered(*office, newCase(2, "김하나", ""));
        contact = newContact(8, 1, "김하나", "010-1234-5678");
        contact.person->birthDate = epi::Day{std::chrono::days{7'000}};
        contact.contact.place = "늘샘 카페";
        contact = entered(*office, contact);
        const auto proposals = office->alike(contact);
        REQUIRE(proposals);
        QCOMPARE(proposals->size(), std::size_t{1});
        const epi::PersonProposal proposal = proposals->front();
        QVERIFY(proposal.filled == (std::vector{epi::PersonItem::phone, epi::PersonItem::birthDate}));
        QCOMPARE(proposal.person.phone.masked(), std::string("010-****-5678"));

        const auto joined = office->apply({epi::Entry(contact), epi::Entry(asProposed(contact, proposal))});
        REQUIRE(joined);
        const auto after = std::get<epi::IdentifiedContact>(*joined->after);
        QCOMPARE(after.contact.person, made<epi::PersonId>(2));
        QVERIFY(after.person->phone == proposal.person.phone);
        QCOMPARE(after.contact.place, std::string("늘샘 카페"));
        // The page of the first case tells of the second by its number, without a run of the engine.
        const epi::CaseId first = made<epi::CaseId>(1);
        const auto files = office->caseFiles(std::span(&first, 1), "test");
        REQUIRE(files);
        QVERIFY(files->front().named.empty());
        QCOMPARE(files->front().together.size(), std::size_t{1});
        QCOMPARE(files->front().together.front().label, std::string("2"));

        // Back, as the window asks for it: without the name of whom it is left.
        epi::IdentifiedContact seen = after;
        seen.person.reset();
        const auto back = office->apply({epi::Entry(seen), epi::Entry(contact)});
        REQUIRE(back);
        QVERIFY(epi::sameContent(*back->after, epi::Entry(contact)));
        QVERIFY(office->caseFiles(std::span(&first, 1), "test")->front().named.size() == 1);
        const epi::CaseId other = made<epi::CaseId>(2);
        QVERIFY(office->caseFiles(std::span(&other, 1), "test")->front().person.phone.isEmpty());

        // And once more.
        const auto again = office->apply({back->after, epi::Entry(asProposed(contact, proposal))});
        REQUIRE(again);
        QVERIFY(isSound(*office));
    }
    const auto store = folder.open();
    REQUIRE(store);
    REQUIRE_ERROR(store->loadPerson(contact.person->id), ErrorCode::notFound);
    const auto kept = store->loadPerson(made<epi::PersonId>(2));
    REQUIRE(kept);
    QCOMPARE(kept->phone, std::string("010-1234-5678"));
    QVERIFY(kept->birthDate == contact.person->birthDate);
}

void TestPersonChanges::aCaseIsOfTheStoredPersonFromThen()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    const auto contact = entered(*office, newContact(8, 1, "김하나", "010-1234-5678"));
    const auto fell = entered(*office, newCase(2, "김하나", "010-1234-5678"));
    const auto proposals = office->alike(fell);
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), std::size_t{1});
    QVERIFY(proposals->front().contactOf == std::vector<std::string>{"1"});
    epi::IdentifiedCase after = fell;
    after.facts.person = proposals->front().person.id;
    after.person = proposals->front().person;
    const auto joined = office->apply({epi::Entry(fell), epi::Entry(after)});
    REQUIRE(joined);
    QCOMPARE(epi::personIdOf(*joined->after), contact.contact.person);
    const auto back = office->apply({joined->after, epi::Entry(fell)});
    REQUIRE(back);
    QVERIFY(epi::sameContent(*back->after, epi::Entry(fell)));
    QVERIFY(isSound(*office));
}

void TestPersonChanges::whatWasNotShownIsNotDone()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    const auto second = entered(*office, newCase(2, "김하나", ""));
    const auto contact = entered(*office, newContact(8, 1, "김하나", "010-1234-5678"));
    const auto proposals = office->alike(contact);
    REQUIRE(proposals);
    QCOMPARE(proposals->size(), std::size_t{1});
    // Somebody types the phone of the other one meanwhile.
    auto changed = second;
    changed.person->phone = Phone::typed("010-9999-0000");
    REQUIRE(office->apply({epi::Entry(second), epi::Entry(changed)}));
    REQUIRE_ERROR(office->apply({epi::Entry(contact), epi::Entry(asProposed(contact, proposals->front()))}),
                  ErrorCode::staleRevision);
    REQUIRE(office->alike(contact));
}

void TestPersonChanges::toldApartIsNotProposedAgain()
{
    const StoreFolder folder;
    epi::IdentifiedContact contact;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        entered(*office, newCase(1, "홍길동", "010-1111-2222"));
        entered(*office, newCase(2, "김하나", "010-1234-5678"));
        contact = entered(*office, newContact(8, 1, "김하나", "010-1234-5678"));
        QCOMPARE(office->alike(contact)->size(), std::size_t{1});
        REQUIRE(office->tellApart(contact, made<epi::PersonId>(2), true));
        QVERIFY(office->alike(contact)->empty());
    }
    auto store = folder.open();
    REQUIRE(store);
    Office office(std::move(*store), surroundings());
    QVERIFY(office.alike(contact)->empty());
    REQUIRE(office.tellApart(contact, made<epi::PersonId>(2), false));
    QCOMPARE(office.alike(contact)->size(), std::size_t{1});
}

void TestPersonChanges::aContactBecomesACase()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    entered(*office, newCase(1, "홍길동", "010-1111-2222"));
    auto contact = newContact(8, 1, "김하나", "010-1234-5678");
    contact.contact.span = {epi::Instant{epi::Seconds{1'584'000'000}}, epi::Instant{epi::Seconds{1'584'003'600}}};
    contact.contact.place = "늘샘 카페";
    contact = entered(*office, contact);
    epi::IdentifiedCase fell;
    fell.facts.id = made<epi::CaseId>(9);
    fell.facts.number = "9";
    fell.facts.disease = "COVID-19";
    const auto madeCase = office->makeCase(contact, fell);
    REQUIRE(madeCase);
    QVERIFY(!madeCase->before && madeCase->after);
    QCOMPARE(epi::personIdOf(*madeCase->after), contact.contact.person);
    const std::array ids = {made<epi::CaseId>(1), made<epi::CaseId>(9)};
    auto files = office->caseFiles(ids, "test");
    REQUIRE(files);
    QCOMPARE(files->at(0).together.front().label, std::string("9")); // the contact is there, and is the case
    QVERIFY(files->at(0).together.front().contact == contact.contact);
    QCOMPARE(files->at(1).person.name.masked(), std::string("김○○"));
    QCOMPARE(files->at(1).statedSources.front().number, std::string("1"));
    // Once; and taken back like any new case.
    fell.facts.id = made<epi::CaseId>(10);
    fell.facts.number = "10";
    REQUIRE_ERROR(office->makeCase(contact, fell), ErrorCode::alreadyExists);
    auto archived = std::get<epi::IdentifiedCase>(*madeCase->after);
    archived.facts.archived = true;
    REQUIRE(office->apply({madeCase->after, epi::Entry(archived)}));
    QVERIFY(isSound(*office));
    // Nobody of whom an officer has not said anything.
    auto unknown = contact;
    unknown.contact.id = made<epi::ContactId>(77);
    unknown.contact.person = made<epi::PersonId>(78);
    REQUIRE_ERROR(office->makeCase(unknown, fell), ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(TestPersonChanges)
#include "tst_person_changes.moc"
