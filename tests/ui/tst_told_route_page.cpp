#include "tests/ui/frame_window.h"

#include "view/told_words.h"

#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;
using view::ToldStopModel;

namespace {

constexpr auto route = "3월 12일(목)\n"
                       "09:00~10:00 한빛의원 (새별동 34-5), 버스, 마스크 착용\n"
                       "점심때 엄마손국수 (아내와)\n"
                       "12:75 다온마트\n"
                       "March 13\n"
                       "10:15-11:00 Oak Pharmacy, no mask\n"
                       "Lake Mall\n"
                       "3pm to 4pm Green Library";

} // namespace

/// A surveyor pastes what a patient wrote down, mends it, and has the visits: with keys and mouse alone.
class ToldRoutePageTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] view::ToldRouteController &told() const { return *entry().told(); }
    [[nodiscard]] std::vector<epi::Visit> visits() const { return m_work->openCase.picture().picture->visits; }
    [[nodiscard]] QStringList places() const
    {
        QStringList all;
        for (int row = 0; row < told().stops()->count(); ++row)
            all.append(told().stops()->index(row).data(ToldStopModel::PlaceRole).toString());
        return all;
    }
    void waitUntilRead() const { QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience); }
    void waitUntilStored() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!entry().isSaving() && !told().isAdding() && !m_work->openCase.loading(), patience);
    }
    void tab(int index) const
    {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void dropOnVisits(const QString &text) const
    {
        QMimeData data;
        data.setText(text);
        const QPoint at = WindowDriver::inWindow(m_hand->find("visit.list"), {60, 60});
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &move);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &drop);
        QVERIFY(drop.isAccepted());
    }

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void aRouteIsPasted();
    void whatWasNotReadIsReachedByKeys();
    void anErrorIsMendedInPlace();
    void stopsAreConfirmedByKeys();
    void visitsAreInTheStoreAndUndoTakesThemBack();
    void escapeKeepsTheText();
    void aTextIsDroppedOnTheVisits();
    void nothingIsLeftAfterLocking();
    void koreanAndDark();
};

void ToldRoutePageTest::initTestCase()
{
    openWindow();
    QVERIFY(QDir().mkpath(home("stores")));
    m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QSignalSpy created(&entry(), &view::EntryController::caseCreated);
    entry().createCase(QStringLiteral("2020-0001"), QStringLiteral("COVID-19"));
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
}

void ToldRoutePageTest::aRouteIsPasted()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(route));
    m_hand->key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); // from the facts
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text")->hasActiveFocus(), patience);
    QCOMPARE(told().text(), QString::fromUtf8(route));
    waitUntilRead();
    const QStringList read = places();
    for (const char *place : {"한빛의원", "엄마손국수", "Oak Pharmacy", "Green Library"})
        QVERIFY2(read.contains(QString::fromUtf8(place)), qPrintable(read.join(u'|')));
    QCOMPARE(told().unread()->count(), 1);
    QVERIFY(!m_hand->find("visit.list"));
    m_hand->picture(QStringLiteral("told_pasted"));
    const QQuickItem *list = m_hand->find("told.unread");
    QVERIFY(list);
    QCOMPARE(list->property("count").toInt(), 1);
}

void ToldRoutePageTest::whatWasNotReadIsReachedByKeys()
{
    QQuickItem *text = m_hand->find("told.text");
    m_hand->key(Qt::Key_F8);
    QCOMPARE(text->property("selectedText").toString(), QStringLiteral("12:75"));
    m_hand->key(Qt::Key_Home, Qt::ControlModifier);
    m_hand->key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(text->property("selectedText").toString(), QStringLiteral("12:75"));
    m_hand->key(Qt::Key_Home, Qt::ControlModifier);
    m_hand->click(m_hand->find("told.unread"), {60, 12});
    QTRY_COMPARE_WITH_TIMEOUT(text->property("selectedText").toString(), QStringLiteral("12:75"), patience);
    QVERIFY(text->hasActiveFocus());
    m_hand->picture(QStringLiteral("told_unread"));
}

void ToldRoutePageTest::anErrorIsMendedInPlace()
{
    m_hand->type("14:45"); // over the selection
    waitUntilRead();
    QVERIFY(told().text().contains(QStringLiteral("14:45 다온마트")));
    QCOMPARE(told().unread()->count(), 0);
    QVERIFY(!m_hand->find("told.unread"));
    m_hand->key(Qt::Key_Z, Qt::ControlModifier); // of the text, not of an entry
    QVERIFY(!told().text().contains(QStringLiteral("14:45")));
    m_hand->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(told().text().contains(QStringLiteral("14:45 다온마트")), patience);
    waitUntilRead();
    QCOMPARE(told().unread()->count(), 0);
}

void ToldRoutePageTest::stopsAreConfirmedByKeys()
{
    const auto mall = static_cast<int>(places().indexOf(QStringLiteral("Lake Mall")));
    QVERIFY(mall >= 0);
    QCOMPARE(told().stops()->open(), 1); // no time was told
    QVERIFY(m_hand->find("told.add")->isEnabled());
    QQuickItem *list = m_hand->find("told.stops");
    list->forceActiveFocus(Qt::TabFocusReason);
    for (int row = 0; row < mall; ++row)
        m_hand->key(Qt::Key_Down);
    QCOMPARE(list->property("currentIndex").toInt(), mall);
    QCOMPARE(m_hand->find("told.text")->property("selectedText").toString(), QStringLiteral("Lake Mall"));
    m_hand->key(Qt::Key_Delete);
    QCOMPARE(told().stops()->open(), 0);
    const int accepted = told().stops()->accepted();
    m_hand->key(Qt::Key_Space);
    QCOMPARE(told().stops()->accepted(), accepted + 1);
    m_hand->key(Qt::Key_Delete);
    QCOMPARE(told().stops()->accepted(), accepted);
    m_hand->picture(QStringLiteral("told_confirmed"));
}

void ToldRoutePageTest::visitsAreInTheStoreAndUndoTakesThemBack()
{
    const auto accepted = static_cast<std::size_t>(told().stops()->accepted());
    m_hand->click("told.add");
    QTRY_COMPARE_WITH_TIMEOUT(visits().size(), accepted, patience);
    waitUntilStored();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.list"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.list")->hasActiveFocus(), patience);
    QVERIFY(!m_hand->find("told.text"));
    QVERIFY(told().text().isEmpty());
    const auto stored = visits();
    const auto clinic = std::ranges::find(stored, std::string("한빛의원"), &epi::Visit::placeName);
    QVERIFY(clinic != stored.end());
    QCOMPARE(clinic->begin, epi::Instant{epi::Seconds{1'583'971'200}}); // 2020-03-12 09:00 in Seoul
    QCOMPARE(*clinic->end - clinic->begin, epi::Seconds{3600});
    QCOMPARE(clinic->address, std::string("새별동 34-5"));
    const auto library = std::ranges::find(stored, std::string("Green Library"), &epi::Visit::placeName);
    QVERIFY(library != stored.end());
    QCOMPARE(library->begin, epi::Instant{epi::Seconds{1'584'079'200}}); // 2020-03-13 15:00
    const auto &interviews = m_work->openCase.picture().picture->interviews;
    QCOMPARE(interviews.size(), std::size_t{1});
    QCOMPARE(clinic->interview, interviews.front().id);
    QVERIFY(QString::fromStdString(interviews.front().notes).contains(QStringLiteral("14:45 다온마트")));
    m_hand->picture(QStringLiteral("told_added"));

    m_hand->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(visits().empty(), patience);
    waitUntilStored();
    QVERIFY(m_work->openCase.picture().picture->interviews.empty());
    // What was told is there again, to be corrected.
    QVERIFY(told().text().contains(QStringLiteral("14:45 다온마트")));
    told().discard();
    m_hand->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(visits().size(), accepted, patience);
    QVERIFY(entry().problem().isEmpty());
}

void ToldRoutePageTest::escapeKeepsTheText()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("3/14 10:00-11:00 City Hall"));
    m_hand->click("told.show");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text") && m_hand->find("told.text")->hasActiveFocus(), patience);
    waitUntilRead();
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.list"), patience);
    QCOMPARE(m_work->navigation.page(), Page::Case);
    m_hand->click("told.show");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text"), patience);
    QCOMPARE(told().text(), QStringLiteral("3/14 10:00-11:00 City Hall")); // and is not pasted twice
    QCOMPARE(m_hand->text("told.text"), told().text());
    m_hand->click("told.discard");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("told.text"), patience);
    QVERIFY(told().text().isEmpty());
}

void ToldRoutePageTest::aTextIsDroppedOnTheVisits()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
    dropOnVisits(QStringLiteral("<b>3/14</b> 12:00 Noodle House\r\n3/15 09:00 Bank"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text"), patience);
    waitUntilRead();
    QVERIFY(m_hand->text("told.text").startsWith(u"<b>3/14</b>")); // letters, not markup
    QCOMPARE(told().text(), m_hand->text("told.text"));
    QVERIFY(places().contains(QStringLiteral("Bank")));
    m_hand->picture(QStringLiteral("told_dropped"));
}

void ToldRoutePageTest::nothingIsLeftAfterLocking()
{
    QVERIFY(!told().text().isEmpty());
    m_work->session.lock();
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QVERIFY(told().text().isEmpty());
    QCOMPARE(told().stops()->count() + told().unread()->count(), 0);
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_hand->showCase(m_work->session.cases()->index(0, 0).data(view::CaseListModel::CaseIdRole).toString());
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    tab(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.list"), patience);
    QVERIFY(!m_hand->find("told.text"));
    QVERIFY(told().text().isEmpty());
}

void ToldRoutePageTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_hand->settle();
    m_hand->picture(QStringLiteral("told_visits_ko"));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(route) + QStringLiteral("\n3/14 9시 은행, 10시쯤 외출 없음, 자택"));
    m_hand->click("told.show");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("told.text"), patience);
    waitUntilRead();
    m_hand->key(Qt::Key_F8);
    QVERIFY(m_hand->text("told.add").contains(QStringLiteral("추가")));
    m_hand->picture(QStringLiteral("told_ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_hand->settle();
    m_hand->picture(QStringLiteral("told_ko_dark"));
    m_hand->window()->resize(1024, 640);
    m_hand->settle();
    m_hand->picture(QStringLiteral("told_ko_dark_1024"));
}

QTEST_MAIN(ToldRoutePageTest)
#include "tst_told_route_page.moc"
