#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;

/// What an area, or duties without tracing, keep from an account, on ways that lead there at the second step.
class TestAreas : public QObject
{
    Q_OBJECT

private slots:
    void newCasesBelongToTheArea();
    void listedCasesBelongToTheArea();
    void nobodyOfAnotherAreaIsDrawnIn();
    void findingsAreForThoseWhoTrace();
    void refusedLooksSayOfWhom();
    void casesGoOnlyToThoseWhoMayOpenThem();
    void tasksGoOnlyToThoseWhoMayOpenTheCase();
    void noLooksAtWhomTwoHaveGivenUp();
};

namespace {

desk::Surroundings cheap()
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return around;
}

epi::Result<Office> officeOf(const StaffedFolder &folder, const std::string &user)
{
    auto store = folder.as(user);
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), cheap());
}

epi::IdentifiedCase newCase(const char *number)
{
    const vault::IdSource ids(testEnvironment().clock);
    epi::IdentifiedCase made;
    made.person.emplace().id = ids.make<epi::PersonId>();
    made.facts.id = ids.make<epi::CaseId>();
    made.facts.person = made.person->id;
    made.facts.number = number;
    return made;
}

const char *const twoLines = "case_id,person,onset,confirmed\n"
                             "A,pa,2020-03-04,2020-03-07\n"
                             "B,pb,2020-03-08,2020-03-10\n";

} // namespace

void TestAreas::newCasesBelongToTheArea()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto office = officeOf(folder, "sur"); // province 11
    REQUIRE(office);
    const auto saved = office->apply({std::nullopt, epi::Entry(newCase("S-1"))});
    REQUIRE(saved);
    QCOMPARE(std::get<epi::IdentifiedCase>(*saved->after).facts.jurisdiction.province, std::string("11"));
    QCOMPARE(office->overview()->cases.size(), std::size_t{1});
    auto elsewhere = newCase("S-2");
    elsewhere.facts.jurisdiction = {"26", ""};
    REQUIRE_ERROR(office->apply({std::nullopt, epi::Entry(elsewhere)}), ErrorCode::notPermitted);
}

void TestAreas::listedCasesBelongToTheArea()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const OutbreakFiles files;
    files.write("linelist.csv", twoLines);
    {
        auto office = officeOf(folder, "sur");
        REQUIRE(office);
        const auto kept = tests::import(*office, files.deliveries()[0]);
        REQUIRE(kept);
        QCOMPARE(kept->changed.size(), std::size_t{2});
        QCOMPARE(office->overview()->cases.size(), std::size_t{2});
    }
    // By somebody of the whole country the same list says nothing new.
    auto office = officeOf(folder, "sup");
    REQUIRE(office);
    const auto again = tests::import(*office, files.deliveries()[0]);
    REQUIRE(again);
    QCOMPARE(again->counts.duplicate, std::uint64_t{2});
    QVERIFY(again->rejected.empty());
}

void TestAreas::nobodyOfAnotherAreaIsDrawnIn()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::PersonId person;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        epi::Case c;
        c.person = person = store->findOrCreatePersons(std::vector<std::string>{"pa"})->front();
        c.number = "far";
        c.jurisdiction = {"26", ""};
        REQUIRE(store->saveCase(c));
    }
    const OutbreakFiles files;
    files.write("linelist.csv", twoLines);
    auto office = officeOf(folder, "sur");
    REQUIRE(office);
    const auto kept = tests::import(*office, files.deliveries()[0]);
    REQUIRE(kept);
    QCOMPARE(kept->counts.stored, std::uint64_t{1});
    QCOMPARE(kept->rejected.size(), std::size_t{1});
    QCOMPARE(kept->rejected[0].reason, epi::RejectReason::personElsewhere);
    QCOMPARE(kept->rejected[0].line, std::uint64_t{2});
    REQUIRE_ERROR(office->reveal(person, epi::Identifier::phone, "test"), ErrorCode::notPermitted);
}

void TestAreas::findingsAreForThoseWhoTrace()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        REQUIRE(importAll(*office, OutbreakFiles()));
        REQUIRE(office->trace({}, {}));
        const auto overview = office->overview();
        QVERIFY(!overview->clusters.empty());
        QVERIFY(std::ranges::any_of(overview->cases, [](const auto &line) { return line.likeliest && line.position; }));
    }
    auto office = officeOf(folder, "app");
    REQUIRE(office);
    const auto overview = office->overview();
    REQUIRE(overview);
    QCOMPARE(overview->cases.size(), std::size_t{3});
    QVERIFY(overview->clusters.empty());
    for (const desk::CaseLine &line : overview->cases)
        QVERIFY(!line.likeliest && !line.position && line.stays == 0);
    const auto ids = idsOf(*overview);
    REQUIRE_ERROR(office->sources(ids), ErrorCode::notPermitted);
}

void TestAreas::refusedLooksSayOfWhom()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::Case c;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        c.person = store->findOrCreatePersons(std::vector<std::string>{"pa"})->front();
        c.number = "far";
        c.jurisdiction = {"26", ""};
        const auto saved = store->saveCase(c);
        REQUIRE(saved);
        c = *saved;
    }
    {
        auto office = officeOf(folder, "sur");
        REQUIRE(office);
        REQUIRE_ERROR(office->caseFiles(std::span(&c.id, 1), "test"), ErrorCode::notPermitted);
        REQUIRE_ERROR(office->reveal(c.person, epi::Identifier::phone, "test"), ErrorCode::notPermitted);
    }
    auto office = officeOf(folder, "pri");
    REQUIRE(office);
    desk::RecordQuestion question;
    question.acts = {epi::AuditAct::dutyRefused};
    auto page = office->records(question);
    REQUIRE(page);
    QCOMPARE(page->records.size(), std::size_t{2});
    QVERIFY(page->records[1].object == c.id.uuid());
    // Whoever asks who looked at the person finds who tried.
    question.subject = c.person;
    page = office->records(question);
    QCOMPARE(page->records.size(), std::size_t{1});
}

void TestAreas::casesGoOnlyToThoseWhoMayOpenThem()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto sur = folder.idOf("sur");
    const auto app = folder.idOf("app");
    auto near = newCase("near");
    near.facts.jurisdiction = {"11", ""};
    auto far = newCase("far");
    far.facts.jurisdiction = {"26", ""};
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        REQUIRE(office->apply({std::nullopt, epi::Entry(near)}));
        REQUIRE(office->apply({std::nullopt, epi::Entry(far)}));
        const auto give = [&](const epi::IdentifiedCase &c, epi::AccountId to) {
            epi::HandOver given;
            given.caseId = c.facts.id;
            given.to = to;
            given.note = "his brother speaks for him";
            return office->apply({std::nullopt, epi::Entry(given)});
        };
        REQUIRE(give(near, sur));
        REQUIRE_ERROR(give(far, sur), ErrorCode::notPermitted);  // another area
        REQUIRE_ERROR(give(near, app), ErrorCode::notPermitted); // enters nothing
        const auto files = office->caseFiles(std::span(&near.facts.id, 1), "test");
        REQUIRE(files);
        QCOMPARE(files->front().handOvers.size(), std::size_t{1});
        QCOMPARE(files->front().handOvers[0].to, std::string("sur"));
        QCOMPARE(files->front().handOvers[0].by, std::string("sup"));
        const auto names = files->front().colleagues;
        QVERIFY(std::ranges::contains(names, std::string("sur"), &desk::Colleague::name));
        QVERIFY(!std::ranges::contains(names, std::string("app"), &desk::Colleague::name));
        QVERIFY(std::ranges::none_of(office->overview()->cases, &desk::CaseLine::mine));
    }
    auto office = officeOf(folder, "sur");
    REQUIRE(office);
    const auto overview = office->overview();
    QCOMPARE(overview->cases.size(), std::size_t{1});
    QVERIFY(overview->cases[0].mine);
    QCOMPARE(overview->cases[0].inCharge, std::string("sur"));
    // What another one said is not taken back by who got it.
    const auto files = office->caseFiles(std::span(&near.facts.id, 1), "test");
    REQUIRE(files);
    REQUIRE_ERROR(office->apply({epi::Entry(files->front().handOvers[0].given), std::nullopt}), ErrorCode::notPermitted);
}

void TestAreas::tasksGoOnlyToThoseWhoMayOpenTheCase()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto sur = folder.idOf("sur");
    const auto app = folder.idOf("app");
    auto near = newCase("near");
    near.facts.jurisdiction = {"11", ""};
    auto far = newCase("far");
    far.facts.jurisdiction = {"26", ""};
    const auto taskOf = [ids = vault::IdSource(testEnvironment().clock)](const epi::IdentifiedCase &c, epi::AccountId to) {
        epi::Task task;
        task.id = ids.make<epi::TaskId>();
        task.caseId = c.facts.id;
        task.what = "call his brother";
        task.to = to;
        task.due = epi::Day{std::chrono::days{18'330}};
        return task;
    };
    const auto add = [](Office &office, const epi::Task &task) { return office.apply({std::nullopt, epi::Entry(task)}); };
    epi::Task elsewhere = taskOf(far, {});
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        REQUIRE(office->apply({std::nullopt, epi::Entry(near)}));
        REQUIRE(office->apply({std::nullopt, epi::Entry(far)}));
        REQUIRE(add(*office, taskOf(near, sur)));
        REQUIRE(add(*office, taskOf(near, {}))); // nobody's yet
        REQUIRE(add(*office, elsewhere));
        REQUIRE_ERROR(add(*office, taskOf(far, sur)), ErrorCode::notPermitted);  // another area
        REQUIRE_ERROR(add(*office, taskOf(near, app)), ErrorCode::notPermitted); // opens nothing
        REQUIRE_ERROR(add(*office, taskOf(near, epi::AccountId(epi::Uuid{9}))), ErrorCode::notPermitted);
        epi::Task wordless = taskOf(near, {});
        wordless.what.clear();
        REQUIRE_ERROR(add(*office, wordless), ErrorCode::invalidArgument);
        const auto files = office->caseFiles(std::span(&near.facts.id, 1), "test");
        REQUIRE(files);
        QCOMPARE(files->front().tasks.size(), std::size_t{2});
        QVERIFY(files->front().ownTasks == epi::OpenTasks());
        QCOMPARE(files->front().taskPeople.size(), std::size_t{1});
        QCOMPARE(files->front().taskPeople[0].name, std::string("sur"));
    }
    {
        auto office = officeOf(folder, "sur");
        REQUIRE(office);
        const auto overview = office->overview();
        REQUIRE(overview);
        QCOMPARE(overview->cases.size(), std::size_t{1});
        QVERIFY(!overview->cases[0].mine);
        QVERIFY(overview->cases[0].ownTasks == (epi::OpenTasks{1, epi::Day{std::chrono::days{18'330}}}));
        REQUIRE_ERROR(add(*office, taskOf(far, {})), ErrorCode::notPermitted);
        elsewhere.revision = 1;
        REQUIRE_ERROR(office->apply({epi::Entry(elsewhere), std::nullopt}), ErrorCode::notPermitted);
        const auto files = office->caseFiles(std::span(&near.facts.id, 1), "test");
        REQUIRE(files);
        const epi::Task before = files->front().tasks.front();
        QCOMPARE(before.to, sur);
        epi::Task done = before;
        done.state = epi::TaskState::done;
        const auto saved = office->apply({epi::Entry(before), epi::Entry(done)});
        REQUIRE(saved);
        QCOMPARE(std::get<epi::Task>(*saved->after).settledBy, sur);
        QVERIFY(office->overview()->cases[0].ownTasks == epi::OpenTasks());
    }
    {
        auto office = officeOf(folder, "app");
        REQUIRE(office);
        REQUIRE_ERROR(add(*office, taskOf(near, {})), ErrorCode::notPermitted);
    }
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        REQUIRE(store->suspend(sur));
    }
    {
        // What was given to who left is nobody else's yet, but it is not shut to the others.
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        const auto files = office->caseFiles(std::span(&near.facts.id, 1), "test");
        REQUIRE(files);
        const epi::Task before = files->front().tasks.front();
        epi::Task reworded = before;
        reworded.what = "call his sister";
        REQUIRE(office->apply({epi::Entry(before), epi::Entry(reworded)}));
        REQUIRE_ERROR(add(*office, taskOf(near, sur)), ErrorCode::notPermitted);
    }
    auto office = officeOf(folder, "pri");
    REQUIRE(office);
    desk::RecordQuestion question;
    question.acts = {epi::AuditAct::taskSaved};
    question.subject = near.facts.person;
    QCOMPARE(office->records(question)->matching, std::uint64_t{4}); // two added, one done, one reworded
}

void TestAreas::noLooksAtWhomTwoHaveGivenUp()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::CaseId id;
    {
        auto office = officeOf(folder, "sup");
        REQUIRE(office);
        auto made = newCase("S-1");
        made.facts.jurisdiction = {"11", ""};
        REQUIRE(office->apply({std::nullopt, epi::Entry(made)}));
        id = made.facts.id;
        const auto plan = office->planDestructionOf("S-1");
        REQUIRE(plan);
        REQUIRE(office->orderDestruction(*plan, "asked for", password("correct horse")));
    }
    {
        auto office = officeOf(folder, "pri");
        REQUIRE(office);
        REQUIRE(office->signDestruction(office->retention()->open.front().id, password("password of pri")));
    }
    {
        auto office = officeOf(folder, "sur"); // may not carry it out
        REQUIRE(office);
        const auto looked = office->caseFiles(std::span(&id, 1), "test");
        REQUIRE_ERROR(looked, ErrorCode::notPermitted);
        QCOMPARE(looked.error().arguments.back(), std::string("due"));
    }
    auto office = officeOf(folder, "sup");
    REQUIRE(office);
    office->catchUp({}, {});
    REQUIRE_ERROR(office->caseFiles(std::span(&id, 1), "test"), ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(TestAreas)
#include "tst_areas.moc"
