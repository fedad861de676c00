#include "tests/view/entry_at_work.h"

using view::FormModel;
using view::TaskListModel;

/// What is to be done about a case: said, given to somebody, dated, ticked off, dropped, taken back.
class TasksTest : public EntryAtWork
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void oneIsSaidAndStored();
    void nothingIsNoTask();
    void itIsGivenToSomebody();
    void whoLeftKeepsIt();
    void aDayLiesAhead();
    void openOnesComeByTheirDay();
    void aTickGoesToTheNext();
    void aSecondTickOpensItAgain();
    void whoDidItIsSaidOnceStored();
    void aReasonDropsIt();
    void itIsAboutAVisitOrContact();
    void wordsAreNotTakenAway();
    void undoTakesEachBack();
    void oneIsTakenOut();
    void somebodyElseWasFaster();
    void aQuestionTakesItsPlace();
    void nothingIsLeftWhenTheStoreCloses();

private:
    [[nodiscard]] TaskListModel &list() const { return *m_entry->tasks(); }
    [[nodiscard]] QString text(int row, int role) const { return list().index(row).data(role).toString(); }
    [[nodiscard]] FormModel *form() const { return m_entry->task(); }
    [[nodiscard]] std::vector<epi::Task> stored() const
    {
        std::vector<epi::Task> all;
        for (const auto &[id, entry] : m_store->entries)
            if (const auto *task = std::get_if<epi::Task>(&entry))
                all.push_back(*task);
        return all;
    }
    void choose(const char *field, int choice)
    {
        form()->choose(form()->rowOf(QLatin1StringView(field)), choice);
        leave(form(), field);
    }
    void write(const char *field, const char *what)
    {
        type(form(), field, what);
        leave(form(), field);
    }
    void waitSaved() const { QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience); }
    [[nodiscard]] QStringList choicesOf(const char *field) const
    {
        return form()->index(form()->rowOf(QLatin1StringView(field))).data(FormModel::ChoicesRole).toStringList();
    }
    [[nodiscard]] QString said() const { return read(form(), "what"); }
};

void TasksTest::oneIsSaidAndStored()
{
    m_entry->addTask(QStringLiteral("  call her husband "));
    QCOMPARE(list().count(), 1);
    QCOMPARE(list().open(), 1);
    QCOMPARE(m_entry->taskRow(), 0);
    QCOMPARE(text(0, TaskListModel::WhatRole), QStringLiteral("call her husband"));
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("nobody yet"));
    waitSaved();
    QCOMPARE(stored().size(), std::size_t{1});
    reload();
    QCOMPARE(list().count(), 1);
    QCOMPARE(said(), QStringLiteral("call her husband"));
}

void TasksTest::nothingIsNoTask()
{
    m_entry->addTask(QStringLiteral("  "));
    QCOMPARE(list().count(), 0);
    QVERIFY(m_entry->undoText().isEmpty());
}

void TasksTest::itIsGivenToSomebody()
{
    m_entry->addTask(QStringLiteral("call"));
    QCOMPARE(choicesOf("to"), (QStringList{QStringLiteral("Nobody yet"), QStringLiteral("lee")}));
    choose("to", 1);
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("lee"));
    QCOMPARE(read(form(), "to"), QStringLiteral("lee"));
    waitSaved();
    QCOMPARE(stored().front().to, m_store->colleague.id);
    choose("to", 0);
    waitSaved();
    QVERIFY(stored().front().to.isNull());
}

void TasksTest::whoLeftKeepsIt()
{
    m_entry->addTask(QStringLiteral("call"));
    choose("to", 1);
    waitSaved();
    m_store->taskPeople = {m_store->colleague};
    m_store->colleague = {epi::AccountId(epi::Uuid{78}), "kim"};
    reload();
    QCOMPARE(choicesOf("to"), (QStringList{QStringLiteral("Nobody yet"), QStringLiteral("kim"), QStringLiteral("lee")}));
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("lee"));
    choose("to", 2); // as it is
    QCOMPARE(read(form(), "to"), QStringLiteral("lee"));
    choose("to", 1);
    waitSaved();
    QCOMPARE(stored().front().to, m_store->colleague.id);
}

void TasksTest::aDayLiesAhead()
{
    // Today is 2020-03-12 in Seoul.
    m_entry->addTask(QStringLiteral("call"));
    write("due", "6-30");
    QCOMPARE(read(form(), "due"), QStringLiteral("2020-06-30"));
    write("due", "12-20");
    QCOMPARE(read(form(), "due"), QStringLiteral("2020-12-20"));
    QVERIFY(!list().index(0).data(TaskListModel::OverdueRole).toBool());
    write("due", "3-12");
    QVERIFY(!list().index(0).data(TaskListModel::OverdueRole).toBool());
    write("due", "3-11");
    QCOMPARE(read(form(), "due"), QStringLiteral("2020-03-11"));
    QVERIFY(list().index(0).data(TaskListModel::OverdueRole).toBool());
    QVERIFY(text(0, TaskListModel::NoteRole).contains(u"overdue"));
    m_entry->toggleTask(0);
    QVERIFY(!list().index(0).data(TaskListModel::OverdueRole).toBool());
}

void TasksTest::openOnesComeByTheirDay()
{
    m_entry->addTask(QStringLiteral("some day"));
    m_entry->addTask(QStringLiteral("later"));
    write("due", "2020-04-02");
    m_entry->addTask(QStringLiteral("sooner"));
    write("due", "2020-04-01");
    QCOMPARE(text(0, TaskListModel::WhatRole), QStringLiteral("sooner"));
    QCOMPARE(text(1, TaskListModel::WhatRole), QStringLiteral("later"));
    QCOMPARE(text(2, TaskListModel::WhatRole), QStringLiteral("some day"));
    QCOMPARE(m_entry->taskRow(), 0); // goes along
}

void TasksTest::aTickGoesToTheNext()
{
    m_entry->addTask(QStringLiteral("first"));
    m_entry->addTask(QStringLiteral("second"));
    m_entry->toggleTask(0);
    QCOMPARE(list().open(), 1);
    QCOMPARE(list().count(), 2);
    QCOMPARE(text(0, TaskListModel::WhatRole), QStringLiteral("second"));
    QCOMPARE(m_entry->taskRow(), 0);
    QVERIFY(list().index(1).data(TaskListModel::SettledRole).toBool());
    waitSaved();
    const auto all = stored();
    QVERIFY(std::ranges::any_of(all, [](const epi::Task &t) { return t.what == "first" && t.state == epi::TaskState::done; }));
    QVERIFY(std::ranges::any_of(all, [](const epi::Task &t) { return t.what == "second" && t.state == epi::TaskState::open; }));
}

void TasksTest::aSecondTickOpensItAgain()
{
    m_entry->addTask(QStringLiteral("call"));
    m_entry->toggleTask(0);
    QCOMPARE(list().open(), 0);
    m_entry->toggleTask(0);
    QCOMPARE(list().open(), 1);
    waitSaved();
    QVERIFY(stored().front().state == epi::TaskState::open);
    m_entry->toggleTask(1); // there is none
    m_entry->toggleTask(-1);
    QCOMPARE(list().open(), 1);
}

void TasksTest::whoDidItIsSaidOnceStored()
{
    m_entry->addTask(QStringLiteral("call"));
    m_entry->toggleTask(0);
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("done"));
    waitSaved();
    QVERIFY(text(0, TaskListModel::NoteRole).startsWith(u"done by lee, 03-12"));
    const std::size_t edits = m_store->applied.size();
    reload();
    m_entry->writeOut();
    QTest::qWait(20);
    QCOMPARE(m_store->applied.size(), edits); // who and when are no change of the form's
    m_entry->undo();
    waitSaved();
    QVERIFY(m_entry->problem().isEmpty());
    QCOMPARE(list().open(), 1);
    m_entry->redo();
    waitSaved();
    QVERIFY(m_entry->problem().isEmpty());
    QCOMPARE(list().open(), 0);
}

void TasksTest::aReasonDropsIt()
{
    m_entry->addTask(QStringLiteral("call"));
    write("reason", "moved away");
    QCOMPARE(list().open(), 0);
    QVERIFY(list().index(0).data(TaskListModel::DroppedRole).toBool());
    waitSaved();
    QVERIFY(stored().front().state == epi::TaskState::dropped);
    QVERIFY(text(0, TaskListModel::NoteRole).endsWith(u": moved away"));
    write("reason", "");
    waitSaved();
    QVERIFY(stored().front().state == epi::TaskState::open);
    write("reason", "moved away");
    m_entry->toggleTask(0); // open again, for no reason
    waitSaved();
    QVERIFY(stored().front().reason.empty());
}

void TasksTest::itIsAboutAVisitOrContact()
{
    m_entry->addTask(QStringLiteral("ask for the receipt"));
    QCOMPARE(read(form(), "about"), QStringLiteral("The case as a whole"));
    const QString visit = choicesOf("about").value(1);
    QVERIFY(visit.startsWith(u"visit "));
    choose("about", 1);
    QCOMPARE(read(form(), "about"), visit);
    QVERIFY(text(0, TaskListModel::NoteRole).endsWith(visit));
    waitSaved();
    const auto picture = m_case->picture().picture;
    QCOMPARE(stored().front().visit, picture->visits.front().id);
    // Named contacts stand behind the visits.
    m_entry->addContact();
    type(m_entry->contact(), "name", "김하나");
    leave(m_entry->contact(), "name");
    waitSaved();
    reload();
    const auto named = static_cast<int>(m_case->picture().picture->visits.size()) + 1;
    choose("about", named);
    waitSaved();
    QVERIFY(stored().front().visit.isNull());
    QCOMPARE(stored().front().contact, m_case->picture().picture->named.front().contact.id);
    // What is taken out is nothing to be about; nobody's name is told.
    QVERIFY(!text(0, TaskListModel::NoteRole).contains(u"김하나"));
    m_entry->removeContact();
    waitSaved();
    reload();
    QCOMPARE(read(form(), "about"), QStringLiteral("The case as a whole"));
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("nobody yet"));
}

void TasksTest::wordsAreNotTakenAway()
{
    m_entry->addTask(QStringLiteral("call"));
    type(form(), "what", "");
    QCOMPARE(form()->index(form()->rowOf(QStringLiteral("what"))).data(FormModel::FaultRole).toString(),
             QStringLiteral("Say what is to be done"));
    leave(form(), "what");
    waitSaved();
    QCOMPARE(stored().front().what, std::string("call"));
}

void TasksTest::undoTakesEachBack()
{
    m_entry->addTask(QStringLiteral("call"));
    QCOMPARE(m_entry->undoText(), QStringLiteral("Undo: task"));
    choose("to", 1);
    m_entry->toggleTask(0);
    m_entry->undo();
    QCOMPARE(list().open(), 1);
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("lee"));
    m_entry->undo();
    QCOMPARE(text(0, TaskListModel::NoteRole), QStringLiteral("nobody yet"));
    m_entry->undo();
    QCOMPARE(list().count(), 0);
    QVERIFY(!form()->isFilled());
    QVERIFY(m_entry->undoText().isEmpty());
    m_entry->redo();
    QCOMPARE(list().count(), 1);
    waitSaved();
    QVERIFY(m_entry->problem().isEmpty());
    QCOMPARE(stored().size(), std::size_t{1});
}

void TasksTest::oneIsTakenOut()
{
    m_entry->addTask(QStringLiteral("call"));
    m_entry->removeTask();
    QCOMPARE(list().count(), 0);
    waitSaved();
    QVERIFY(stored().empty());
    m_entry->undo();
    QCOMPARE(list().count(), 1);
    waitSaved();
    QCOMPARE(stored().size(), std::size_t{1});
}

void TasksTest::somebodyElseWasFaster()
{
    m_entry->addTask(QStringLiteral("call"));
    waitSaved();
    auto other = stored().front();
    other.what = "call twice";
    ++other.revision;
    m_store->entries.insert_or_assign(other.id.uuid(), other);
    m_entry->toggleTask(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QVERIFY(m_entry->problem().contains(u"task"));
    const auto isRead = [this] {
        const auto &tasks = m_case->picture().picture->tasks;
        return !tasks.empty() && tasks.front().what == "call twice";
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), patience);
    m_entry->takeStored();
    QCOMPARE(list().open(), 1);
    QCOMPARE(text(0, TaskListModel::WhatRole), QStringLiteral("call twice"));
}

void TasksTest::aQuestionTakesItsPlace()
{
    epi::Question &question = m_store->questions.emplace_back();
    question.kind = epi::QuestionKind::onset;
    reload();
    m_entry->addTask(QStringLiteral("call"));
    m_entry->chooseQuestion(0);
    QVERIFY(!form()->isFilled());
    QCOMPARE(m_entry->taskRow(), -1);
    QCOMPARE(m_entry->questionRow(), 0);
    m_entry->chooseTask(0);
    QCOMPARE(m_entry->taskRow(), 0);
    QCOMPARE(m_entry->questionRow(), -1);
    m_entry->chooseTask(-1);
    QVERIFY(!form()->isFilled());
}

void TasksTest::nothingIsLeftWhenTheStoreCloses()
{
    m_entry->addTask(QStringLiteral("call"));
    type(form(), "what", "call her sister");
    m_entry->close();
    QCOMPARE(list().count(), 0);
    QVERIFY(!form()->isFilled());
    m_case->close();
    // What was typed is stored all the same.
    QTRY_VERIFY_WITH_TIMEOUT(!stored().empty() && stored().front().what == "call her sister", patience);
}

QTEST_GUILESS_MAIN(TasksTest)
#include "tst_tasks.moc"
