#include "store/opening.h"
#include "tests/store/part_orders.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// Persons entered twice: told apart for good, or made one and taken back; and contacts who become cases.
class TestToldApart : public QObject
{
    Q_OBJECT

private slots:
    void whatAContactFormAsksIsKept();
    void toldApartFromEitherSide();
    void toldApartGoesWithEitherPerson();
    void anotherPersonTakesThePlace();
    void andComesBack();
    void whoIsSpokenOfElsewhereStays();
    void onlyWhoWasThereIsLeft();
    void aContactBecomesACase();
};

namespace {

template<class T> T made(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[0] = 1;
    uuid[15] = n;
    return T(uuid);
}

epi::Person person(std::uint8_t n, const char *name = "김하나")
{
    epi::Person one;
    one.id = made<epi::PersonId>(n);
    one.name = name;
    return one;
}

epi::Case caseOf(std::uint8_t n)
{
    epi::Case c;
    c.id = made<epi::CaseId>(n);
    c.number = std::to_string(n);
    c.person = made<epi::PersonId>(n);
    return c;
}

store::ContactWithPerson contactOf(std::uint8_t n, epi::CaseId of)
{
    store::ContactWithPerson contact;
    contact.contact.id = made<epi::ContactId>(n);
    contact.contact.caseId = of;
    contact.contact.status = epi::ContactStatus::confirmed;
    contact.contact.person = made<epi::PersonId>(n);
    contact.person = person(n);
    return contact;
}

std::vector<epi::AuditRecord> recorded(const store::CaseStore &store, epi::AuditAct act)
{
    std::vector<epi::AuditRecord> found;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        if (record.act == act)
            found.push_back(record);
        return true;
    });
    return found;
}

/// Case 1 with a contact, person 3; and case 2, whose person may be the same.
struct TwoCases
{
    StoreFolder folder;
    std::optional<store::CaseStore> store;
    store::ContactWithPerson contact;
    epi::Person other;

    TwoCases()
    {
        auto made = folder.create();
        if (!made)
            return;
        store.emplace(std::move(*made));
        (void)store->saveCase(store::CaseWithPerson{caseOf(1), person(1, "홍길동")});
        other = *store->saveCase(store::CaseWithPerson{caseOf(2), person(2)})->person;
        contact = *store->saveContact(contactOf(3, caseOf(1).id));
    }
    /// The contact as one of person 2.
    [[nodiscard]] epi::Result<store::ContactWithPerson> join()
    {
        store::ContactWithPerson after = contact;
        after.contact.person = other.id;
        after.person = other;
        after.person->phone = "010-1234-5678";
        after.left = contact.person;
        return store->saveContact(after);
    }
};

} // namespace

void TestToldApart::whatAContactFormAsksIsKept()
{
    TwoCases two;
    store::ContactWithPerson contact = two.contact;
    contact.contact.facts = {.relation = epi::ContactClass::family,
                             .isolation = epi::IsolationClass::homeQuarantine,
                             .nationality = "Vietnam",
                             .occupation = "교사, 한빛초등학교",
                             .lastContact = epi::Day{std::chrono::days{18'330}},
                             .suspected = false,
                             .mask = true,
                             .closeness = "one table",
                             .apartUntil = epi::Day{std::chrono::days{18'340}},
                             .apartReason = "released by the province"};
    const auto saved = two.store->saveContact(contact);
    REQUIRE(saved);
    const auto loaded = two.store->loadContacts(caseOf(1).id);
    REQUIRE(loaded);
    QVERIFY(loaded->front() == saved->contact);
    QVERIFY(loaded->front().facts == contact.contact.facts);
    // Not said is not "no", and a run of the engine changes nothing of it.
    store::Findings findings;
    findings.policy = "test";
    REQUIRE(two.store->saveFindings(findings));
    QVERIFY(two.store->loadContacts(caseOf(1).id)->front().facts == contact.contact.facts);
    contact.contact.revision = saved->contact.revision;
    contact.person = saved->person;
    contact.contact.facts = {};
    REQUIRE(two.store->saveContact(contact));
    QVERIFY(two.store->loadContacts(caseOf(1).id)->front().facts == epi::ContactFacts());
}

void TestToldApart::toldApartFromEitherSide()
{
    TwoCases two;
    const auto a = two.contact.person->id, b = two.other.id;
    QVERIFY(two.store->loadToldApart(a)->empty());
    REQUIRE(two.store->tellApart(a, b, true));
    REQUIRE(two.store->tellApart(b, a, true)); // said twice is said once
    QVERIFY(*two.store->loadToldApart(a) == std::vector{b});
    QVERIFY(*two.store->loadToldApart(b) == std::vector{a});
    QVERIFY(two.store->loadToldApart(made<epi::PersonId>(1))->empty());
    REQUIRE_ERROR(two.store->tellApart(a, a, true), ErrorCode::invalidArgument);
    REQUIRE_ERROR(two.store->tellApart(a, made<epi::PersonId>(99), true), ErrorCode::notFound);
    REQUIRE(two.store->tellApart(b, a, false));
    QVERIFY(two.store->loadToldApart(a)->empty());
    const auto told = recorded(*two.store, epi::AuditAct::personsToldApart);
    QCOMPARE(told.size(), std::size_t{3});
    QCOMPARE(told[0].subject, a);
    QVERIFY(told[0].object == b.uuid());
    QCOMPARE(told[0].count, std::uint64_t{1});
    QCOMPARE(told[2].count, std::uint64_t{0});
    QVERIFY(isSound(*two.store));
}

void TestToldApart::toldApartGoesWithEitherPerson()
{
    for (const bool first : {true, false}) {
        StaffedFolder folder;
        REQUIRE(folder.found());
        const auto gone = made<epi::PersonId>(first ? 1 : 2), left = made<epi::PersonId>(first ? 2 : 1);
        {
            auto store = folder.as("sup");
            REQUIRE(store);
            REQUIRE(store->saveCase(store::CaseWithPerson{caseOf(1), person(1)}));
            REQUIRE(store->saveCase(store::CaseWithPerson{caseOf(2), person(2)}));
            REQUIRE(store->tellApart(gone, left, true));
        }
        const auto order = agree(folder, orderOf(epi::DestructionScope::person, gone, {{epi::DataClass::persons, 1, {}}}));
        REQUIRE(order);
        auto store = folder.as("sup");
        REQUIRE(store);
        REQUIRE(store->carryOut(*order, {}, {}));
        const auto others = store->loadToldApart(left);
        REQUIRE(others);
        QVERIFY(others->empty());
        QVERIFY(isSound(*store));
    }
}

void TestToldApart::anotherPersonTakesThePlace()
{
    TwoCases two;
    REQUIRE(two.store->tellApart(two.contact.person->id, made<epi::PersonId>(1), true));
    store::Findings findings;
    findings.policy = "test";
    findings.persons = {made<epi::PersonId>(1), two.contact.person->id};
    REQUIRE(two.store->saveFindings(findings));
    two.contact = {.contact = two.store->loadContacts(caseOf(1).id)->front(), .person = two.contact.person};
    const auto joined = two.join();
    REQUIRE(joined);
    QCOMPARE(joined->person->revision, two.other.revision + 1);
    QCOMPARE(two.store->loadContacts(caseOf(1).id)->front().person, two.other.id);
    QCOMPARE(two.store->loadPerson(two.other.id)->phone, std::string("010-1234-5678"));
    // Nobody speaks any more of the person that was made for the contact; that a run of the engine looked at it is no reason to
    // keep who it is.
    REQUIRE_ERROR(two.store->loadPerson(two.contact.person->id), ErrorCode::notFound);
    QVERIFY(two.store->loadToldApart(made<epi::PersonId>(1))->empty());
    const auto standing = two.store->standingOf(two.other.id);
    REQUIRE(standing);
    QVERIFY(standing->cases == std::vector{caseOf(2).id});
    QVERIFY(standing->contactOf == std::vector{caseOf(1).id});
    QVERIFY(!standing->recorded);
    const auto replaced = recorded(*two.store, epi::AuditAct::personReplaced);
    QCOMPARE(replaced.size(), std::size_t{1});
    QCOMPARE(replaced[0].subject, two.contact.person->id);
    QVERIFY(replaced[0].object == two.contact.contact.id.uuid());
    QVERIFY(isSound(*two.store));
}

void TestToldApart::andComesBack()
{
    TwoCases two;
    const auto joined = two.join();
    REQUIRE(joined);
    store::ContactWithPerson back = two.contact;
    back.contact.revision = joined->contact.revision;
    back.left = joined->person;
    back.left->phone.clear();
    const auto saved = two.store->saveContact(back);
    REQUIRE(saved);
    const auto person = two.store->loadPerson(two.contact.person->id);
    REQUIRE(person);
    QCOMPARE(person->name, two.contact.person->name);
    QCOMPARE(person->revision, two.contact.person->revision + 1);
    QVERIFY(two.store->loadPerson(two.other.id)->phone.empty());
    QCOMPARE(two.store->loadContacts(caseOf(1).id)->front().person, two.contact.person->id);
    QVERIFY(isSound(*two.store));
}

void TestToldApart::whoIsSpokenOfElsewhereStays()
{
    TwoCases two;
    // The person of the contact is one of case 2, too.
    store::ContactWithPerson second = contactOf(4, caseOf(2).id);
    second.contact.person = two.contact.person->id;
    second.person.reset();
    REQUIRE(two.store->saveContact(second));
    REQUIRE(two.join());
    const auto person = two.store->loadPerson(two.contact.person->id);
    REQUIRE(person);
    QVERIFY(*person == *two.contact.person);
}

void TestToldApart::onlyWhoWasThereIsLeft()
{
    TwoCases two;
    store::ContactWithPerson after = two.contact;
    after.contact.person = two.other.id;
    after.person = two.other;
    after.left = *two.store->loadPerson(made<epi::PersonId>(1)); // somebody else
    REQUIRE_ERROR(two.store->saveContact(after), ErrorCode::invalidArgument);
    after.left = two.contact.person;
    after.person->revision += 1;
    REQUIRE_ERROR(two.store->saveContact(after), ErrorCode::staleRevision);
    QCOMPARE(two.store->loadContacts(caseOf(1).id)->front().person, two.contact.person->id);
    REQUIRE(two.store->loadPerson(two.contact.person->id));
    // Twice on one list.
    REQUIRE(two.join());
    store::ContactWithPerson third = *two.store->saveContact(contactOf(5, caseOf(1).id));
    third.left = third.person;
    third.contact.person = two.other.id;
    third.person = two.store->loadPerson(two.other.id).value();
    REQUIRE_ERROR(two.store->saveContact(third), ErrorCode::alreadyExists);
    REQUIRE(two.store->loadPerson(made<epi::PersonId>(5)));
}

void TestToldApart::aContactBecomesACase()
{
    TwoCases two;
    epi::Case c = caseOf(7);
    c.person = two.contact.person->id;
    epi::Exposure exposure;
    exposure.source = caseOf(1).id;
    exposure.setting = "늘샘 카페";
    const auto saved = two.store->saveCaseOfContact(c, exposure);
    REQUIRE(saved);
    const auto links = two.store->loadExposures(saved->id);
    REQUIRE(links);
    QCOMPARE(links->size(), std::size_t{1});
    QCOMPARE(links->front().source, caseOf(1).id);
    QCOMPARE(links->front().setting, std::string("늘샘 카페"));
    // The contact and who it is stay as they were.
    QVERIFY(two.store->loadContacts(caseOf(1).id)->front() == two.contact.contact);
    QVERIFY(*two.store->loadPerson(c.person) == *two.contact.person);
    // Once.
    c.id = made<epi::CaseId>(8);
    c.number = "8";
    REQUIRE_ERROR(two.store->saveCaseOfContact(c, exposure), ErrorCode::alreadyExists);
    // A number that is taken leaves nothing behind.
    const auto before = two.store->loadExposures()->size();
    auto another = contactOf(9, caseOf(1).id);
    REQUIRE(two.store->saveContact(another));
    c.person = another.person->id;
    c.number = "1";
    REQUIRE_ERROR(two.store->saveCaseOfContact(c, exposure), ErrorCode::alreadyExists);
    QCOMPARE(two.store->loadExposures()->size(), before);
    QVERIFY(isSound(*two.store));
}

QTEST_GUILESS_MAIN(TestToldApart)
#include "tst_told_apart.moc"
