#include "tests/store/store_fixture.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// What is to be done about cases: kept, counted for who shall do it, on record.
class TestKeptTasks : public QObject
{
    Q_OBJECT

private slots:
    void tasksComeAndGo();
    void aTaskIsDoneByWhoTicksItOff();
    void ownTasksAreCounted();
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
    c.facts.person = c.person->id;
    return c;
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

} // namespace

void TestKeptTasks::tasksComeAndGo()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto c = *store->saveCase(newCase(1));
    const auto other = *store->saveCase(newCase(2));
    store::ContactWithPerson contact;
    contact.contact.caseId = other.facts.id;
    contact.person.emplace().id = made<epi::PersonId>(3);
    contact.contact.person = contact.person->id;
    contact = *store->saveContact(contact);
    epi::Task task;
    task.id = made<epi::TaskId>(20);
    task.caseId = c.facts.id;
    task.what = "남편에게 전화할 것";
    task.visit = made<epi::VisitId>(21); // taken out since
    task.contact = contact.contact.id;
    REQUIRE_ERROR(store->saveTask(task), ErrorCode::invalidArgument); // another case's
    task.contact = {};
    task.to = made<epi::AccountId>(22);
    task.due = epi::Day{std::chrono::days{18'330}};
    task.settledBy = made<epi::AccountId>(23); // whatever is claimed
    auto saved = store->saveTask(task);
    REQUIRE(saved);
    task.settledBy = {};
    task.revision = 1;
    QVERIFY(*saved == task);
    epi::Task sooner;
    sooner.caseId = c.facts.id;
    sooner.what = "first";
    sooner.due = epi::Day{std::chrono::days{18'329}};
    const auto first = store->saveTask(sooner);
    REQUIRE(first);
    epi::Task sometime = sooner;
    sometime.due.reset();
    const auto last = store->saveTask(sometime);
    REQUIRE(last);
    QVERIFY(*store->loadTasks(c.facts.id) == (std::vector{*first, task, *last}));
    QVERIFY(store->loadTasks(other.facts.id)->empty());
    task.what = "남편에게 다시 전화할 것";
    task.revision = 0;
    REQUIRE_ERROR(store->saveTask(task), ErrorCode::staleRevision);
    task.revision = 1;
    REQUIRE(store->saveTask(task));
    QCOMPARE((*store->loadTasks(c.facts.id))[1].what, task.what);
    QVERIFY(*store->storedCaseOf(epi::Entry(task)) == c.facts.id);
    REQUIRE_ERROR(store->removeTask(task.id, 1), ErrorCode::staleRevision);
    REQUIRE(store->removeTask(task.id, 2));
    REQUIRE_ERROR(store->removeTask(task.id, 2), ErrorCode::notFound);
    QCOMPARE(store->loadTasks(c.facts.id)->size(), std::size_t{2});
    task.revision = 0;
    task.caseId = made<epi::CaseId>(9);
    REQUIRE_ERROR(store->saveTask(task), ErrorCode::invalidArgument);
    QVERIFY(isSound(*store));
}

void TestKeptTasks::aTaskIsDoneByWhoTicksItOff()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    epi::Task task;
    task.caseId = store->saveCase(newCase(1))->facts.id;
    task.what = "call";
    task = *store->saveTask(task);
    QVERIFY(task.settledBy.isNull() && !task.settled);
    task.state = epi::TaskState::done;
    task = *store->saveTask(task);
    QCOMPARE(task.settledBy, store->actor().account);
    QVERIFY(task.settled.has_value());
    // Other words for it are no second doing.
    epi::Task reworded = task;
    reworded.what = "call once more";
    reworded.settledBy = made<epi::AccountId>(7);
    reworded.settled.reset();
    reworded = *store->saveTask(reworded);
    QCOMPARE(reworded.settledBy, task.settledBy);
    QVERIFY(reworded.settled == task.settled);
    reworded.state = epi::TaskState::open;
    const auto again = *store->saveTask(reworded);
    QVERIFY(again.settledBy.isNull() && !again.settled);
    QVERIFY(*store->loadTasks(task.caseId) == std::vector{again});
    epi::Task dropped = again;
    dropped.state = epi::TaskState::dropped;
    dropped.reason = "moved away";
    dropped = *store->saveTask(dropped);
    QCOMPARE(dropped.settledBy, store->actor().account);
    QCOMPARE(dropped.reason, std::string("moved away"));
}

void TestKeptTasks::ownTasksAreCounted()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto add = [&](epi::CaseId of, epi::AccountId to, std::optional<int> due, epi::TaskState state) {
        epi::Task task;
        task.caseId = of;
        task.what = "call";
        task.to = to;
        if (due)
            task.due = epi::Day{std::chrono::days{*due}};
        task.state = state;
        REQUIRE(store->saveTask(task));
    };
    const auto one = store->saveCase(newCase(1))->facts.id;
    const auto two = store->saveCase(newCase(2))->facts.id;
    const auto three = store->saveCase(newCase(3))->facts.id;
    const epi::AccountId me = store->actor().account;
    using enum epi::TaskState;
    add(one, me, 18'331, open);
    add(one, me, 18'330, open);
    add(one, me, {}, open);
    add(one, me, 18'300, done);
    add(one, made<epi::AccountId>(5), 18'301, open);
    add(two, me, {}, open);
    add(three, made<epi::AccountId>(5), {}, open);
    add(three, {}, {}, open);
    const auto counts = store->countOwnTasks();
    REQUIRE(counts);
    QCOMPARE(counts->size(), std::size_t{2});
    QVERIFY(counts->at(one) == (epi::OpenTasks{3, epi::Day{std::chrono::days{18'330}}}));
    QVERIFY(counts->at(two) == (epi::OpenTasks{1, std::nullopt}));
    for (const epi::CaseId id : {one, two})
        QVERIFY(counts->at(id) == epi::openTasksOf(me, *store->loadTasks(id)));
}

void TestKeptTasks::everyActIsInTheAudit()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    epi::Task task;
    task.caseId = store->saveCase(newCase(1))->facts.id;
    task.what = "call";
    const std::uint64_t before = *store->auditLength();
    task = *store->saveTask(task);
    QCOMPARE(*store->auditLength(), before + 1);
    REQUIRE_ERROR(store->removeTask(task.id, 0), ErrorCode::staleRevision);
    QCOMPARE(*store->auditLength(), before + 1);
    REQUIRE(store->removeTask(task.id, task.revision));
    QCOMPARE(*store->auditLength(), before + 2);
    std::vector<epi::AuditRecord> last;
    REQUIRE(store->readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
        last.push_back(record);
        return last.size() < 2;
    }));
    QVERIFY(last[0].act == epi::AuditAct::taskRemoved && last[1].act == epi::AuditAct::taskSaved);
    for (const epi::AuditRecord &record : last) {
        QCOMPARE(record.object, task.id.uuid());
        QCOMPARE(record.subject, made<epi::PersonId>(1));
    }
}

QTEST_GUILESS_MAIN(TestKeptTasks)
#include "tst_kept_tasks.moc"
