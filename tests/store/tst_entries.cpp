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
    void rulingsComeAndGo();
    void answersComeAndGo();
    void handOversComeAndGo();
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

epi::Answer answer(const char *item, std::uint16_t turn, const char *value)
{
    return {item, turn, epi::AnswerState::told, turn == 0, value};
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

void TestEntries::rulingsComeAndGo()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto other = *store->saveCase(newCase(2));
    epi::Ruling ruling;
    ruling.id = made<epi::RulingId>(7);
    ruling.caseId = c.facts.id;
    ruling.conflict = epi::ConflictKind::phoneElsewhere;
    ruling.visit = made<epi::VisitId>(8);
    ruling.span = {epi::Instant{epi::Seconds{100}}, epi::Instant{epi::Seconds{200}}};
    ruling.place = "늘샘 카페";
    ruling.state = epi::RulingState::explained;
    ruling.reason = epi::RulingReason::phoneLeftBehind;
    ruling.note = "여섯 시에 찾으러 감";
    const auto saved = store->saveRuling(ruling);
    REQUIRE(saved);
    ruling.revision = 1;
    QVERIFY(*saved == ruling);
    QVERIFY(*store->loadRulings(c.facts.id) == std::vector{ruling});
    QVERIFY(store->loadRulings(other.facts.id)->empty());
    // Without a conflict, and about no visit.
    epi::Ruling plain;
    plain.caseId = other.facts.id;
    plain.question = epi::QuestionKind::whereBetween;
    const auto second = store->saveRuling(plain);
    REQUIRE(second);
    QVERIFY(*store->loadRulings(other.facts.id) == std::vector{*second});
    QVERIFY(!second->conflict && second->visit.isNull());
    ruling.revision = 0;
    REQUIRE_ERROR(store->saveRuling(ruling), ErrorCode::staleRevision);
    REQUIRE_ERROR(store->removeRuling(ruling.id, 0), ErrorCode::staleRevision);
    REQUIRE(store->removeRuling(ruling.id, 1));
    REQUIRE_ERROR(store->removeRuling(ruling.id, 1), ErrorCode::notFound);
    QVERIFY(store->loadRulings(c.facts.id)->empty());
    plain.caseId = made<epi::CaseId>(99);
    plain.id = {};
    REQUIRE_ERROR(store->saveRuling(plain), ErrorCode::invalidArgument);
    QVERIFY(isSound(*store));
}

void TestEntries::answersComeAndGo()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto other = *store->saveCase(newCase(2));
    epi::Interview interview;
    interview.id = made<epi::InterviewId>(6);
    interview.caseId = c.facts.id;
    epi::Answers answers;
    answers.id = made<epi::AnswersId>(9);
    answers.caseId = c.facts.id;
    answers.interview = interview.id;
    answers.questionnaire = "general";
    epi::put(answers, answer("travel.city", 1, "우한"));
    epi::put(answers, answer("travel.city", 0, "베이징"));
    epi::Answer withheld = answer("smoking", 0, "");
    withheld.state = epi::AnswerState::refused;
    epi::put(answers, withheld);
    REQUIRE_ERROR(store->saveAnswers(answers), ErrorCode::invalidArgument); // not before the interview
    REQUIRE(store->saveInterview(interview));
    auto saved = store->saveAnswers(answers);
    REQUIRE(saved);
    answers.revision = 1;
    QVERIFY(*saved == answers);
    QVERIFY(*store->loadAnswers(c.facts.id) == std::vector{answers});
    // An item that is taken back leaves nothing.
    epi::put(answers, answer("travel.city", 1, ""));
    REQUIRE(store->saveAnswers(answers));
    QCOMPARE(store->loadAnswers(c.facts.id)->front().all.size(), std::size_t{2});
    REQUIRE_ERROR(store->saveAnswers(answers), ErrorCode::staleRevision);
    // Neither twice for an interview, nor beside another case.
    epi::Answers again = answers;
    again.id = made<epi::AnswersId>(10);
    again.revision = 0;
    REQUIRE_ERROR(store->saveAnswers(again), ErrorCode::alreadyExists);
    again.questionnaire = "other";
    again.caseId = other.facts.id;
    REQUIRE_ERROR(store->saveAnswers(again), ErrorCode::invalidArgument);
    REQUIRE_ERROR(store->removeInterview(interview.id, 1), ErrorCode::invalidArgument);
    REQUIRE(store->removeAnswers(answers.id, 2));
    QVERIFY(store->loadAnswers(c.facts.id)->empty());
    REQUIRE(store->removeInterview(interview.id, 1));
    QVERIFY(isSound(*store));
}

void TestEntries::handOversComeAndGo()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto other = *store->saveCase(newCase(2));
    epi::HandOver given;
    given.id = made<epi::HandOverId>(11);
    given.caseId = c.facts.id;
    given.note = "남편에게도 전화할 것";
    REQUIRE_ERROR(store->saveHandOver(given), ErrorCode::invalidArgument); // to nobody
    given.to = made<epi::AccountId>(12);
    given.by = made<epi::AccountId>(13); // whatever is claimed
    const auto saved = store->saveHandOver(given);
    REQUIRE(saved);
    QCOMPARE(saved->by, store->actor().account);
    QVERIFY(saved->at > epi::Instant{});
    QCOMPARE(saved->note, given.note);
    REQUIRE_ERROR(store->saveHandOver(*saved), ErrorCode::alreadyExists); // never changed
    epi::HandOver second;
    second.caseId = other.facts.id;
    second.to = given.to;
    REQUIRE(store->saveHandOver(second));
    QVERIFY(*store->loadHandOvers(c.facts.id) == std::vector{*saved});
    QCOMPARE(store->loadHandOvers({})->size(), std::size_t{2});
    REQUIRE_ERROR(store->removeHandOver(saved->id, 0), ErrorCode::staleRevision);
    REQUIRE(store->removeHandOver(saved->id, 1));
    REQUIRE_ERROR(store->removeHandOver(saved->id, 1), ErrorCode::notFound);
    QVERIFY(store->loadHandOvers(c.facts.id)->empty());
    QVERIFY(isSound(*store));
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
