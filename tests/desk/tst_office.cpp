#include "desk/office.h"
#include "tests/desk/outbreak_files.h"
#include "tests/intake/given_file.h"
#include "tests/store/store_fixture.h"
#include "tests/support/places.h"

#include <QTest>

#include <new>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// The acts of the office, one after the other, as a person at the desk goes through them.
class TestOffice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SKIP_UNDER_SANITIZERS(); }
    void opensWithThePasswordAlone();
    void anEmptyStoreShowsNothing();
    void importsEveryKindAndNamesWhatItRefuses();
    void importingTwiceChangesNothing();
    void anUnreadableFileStoresNothing();
    void visitorListsNameTheirSubjects();
    void theTraceFindsWhoMet();
    void overviewAndCaseFilesAgree();
    void aCancelledTraceKeepsTheEarlierFindings_data();
    void aCancelledTraceKeepsTheEarlierFindings();
    void everyLookIsInTheAuditBeforeTheAnswer();
    void whoIsNotThereIsNotLookedAt();
};

namespace {

desk::Surroundings surroundings()
{
    desk::Surroundings around;
    around.now = testEnvironment().clock;
    around.resources = ::tests::resources().toStdString();
    around.parserProgram = ::tests::programs("/tracedesk-intake").toStdString();
    return around;
}

epi::Result<desk::Office> newOffice(const StoreFolder &folder)
{
    auto store = folder.create();
    if (!store)
        return std::unexpected(store.error());
    return desk::Office(std::move(*store), surroundings());
}

epi::Result<desk::KeptFile> import(desk::Office &office, const OutbreakFiles::Delivery &delivery)
{
    const auto staged = desk::stageImport({delivery.files, delivery.profile, {}}, office.surroundings(), {}, {});
    if (!staged)
        return std::unexpected(staged.error());
    auto kept = office.keepImport(*staged, {}, {});
    if (!kept)
        return std::unexpected(kept.error());
    return std::move(kept->back());
}

epi::Result<void> importAll(desk::Office &office, const OutbreakFiles &files)
{
    for (const auto &delivery : files.deliveries()) {
        if (const auto kept = import(office, delivery); !kept)
            return std::unexpected(kept.error());
    }
    return {};
}

std::vector<epi::CaseId> idsOf(const desk::CaseOverview &overview)
{
    std::vector<epi::CaseId> ids;
    for (const desk::CaseLine &line : overview.cases)
        ids.push_back(line.facts.id);
    return ids;
}

/// The store while no office has it open.
epi::Person personOf(const StoreFolder &folder, const std::string &token)
{
    const auto store = folder.open();
    const auto ids = store->findPersons(std::span(&token, 1));
    return ids->front().isNull() ? epi::Person() : *store->loadPerson(ids->front());
}

bool isSound(const desk::Office &office)
{
    const auto faults = office.check({}, {});
    return faults && faults->empty();
}

} // namespace

void TestOffice::opensWithThePasswordAlone()
{
    const StoreFolder folder;
    {
        const auto office = newOffice(folder);
        REQUIRE(office);
        QCOMPARE(office->actor().name, std::string("kim"));
    }
    // The full derivation, which refuses the cheap one that tests are made with.
    REQUIRE_ERROR(desk::Office::open(folder.path(), "kim", password(), surroundings()), ErrorCode::keyringDamaged);
    REQUIRE_ERROR(store::CaseStore::open(folder.path(), "kim", password("wrong"), testEnvironment()), ErrorCode::wrongPassword);
    REQUIRE_ERROR(desk::Office::open(folder.root() / "none", "kim", password(), surroundings()), ErrorCode::noStore);
    const auto store = folder.open();
    REQUIRE(store);
}

void TestOffice::anEmptyStoreShowsNothing()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto overview = office->overview();
    REQUIRE(overview);
    QVERIFY(overview->cases.empty() && overview->clusters.empty() && !overview->provenance);
    QVERIFY(office->imports()->empty());
    REQUIRE(office->trace({}, {}));
    QVERIFY(office->overview()->provenance.has_value());
    QVERIFY(isSound(*office));
}

void TestOffice::importsEveryKindAndNamesWhatItRefuses()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto deliveries = files.deliveries();
    for (const auto &delivery : deliveries) {
        const auto kept = import(*office, delivery);
        REQUIRE(kept);
        QVERIFY(kept->counts.addUp());
        QCOMPARE(kept->counts.stored, delivery.stored);
        QCOMPARE(kept->counts.rejected, delivery.rejected);
        QCOMPARE(kept->rejected.size(), std::size_t(delivery.rejected));
        QCOMPARE(kept->rejected.front().file, kept->fileName);
    }
    QCOMPARE(office->imports()->size(), deliveries.size());
    // Before any run a case is there with its evidence.
    const auto overview = office->overview();
    REQUIRE(overview);
    QCOMPARE(overview->cases.size(), std::size_t(3));
    const auto ids = idsOf(*overview);
    const auto cases = office->caseFiles(ids, "test");
    REQUIRE(cases);
    QCOMPARE(cases->at(0).visits.size(), std::size_t(1));
    QCOMPARE(cases->at(0).subjectToken, std::string("pa"));
    QCOMPARE(cases->at(0).records.sets.size(), std::size_t(2));
    QVERIFY((cases->at(0).recordFiles == std::vector<std::string>{"base_station.csv", "visitors.csv"}));
    QVERIFY(!cases->at(0).provenance && cases->at(0).stays.empty());
    // Both lists name A as who infected B; the contact list says where.
    std::set<std::string> stated;
    for (const desk::NamedSource &source : cases->at(1).statedSources)
        stated.insert(source.number);
    QVERIFY((stated == std::set<std::string>{"A"}));
    QVERIFY(cases->at(2).statedSources.empty());
    QVERIFY(isSound(*office));
}

void TestOffice::importingTwiceChangesNothing()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE(importAll(*office, files));
    const auto before = office->prepareTrace({}, {});
    REQUIRE(before);
    for (const auto &delivery : files.deliveries()) {
        const auto again = import(*office, delivery);
        REQUIRE(again);
        QVERIFY(again->counts.addUp());
        QCOMPARE(again->counts.stored, std::uint64_t(0));
        QCOMPARE(again->counts.duplicate, delivery.stored);
        QCOMPARE(again->counts.rejected, delivery.rejected);
    }
    QCOMPARE(office->imports()->size(), files.deliveries().size());
    QCOMPARE(office->prepareTrace({}, {})->inputDigest, before->inputDigest);
    QVERIFY(isSound(*office));
}

void TestOffice::anUnreadableFileStoresNothing()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE_ERROR(desk::stageImport({{files.path("none.csv")}, "tracedesk-linelist", {}}, office->surroundings(), {}, {}),
                  ErrorCode::unreadableFile);
    REQUIRE_ERROR(desk::stageImport({{files.path("linelist.csv")}, "no-such-format", {}}, office->surroundings(), {}, {}),
                  ErrorCode::unknownProfile);
    REQUIRE_ERROR(desk::stageImport({{files.path("linelist.csv")}, "tracedesk-gps", {}}, office->surroundings(), {}, {}),
                  ErrorCode::headerMismatch);
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_ERROR(
        desk::stageImport({{files.path("linelist.csv")}, "tracedesk-linelist", {}}, office->surroundings(), stop.get_token(), {}),
        ErrorCode::cancelled);
    // What was staged but is gone when it is to be kept.
    files.write("fleeting.csv", "case_id,person,onset\nF,pf,2020-03-04\n");
    const auto staged =
        desk::stageImport({{files.path("fleeting.csv")}, "tracedesk-linelist", {}}, office->surroundings(), {}, {});
    REQUIRE(staged);
    QVERIFY(QFile::remove(QString::fromStdString(files.path("fleeting.csv"))));
    REQUIRE_ERROR(office->keepImport(*staged, {}, {}), ErrorCode::unreadableFile);
    QVERIFY(office->imports()->empty());
    QVERIFY(office->overview()->cases.empty());
}

void TestOffice::visitorListsNameTheirSubjects()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        REQUIRE(importAll(*office, files));
    }
    // The case list names B already and knows no phone; A comes from it without any name; V is new.
    QCOMPARE(personOf(folder, "pa").name, std::string("Ahn"));
    QCOMPARE(personOf(folder, "pa").phone, std::string("010-1"));
    QCOMPARE(personOf(folder, "pb").name, std::string("Bae"));
    QCOMPARE(personOf(folder, "pb").phone, std::string("010-2"));
    QCOMPARE(personOf(folder, "pv").name, std::string("Visitor"));
    QVERIFY(personOf(folder, "pv").phone.empty());
    QVERIFY(personOf(folder, "pc").name.empty());
}

void TestOffice::theTraceFindsWhoMet()
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
        QVERIFY(together.status == epi::ContactStatus::candidate);
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

void TestOffice::overviewAndCaseFilesAgree()
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
    QCOMPARE(std::ranges::count(cases->front().together, epi::ContactStatus::confirmed, &desk::Together::status), 1);
    QVERIFY(!overview->clusters.empty());
    for (const desk::NamedCluster &cluster : overview->clusters)
        QVERIFY((cluster.numbers == std::vector<std::string>{"A", "B"}));
}

void TestOffice::aCancelledTraceKeepsTheEarlierFindings_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("before it begins") << -1;
    QTest::newRow("while records are loaded") << int(epi::WorkStage::loading);
    QTest::newRow("while stays are found") << int(epi::WorkStage::stays);
}

void TestOffice::aCancelledTraceKeepsTheEarlierFindings()
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

void TestOffice::everyLookIsInTheAuditBeforeTheAnswer()
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
        auto store = store::CaseStore::open(folder.path(), "kim", password(), environment);
        REQUIRE(store);
        length = *store->auditLength();
        desk::Office office(std::move(*store), surroundings());
        const auto overview = office.overview(); // pseudonymous: nobody is looked at
        REQUIRE(overview);
        const auto ids = idsOf(*overview);
        REQUIRE(office.caseFiles(ids, "all three"));
        *stopped = true;
        REQUIRE_ERROR(office.caseFiles(ids, "unrecorded"), ErrorCode::internal);
        REQUIRE(office.overview());
        *stopped = false;
        REQUIRE(office.caseFiles(std::span(ids).first(1), "once more"));
    }
    const auto store = folder.open();
    REQUIRE(store);
    QCOMPARE(*store->auditLength(), length + 3 + 1 + 1); // looks, and this opening
}

void TestOffice::whoIsNotThereIsNotLookedAt()
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
    QCOMPARE(*store->auditLength(), length + 1 + 1); // the import, and this opening
}

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
