#include "tests/desk/office_at_work.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// What officers enter by hand is evidence like any other: stored, shown, traced.
class TestOfficeEntry : public QObject
{
    Q_OBJECT

private slots:
    void whatIsEnteredIsTraced();
    void aCaseIsArchivedAndNeverTakenOut();
    void whatCannotBeIsRefused();
    void somebodyElsesSaveIsNotOverwritten();
    void contactsByNameAreLookedAtOnTheRecord();
};

namespace {

template<class T> T made(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[0] = 1;
    uuid[15] = n;
    return T(uuid);
}

epi::Day day(int n)
{
    return epi::Day{std::chrono::days{18'330 + n}};
}

epi::IdentifiedCase newCase(std::uint8_t n, int onset)
{
    epi::IdentifiedCase c;
    c.facts.id = made<epi::CaseId>(n);
    c.facts.number = std::to_string(n);
    c.facts.disease = "COVID-19";
    c.facts.onset = epi::DayRange{day(onset), day(onset)};
    c.facts.confirmed = day(onset + 3);
    c.person.emplace().id = made<epi::PersonId>(n);
    c.facts.person = c.person->id;
    return c;
}

/// Two hours at the same table, two days before the second falls ill.
epi::Visit meal(std::uint8_t n, epi::CaseId of)
{
    epi::Visit visit;
    visit.id = made<epi::VisitId>(n);
    visit.caseId = of;
    visit.begin = epi::startOfDay(day(2), std::chrono::hours(9)) + std::chrono::hours(12);
    visit.end = visit.begin + std::chrono::hours(2);
    visit.placeName = "늘샘 식당";
    visit.position = epi::LatLng{37.5012, 127.0251};
    return visit;
}

epi::Result<epi::Edit> add(desk::Office &office, epi::Entry entry)
{
    return office.apply({std::nullopt, std::move(entry)});
}

} // namespace

void TestOfficeEntry::whatIsEnteredIsTraced()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const epi::IdentifiedCase first = newCase(1, 1);
    const epi::IdentifiedCase second = newCase(2, 6);
    REQUIRE(add(*office, first));
    REQUIRE(add(*office, second));
    REQUIRE(add(*office, meal(3, first.facts.id)));
    REQUIRE(add(*office, meal(4, second.facts.id)));
    const auto run = office->trace({}, {});
    REQUIRE(run);
    QCOMPARE(run->cases, std::uint64_t{2});
    const auto overview = office->overview();
    REQUIRE(overview);
    QVERIFY(overview->cases.front().infectious.has_value());
    QCOMPARE(overview->clusters.size(), std::size_t{1});
    QCOMPARE(overview->clusters.front().cluster.place, std::string("늘샘 식당"));
    const auto sources = office->sources(std::span(&second.facts.id, 1));
    REQUIRE(sources);
    QCOMPARE(sources->front().front().number, std::string("1"));

    // Taken back, it was never there.
    const auto told = office->caseFiles(std::span(&second.facts.id, 1), "test")->front().visits.front();
    REQUIRE(office->apply({told, std::nullopt}));
    REQUIRE(office->trace({}, {}));
    QVERIFY(office->overview()->clusters.empty());
    QVERIFY(isSound(*office));
}

void TestOfficeEntry::aCaseIsArchivedAndNeverTakenOut()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    auto saved = *add(*office, newCase(1, 1));
    REQUIRE_ERROR(office->apply({saved.after, std::nullopt}), ErrorCode::invalidArgument);
    auto archived = std::get<epi::IdentifiedCase>(*saved.after);
    archived.facts.archived = true;
    REQUIRE(office->apply({saved.after, archived}));
    const auto run = office->trace({}, {});
    REQUIRE(run);
    QCOMPARE(run->cases, std::uint64_t{0});
    QVERIFY(office->overview()->cases.front().facts.archived);
}

void TestOfficeEntry::whatCannotBeIsRefused()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    auto c = newCase(1, 1);
    c.facts.number.clear();
    REQUIRE_ERROR(add(*office, c), ErrorCode::invalidArgument);
    REQUIRE(add(*office, newCase(1, 1)));
    auto visit = meal(2, made<epi::CaseId>(1));
    visit.end = visit.begin - std::chrono::minutes(1);
    REQUIRE_ERROR(add(*office, visit), ErrorCode::invalidArgument);
    // What contradicts itself was told so.
    auto doubtful = newCase(3, 5);
    doubtful.facts.outcomeDate = day(1);
    REQUIRE(add(*office, doubtful));
    REQUIRE_ERROR(add(*office, meal(4, made<epi::CaseId>(9))), ErrorCode::invalidArgument);
}

void TestOfficeEntry::somebodyElsesSaveIsNotOverwritten()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto seen = add(*office, newCase(1, 1))->after;
    auto theirs = std::get<epi::IdentifiedCase>(*seen);
    theirs.facts.setting = "choir";
    REQUIRE(office->apply({seen, theirs}));
    auto mine = std::get<epi::IdentifiedCase>(*seen);
    mine.facts.setting = "office";
    REQUIRE_ERROR(office->apply({seen, mine}), ErrorCode::staleRevision);
    QCOMPARE(office->overview()->cases.front().facts.setting, std::string("choir"));
}

void TestOfficeEntry::contactsByNameAreLookedAtOnTheRecord()
{
    const StoreFolder folder;
    std::uint64_t before = 0;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        const auto c = newCase(1, 1);
        REQUIRE(add(*office, c));
        epi::IdentifiedContact contact;
        contact.contact.id = made<epi::ContactId>(2);
        contact.contact.caseId = c.facts.id;
        contact.contact.status = epi::ContactStatus::confirmed;
        contact.person.emplace().id = made<epi::PersonId>(2);
        contact.person->name = epi::Masked<epi::Identifier::name>::typed("박가온");
        contact.contact.person = contact.person->id;
        REQUIRE(add(*office, contact));
        const auto files = office->caseFiles(std::span(&c.facts.id, 1), "test");
        REQUIRE(files);
        QCOMPARE(files->front().person.id, c.facts.person);
        QCOMPARE(files->front().named.size(), std::size_t{1});
        QCOMPARE(files->front().named.front().person->name.masked(), std::string("박○○"));
        QVERIFY(files->front().together.empty());
        QCOMPARE(office->overview()->cases.front().confirmedContacts, 1U);
    }
    {
        const auto store = folder.open();
        REQUIRE(store);
        before = *store->auditLength();
    }
    {
        desk::Office office(std::move(*folder.open()), surroundings());
        const epi::CaseId id = made<epi::CaseId>(1);
        REQUIRE(office.caseFiles(std::span(&id, 1), "test"));
    }
    const auto store = folder.open();
    REQUIRE(store);
    QCOMPARE(*store->auditLength(), before + 4 + 2); // closed and opened twice; the case and its contact looked at
}

QTEST_GUILESS_MAIN(TestOfficeEntry)
#include "tst_office_entry.moc"
