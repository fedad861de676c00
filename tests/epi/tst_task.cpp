#include "epi/entry.h"

#include <QTest>

#include <array>

using namespace tracedesk::epi;

/// What of a case waits for whom, and who did it.
class TestTask : public QObject
{
    Q_OBJECT

private slots:
    void onlyOpenOnesOfTheAccountCount();
    void theFirstDayIsTold();
    void whoDidItIsWhatTheStoreSays();
};

namespace {

constexpr AccountId me{Uuid{1}};
constexpr AccountId other{Uuid{2}};

Task taskOf(AccountId to, std::optional<int> due = {}, TaskState state = TaskState::open)
{
    Task task;
    task.what = "call";
    task.to = to;
    if (due)
        task.due = Day{std::chrono::days{18'300 + *due}};
    task.state = state;
    return task;
}

} // namespace

void TestTask::onlyOpenOnesOfTheAccountCount()
{
    const std::array tasks{
        taskOf(me), taskOf(me, {}, TaskState::done), taskOf(me, {}, TaskState::dropped), taskOf(other), taskOf({}), taskOf(me)};
    QCOMPARE(openTasksOf(me, tasks).count, 2U);
    QVERIFY(!openTasksOf(me, tasks).due);
    QCOMPARE(openTasksOf(other, tasks).count, 1U);
    QVERIFY(openTasksOf(me, {}) == OpenTasks());
}

void TestTask::theFirstDayIsTold()
{
    const std::array tasks{taskOf(me, 5), taskOf(me), taskOf(me, 2), taskOf(me, 1, TaskState::done), taskOf(other, 0)};
    QVERIFY(openTasksOf(me, tasks).due == Day{std::chrono::days{18'302}});
}

void TestTask::whoDidItIsWhatTheStoreSays()
{
    const Task open = taskOf(me);
    const Task sent = taskOf(me, {}, TaskState::done);
    Task stored = sent;
    stored.settledBy = other;
    stored.settled = Instant{Seconds{1'585'000'000}};
    QVERIFY(std::get<Task>(sealedAs(sent, sent, stored)) == stored);
    // What is open again meanwhile was done by nobody.
    QVERIFY(std::get<Task>(sealedAs(open, sent, stored)) == open);
}

QTEST_APPLESS_MAIN(TestTask)
#include "tst_task.moc"
