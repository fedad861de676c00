#include "tests/desk/office_at_work.h"
#include "tests/ui/invited_window.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::patience;
using view::TaskListModel;

/// A team that shares the work: something to be done is said by keys, given to somebody, found in the list of cases by who shall
/// do it, and ticked off.
class TasksPageTest : public test::InvitedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        if (m_hand)
            closeWindow();
    }
    void oneIsSaidByKeys();
    void itIsGivenAndDatedInPlace();
    void spaceTicksOff();
    void arrowsWalkAndDeleteTakesOut();
    void escapeLeavesTheForm();
    void koreanAndDark();
    void nothingStaysAfterTheLock();
    void theOtherOneFindsIt();
    void andDoesIt();

private:
    [[nodiscard]] TaskListModel &tasks() const { return *m_work->entry.tasks(); }
    [[nodiscard]] QString text(int row, int role) const { return tasks().index(row).data(role).toString(); }
    void waitSaved() const { QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.state() == u"Saved", patience); }
    void say(const char *what)
    {
        m_hand->key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.add") && m_hand->find("task.add")->hasActiveFocus(), patience);
        m_hand->type(what);
        m_hand->key(Qt::Key_Return);
    }
    void takeList()
    {
        m_hand->find("tasks")->forceActiveFocus(Qt::TabFocusReason);
        m_hand->settle();
    }

    tests::OutbreakFiles m_files;
    QString m_case;
};

void TasksPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    found();
    auto office = test::openBeside(storePath(), "sup", secretOf("sup"));
    QVERIFY(office.has_value());
    QVERIFY(tests::importAll(*office, m_files).has_value());
    const auto overview = office->overview();
    QVERIFY(overview.has_value() && overview->cases.size() > 1);
    // In the surveyor's area.
    const epi::Case before = overview->cases.front().facts;
    epi::IdentifiedCase after{before, std::nullopt};
    after.facts.jurisdiction = {"11", ""};
    QVERIFY(office->apply({epi::Entry(epi::IdentifiedCase{before, std::nullopt}), epi::Entry(after)}).has_value());
    m_case = QString::fromStdString(before.id.toString());
}

void TasksPageTest::oneIsSaidByKeys()
{
    // The surveyor chooses a password and is given the keys.
    logIn("sur");
    lock();
    test::giveKeys(storePath(), secretOf("sup"));
    logIn("sup");
    m_hand->showCase(m_case);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    say("call the bakery");
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 1, patience);
    QVERIFY(m_hand->find("task.add")->hasActiveFocus()); // for the next
    QVERIFY(m_hand->find("task.add")->property("text").toString().isEmpty());
    m_hand->type("ask for the visitors' book");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 2, patience);
    m_hand->key(Qt::Key_Return); // says nothing
    QCOMPARE(tasks().open(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.1"), patience);
    QVERIFY(m_hand->accessibleName(m_hand->find("task.0")).contains(u"call the bakery"));
    waitSaved();
    m_hand->settle();
    m_hand->picture(QStringLiteral("tasks_said"));
}

void TasksPageTest::itIsGivenAndDatedInPlace()
{
    takeList();
    m_hand->key(Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->entry.taskRow(), 0, patience);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.what") && m_hand->find("task.what")->hasActiveFocus(), patience);
    m_hand->key(Qt::Key_End);
    m_hand->type(" again");
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.to")->hasActiveFocus(), patience);
    auto *form = m_work->entry.task();
    const int to = form->rowOf(QStringLiteral("to"));
    const auto choices = form->index(to).data(view::FormModel::ChoicesRole).toStringList();
    QVERIFY(choices.contains(u"sur") && !choices.contains(u"app"));
    for (int step = 0; step < choices.indexOf(u"sur"); ++step)
        m_hand->key(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(text(0, TaskListModel::NoteRole).contains(u"sur"), patience);
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.due")->hasActiveFocus(), patience);
    m_hand->type("3-20");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(text(0, TaskListModel::NoteRole).contains(u"overdue"), patience);
    QCOMPARE(text(0, TaskListModel::WhatRole), QStringLiteral("call the bakery again"));
    waitSaved();
    m_hand->settle();
    m_hand->picture(QStringLiteral("tasks_given"));
}

void TasksPageTest::spaceTicksOff()
{
    takeList();
    m_hand->key(Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->entry.taskRow(), 1, patience);
    m_hand->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 1, patience);
    QCOMPARE(m_work->entry.taskRow(), 0); // the next that is open
    QTRY_VERIFY_WITH_TIMEOUT(text(1, TaskListModel::NoteRole).startsWith(u"done by sup"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("tasks_ticked"));
    m_work->entry.undo();
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 2, patience);
    // The pointer does the same.
    m_hand->settle();
    m_hand->click("task.1.tick");
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 1, patience);
    waitSaved();
}

void TasksPageTest::arrowsWalkAndDeleteTakesOut()
{
    takeList();
    m_hand->key(Qt::Key_T); // another
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.add")->hasActiveFocus(), patience);
    m_hand->type("by mistake");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 2, patience);
    m_hand->key(Qt::Key_Down); // from the line into the list
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("tasks")->hasActiveFocus(), patience);
    QCOMPARE(text(m_work->entry.taskRow(), TaskListModel::WhatRole), QStringLiteral("by mistake"));
    m_hand->key(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 1, patience);
    waitSaved();
}

void TasksPageTest::escapeLeavesTheForm()
{
    takeList();
    m_hand->key(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.form"), patience);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("task.what")->hasActiveFocus(), patience);
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("task.form"), patience);
    QCOMPARE(m_work->entry.taskRow(), -1);
    QVERIFY(m_work->openCase.isOpen());
}

void TasksPageTest::koreanAndDark()
{
    m_work->entry.chooseTask(0);
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_hand->settle();
    m_hand->picture(QStringLiteral("tasks_ko_dark"));
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Light);
}

void TasksPageTest::nothingStaysAfterTheLock()
{
    m_hand->find("task.add")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->type("half said");
    lock();
    QCOMPARE(tasks().count(), 0);
    QVERIFY(!m_work->entry.task()->isFilled());
    QVERIFY(!m_hand->find("task.add"));
}

void TasksPageTest::theOtherOneFindsIt()
{
    logIn("sur");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.mineOnly"), patience);
    auto *cases = m_work->session.cases();
    m_hand->click("cases.mineOnly");
    QTRY_COMPARE_WITH_TIMEOUT(cases->count(), 1, patience);
    QCOMPARE(cases->idAt(0), m_case);
    cases->setNow(epi::Instant{epi::Seconds{1'585'000'000}});
    QCOMPARE(cases->index(0).data(view::CaseListModel::OwnTasksRole).toInt(), 1);
    QVERIFY(cases->index(0).data(view::CaseListModel::TasksOverdueRole).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.tasks.0"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("tasks_mine"));
}

void TasksPageTest::andDoesIt()
{
    m_hand->showCase(m_case);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("tasks"), patience); // it comes first
    QVERIFY(m_hand->find("task.add")->property("text").toString().isEmpty());
    takeList();
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().open(), 0, patience);
    // The list of cases knows without being read anew.
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.cases()->count(), 0, patience);
    waitSaved();
    m_work->session.cases()->clearFilters();
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(TasksPageTest)
#include "tst_tasks_page.moc"
