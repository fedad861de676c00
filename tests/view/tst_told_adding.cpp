#include "tests/view/told_at_work.h"

/// Confirmed stops of a told route become visits, and nothing that was told is lost on the way.
class ToldAddingTest : public ToldAtWork
{
    Q_OBJECT

private slots:
    void init() { beginTold(); }
    void cleanup() { end(); }
    void addingEntersAllAndUndoTakesAllBack();
    void whatIsLeftToSettleStays();
    void theNotesKeepTheText();
    void whatIsEnteredIsNotEnteredTwice();
    void aRefusedVisitIsStillTold();
    void eachCaseHasItsText();
    void whatWasDecidedStaysWithTheText();
    void anotherDayOfTellingIsReadAnew();
    void nothingStaysWhenTheStoreCloses();
};

void ToldAddingTest::addingEntersAllAndUndoTakesAllBack()
{
    const int before = m_entry->visits()->count();
    told().show();
    tell("3/10 09:00~10:00 한빛의원(새별동 3), 버스, 아내와, 마스크 착용 → 10:10 약국\n3/11 14:00~15:00 다온서점");
    QCOMPARE(told().stops()->accepted(), 3);
    told().add();
    QCOMPARE(m_entry->visits()->count(), before + 3);
    QVERIFY(told().isShown()); // until it is stored
    waitUntilStored();
    QVERIFY(!told().isShown());
    QVERIFY(told().text().isEmpty());
    QCOMPARE(told().stops()->count(), 0);
    const auto clinic = stored("한빛의원");
    QCOMPARE(clinic.size(), std::size_t{1});
    QCOMPARE(clinic[0].address, std::string("새별동 3"));
    QCOMPARE(clinic[0].mask, std::optional(true));
    QVERIFY(!clinic[0].companions.empty() && !clinic[0].transport.empty());
    QCOMPARE(clinic[0].caseId, test::caseId(4));
    QCOMPARE(clinic[0].interview, stored("다온서점").at(0).interview);
    QCOMPARE(m_entry->interviews().size(), 1); // a new one
    QVERIFY(m_store->entries.contains(clinic[0].interview.uuid()));

    QVERIFY(m_entry->undoText().contains(u"told route"));
    m_entry->undo();
    waitUntilStored();
    QCOMPARE(m_entry->visits()->count(), before);
    QVERIFY(stored("한빛의원").empty() && stored("약국").empty() && stored("다온서점").empty());
    QCOMPARE(m_entry->interviews().size(), 0);
    QVERIFY(m_entry->undoText().isEmpty());
    // What was pasted is there again, to be corrected.
    QVERIFY(told().text().endsWith(u"다온서점"));
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(told().stops()->accepted(), 3);
    m_entry->redo();
    waitUntilStored();
    QCOMPARE(m_entry->visits()->count(), before + 3);
    QCOMPARE(stored("약국").size(), std::size_t{1});
    QVERIFY(m_entry->redoText().isEmpty());
    QVERIFY(m_entry->problem().isEmpty());
}

void ToldAddingTest::whatIsLeftToSettleStays()
{
    told().show();
    tell("3/10 09:00 한빛의원, 12:75 은행\n3/11 다온서점");
    told().add();
    waitUntilStored();
    QVERIFY(told().isShown());
    QCOMPARE(decision(0), ToldStopModel::Entered);
    QCOMPARE(told().unread()->count(), 1);
    QCOMPARE(told().stops()->accepted(), 0);
    told().leave();
    QVERIFY(told().text().contains(u"12:75")); // until somebody says so
    told().show();
    told().discard();
    QVERIFY(told().text().isEmpty() && !told().isShown());
    QCOMPARE(told().unread()->count(), 0);
    QCOMPARE(stored("한빛의원").size(), std::size_t{1});
}

void ToldAddingTest::theNotesKeepTheText()
{
    tell("3/10 09:00 한빛의원 진료, 12:75 은행");
    told().add();
    waitUntilStored();
    QCOMPARE(storedNotes(), std::string("3/10 09:00 한빛의원 진료, 12:75 은행"));
    type(m_entry->interview(), "notes", "calm\n\n3/10 09:00 한빛의원 진료, 12:75 은행");
    leave(m_entry->interview(), "notes");
    tell("3/10 09:00 한빛의원 진료, 12:45 은행");
    told().acceptAll();
    told().add();
    waitUntilStored();
    QCOMPARE(storedNotes(), std::string("calm\n\n3/10 09:00 한빛의원 진료, 12:45 은행")); // as it was corrected
    told().setNoted(false);
    tell("3/9 14:00 다온서점");
    told().add();
    waitUntilStored();
    QCOMPARE(storedNotes(), std::string("calm\n\n3/10 09:00 한빛의원 진료, 12:45 은행"));
    QCOMPARE(stored("다온서점").size(), std::size_t{1});
}

void ToldAddingTest::whatIsEnteredIsNotEnteredTwice()
{
    tell("3/10 09:00 한빛의원");
    told().add();
    waitUntilStored();
    tell("3/10 09:00 한빛의원, 10:00 약국");
    QCOMPARE(decision(0), ToldStopModel::Entered);
    told().leaveOut(0, true);
    QCOMPARE(decision(0), ToldStopModel::Entered);
    QCOMPARE(told().stops()->accepted(), 1);
    m_entry->undo(); // not there any more: it may be entered again
    QCOMPARE(decision(0), ToldStopModel::Accepted);
    told().add();
    waitUntilStored();
    QCOMPARE(stored("한빛의원").size(), std::size_t{1});
    QCOMPARE(stored("약국").size(), std::size_t{1});
}

void ToldAddingTest::aRefusedVisitIsStillTold()
{
    m_entry->addInterview();
    tell("3/9 09:00 은행");
    told().add(); // the interview is there from now on
    waitUntilStored();
    told().setNoted(false);
    told().show();
    tell("3/10 09:00 한빛의원, 10:00 약국");
    m_store->refusal = epi::Error{epi::ErrorCode::diskFull, {"/stores"}};
    told().add();
    waitUntilStored();
    QVERIFY(!told().error().isEmpty());
    QVERIFY(told().isShown());
    QCOMPARE(stored("한빛의원").size() + stored("약국").size(), std::size_t{1});
    QCOMPARE(told().stops()->accepted(), 1);
    QVERIFY(!m_entry->isRefused()); // no second choice about it elsewhere
    told().add();
    waitUntilStored();
    QVERIFY(told().error().isEmpty());
    QCOMPARE(stored("한빛의원").size() + stored("약국").size(), std::size_t{2});
    QVERIFY(!told().isShown());
    m_entry->undo();
    m_entry->undo();
    waitUntilStored();
    QVERIFY(stored("한빛의원").empty() && stored("약국").empty());
    QCOMPARE(stored("은행").size(), std::size_t{1});
}

void ToldAddingTest::eachCaseHasItsText()
{
    told().show();
    tell("3/10 09:00 한빛의원");
    open(5);
    QVERIFY(!told().isShown());
    QVERIFY(told().text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(told().stops()->count(), 0, patience);
    tell("3/11 10:00 약국");
    open(4);
    QCOMPARE(told().text(), QStringLiteral("3/10 09:00 한빛의원"));
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(stop(0, ToldStopModel::PlaceRole).toString(), QStringLiteral("한빛의원"));
    told().add();
    waitUntilStored();
    QCOMPARE(stored("한빛의원").at(0).caseId, test::caseId(4));
    open(5);
    QCOMPARE(told().text(), QStringLiteral("3/11 10:00 약국"));
}

void ToldAddingTest::whatWasDecidedStaysWithTheText()
{
    const char *text = "3/10 09:00 한빛의원, 10:00 약국";
    tell(text);
    told().leaveOut(0, true);
    open(5);
    tell(text); // the same words, and nobody has decided about this case
    QCOMPARE(decision(0), ToldStopModel::Accepted);
    told().leaveOut(1, true);
    open(4);
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(decision(0), ToldStopModel::LeftOut);
    QCOMPARE(decision(1), ToldStopModel::Accepted);
    told().add();
    waitUntilStored();
    QVERIFY(stored("한빛의원").empty());
    QCOMPARE(stored("약국").size(), std::size_t{1});
}

void ToldAddingTest::anotherDayOfTellingIsReadAnew()
{
    m_entry->addInterview();                                   // held on 2020-03-12
    const epi::Instant yesterday{epi::Seconds{1'583'884'800}}; // 2020-03-11 09:00
    tell("어제 09:00 한빛의원");
    QCOMPARE(told().stops()->acceptedVisits().at(0).begin, yesterday);
    type(m_entry->interview(), "day", "2020-03-09");
    leave(m_entry->interview(), "day");
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(told().stops()->acceptedVisits().at(0).begin, yesterday - std::chrono::days{3});
}

void ToldAddingTest::nothingStaysWhenTheStoreCloses()
{
    tell("3/10 09:00 한빛의원");
    open(5);
    told().paste(QStringLiteral("3/11 10:00 약국, 12:75 은행"));
    told().paste(QStringLiteral("3/11 14:00 다온서점"));
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(told().text().count(u'\n'), 1);
    QVERIFY(told().isShown());
    m_entry->close();
    m_case->close();
    QVERIFY(told().text().isEmpty() && told().marks().empty() && !told().isShown());
    QCOMPARE(told().stops()->count() + told().unread()->count(), 0);
    told().paste(QStringLiteral("3/11")); // no case, no text
    QVERIFY(told().text().isEmpty());
    open(4);
    QVERIFY(told().text().isEmpty());
    open(5);
    QVERIFY(told().text().isEmpty());
}

QTEST_GUILESS_MAIN(ToldAddingTest)
#include "tst_told_adding.moc"
