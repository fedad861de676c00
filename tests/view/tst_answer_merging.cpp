#include "tests/view/questionnaire_at_work.h"

using Model = view::QuestionnaireModel;

/// Two drafts of one interview meet: what does not clash is saved by itself, what clashes waits for a choice, nothing is lost.
class AnswerMergingTest : public QuestionnaireAtWork
{
    Q_OBJECT

    /// An interview with two answers, and time for the store.
    void answered()
    {
        ask();
        answer("flight", "KE 1");
        model()->choose(row("abroad"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(stored("abroad"), std::string("no"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    }
    void somebodyStores(const std::vector<epi::Answer> &answers) const
    {
        epi::Answers theirs = *kept();
        for (const epi::Answer &one : answers)
            epi::put(theirs, one);
        ++theirs.revision;
        m_store->entries[theirs.id.uuid()] = theirs;
    }
    static epi::Answer told(const char *item, const char *value) { return {item, 0, epi::AnswerState::told, false, value}; }
    [[nodiscard]] bool isClashing(const char *name) const { return look(name, Model::ClashRole).toBool(); }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatDoesNotClashIsSavedByItself();
    void whatClashesIsChosen_data();
    void whatClashesIsChosen();
    void typingOnMeanwhileIsKept();
    void aClashIsThereUntilSomebodyChooses();
    void twoFirstDraftsMeet();
    void answersThatWereTakenOutAreStoredAgain();
    void whatWasReadMeanwhileIsNotOverwritten();
    void aDiskThatIsFullLosesNothing();
    void whatIsStoredCanBeTaken();
};

void AnswerMergingTest::whatDoesNotClashIsSavedByItself()
{
    answered();
    somebodyStores({told("notes", "theirs"), told("abroad", "yes")});
    answer("seen", "2020-03-02");
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience);
    QCOMPARE(stored("notes"), std::string("theirs"));
    QCOMPARE(stored("abroad"), std::string("yes"));
    QCOMPARE(stored("flight"), std::string("KE 1"));
    QTRY_COMPARE_WITH_TIMEOUT(text("notes"), QStringLiteral("theirs"), patience);
    QCOMPARE(model()->clashCount(), 0);
    QVERIFY(m_entry->problem().isEmpty() && !m_entry->isRefused());
    m_entry->undo(); // what was saved by itself is a step like any other
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string(), patience);
    QCOMPARE(stored("notes"), std::string("theirs"));
}

void AnswerMergingTest::whatClashesIsChosen_data()
{
    QTest::addColumn<bool>("mine");
    QTest::newRow("mine") << true;
    QTest::newRow("stored") << false;
}

void AnswerMergingTest::whatClashesIsChosen()
{
    QFETCH(bool, mine);
    answered();
    somebodyStores({told("flight", "OZ 2")});
    answer("flight", "KE 3");
    answer("seen", "2020-03-02");
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience); // all the rest
    QTRY_COMPARE_WITH_TIMEOUT(model()->clashCount(), 1, patience);
    QCOMPARE(stored("flight"), std::string("OZ 2"));
    QVERIFY(isClashing("flight") && !isClashing("seen"));
    QCOMPARE(model()->firstClash(), row("flight"));
    QCOMPARE(look("flight", Model::MineRole).toString(), QStringLiteral("KE 3"));
    QCOMPARE(look("flight", Model::StoredRole).toString(), QStringLiteral("OZ 2"));
    if (mine)
        model()->keepMine(row("flight"));
    else
        model()->keepStored(row("flight"));
    QCOMPARE(model()->clashCount(), 0);
    QCOMPARE(text("flight"), mine ? QStringLiteral("KE 3") : QStringLiteral("OZ 2"));
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), mine ? std::string("KE 3") : std::string("OZ 2"), patience);
    reload();
    QCOMPARE(model()->clashCount(), 0);
}

void AnswerMergingTest::typingOnMeanwhileIsKept()
{
    answered();
    somebodyStores({told("notes", "theirs")});
    model()->type(row("flight"), QStringLiteral("KE 3"));
    m_entry->writeOut();
    model()->type(row("flight"), QStringLiteral("KE 34")); // before the store has answered
    QTRY_COMPARE_WITH_TIMEOUT(stored("notes"), std::string("theirs"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE 34"), patience);
    QCOMPARE(text("flight"), QStringLiteral("KE 34"));
    QCOMPARE(stored("notes"), std::string("theirs"));
    QCOMPARE(model()->clashCount(), 0);
}

void AnswerMergingTest::aClashIsThereUntilSomebodyChooses()
{
    answered();
    const int first = m_entry->interviewRow();
    somebodyStores({told("flight", "OZ 2")});
    answer("flight", "KE 3");
    QTRY_COMPARE_WITH_TIMEOUT(model()->clashCount(), 1, patience);
    m_entry->addInterview();
    QCOMPARE(model()->clashCount(), 0);
    m_entry->chooseInterview(first);
    QCOMPARE(model()->clashCount(), 1);
    QCOMPARE(look("flight", Model::MineRole).toString(), QStringLiteral("KE 3"));
}

void AnswerMergingTest::twoFirstDraftsMeet()
{
    ask();
    answer("flight", "KE 1");
    QTRY_VERIFY_WITH_TIMEOUT(kept(), patience);
    const epi::InterviewId interview = kept()->interview;
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!kept(), patience);
    // Somebody else has stored the first answers of the interview, under an id of their own.
    epi::Answers theirs;
    theirs.id = epi::AnswersId(epi::Uuid{77});
    theirs.caseId = test::caseId(4);
    theirs.interview = interview;
    theirs.questionnaire = "covid";
    theirs.revision = 1;
    epi::put(theirs, told("notes", "theirs"));
    m_store->entries[theirs.id.uuid()] = theirs;
    m_store->refusal = epi::Error{epi::ErrorCode::alreadyExists, {"answers"}};
    answer("seen", "2020-03-02");
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience);
    QCOMPARE(stored("notes"), std::string("theirs"));
    QVERIFY(kept()->id == theirs.id);
    QCOMPARE(model()->clashCount(), 0);
}

void AnswerMergingTest::answersThatWereTakenOutAreStoredAgain()
{
    answered();
    m_store->entries.erase(kept()->id.uuid());
    answer("seen", "2020-03-02");
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience);
    QCOMPARE(stored("flight"), std::string("KE 1")); // rather twice than lost
}

void AnswerMergingTest::whatWasReadMeanwhileIsNotOverwritten()
{
    answered();
    model()->type(row("seen"), QStringLiteral("2020-03-02")); // not sent yet
    somebodyStores({told("notes", "theirs"), told("flight", "OZ 2")});
    reload();
    m_entry->writeOut();
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience);
    QCOMPARE(stored("notes"), std::string("theirs"));
    QCOMPARE(stored("flight"), std::string("OZ 2"));
}

void AnswerMergingTest::aDiskThatIsFullLosesNothing()
{
    answered();
    m_store->refusal = epi::Error{epi::ErrorCode::diskFull, {"/stores"}};
    answer("flight", "KE 3");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QCOMPARE(text("flight"), QStringLiteral("KE 3"));
    answer("seen", "2020-03-02"); // goes on
    QCOMPARE(stored("seen"), std::string());
    m_entry->saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-02"), patience);
    QCOMPARE(stored("flight"), std::string("KE 3"));
    QVERIFY(m_entry->problem().isEmpty());
}

void AnswerMergingTest::whatIsStoredCanBeTaken()
{
    answered();
    m_store->refusal = epi::Error{epi::ErrorCode::diskFull, {"/stores"}};
    answer("flight", "KE 3");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    m_entry->takeStored();
    QCOMPARE(text("flight"), QStringLiteral("KE 1"));
    answer("flight", "KE 4");
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE 4"), patience);
}

QTEST_GUILESS_MAIN(AnswerMergingTest)
#include "tst_answer_merging.moc"
