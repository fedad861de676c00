#include "tests/desk/office_at_work.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// What the office makes of runs of the engine, and who looked at what.
class TestOfficeTrace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SKIP_UNDER_SANITIZERS(); }
    void theTraceFindsWhoMet();
    void overviewAndCaseFilesAgree();
    void aCancelledTraceKeepsTheEarlierFindings_data();
    void aCancelledTraceKeepsTheEarlierFindings();
    void everyLookIsInTheAuditBeforeTheAnswer();
    void whoIsNotThereIsNotLookedAt();
};

void TestOfficeTrace::theTraceFindsWhoMet()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE(importAll(*office, files));
    std::uint64_t steps = 0;
    const auto run = office->trace({}, [&](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
        QVERIFY(total == 0 || done <= total);
        ++steps;
    });
    REQUIRE(run);
    QVERIFY(steps > 0);
    QCOMPARE(run->cases, std::uint64_t(3));
    QCOMPARE(run->persons, std::uint64_t(4));
    QCOMPARE(run->policy, std::string("kcdc-2020-03"));

    const auto overview = office->overview();
    REQUIRE(overview);
    QCOMPARE(overview->provenance->inputDigest, run->inputDigest);
    const auto ids = idsOf(*overview);
    const auto cases = office->caseFiles(ids, "test");
    REQUIRE(cases);
    const auto met = [](const desk::CaseFile &file) {
        std::set<std::string> labels;
        for (const desk::Together &together : file.together)
            labels.insert(together.label);
        return labels;
    };
    // A case by its number, anybody else by the token of the files, never by the name.
    QVERIFY((met(cases->at(0)) == std::set<std::string>{"B", "pv"}));
    QVERIFY(met(cases->at(2)).empty());
    for (const desk::Together &together : cases->at(0).together) {
        QCOMPARE(together.otherCase.isNull(), together.label == "pv");
        QVERIFY(together.contact.status == epi::ContactStatus::candidate);
    }
    QCOMPARE(cases->at(1).sources.front().number, std::string("A"));
    QVERIFY(cases->at(1).sources.front().caseId == ids[0]);
    // Stays lead back to rows of the case's own records.
    QVERIFY(!cases->at(0).stays.empty());
    for (const desk::CaseFile &file : *cases) {
        for (const epi::Stay &stay : file.stays) {
            if (stay.records.count == 0)
                continue;
            const store::RecordSet &set = file.records.sets.at(stay.records.set);
            QCOMPARE(set.kind, stay.kind);
            QVERIFY(stay.records.first + stay.records.count <= set.records.size());
            QCOMPARE(set.places.at(set.records.place[stay.records.first]).position, stay.position);
        }
    }
    QVERIFY(isSound(*office));
}

void TestOfficeTrace::overviewAndCaseFilesAgree()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        REQUIRE(importAll(*office, files));
        REQUIRE(office->trace({}, {}));
    }
    {
        // An officer confirms whom A met.
        auto store = folder.open();
        REQUIRE(store);
        const auto a = store->findCase("A");
        auto contacts = store->loadContacts((*a)->id);
        REQUIRE(contacts);
        QVERIFY(!contacts->empty());
        contacts->front().status = epi::ContactStatus::confirmed;
        REQUIRE(store->saveContact(contacts->front()));
    }
    auto store = folder.open();
    REQUIRE(store);
    desk::Office office(std::move(*store), surroundings());
    const auto overview = office.overview();
    REQUIRE(overview);
    const auto ids = idsOf(*overview);
    const auto cases = office.caseFiles(ids, "test");
    REQUIRE(cases);
    const auto sources = office.sources(ids);
    REQUIRE(sources);
    QCOMPARE(cases->size(), overview->cases.size());
    std::uint32_t confirmed = 0;
    for (std::size_t i = 0; i < cases->size(); ++i) {
        const desk::CaseLine &line = overview->cases[i];
        const desk::CaseFile &file = cases->at(i);
        QVERIFY(line.facts.id == file.facts.id);
        QCOMPARE(std::size_t(line.stays), file.stays.size());
        QCOMPARE(std::size_t(line.coPresences), file.together.size());
        QVERIFY(line.infectious->outer == file.infectious->outer);
        QVERIFY(line.likeliest.has_value());
        QCOMPARE(line.likeliest->number, file.sources.front().number);
        QCOMPARE(line.likeliest->hypothesis.probability, file.sources.front().hypothesis.probability);
        QCOMPARE(sources->at(i).size(), file.sources.size());
        QCOMPARE(sources->at(i).back().hypothesis.probability, file.sources.back().hypothesis.probability);
        const auto longest =
            std::ranges::max_element(file.stays, {}, [](const epi::Stay &stay) { return stay.certain.length(); });
        QVERIFY(line.position == (longest == file.stays.end() ? std::nullopt : std::optional(longest->position)));
        confirmed += line.confirmedContacts;
    }
    QCOMPARE(confirmed, 1U);
    QCOMPARE(overview->cases.front().confirmedContacts, 1U);
    QCOMPARE(std::ranges::count(cases->front().together, epi::ContactStatus::confirmed,
                                [](const desk::Together &t) { return t.contact.status; }),
             1);
    QVERIFY(!overview->clusters.empty());
    for (const desk::NamedCluster &cluster : overview->clusters)
        QVERIFY((cluster.numbers == std::vector<std::string>{"A", "B"}));
}

void TestOfficeTrace::aCancelledTraceKeepsTheEarlierFindings_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("before it begins") << -1;
    QTest::newRow("while records are loaded") << int(epi::WorkStage::loading);
    QTest::newRow("while stays are found") << int(epi::WorkStage::stays);
}

void TestOfficeTrace::aCancelledTraceKeepsTheEarlierFindings()
{
    QFETCH(int, stage);
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE(importAll(*office, files));
    REQUIRE(office->trace({}, {}));
    const auto before = office->overview();
    REQUIRE(before);
    // The next run would find something else.
    files.write("more.csv", "case_id,person,onset\nD,pv,2020-03-09\n");
    REQUIRE(import(*office, {"tracedesk-linelist", {files.path("more.csv")}, 1, 0}));

    std::stop_source stop;
    if (stage < 0)
        stop.request_stop();
    REQUIRE_ERROR(office->trace(stop.get_token(),
                                [&](epi::WorkStage at, std::uint64_t, std::uint64_t) {
                                    if (int(at) == stage)
                                        stop.request_stop();
                                }),
                  ErrorCode::cancelled);
    const auto after = office->overview();
    REQUIRE(after);
    QCOMPARE(after->provenance->inputDigest, before->provenance->inputDigest);
    QVERIFY(after->provenance->computed == before->provenance->computed);
    QCOMPARE(after->cases.size(), before->cases.size() + 1);
    for (std::size_t i = 0; i < before->cases.size(); ++i) {
        QCOMPARE(after->cases[i].stays, before->cases[i].stays);
        QCOMPARE(after->cases[i].coPresences, before->cases[i].coPresences);
    }
    // The case that came after the run is there without findings, and so is its file.
    QCOMPARE(after->cases.back().stays, 0U);
    QVERIFY(!after->cases.back().likeliest);
    const auto file = office->caseFiles(std::span(&after->cases.back().facts.id, 1), "test");
    REQUIRE(file);
    QVERIFY(file->front().stays.empty() && file->front().provenance);
    QVERIFY(isSound(*office));
}

void TestOfficeTrace::everyLookIsInTheAuditBeforeTheAnswer()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        REQUIRE(importAll(*office, files));
        REQUIRE(office->trace({}, {}));
    }
    // The audit entry takes the time of the store's clock: with the clock gone nothing can be put down.
    const auto stopped = std::make_shared<std::atomic<bool>>(false);
    store::Environment environment = testEnvironment();
    environment.clock = [stopped, clock = environment.clock] {
        if (*stopped)
            throw std::bad_alloc();
        return clock();
    };
    std::uint64_t length = 0;
    {
        auto store = store::CaseStore::open(folder.path(), {"kim", password()}, environment);
        REQUIRE(store);
        length = *store->auditLength();
        desk::Office office(std::move(*store), surroundings());
        const auto overview = office.overview(); // pseudonymous: nobody is looked at
        REQUIRE(overview);
        const auto ids = idsOf(*overview);
        REQUIRE(office.caseFiles(ids, "all three"));
        *stopped = true;
        REQUIRE_ERROR(office.caseFiles(ids, "unrecorded"), ErrorCode::outOfMemory);
        REQUIRE(office.overview());
        *stopped = false;
        REQUIRE(office.caseFiles(std::span(ids).first(1), "once more"));
    }
    const auto store = folder.open();
    REQUIRE(store);
    QCOMPARE(*store->auditLength(), length + 3 + 1 + 2); // looks, a closing and this opening
}

void TestOfficeTrace::whoIsNotThereIsNotLookedAt()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    std::uint64_t length = 0;
    {
        auto store = folder.create();
        REQUIRE(store);
        length = *store->auditLength();
        desk::Office office(std::move(*store), surroundings());
        REQUIRE(import(office, files.deliveries().front()));
        const auto overview = office.overview();
        REQUIRE(overview);
        const std::vector<epi::CaseId> ids = {overview->cases.front().facts.id, epi::CaseId(epi::Uuid{9})};
        REQUIRE_ERROR(office.caseFiles(ids, "test"), ErrorCode::notFound);
    }
    const auto store = folder.open();
    REQUIRE(store);
    QCOMPARE(*store->auditLength(), length + 1 + 2); // the import, a closing and this opening
}

QTEST_GUILESS_MAIN(TestOfficeTrace)
#include "tst_office_trace.moc"
