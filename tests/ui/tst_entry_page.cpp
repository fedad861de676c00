#include "tests/ui/frame_window.h"

#include "view/entry_controller.h"

#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;

/// A surveyor at work, from an empty store to a traced case, with keys and mouse alone.
class EntryTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] QString field(const char *name) const { return m_hand->find(name)->property("text").toString(); }
    void fill(const char *name, const char *letters) const
    {
        m_hand->click(name);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name)->hasActiveFocus(), patience);
        m_hand->key(Qt::Key_A, Qt::ControlModifier);
        m_hand->type(letters);
        m_hand->key(Qt::Key_Tab);
    }
    void tab(int index) const
    {
        auto *bar = m_hand->find("case.tabs");
        QMetaObject::invokeMethod(bar, "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void newCase(const char *number)
    {
        QSignalSpy created(&entry(), &view::EntryController::caseCreated);
        entry().createCase(QString::fromUtf8(number), QStringLiteral("COVID-19"));
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QString::fromUtf8(number), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
    }
    [[nodiscard]] bool isQuiet() const
    {
        return !m_work->tracer.running() && entry().state() != QLatin1String("Saving") && !m_work->openCase.loading();
    }

private slots:
    void initTestCase() { openWindow(); }
    void cleanupTestCase() { closeWindow(); }
    void aStoreIsFounded();
    void aCaseIsMadeAndItsFactsTyped();
    void faultsAreSaidAtTheField();
    void visitsAreToldInAnInterview();
    void theMapIsClickedForThePosition();
    void contactsAreNamed();
    void undoTakesBackAndSaysWhat();
    void whatWasTypedIsTraced();
    void lockingLosesNothing();
    void koreanAndDark();
};

void EntryTest::aStoreIsFounded()
{
    QVERIFY(QDir().mkpath(home("stores")));
    m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
}

void EntryTest::aCaseIsMadeAndItsFactsTyped()
{
    newCase("2020-0001");
    tab(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.number"), patience);
    fill("case.name", "Kim Hana");
    QVERIFY(m_hand->find("case.phone")->hasActiveFocus()); // Tab goes on to the next field
    m_hand->type("010-1234-5678");
    m_hand->key(Qt::Key_Tab);
    fill("case.onset", "2020-03-12");
    fill("case.confirmed", "2020-03-15");
    QTRY_COMPARE_WITH_TIMEOUT(field("entry.state"), QStringLiteral("Saved"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.picture().picture->facts.onset.has_value(), patience);
    QCOMPARE(m_work->openCase.picture().picture->person.name.masked(), std::string("K*** H***"));
    QCOMPARE(field("case.name"), QStringLiteral("K*** H***")); // from the moment it is left
    QCOMPARE(m_work->openCase.picture().picture->person.phone.masked(), std::string("010-****-5678"));
    m_hand->picture(QStringLiteral("entry_facts"));
}

void EntryTest::faultsAreSaidAtTheField()
{
    fill("case.isolated", "2020-03-32");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.isolated.fault"), patience);
    QCOMPARE(field("case.isolated"), QStringLiteral("2020-03-32"));
    m_hand->picture(QStringLiteral("entry_fault"));
    fill("case.isolated", "3/16");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("case.isolated.fault"), patience);
    QCOMPARE(field("case.isolated"), QStringLiteral("2020-03-16"));
}

void EntryTest::visitsAreToldInAnInterview()
{
    tab(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("interview.add"), patience);
    m_hand->picture(QStringLiteral("entry_interview_empty"));
    m_hand->click("interview.add");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("interview.notes"), patience);
    fill("interview.notes", "calm, remembers well");
    m_hand->click("interview.details");
    m_hand->click("visit.add");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.from"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.from")->hasActiveFocus(), patience);
    m_hand->key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_hand->find("visit.day")->hasActiveFocus());
    m_hand->type("3-11"); // over what stands there
    m_hand->key(Qt::Key_Tab);
    m_hand->type("19:00");
    m_hand->key(Qt::Key_Tab);
    m_hand->type("20:30");
    m_hand->key(Qt::Key_Tab);
    fill("visit.place", "Neulsaem Cafe");
    QTRY_COMPARE_WITH_TIMEOUT(entry().visits()->count(), 1, patience);
    m_hand->click("visit.add");
    fill("visit.place", "Market");
    fill("visit.position", "37.5012, 127.0251");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.picture().picture->visits.size(), std::size_t{2}, patience);
    const auto &visit = m_work->openCase.picture().picture->visits.front();
    QCOMPARE(visit.placeName, std::string("Neulsaem Cafe"));
    QCOMPARE(*visit.end - visit.begin, epi::Seconds(90 * 60));
    QCOMPARE(m_work->openCase.picture().picture->interviews.front().notes, std::string("calm, remembers well"));
    QVERIFY(visit.interview == m_work->openCase.picture().picture->interviews.front().id);
    m_hand->picture(QStringLiteral("entry_visits"));
}

void EntryTest::theMapIsClickedForThePosition()
{
    auto *list = m_hand->find("visit.list");
    m_hand->click(list, {100, 12});
    QTRY_COMPARE_WITH_TIMEOUT(entry().visitRow(), 0, patience);
    m_hand->click("visit.position.pick");
    QTRY_VERIFY_WITH_TIMEOUT(entry().isPicking(), patience);
    m_hand->picture(QStringLiteral("entry_picking"));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!entry().isPicking(), patience);
    QCOMPARE(m_work->navigation.page(), Page::Case); // Escape ended the picking, not the page
    m_hand->click("visit.position.pick");
    auto *map = m_hand->find("map");
    const auto zoom = [map] { return map->property("canvas").value<QQuickItem *>()->property("zoomLevel").toReal(); };
    const qreal before = zoom();
    m_hand->wheel(map, {map->width() / 2, map->height() / 2}, -720); // somebody looks at more
    QTRY_VERIFY_WITH_TIMEOUT(zoom() < before - 1, patience);
    const qreal chosen = zoom();
    m_hand->click(map, {map->width() / 2, map->height() / 2});
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.picture().picture->visits.front().position.has_value(), patience);
    QCOMPARE(zoom(), chosen); // the case was saved and read anew; the map shows what it was made to show
    QVERIFY(!entry().isPicking());
    QTRY_VERIFY_WITH_TIMEOUT(!field("visit.position").isEmpty(), patience);
}

void EntryTest::contactsAreNamed()
{
    tab(3);
    m_hand->click("contact.add");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.name"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.name")->hasActiveFocus(), patience);
    m_hand->type("Park Gaon");
    for (int tabs = 0; tabs < 5; ++tabs) // phone, born, sex, status, day
        m_hand->key(Qt::Key_Tab);
    QVERIFY(m_hand->find("contact.day")->hasActiveFocus());
    m_hand->type("3-11");
    // Saved meanwhile, with lines that were not there before: the keyboard stays, and Tab goes through them in their order.
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.contacts()->count(), 1, patience);
    QTest::qWait(300);
    QVERIFY(m_hand->find("contact.day")->hasActiveFocus());
    m_hand->key(Qt::Key_Tab);
    QVERIFY(m_hand->find("contact.from")->hasActiveFocus());
    fill("contact.from", "19:00"); // and Tab
    QVERIFY(m_hand->find("contact.until")->hasActiveFocus());
    fill("contact.until", "20:00");
    QVERIFY(m_hand->find("contact.place")->hasActiveFocus());
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.contacts()->count(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.picture().picture->named.front().contact.total, epi::Seconds(3600), patience);
    m_hand->picture(QStringLiteral("entry_contacts"));
}

void EntryTest::undoTakesBackAndSaysWhat()
{
    m_hand->click(m_hand->find("contacts"), {20, 90}); // nowhere: the keyboard leaves the field
    QVERIFY(!entry().undoText().isEmpty());
    const int steps = 4;
    for (int i = 0; i < steps; ++i)
        m_hand->click("entry.undo");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.picture().picture->named.empty(), patience);
    for (int i = 0; i < steps; ++i)
        m_hand->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.picture().picture->named.size(), std::size_t{1}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.picture().picture->named.front().contact.total, epi::Seconds(3600), patience);
    QVERIFY(entry().problem().isEmpty());
}

// Nobody presses "trace".
void EntryTest::whatWasTypedIsTraced()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.picture().picture->infectious.has_value() && isQuiet(), patience);
    tab(2);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.stays()->count(), 2, patience);
    m_hand->picture(QStringLiteral("entry_traced"));
}

void EntryTest::lockingLosesNothing()
{
    tab(0);
    QMetaObject::invokeMethod(m_hand->find("facts"), "take", Q_ARG(QString, QStringLiteral("setting")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.setting") && m_hand->find("case.setting")->hasActiveFocus(), patience);
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("choir");
    m_work->session.lock(); // in the middle of typing
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QVERIFY(!entry().facts()->isFilled());
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    const QModelIndex first = m_work->session.cases()->index(0, 0);
    m_hand->showCase(first.data(view::CaseListModel::CaseIdRole).toString());
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen(), patience);
    QCOMPARE(m_work->openCase.picture().picture->facts.setting, std::string("choir"));
    QCOMPARE(m_work->openCase.picture().picture->visits.size(), std::size_t{2});
}

void EntryTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    const char *names[] = {"facts", "interview", "whereabouts", "contacts"};
    for (int i = 0; i < 4; ++i) {
        tab(i);
        if (i == 1)
            m_hand->click(m_hand->find("visit.list"), {100, 12});
        if (i == 3)
            m_hand->click(m_hand->find("contacts"), {100, 12});
        m_hand->settle();
        if (i == 0)
            QCOMPARE(m_hand->find("case.classification")->property("currentText").toString(), QStringLiteral("의심"));
        m_hand->picture(QStringLiteral("entry_%1_ko_dark").arg(QLatin1StringView(names[i])));
    }
    m_hand->window()->resize(1920, 1080);
    m_hand->settle();
    m_hand->picture(QStringLiteral("entry_contacts_ko_dark_1920"));
}

QTEST_MAIN(EntryTest)
#include "tst_entry_page.moc"
