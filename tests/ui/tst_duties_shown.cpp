#include "tests/ui/staffed_window.h"

#include <QtQml/QQmlExtensionPlugin>

#include <array>

using namespace tracedesk;
using test::Page;
using test::patience;

/// The password that is asked for again before acts that matter, and what a window says to who may not do everything.
class DutiesShownTest : public test::StaffedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void asksAgainBeforeAReview();
    void escapeLeavesTheQuestionOnly();
    void approverSeesWhatDoesNotOpen();
    void nobodyIsChosenYet();
    void koreanAndDark();
};

void DutiesShownTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    foundStore();
}

void DutiesShownTest::asksAgainBeforeAReview()
{
    logIn("pri", passwordOf("pri"));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() > 3, patience);
    tabTo("records.review");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("again.password"), patience);
    QVERIFY(!m_hand->find("records.review")->isEnabled()); // behind it
    m_hand->picture(QStringLiteral("again"));
    type("not the password");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("again.error").contains(u"not the password"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("again.password"), patience);
    QVERIFY(m_hand->text("again.password").isEmpty());
    m_hand->picture(QStringLiteral("again_refused"));
    type(passwordOf("pri"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("records.count").contains(u"signed"), patience);
    QVERIFY(!m_hand->find("again.password"));
    // The slip is on record, too.
    const auto alerts = [&] {
        int count = 0;
        for (int row = 0; row < m_work->records.records()->rowCount(); ++row)
            count += m_work->records.records()->index(row).data(view::RecordListModel::AlertRole).toBool() ? 1 : 0;
        return count;
    };
    QCOMPARE(alerts(), 1);
}

void DutiesShownTest::escapeLeavesTheQuestionOnly()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("records.export"), patience);
    m_work->records.exportTo(QUrl::fromLocalFile(home("record.jsonl")));
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("again.password"), patience);
    type("half a pass");
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
    QCOMPARE(m_work->navigation.page(), Page::Records);
    QVERIFY(!QFile::exists(home("record.jsonl")));
    m_work->records.exportTo(QUrl::fromLocalFile(home("record.jsonl")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password"), patience);
    QVERIFY(m_hand->text("again.password").isEmpty()); // nothing of the half one
    m_work->navigation.go(Page::Settings);
    m_work->navigation.go(Page::Records);
    QVERIFY(!m_hand->find("again.password")); // a question that is walked away from is withdrawn
    lock();
}

void DutiesShownTest::approverSeesWhatDoesNotOpen()
{
    logIn("app", passwordOf("app"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.rows"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("cases.rows")->property("count").toInt(), 2, patience);
    QVERIFY(m_hand->text("cases.closed").contains(u"list only"));
    QVERIFY(!m_hand->find("cases.new"));
    QVERIFY(!m_hand->find("engine.start"));
    QVERIFY(!m_work->commands.isOffered(view::Commands::Command::TraceAgain));
    QVERIFY(!m_work->commands.isOffered(view::Commands::Command::NewCase));
    auto *rows = m_hand->find("cases.rows");
    m_hand->click(rows, {60, 10});
    m_hand->picture(QStringLiteral("cases_approver"));
    m_hand->key(Qt::Key_Return);
    QCOMPARE(m_work->navigation.page(), Page::Cases);
    lock();
    logIn("sup", passwordOf("sup"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.new"), patience);
    QVERIFY(!m_hand->find("cases.closed"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("engine.start"), patience);
    QVERIFY(m_work->commands.isOffered(view::Commands::Command::TraceAgain));
    m_work->navigation.go(Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.map"), patience);
    m_work->navigation.go(Page::Cases);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.rows"), patience);
    m_hand->click(m_hand->find("cases.rows"), {60, 10});
    QTRY_COMPARE_WITH_TIMEOUT(m_work->navigation.page(), Page::Case, patience);
    lock();
}

void DutiesShownTest::nobodyIsChosenYet()
{
    logIn("adm", passwordOf("adm"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.list"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("people.list")->property("count").toInt(), 4, patience);
    m_hand->find("people.list")->setProperty("currentIndex", -1);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.nobody").contains(u"Choose a person"), patience);
    m_hand->picture(QStringLiteral("people_nobody"));
    m_hand->click(m_hand->find("people.list"), {40, 10});
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("people.nobody"), patience);
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.before").contains(u"no key"), patience);
    // Who is shown no map has no settings of it; what the program is made of comes last.
    m_work->navigation.go(Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.about"), patience);
    QVERIFY(!m_hand->find("settings.map"));
    QVERIFY(m_hand->find("settings.backup")->y() < m_hand->find("settings.about")->y());
    lock();
}

void DutiesShownTest::koreanAndDark()
{
    for (const Look &look : looks) {
        take(look);
        logIn("pri", passwordOf("pri"));
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("records.review"), patience);
        m_work->records.signReview();
        keep("again", look);
        lock();
        logIn("app", passwordOf("app"));
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.closed"), patience);
        keep("cases_approver", look);
        lock();
        logIn("adm", passwordOf("adm"));
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.list"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("people.list")->property("count").toInt(), 4, patience);
        m_hand->find("people.list")->setProperty("currentIndex", -1);
        keep("people_nobody", look);
        lock();
    }
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(DutiesShownTest)
#include "tst_duties_shown.moc"
