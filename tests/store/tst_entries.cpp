#include "tests/store/store_fixture.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// What officers enter: an entry and its person are one act, and what was entered by mistake leaves nothing.
class TestEntries : public QObject
{
    Q_OBJECT

private slots:
    void aCaseAndItsPersonAreSavedTogether();
    void neitherIsSavedWhereOneIsStale();
    void aPersonThatIsAnotherIsRefused();
    void aNamedContactOutlivesARun();
    void aContactTakenOutTakesItsPersonAlong();
    void aPersonOthersSpeakOfStays();
    void visitsComeAndGo();
    void anInterviewWithVisitsStays();
    void everyActIsInTheAudit();
};

namespace {

template<class T> T made(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[0] = 1;
    uuid[15] = n;
    return T(uuid);
}

store::CaseWithPerson newCase(std::uint8_t n)
{
    store::CaseWithPerson c;
    c.facts.id = made<epi::CaseId>(n);
    c.facts.number = std::to_string(n);
    c.person.emplace().id = made<epi::PersonId>(n);
    c.person->name = "김하나";
    c.facts.person = c.person->id;
    return c;
}

store::ContactWithPerson newContact(std::uint8_t n, epi::CaseId of)
{
    store::ContactWithPerson contact;
    contact.contact.id = made<epi::ContactId>(n);
    contact.contact.caseId = of;
    contact.contact.status = epi::ContactStatus::confirmed;
    contact.person.emplace().id = made<epi::PersonId>(n);
    contact.person->phone = "010-1234-5678";
    contact.contact.person = contact.person->id;
    return contact;
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

} // namespace

void TestEntries::aCaseAndItsPersonAreSavedTogether()
{
    const StoreFolder folder;
    {
        auto store = folder.create();
        REQUIRE(store);
        auto saved = store->saveCase(newCase(1));
        REQUIRE(saved);
        QCOMPARE(saved->facts.revision, 1U);
        QCOMPARE(saved->person->revision, 1U);
        saved->facts.age = 41;
        saved->person->name = "김두리";
        REQUIRE(store->saveCase(*saved));
        // The facts alone: nobody looked at who it is.
        auto facts = *store->saveCase(store::CaseWithPerson{*store->loadCase(saved->facts.id), {}});
        QCOMPARE(facts.facts.revision, 3U);
    }
    const auto store = folder.open();
    REQUIRE(store);
    const auto person = store->loadPerson(made<epi::PersonId>(1));
    REQUIRE(person);
    QCOMPARE(person->name, std::string("김두리"));
    QCOMPARE(person->revision, 2U);
    QCOMPARE(store->loadCase(made<epi::CaseId>(1))->age, std::optional<std::uint8_t>(41));
    QVERIFY(isSound(*store));
}

void TestEntries::neitherIsSavedWhereOneIsStale()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto saved = *store->saveCase(newCase(1));
    store::CaseWithPerson changed = saved;
    changed.facts.age = 41;
    changed.person->name = "Lee";
    store::CaseWithPerson stale = changed;
    stale.facts.revision = 0;
    REQUIRE_ERROR(store->saveCase(stale), ErrorCode::staleRevision);
    stale = changed;
    stale.person->revision = 7;
    REQUIRE_ERROR(store->saveCase(stale), ErrorCode::staleRevision);
    stale = changed;
    stale.facts.number.clear();
    REQUIRE_ERROR(store->saveCase(stale), ErrorCode::invalidArgument);
    QCOMPARE(*store->loadCase(saved.facts.id), saved.facts);
    QCOMPARE(*store->loadPerson(saved.facts.person), *saved.person);

    // A number that another case has is refused, and the person of the new case with it.
    auto twin = newCase(2);
    twin.facts.number = "1";
    REQUIRE_ERROR(store->saveCase(twin), ErrorCode::alreadyExists);
    REQUIRE_ERROR(store->loadPerson(made<epi::PersonId>(2)), ErrorCode::notFound);
}

void TestEntries::aPersonThatIsAnotherIsRefused()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    auto c = newCase(1);
    c.person->id = made<epi::PersonId>(9);
    REQUIRE_ERROR(store->saveCase(c), ErrorCode::invalidArgument);
    const auto saved = *store->saveCase(newCase(2));
    auto contact = newContact(3, saved.facts.id);
    contact.contact.person = saved.facts.person;
    REQUIRE_ERROR(store->saveContact(contact), ErrorCode::invalidArgument);
}

void TestEntries::aNamedContactOutlivesARun()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto contact = store->saveContact(newContact(2, c.facts.id));
    REQUIRE(contact);
    store::Findings findings;
    findings.policy = "test";
    findings.persons = {c.facts.person};
    findings.cases.push_back(
        {.caseId = c.facts.id, .infectious = {}, .exposure = {}, .stays = {}, .coPresences = {}, .sources = {}});
    REQUIRE(store->saveFindings(findings));
    const auto kept = store->loadContacts(c.facts.id);
    REQUIRE(kept);
    QCOMPARE(kept->size(), std::size_t{1});
    QCOMPARE(kept->front(), contact->contact);
    QVERIFY(isSound(*store));
}

void TestEntries::aContactTakenOutTakesItsPersonAlong()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto contact = *store->saveContact(newContact(2, c.facts.id));
    REQUIRE_ERROR(store->removeContact(contact.contact.id, 7), ErrorCode::staleRevision);
    REQUIRE(store->removeContact(contact.contact.id, contact.contact.revision));
    QVERIFY(store->loadContacts(c.facts.id)->empty());
    REQUIRE_ERROR(store->loadPerson(contact.person->id), ErrorCode::notFound);
    REQUIRE_ERROR(store->removeContact(contact.contact.id, 1), ErrorCode::notFound);
    // And comes back as it was.
    const auto again = store->saveContact(newContact(2, c.facts.id));
    REQUIRE(again);
    QCOMPARE(*again, contact);
    QVERIFY(isSound(*store));
}

void TestEntries::aPersonOthersSpeakOfStays()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto first = *store->saveCase(newCase(1));
    const auto second = *store->saveCase(newCase(2));
    // A case as the contact of another one.
    store::ContactWithPerson contact = newContact(3, first.facts.id);
    contact.person = second.person;
    contact.contact.person = second.facts.person;
    const auto saved = store->saveContact(contact);
    REQUIRE(saved);
    REQUIRE(store->removeContact(saved->contact.id, saved->contact.revision));
    REQUIRE(store->loadPerson(second.facts.person));
    // Somebody whom a provider names.
    const std::vector<std::string> tokens{"token"};
    const auto person = store->findOrCreatePersons(tokens)->front();
    contact = {.contact = newContact(4, first.facts.id).contact, .person = {}};
    contact.contact.person = person;
    const auto found = store->saveContact(contact);
    REQUIRE(found);
    REQUIRE(store->removeContact(found->contact.id, found->contact.revision));
    REQUIRE(store->loadPerson(person));
    QVERIFY(isSound(*store));
}

void TestEntries::visitsComeAndGo()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    epi::Visit visit;
    visit.id = made<epi::VisitId>(5);
    visit.caseId = c.facts.id;
    visit.placeName = "늘샘 카페";
    const auto saved = store->saveVisit(visit);
    REQUIRE(saved);
    QCOMPARE(saved->id, visit.id);
    REQUIRE_ERROR(store->removeVisit(visit.id, 0), ErrorCode::staleRevision);
    REQUIRE(store->removeVisit(visit.id, saved->revision));
    QVERIFY(store->loadVisits(c.facts.id)->empty());
    REQUIRE_ERROR(store->removeVisit(visit.id, saved->revision), ErrorCode::notFound);
    REQUIRE(store->saveVisit(visit)); // as an undo does, with revision 0
    QCOMPARE(store->loadVisits(c.facts.id)->front().placeName, visit.placeName);
}

void TestEntries::anInterviewWithVisitsStays()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    epi::Interview interview;
    interview.id = made<epi::InterviewId>(6);
    interview.caseId = c.facts.id;
    REQUIRE(store->saveInterview(interview));
    epi::Visit visit;
    visit.caseId = c.facts.id;
    visit.interview = interview.id;
    const auto told = store->saveVisit(visit);
    REQUIRE(told);
    REQUIRE_ERROR(store->removeInterview(interview.id, 1), ErrorCode::invalidArgument);
    REQUIRE(store->removeVisit(told->id, told->revision));
    REQUIRE(store->removeInterview(interview.id, 1));
    QVERIFY(store->loadInterviews(c.facts.id)->empty());
}

void TestEntries::everyActIsInTheAudit()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    auto grows = [&, before = *store->auditLength()](std::uint64_t by) mutable {
        const std::uint64_t now = *store->auditLength();
        return std::exchange(before, now) + by == now;
    };
    const auto c = *store->saveCase(newCase(1));
    QVERIFY(grows(2)); // person and case
    const auto contact = *store->saveContact(newContact(2, c.facts.id));
    QVERIFY(grows(2));
    REQUIRE(store->removeContact(contact.contact.id, contact.contact.revision));
    QVERIFY(grows(1));
    REQUIRE_ERROR(store->removeContact(contact.contact.id, contact.contact.revision), ErrorCode::notFound);
    QVERIFY(grows(0));
    QVERIFY(isSound(*store));
}

QTEST_GUILESS_MAIN(TestEntries)
#include "tst_entries.moc"
