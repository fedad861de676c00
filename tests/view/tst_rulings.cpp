#include "epi/visit_of_stay.h"
#include "tests/view/entry_at_work.h"

using view::FormModel;
using view::QuestionListModel;

/// What becomes of questions while they are asked on the phone: ticked off, explained, opened again, taken back.
class RulingsTest : public EntryAtWork
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void aTickGoesToTheNext();
    void aSecondTickOpensItAgain();
    void aReasonExplains();
    void onlyConflictsAreExplained();
    void lookingAtOneKeepsNothing();
    void itHoldsAfterReadingAgain();
    void undoTakesItBack();
    void openWithANoteStays();
    void aQuestionBecomesAVisit();
    void aQuestionAboutAVisitShowsIt();
    void aStayIsConfirmed();

private:
    [[nodiscard]] QuestionListModel &list() const { return *m_case->questions(); }
    [[nodiscard]] QString text(int row, int role) const { return list().index(row).data(role).toString(); }
    [[nodiscard]] std::vector<epi::Ruling> stored() const
    {
        std::vector<epi::Ruling> all;
        for (const auto &[id, entry] : m_store->entries)
            if (const auto *ruling = std::get_if<epi::Ruling>(&entry))
                all.push_back(*ruling);
        return all;
    }
    void choose(const char *field, int choice)
    {
        FormModel *form = m_entry->ruling();
        form->choose(form->rowOf(QLatin1StringView(field)), choice);
        form->settle(form->rowOf(QLatin1StringView(field)));
    }
};

/// Two that do not fit, and two more questions.
void RulingsTest::init()
{
    begin();
    const epi::Instant noon{epi::Seconds{1'583'290'800}};
    for (std::uint32_t i = 0; i < 2; ++i) {
        epi::Conflict &conflict = m_store->conflicts.emplace_back();
        conflict.kind = epi::ConflictKind::undeclaredStay;
        conflict.span = {noon + std::chrono::hours(i), noon + std::chrono::hours(i) + std::chrono::minutes(50)};
        conflict.place = "Mast";
        epi::Question &question = m_store->questions.emplace_back();
        question.kind = epi::QuestionKind::conflict;
        question.conflict = i;
        question.span = conflict.span;
        question.place = conflict.place;
    }
    for (int i = 0; i < 2; ++i) {
        epi::Question &question = m_store->questions.emplace_back();
        question.kind = epi::QuestionKind::whereBetween;
        question.span = {noon + std::chrono::hours(10 + 2 * i), noon + std::chrono::hours(11 + 2 * i)};
    }
    reload();
    QCOMPARE(list().open(), 4);
    QCOMPARE(list().conflicts(), 2);
    QCOMPARE(m_entry->questionRow(), -1);
}

void RulingsTest::aTickGoesToTheNext()
{
    const QString first = text(0, QuestionListModel::ReasonRole);
    const QString second = text(1, QuestionListModel::ReasonRole);
    m_entry->toggleQuestion(0);
    QCOMPARE(list().open(), 3);
    QCOMPARE(list().conflicts(), 1);
    QCOMPARE(text(0, QuestionListModel::ReasonRole), second);
    QCOMPARE(m_entry->questionRow(), 0);
    QCOMPARE(text(3, QuestionListModel::ReasonRole), first);
    QCOMPARE(list().index(3).data(QuestionListModel::PartRole).toInt(), int(QuestionListModel::Settled));
    QVERIFY(list().index(3).data(QuestionListModel::FirstRole).toBool());
    QCOMPARE(text(3, QuestionListModel::RulingRole), QStringLiteral("Asked"));
    for (int left = 3; left > 0; --left)
        m_entry->toggleQuestion(0);
    QCOMPARE(list().open(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{4}, patience);
    m_entry->toggleQuestion(7);
    m_entry->toggleQuestion(-1);
    QCOMPARE(list().open(), 0);
}

void RulingsTest::aSecondTickOpensItAgain()
{
    m_entry->toggleQuestion(2);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{1}, patience);
    QCOMPARE(list().open(), 3);
    m_entry->toggleQuestion(3);
    QCOMPARE(list().open(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(stored().empty(), patience);
}

void RulingsTest::aReasonExplains()
{
    m_entry->chooseQuestion(1);
    QCOMPARE(m_entry->questionRow(), 1);
    choose("reason", int(epi::RulingReason::phoneLent));
    QCOMPARE(m_entry->questionRow(), 3); // it goes to what is settled, and stays in the form
    QCOMPARE(read(m_entry->ruling(), "state"), QStringLiteral("Explained"));
    type(m_entry->ruling(), "note", "딸이 가지고 있었음");
    leave(m_entry->ruling(), "note");
    QCOMPARE(text(3, QuestionListModel::RulingRole),
             QStringLiteral("Explained: somebody else had the phone. 딸이 가지고 있었음"));
    QTRY_VERIFY_WITH_TIMEOUT(stored().size() == 1 && stored().front().note == "딸이 가지고 있었음", patience);
    QCOMPARE(stored().front().reason, epi::RulingReason::phoneLent);
    QCOMPARE(stored().front().caseId, test::caseId(4));
    // Nothing is explained without saying so.
    choose("state", int(epi::RulingState::leftOpen));
    QTRY_COMPARE_WITH_TIMEOUT(stored().front().state, epi::RulingState::leftOpen, patience);
    QCOMPARE(stored().front().reason, epi::RulingReason::notSaid);
}

void RulingsTest::onlyConflictsAreExplained()
{
    m_entry->chooseQuestion(2);
    QCOMPARE(m_entry->ruling()->rowOf(QStringLiteral("reason")), -1);
    m_entry->chooseQuestion(0);
    QVERIFY(m_entry->ruling()->rowOf(QStringLiteral("reason")) >= 0);
}

void RulingsTest::lookingAtOneKeepsNothing()
{
    for (int row : {0, 3, 1, 2, 0})
        m_entry->chooseQuestion(row);
    m_entry->writeOut();
    QTest::qWait(20);
    QVERIFY(stored().empty());
    QVERIFY(m_entry->undoText().isEmpty());
}

void RulingsTest::itHoldsAfterReadingAgain()
{
    m_entry->toggleQuestion(0);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{1}, patience);
    // More records moved its ends.
    m_store->questions[0].span.end += std::chrono::minutes(20);
    reload();
    QCOMPARE(list().open(), 3);
    open(5);
    QVERIFY(!m_entry->ruling()->isFilled());
    open(4);
    QCOMPARE(list().open(), 3);
    // Answered in the interview: it is asked no more.
    m_store->questions.erase(m_store->questions.begin());
    reload();
    QCOMPARE(list().count(), 3);
}

void RulingsTest::undoTakesItBack()
{
    m_entry->toggleQuestion(0);
    QCOMPARE(m_entry->undoText(), QStringLiteral("Undo: question"));
    m_entry->undo();
    QCOMPARE(list().open(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(stored().empty(), patience);
    m_entry->redo();
    QCOMPARE(list().open(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{1}, patience);
}

void RulingsTest::openWithANoteStays()
{
    m_entry->chooseQuestion(0);
    type(m_entry->ruling(), "note", "call again");
    leave(m_entry->ruling(), "note");
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{1}, patience);
    QCOMPARE(list().open(), 4);
    QCOMPARE(text(0, QuestionListModel::RulingRole), QStringLiteral("call again"));
    m_entry->toggleQuestion(0);
    QCOMPARE(list().open(), 3);
    m_entry->toggleQuestion(3);
    QCOMPARE(list().open(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(stored().front().state, epi::RulingState::open, patience);
    QCOMPARE(stored().front().note, std::string("call again"));
}

void RulingsTest::aQuestionBecomesAVisit()
{
    const int before = m_entry->visits()->count();
    m_entry->addVisitOfQuestion(2);
    QCOMPARE(m_entry->visits()->count(), before + 1);
    const epi::TimeSpan asked = m_store->questions[2].span;
    const auto &all = m_entry->visits()->visits();
    const auto made = std::ranges::find(all, asked.begin, &epi::Visit::begin);
    QVERIFY(made != all.end());
    QVERIFY(made->end == asked.end);
    QCOMPARE(made->status, epi::VisitStatus::claimed);
    QVERIFY(!made->position); // nothing is known of where
    QTRY_VERIFY_WITH_TIMEOUT(m_store->entries.contains(made->id.uuid()), patience);
    m_entry->undo();
    QCOMPARE(m_entry->visits()->count(), before);
    m_entry->addVisitOfQuestion(99);
    m_entry->addVisitOfQuestion(-1);
    QCOMPARE(m_entry->visits()->count(), before);
}

void RulingsTest::aQuestionAboutAVisitShowsIt()
{
    const epi::Visit third = m_entry->visits()->visits()[2];
    epi::Question &question = m_store->questions.emplace_back();
    question.kind = epi::QuestionKind::mask;
    question.visit = third.id;
    question.span = {third.begin, third.end.value_or(third.begin)};
    reload();
    const int before = m_entry->visits()->count();
    m_entry->addVisitOfQuestion(4);
    QCOMPARE(m_entry->visits()->count(), before);
    QCOMPARE(m_entry->visitRow(), 2);
}

void RulingsTest::aStayIsConfirmed()
{
    const int before = m_entry->visits()->count();
    m_entry->addVisitOfStay(0);
    QCOMPARE(m_entry->visits()->count(), before + 1);
    const epi::Stay &stay = m_case->picture().picture->stays.front().stay;
    const auto stored = [&]() -> const epi::Visit * {
        for (const auto &[id, entry] : m_store->entries)
            if (const auto *visit = std::get_if<epi::Visit>(&entry);
                visit && visit->status == epi::VisitStatus::confirmed && visit->begin == epi::visitOf(stay).begin)
                return visit;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(stored() != nullptr, patience);
    m_entry->addVisitOfStay(-1);
    m_entry->addVisitOfStay(100'000);
    QCOMPARE(m_entry->visits()->count(), before + 1);
}

QTEST_GUILESS_MAIN(RulingsTest)
#include "tst_rulings.moc"
