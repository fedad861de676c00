#include "tests/store/store_fixture.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestCaseStore : public QObject
{
    Q_OBJECT

private slots:
    void createsAndOpens();
    void personsAreFoundOrMade();
    void personsInBulk();
    void casesRoundTrip();
    void caseNumbersSort();
    void staleRevisionsAreRefused_data();
    void staleRevisionsAreRefused();
    void evidenceRoundTrips();
    void looksAreRecordedFirst();
    void settingsRoundTrip();
};

namespace {

epi::Day day(int n)
{
    return epi::Day{std::chrono::days{18300 + n}};
}

epi::Instant at(std::int64_t seconds)
{
    return epi::Instant{epi::Seconds{1'585'000'000 + seconds}};
}

template<class Evidence> Evidence of(epi::CaseId id)
{
    Evidence evidence;
    evidence.caseId = id;
    return evidence;
}

/// A case with every fact set.
epi::Case fullCase(epi::PersonId person, std::string number)
{
    epi::Case c;
    c.person = person;
    c.number = std::move(number);
    c.disease = "COVID-19";
    c.classification = epi::CaseClassification::confirmed;
    c.stage = epi::CaseStage::interviewed;
    c.onset = epi::DayRange{day(1), day(3)};
    c.onsetApproximate = true;
    c.sampleDate = day(4);
    c.reported = day(5);
    c.confirmed = day(6);
    c.isolated = day(7);
    c.outcomeDate = day(20);
    c.outcome = "released";
    c.imported = true;
    c.sex = epi::Sex::female;
    c.age = 0;
    c.setting = "장례식";
    c.policy = "kcdc-2020-03";
    c.jurisdiction = {"11", "11010"};
    c.archived = true;
    return c;
}

bool sameFacts(const epi::Case &a, const epi::Case &b)
{
    return std::tie(a.id, a.person, a.number, a.disease, a.classification, a.stage, a.onset, a.onsetApproximate, a.sampleDate,
                    a.reported, a.confirmed, a.isolated, a.outcomeDate, a.outcome, a.imported, a.sex, a.age, a.setting, a.policy,
                    a.jurisdiction, a.archived, a.revision) ==
           std::tie(b.id, b.person, b.number, b.disease, b.classification, b.stage, b.onset, b.onsetApproximate, b.sampleDate,
                    b.reported, b.confirmed, b.isolated, b.outcomeDate, b.outcome, b.imported, b.sex, b.age, b.setting, b.policy,
                    b.jurisdiction, b.archived, b.revision);
}

} // namespace

void TestCaseStore::createsAndOpens()
{
    const StoreFolder folder;
    epi::AccountId account;
    std::uint64_t length = 0;
    {
        auto made = folder.create();
        REQUIRE(made);
        account = made->actor().account;
        QCOMPARE(made->actor().name, std::string("kim"));
        QCOMPARE(made->actor().role, epi::Role::owner);
        const auto faults = made->check({}, {});
        REQUIRE(faults);
        QCOMPARE(faults->size(), std::size_t{0});
        length = *made->auditLength();
    }
    REQUIRE_ERROR(folder.create(), ErrorCode::alreadyExists);
    auto opened = folder.openAs("");
    REQUIRE(opened);
    QCOMPARE(opened->actor().account, account);
    QCOMPARE(*opened->auditLength(), length + 2); // the opening itself
}

void TestCaseStore::personsAreFoundOrMade()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector<std::string> tokens = {"010-1", "card-7", "010-1"};
    const auto made = store->findOrCreatePersons(tokens);
    REQUIRE(made);
    QCOMPARE(made->at(0), made->at(2));
    QVERIFY(made->at(0) != made->at(1));
    QCOMPARE(*store->findOrCreatePersons(tokens), *made);
    QCOMPARE(*store->personCount(), std::uint64_t{2});
    QVERIFY(store->findPersons(std::vector<std::string>{"nobody"})->front().isNull());

    auto person = store->loadPerson(made->at(0));
    REQUIRE(person);
    person->name = "홍길동";
    person->birthDate = day(-9000);
    person->sex = epi::Sex::male;
    person->subjectTokens.push_back("phone-2");
    const auto saved = store->savePerson(*person);
    REQUIRE(saved);
    QCOMPARE(store->loadPerson(person->id)->name, person->name);
    QCOMPARE(store->loadPerson(person->id)->birthDate, person->birthDate);
    QCOMPARE(store->loadPerson(person->id)->subjectTokens, person->subjectTokens);
    QCOMPARE(store->findPersons(std::vector<std::string>{"phone-2"})->front(), person->id);

    auto thief = store->loadPerson(made->at(1));
    REQUIRE(thief);
    thief->subjectTokens.push_back("phone-2");
    REQUIRE_ERROR(store->savePerson(*thief), ErrorCode::invalidArgument);
    QCOMPARE(store->loadPerson(thief->id)->subjectTokens, std::vector<std::string>{"card-7"}); // nothing of it was kept
}

void TestCaseStore::personsInBulk()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    std::vector<std::string> tokens;
    for (int i = 0; i < 100'000; ++i)
        tokens.push_back("P" + std::to_string(i));
    const auto made = store->findOrCreatePersons(tokens);
    REQUIRE(made);
    QCOMPARE(*store->personCount(), std::uint64_t{100'000});
    QCOMPARE(*store->findPersons(tokens), *made);
}

void TestCaseStore::casesRoundTrip()
{
    const StoreFolder folder;
    epi::Case full;
    epi::Case bare;
    {
        auto store = folder.create();
        REQUIRE(store);
        const auto persons = store->findOrCreatePersons(std::vector<std::string>{"a", "b"});
        REQUIRE(persons);
        const auto first = store->saveCase(fullCase(persons->at(0), "1"));
        REQUIRE(first);
        full = *first;
        epi::Case little;
        little.person = persons->at(1);
        little.number = "2";
        const auto second = store->saveCase(little);
        REQUIRE(second);
        bare = *second;
        little.person = persons->at(0);
        REQUIRE_ERROR(store->saveCase(little), ErrorCode::alreadyExists);
        little.number = "3";
        little.person = epi::PersonId(epi::Uuid{1});
        REQUIRE_ERROR(store->saveCase(little), ErrorCode::invalidArgument);
    }
    auto store = folder.open();
    REQUIRE(store);
    const auto cases = store->loadCases();
    REQUIRE(cases);
    QCOMPARE(cases->size(), std::size_t{2});
    QVERIFY(sameFacts(cases->at(0), full));
    QVERIFY(sameFacts(cases->at(1), bare));
    QVERIFY(sameFacts(*store->loadCase(full.id), full));
    QVERIFY(sameFacts(**store->findCase("2"), bare));
    QVERIFY(!store->findCase("4")->has_value());
    REQUIRE_ERROR(store->loadCase(epi::CaseId(epi::Uuid{1})), ErrorCode::notFound);
}

void TestCaseStore::caseNumbersSort()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto person = store->findOrCreatePersons(std::vector<std::string>{"a"})->front();
    for (const char *number : {"10", "9", "A-10", "A-2", "A", "1000000000000000000001", "1000000000000000000000", "010"}) {
        epi::Case c;
        c.person = person;
        c.number = number;
        REQUIRE(store->saveCase(c));
    }
    std::vector<std::string> numbers;
    const auto cases = store->loadCases();
    REQUIRE(cases);
    for (const epi::Case &c : *cases)
        numbers.push_back(c.number);
    const std::vector<std::string> expected = {"9", "010", "10",  "1000000000000000000000", "1000000000000000000001",
                                               "A", "A-2", "A-10"};
    QCOMPARE(numbers, expected);
}

void TestCaseStore::staleRevisionsAreRefused_data()
{
    QTest::addColumn<QString>("object");
    for (const char *object : {"person", "case", "interview", "visit", "contact"})
        QTest::newRow(object) << object;
}

void TestCaseStore::staleRevisionsAreRefused()
{
    QFETCH(QString, object);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto person = store->findOrCreatePersons(std::vector<std::string>{"a"})->front();
    const auto c = store->saveCase(fullCase(person, "1"));
    REQUIRE(c);
    // Saved, saved again from there, then once more from the first state: the third must not win.
    const auto thrice = [&](auto value, auto save) {
        const auto first = save(value);
        REQUIRE(first);
        REQUIRE(save(*first));
        const auto third = save(*first);
        REQUIRE_ERROR(third, ErrorCode::staleRevision);
        QCOMPARE(third.error().arguments, (std::vector<std::string>{object.toStdString(), std::to_string(first->revision + 1)}));
        const auto length = *store->auditLength();
        (void)save(*first);
        QCOMPARE(*store->auditLength(), length); // what was not done is not in the log
    };
    if (object == "person")
        thrice(*store->loadPerson(person), [&](auto value) { return store->savePerson(value); });
    else if (object == "case")
        thrice(*c, [&](auto value) { return store->saveCase(value); });
    else if (object == "interview")
        thrice(of<epi::Interview>(c->id), [&](auto value) { return store->saveInterview(value); });
    else if (object == "visit")
        thrice(of<epi::Visit>(c->id), [&](auto value) { return store->saveVisit(value); });
    else
        thrice(of<epi::Contact>(c->id), [&](auto value) { return store->saveContact(value); });
}

void TestCaseStore::evidenceRoundTrips()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto persons = *store->findOrCreatePersons(std::vector<std::string>{"a", "b"});
    const auto one = *store->saveCase(fullCase(persons[0], "1"));
    const auto two = *store->saveCase(fullCase(persons[1], "2"));

    epi::Exposure link;
    link.source = one.id;
    link.exposed = two.id;
    link.when = epi::DayRange{day(1), day(2)};
    link.setting = "worship";
    const auto exposure = store->saveExposure(link);
    REQUIRE(exposure);
    link.exposed = one.id;
    REQUIRE_ERROR(store->saveExposure(link), ErrorCode::invalidArgument);
    link.exposed = epi::CaseId(epi::Uuid{1});
    REQUIRE_ERROR(store->saveExposure(link), ErrorCode::invalidArgument);
    const auto exposures = store->loadExposures();
    REQUIRE(exposures);
    QCOMPARE(exposures->size(), std::size_t{1});
    QVERIFY(exposures->front().source == one.id && exposures->front().exposed == two.id);
    QVERIFY(exposures->front().when == exposure->when);
    QVERIFY(exposures->front().batch.isNull());

    auto talk = of<epi::Interview>(one.id);
    talk.mode = epi::InterviewMode::proxy;
    talk.held = at(5);
    talk.interviewer = "lee";
    talk.notes = "말이 없음";
    const auto interview = store->saveInterview(talk);
    REQUIRE(interview);
    auto market = of<epi::Visit>(one.id);
    market.interview = interview->id;
    market.begin = at(100);
    market.end = at(200);
    market.margin = epi::Seconds{60};
    market.placeName = "market";
    market.address = "1 Road";
    market.position = epi::LatLng{37.5, 127.25};
    market.transport = "bus";
    market.companions = "two";
    market.mask = false;
    market.status = epi::VisitStatus::confirmed;
    const auto visit = store->saveVisit(market);
    REQUIRE(visit);
    REQUIRE(store->saveVisit(of<epi::Visit>(two.id)));
    REQUIRE(store->saveInterview(*interview)); // with a visit that refers to it
    const auto visits = store->loadVisits(one.id);
    REQUIRE(visits);
    QCOMPARE(visits->size(), std::size_t{1});
    const epi::Visit &loaded = visits->front();
    QVERIFY(loaded.interview == interview->id && loaded.end == at(200) && loaded.margin == epi::Seconds{60});
    QVERIFY(loaded.position == visit->position && loaded.mask == false && loaded.status == epi::VisitStatus::confirmed);
    QCOMPARE(loaded.companions, std::string("two"));
    QCOMPARE(store->loadVisits({})->size(), std::size_t{2});
    QVERIFY(!store->loadVisits(two.id)->front().mask.has_value());
    QCOMPARE(store->loadInterviews(one.id)->front().notes, interview->notes);
    QVERIFY(store->loadInterviews(one.id)->front().held == at(5));

    auto friendly = of<epi::Contact>(one.id);
    friendly.person = persons[1];
    friendly.status = epi::ContactStatus::confirmed;
    friendly.total = epi::Seconds{1200};
    friendly.span = {at(0), at(1200)};
    friendly.place = "market";
    friendly.probability = 0.25;
    friendly.remark = "same table";
    REQUIRE(store->saveContact(friendly));
    REQUIRE_ERROR(store->saveContact(friendly), ErrorCode::alreadyExists);
    auto stranger = of<epi::Contact>(one.id);
    stranger.status = epi::ContactStatus::unidentified;
    REQUIRE(store->saveContact(stranger));
    REQUIRE(store->saveContact(stranger)); // more than one may be
    const auto contacts = store->loadContacts(one.id);
    REQUIRE(contacts);
    QCOMPARE(contacts->size(), std::size_t{3});
    QVERIFY(contacts->front().person == persons[1] && contacts->front().remark == "same table");
    QVERIFY(contacts->at(1).person.isNull());
}

void TestCaseStore::looksAreRecordedFirst()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto person = store->findOrCreatePersons(std::vector<std::string>{"a"})->front();
    const auto length = *store->auditLength();
    REQUIRE(store->recordLook(person, "call back"));
    QCOMPARE(*store->auditLength(), length + 1);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY(faults->empty());
}

void TestCaseStore::settingsRoundTrip()
{
    const StoreFolder folder;
    {
        auto store = folder.create();
        REQUIRE(store);
        QVERIFY(!store->setting("policy")->has_value());
        REQUIRE(store->setSetting("policy", "kcdc-2020-03"));
        REQUIRE(store->setSetting("policy", "mers-2015"));
    }
    auto store = folder.open();
    REQUIRE(store);
    QVERIFY(*store->setting("policy") == "mers-2015");
}

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_case_store.moc"
