#include "tests/store/random_batch.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;

class TestListImports : public QObject
{
    Q_OBJECT

private slots:
    void lineListTwice();
    void lineListFindsThePersonOfTheRecords();
    void exposuresNeedTheirCases();
    void visitsTwice();
};

namespace {

store::ListedCase listed(std::string number, std::string token)
{
    store::ListedCase row;
    row.facts.number = std::move(number);
    row.facts.disease = "MERS";
    row.person.name = "Person " + row.facts.number;
    row.person.subjectTokens = {std::move(token)};
    row.line = 2;
    return row;
}

} // namespace

void TestListImports::lineListTwice()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector list = {listed("1", "a"), listed("2", "b"), listed("3", "c")};
    REQUIRE(store->importCases(cleanImport("cases.csv", 3, "d1"), list, {}));
    auto worked = **store->findCase("2");
    worked.stage = epi::CaseStage::interviewed;
    worked.setting = "corrected by hand";
    REQUIRE(store->saveCase(worked));

    // The same list again, one row changed, one new: an officer's work on 2 does not make the row another one.
    auto next = list;
    next[2].facts.outcome = "deceased";
    next.push_back(listed("4", "d"));
    const auto again = store->importCases(cleanImport("cases.csv", 4, "d2"), next, {});
    REQUIRE(again);
    QCOMPARE(again->batch.counts, (epi::ImportCounts{4, 1, 2, 1, 0}));
    QCOMPARE(again->rejected.size(), std::size_t{1});
    QCOMPARE(again->rejected[0].reason, epi::RejectReason::duplicateKey);
    QCOMPARE(again->rejected[0].value, std::string("3"));
    QCOMPARE(store->loadCases()->size(), std::size_t{4});
    QCOMPARE((*store->findCase("2"))->setting, std::string("corrected by hand"));
    QCOMPARE((*store->findCase("3"))->outcome, std::string());
    QVERIFY(isSound(*store));
}

void TestListImports::lineListFindsThePersonOfTheRecords()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::cells, 100, 2, 1);
    REQUIRE(import(*store, batch, "records"));
    auto row = listed("1", "P1");
    row.facts.id = epi::CaseId(epi::Uuid{1});
    row.person.id = epi::PersonId(epi::Uuid{2});
    row.facts.person = row.person.id;
    auto other = listed("2", "new");
    other.facts.id = epi::CaseId(epi::Uuid{3});
    epi::Exposure link;
    link.source = row.facts.id;
    link.exposed = other.facts.id;
    REQUIRE(store->importCases(cleanImport("cases.csv", 2, "d"), {row, other}, {link}));
    const auto person = store->findPersons(std::vector<std::string>{"P1"})->front();
    QVERIFY(person != row.person.id);
    QVERIFY((*store->findCase("1"))->person == person);
    QCOMPARE(store->loadPerson(person)->name, std::string("Person 1"));
    const auto exposures = store->loadExposures();
    REQUIRE(exposures);
    QCOMPARE(exposures->size(), std::size_t{1});
    QVERIFY(!exposures->front().batch.isNull());

    // Handed in under new ids, the list is the same, and so are its links.
    row.facts.id = link.source = epi::CaseId(epi::Uuid{11});
    other.facts.id = link.exposed = epi::CaseId(epi::Uuid{13});
    const auto again = store->importCases(cleanImport("cases.csv", 2, "d"), {row, other}, {link});
    REQUIRE(again);
    QCOMPARE(again->batch.counts, (epi::ImportCounts{2, 0, 2, 0, 0}));
    QCOMPARE(store->loadExposures()->size(), std::size_t{1});
    QCOMPARE(store->loadImports()->size(), std::size_t{2});
}

void TestListImports::exposuresNeedTheirCases()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    REQUIRE(store->importCases(cleanImport("cases.csv", 2, "d"), {listed("1", "a"), listed("2", "b")}, {}));
    const auto cases = *store->loadCases();
    epi::Exposure good;
    good.source = cases[0].id;
    good.exposed = cases[1].id;
    auto unknown = good;
    unknown.exposed = epi::CaseId(epi::Uuid{5});
    unknown.line = 7;
    auto self = good;
    self.exposed = self.source;
    const auto first = store->importExposures(cleanImport("edges.csv", 3, "e"), {good, unknown, self});
    REQUIRE(first);
    QCOMPARE(first->batch.counts, (epi::ImportCounts{3, 1, 0, 2, 0}));
    QCOMPARE(first->rejected[0].reason, epi::RejectReason::unknownCase);
    QCOMPARE(first->rejected[0].line, std::uint64_t{7});
    QCOMPARE(first->rejected[1].reason, epi::RejectReason::selfReference);
    const auto second = store->importExposures(cleanImport("edges.csv", 3, "e"), {good, unknown, self});
    REQUIRE(second);
    QCOMPARE(second->batch.counts, (epi::ImportCounts{3, 0, 1, 2, 0}));
    QCOMPARE(store->loadExposures()->size(), std::size_t{1});
    QCOMPARE(store->loadRejected(first->batch.id)->size(), std::size_t{2});
}

void TestListImports::visitsTwice()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    REQUIRE(store->importCases(cleanImport("cases.csv", 1, "d"), {listed("1", "a")}, {}));
    epi::Visit visit;
    visit.caseId = store->loadCases()->front().id;
    visit.placeName = "restaurant";
    visit.position = epi::LatLng{37.1, 127.1};
    auto later = visit;
    later.begin += epi::Seconds{60};
    auto lost = visit;
    lost.caseId = epi::CaseId(epi::Uuid{4});
    const auto first = store->importVisits(cleanImport("route.csv", 3, "v"), {visit, later, lost});
    REQUIRE(first);
    QCOMPARE(first->batch.counts, (epi::ImportCounts{3, 2, 0, 1, 0}));
    const auto second = store->importVisits(cleanImport("route.csv", 3, "v"), {visit, later, lost});
    REQUIRE(second);
    QCOMPARE(second->batch.counts, (epi::ImportCounts{3, 0, 2, 1, 0}));
    QCOMPARE(store->loadVisits({})->size(), std::size_t{2});
    QVERIFY(store->loadVisits({})->front().batch == first->batch.id);
}

QTEST_GUILESS_MAIN(TestListImports)
#include "tst_list_imports.moc"
