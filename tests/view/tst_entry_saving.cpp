#include "tests/view/entry_at_work.h"

/// What is typed reaches the store, comes back by undo, and is never lost or laid over what somebody else stored.
class EntrySavingTest : public EntryAtWork
{
    Q_OBJECT

    void somebodySavesTheirs() const
    {
        auto theirs = m_store->get<epi::IdentifiedCase>(test::caseId(4).uuid());
        theirs.facts.setting = "theirs";
        ++theirs.facts.revision;
        m_store->entries[test::caseId(4).uuid()] = theirs;
    }
    /// The second visit, typed over one that somebody else saved meanwhile.
    epi::Uuid refuseAVisit(const char *place, const char *typed)
    {
        m_entry->chooseVisit(1);
        const epi::Uuid id = m_entry->visits()->visits()[1].id.uuid();
        auto theirs = m_store->get<epi::Visit>(id);
        theirs.placeName = place;
        ++theirs.revision;
        m_store->entries[id] = theirs;
        type(m_entry->visit(), "place", typed);
        leave(m_entry->visit(), "place");
        return id;
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void isSavedAsItIsTyped();
    void typingWithoutAPauseIsOneStep();
    void undoAndRedoGoBothWays();
    void whatIsStoredMeanwhileIsNotOverwritten();
    void whatFollowsARefusedEditIsRefusedWithIt();
    void whatIsStoredMeanwhileCanBeTaken();
    void whatWasRefusedIsNotLostByGoingOn();
    void aDiskThatIsFullLosesNothing();
    void aTraceDoesNotDisturbWhoTypes();
    void anotherCaseGetsNothingOfThis();
    void undoFindsItsCase();
    void closingSendsWhatWasTyped();
};

void EntrySavingTest::isSavedAsItIsTyped()
{
    type(m_entry->facts(), "setting", "choir");
    QVERIFY(m_store->applied.empty());
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("choir"), patience); // after a pause
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    type(m_entry->facts(), "setting", "choir practice");
    leave(m_entry->facts(), "setting"); // at once
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("choir practice"), patience);
    QCOMPARE(storedFacts(4).revision, 2U);
    leave(m_entry->facts(), "setting");
    QTest::qWait(20);
    QCOMPARE(storedFacts(4).revision, 2U); // nothing new
}

void EntrySavingTest::typingWithoutAPauseIsOneStep()
{
    QVERIFY(m_entry->undoText().isEmpty());
    for (const char *text : {"c", "ch", "cho"}) {
        type(m_entry->facts(), "setting", text);
        m_entry->writeOut();
    }
    leave(m_entry->facts(), "setting");
    type(m_entry->facts(), "outcome", "released");
    leave(m_entry->facts(), "outcome");
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).outcome, std::string(), patience);
    QCOMPARE(storedFacts(4).setting, std::string("cho"));
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string(), patience);
    QVERIFY(m_entry->undoText().isEmpty());
}

void EntrySavingTest::undoAndRedoGoBothWays()
{
    const QString before = read(m_entry->facts(), "onset");
    type(m_entry->facts(), "onset", "2020-03-02");
    leave(m_entry->facts(), "onset");
    QVERIFY(m_entry->undoText().contains(QLatin1String("2020-0004")));
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).revision, 1U, patience);
    m_entry->undo();
    QCOMPARE(read(m_entry->facts(), "onset"), before);
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).revision, 2U, patience);
    m_entry->redo();
    QCOMPARE(read(m_entry->facts(), "onset"), QStringLiteral("2020-03-02"));
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).revision, 3U, patience);
    QVERIFY(m_entry->redoText().isEmpty());
    reload();
    QCOMPARE(read(m_entry->facts(), "onset"), QStringLiteral("2020-03-02"));
    m_entry->undo();
    type(m_entry->facts(), "outcome", "released"); // another way: nothing to redo
    leave(m_entry->facts(), "outcome");
    QVERIFY(m_entry->redoText().isEmpty());
}

void EntrySavingTest::whatIsStoredMeanwhileIsNotOverwritten()
{
    somebodySavesTheirs();
    type(m_entry->facts(), "setting", "mine");
    leave(m_entry->facts(), "setting");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QVERIFY(!m_entry->problem().isEmpty());
    QCOMPARE(storedFacts(4).setting, std::string("theirs"));
    QCOMPARE(read(m_entry->facts(), "setting"), QStringLiteral("mine"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_case->loading(), patience);
    QVERIFY(m_entry->isRefused());
    type(m_entry->facts(), "setting", "mine too"); // typing on does not save it behind the choice
    m_entry->writeOut();
    QCOMPARE(storedFacts(4).setting, std::string("theirs"));
    m_entry->saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("mine too"), patience);
    QVERIFY(m_entry->problem().isEmpty());
}

// The revision it counts on is the one that somebody else made: by that alone it would be taken.
void EntrySavingTest::whatFollowsARefusedEditIsRefusedWithIt()
{
    somebodySavesTheirs();
    type(m_entry->facts(), "setting", "mine");
    leave(m_entry->facts(), "setting");
    type(m_entry->facts(), "outcome", "released"); // before the store has answered
    leave(m_entry->facts(), "outcome");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_case->loading(), patience);
    QCOMPARE(storedFacts(4).setting, std::string("theirs"));
    QCOMPARE(storedFacts(4).outcome, std::string());
    m_entry->saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).outcome, std::string("released"), patience);
    QCOMPARE(storedFacts(4).setting, std::string("mine"));
}

void EntrySavingTest::whatIsStoredMeanwhileCanBeTaken()
{
    somebodySavesTheirs();
    type(m_entry->facts(), "setting", "mine");
    leave(m_entry->facts(), "setting");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_case->loading(), patience);
    m_entry->takeStored();
    QCOMPARE(read(m_entry->facts(), "setting"), QStringLiteral("theirs"));
    QVERIFY(!m_entry->isRefused());
    QVERIFY(m_entry->undoText().isEmpty());
    type(m_entry->facts(), "setting", "then mine");
    leave(m_entry->facts(), "setting");
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("then mine"), patience);
}

void EntrySavingTest::whatWasRefusedIsNotLostByGoingOn()
{
    const epi::Uuid id = refuseAVisit("theirs", "mine");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused() && !m_case->loading(), patience);
    m_entry->chooseVisit(0);
    m_entry->saveAgain(); // while another visit is in the form
    QTRY_COMPARE_WITH_TIMEOUT(m_store->get<epi::Visit>(id).placeName, std::string("mine"), patience);
    QVERIFY(!m_entry->isRefused());

    refuseAVisit("theirs again", "mine again");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused() && !m_case->loading(), patience);
    m_entry->chooseVisit(0);
    m_entry->chooseVisit(1);
    QCOMPARE(read(m_entry->visit(), "place"), QStringLiteral("mine again")); // come back to
    m_entry->takeStored();
    QCOMPARE(read(m_entry->visit(), "place"), QStringLiteral("theirs again"));
}

void EntrySavingTest::aDiskThatIsFullLosesNothing()
{
    m_store->refusal = epi::Error{epi::ErrorCode::diskFull, {"/stores"}};
    type(m_entry->facts(), "setting", "choir");
    leave(m_entry->facts(), "setting");
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isRefused(), patience);
    QCOMPARE(read(m_entry->facts(), "setting"), QStringLiteral("choir"));
    m_entry->saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("choir"), patience);
    QVERIFY(m_entry->problem().isEmpty());
}

void EntrySavingTest::aTraceDoesNotDisturbWhoTypes()
{
    QSignalSpy reset(m_entry->facts(), &QAbstractItemModel::modelReset);
    type(m_entry->facts(), "setting", "cho");
    type(m_entry->facts(), "sample", "2020-03-3");
    reload();
    QCOMPARE(reset.count(), 0);
    QCOMPARE(read(m_entry->facts(), "setting"), QStringLiteral("cho"));
    QCOMPARE(read(m_entry->facts(), "sample"), QStringLiteral("2020-03-3"));
    m_entry->writeOut();
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("cho"), patience);
}

void EntrySavingTest::anotherCaseGetsNothingOfThis()
{
    type(m_entry->facts(), "setting", "of four");
    open(5);
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string("of four"), patience);
    QCOMPARE(storedFacts(5).setting, std::string());
    QCOMPARE(read(m_entry->facts(), "number"), QStringLiteral("2020-0005"));
    QVERIFY(!m_entry->visit()->isFilled());
    QCOMPARE(m_entry->visits()->count(), 4);
}

void EntrySavingTest::undoFindsItsCase()
{
    type(m_entry->facts(), "setting", "choir");
    leave(m_entry->facts(), "setting");
    open(5);
    QSignalSpy asked(m_entry.get(), &view::EntryController::caseAsked);
    m_entry->undo();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), QString::fromStdString(test::caseId(4).toString()));
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).setting, std::string(), patience);
}

void EntrySavingTest::closingSendsWhatWasTyped()
{
    type(m_entry->facts(), "setting", "choir");
    m_entry->addVisit();
    type(m_entry->visit(), "place", "park");
    m_entry->close();
    QCOMPARE(storedFacts(4).setting, std::string("choir"));
    QCOMPARE(std::get<epi::Visit>(*m_store->applied.back().after).placeName, std::string("park"));
    QVERIFY(!m_entry->facts()->isFilled() && !m_entry->visit()->isFilled());
    QCOMPARE(m_entry->visits()->count(), 0);
    QVERIFY(m_entry->undoText().isEmpty() && m_entry->state().isEmpty());
}

QTEST_GUILESS_MAIN(EntrySavingTest)
#include "tst_entry_saving.moc"
