#include "tests/ui/staffed_window.h"

#include "store/case_store.h"

#include <QtQml/QQmlExtensionPlugin>

#include <QClipboard>

#include <array>

using namespace tracedesk;
using test::Page;
using test::patience;
using Section = view::RecordsController::Section;
using Finding = view::ReviewFindingModel;

/// The activity record in the window: what is odd, judged and signed, and who looked at a patient.
class RecordsPageTest : public test::StaffedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void caseShowsItsToken();
    void reviewIsOverdue();
    void findingsLeadToTheirEntries();
    void unjudgedFindingsAreNotSigned();
    void reviewIsSigned();
    void tokensThatMeanNobody();
    void whoLookedIsAnswered();
    void ownRecordHasNoSections();
    void koreanAndDark();

private:
    /// Somebody goes through a district on the day the store was founded: a person every ten seconds.
    void misuse() const;
    [[nodiscard]] QString findingText(int row, int role) const
    {
        return m_work->records.review()->findings()->index(row).data(role).toString();
    }
    void show(Section section) const
    {
        m_work->records.setSection(section);
        QTRY_VERIFY_WITH_TIMEOUT(!m_work->records.isBusy() && !m_work->records.review()->isBusy(), patience);
        m_hand->settle();
    }

    [[nodiscard]] bool signingComesNext() const { return m_hand->find("records.review")->property("primary").toBool(); }

    QString m_token;
};

void RecordsPageTest::misuse() const
{
    store::Environment environment = store::Environment::production();
    environment.kdf = vault::TestKdf::cheap();
    environment.clock = [now = std::make_shared<std::int64_t>(1'585'010'000'000)] {
        return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{*now += 10'000}};
    };
    const auto open = [&] {
        return store::CaseStore::open(home("outbreak.tracedesk").toStdString(), {"sup", secretOf(passwordOf("sup"))},
                                      environment);
    };
    auto store = open();
    QTRY_VERIFY_WITH_TIMEOUT(store || (store = open()), patience); // the window may still be closing it
    const vault::IdSource ids(environment.clock);
    for (int i = 0; i < 120; ++i)
        QVERIFY(store->recordLook(ids.make<epi::PersonId>(), "test").has_value());
    for (int i = 0; i < 45; ++i)
        QVERIFY(store->recordReveal(ids.make<epi::PersonId>(), epi::Identifier::phone, "test").has_value());
}

void RecordsPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    foundStore();
    closeWindow();
    misuse();
    // Forty days later nobody has reviewed anything.
    desk::Surroundings later = test::cheapSurroundings();
    later.now = [now = later.now] { return now() + std::chrono::days(40); };
    openWindow(later);
    m_work->session.setPath(home("outbreak.tracedesk"));
}

void RecordsPageTest::caseShowsItsToken()
{
    logIn("sup", passwordOf("sup"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.rows"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("cases.rows")->property("count").toInt(), 2, patience);
    m_hand->click(m_hand->find("cases.rows"), {60, 10});
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.person"), patience);
    tabTo("case.person");
    m_hand->picture(QStringLiteral("case_person"));
    m_hand->key(Qt::Key_Return);
    m_token = QGuiApplication::clipboard()->text();
    QVERIFY(epi::PersonId::parse(m_token.toStdString()).has_value());
    QVERIFY(m_work->openCase.personText().endsWith(m_token.right(8)));
    QCOMPARE(m_hand->text("case.person"), QStringLiteral("copied"));
    lock();
}

void RecordsPageTest::reviewIsOverdue()
{
    logIn("pri", passwordOf("pri"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("records.overdue").contains(u"overdue"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.review()->unjudged(), 3, patience);
    QCOMPARE(m_work->records.section(), Section::Record);
    QVERIFY(!signingComesNext());
    QCOMPARE(m_hand->accessibleName(m_hand->find("records.section1")), QStringLiteral("Review, 3 to judge"));
    m_hand->picture(QStringLiteral("records_overdue"));
}

void RecordsPageTest::findingsLeadToTheirEntries()
{
    tabTo("records.section0");
    m_hand->key(Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.section(), Section::Review, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->records.review()->isBusy(), patience);
    QVERIFY(findingText(0, Finding::WhatRole).startsWith(u"165 persons within an hour"));
    QCOMPARE(findingText(0, Finding::WhoRole), QStringLiteral("sup"));
    QVERIFY(findingText(1, Finding::WhatRole).startsWith(u"165 cases of others"));
    QVERIFY(findingText(2, Finding::WhatRole).startsWith(u"45 times shown whole"));
    QVERIFY(m_hand->text("review.period").startsWith(u"Entries 1 to"));
    // A number is told with what it counts.
    QVERIFY(m_hand->accessibleName(m_hand->find("uses.head2")).startsWith(u"Looks: Times the data"));
    tabTo("review.findings");
    m_hand->picture(QStringLiteral("records_review"));
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.section(), Section::Record, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.records()->rowCount(), 45, patience);
    QVERIFY(m_hand->find("records.subject"));
    m_hand->picture(QStringLiteral("records_lines"));
    m_hand->click("records.subject");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() > 165, patience);
}

void RecordsPageTest::unjudgedFindingsAreNotSigned()
{
    m_hand->click("records.review");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.section(), Section::Review, patience);
    QVERIFY(!m_hand->find("again.password"));
    QVERIFY(m_hand->text("records.count").contains(u"3 finding"));
    QVERIFY(!signingComesNext());
    m_hand->find("review.findings")->setProperty("currentIndex", 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("finding.reason"), patience);
    QVERIFY(!m_hand->find("finding.explained")->isEnabled()); // without a reason
    tabTo("finding.reason");
    type("district list by order 2020-17");
    QVERIFY(m_hand->find("finding.explained")->isEnabled());
    m_hand->picture(QStringLiteral("records_judging"));
    tabTo("finding.explained");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.review()->unjudged(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("finding.judged").contains(u"district list"), patience);
    QVERIFY(m_hand->text("finding.reason").isEmpty());
    for (const int row : {1, 2}) {
        m_hand->find("review.findings")->setProperty("currentIndex", row);
        tabTo("finding.reason");
        type("asked the supervisor");
        tabTo("finding.followUp");
        m_hand->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->records.review()->unjudged(), 2 - row, patience);
    }
    QVERIFY(m_hand->text("records.count").isEmpty()); // nothing waits any more
    QVERIFY(signingComesNext());
    m_hand->picture(QStringLiteral("records_judged"));
}

void RecordsPageTest::reviewIsSigned()
{
    m_hand->click("records.review");
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("again.password"), patience);
    type(passwordOf("pri"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("records.count").contains(u"signed"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.review()->past().size(), 1, patience);
    QVERIFY(m_work->records.review()->overdue().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("review.nothing").contains(u"can be signed"), patience);
    QVERIFY(!signingComesNext());
    m_hand->picture(QStringLiteral("records_signed"));
}

void RecordsPageTest::tokensThatMeanNobody()
{
    show(Section::WhoLooked);
    m_hand->picture(QStringLiteral("records_who_empty"));
    const auto ask = [&](const QString &token) {
        m_hand->find("who.token")->forceActiveFocus();
        m_hand->find("who.token")->setProperty("text", QString());
        type(token);
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_work->records.whoLooked()->isBusy(), patience);
    };
    ask("12345");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("who.error").contains(u"eight digits"), patience);
    ask("Kim Hana");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("who.error").contains(u"a to f"), patience);
    ask("00000000");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("who.error").contains(u"Nothing on record"), patience);
    QVERIFY(!m_work->records.whoLooked()->isAnswered());
}

void RecordsPageTest::whoLookedIsAnswered()
{
    m_hand->find("who.token")->setProperty("text", QString());
    m_hand->find("who.token")->forceActiveFocus();
    type("person " + m_token.right(8));
    tabTo("who.ask");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.whoLooked()->isAnswered(), patience);
    QVERIFY(!m_hand->find("who.error"));
    QVERIFY(m_hand->text("who.answer").contains(u"1 account"));
    const auto *lookers = m_work->records.whoLooked()->lookers();
    QCOMPARE(lookers->index(0).data(view::LookerModel::WhoRole).toString(), QStringLiteral("sup"));
    QCOMPARE(lookers->index(0).data(view::LookerModel::LooksRole).toString(), QStringLiteral("1"));
    m_hand->picture(QStringLiteral("records_who"));
    tabTo("who.lookers");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.section(), Section::Record, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("records.subject").contains(m_token.right(8)), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() >= 2, patience); // the case entered, the look
    lock();
}

void RecordsPageTest::ownRecordHasNoSections()
{
    logIn("app", passwordOf("app"));
    m_work->navigation.go(Page::Records);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("records.list"), patience);
    QVERIFY(!m_hand->find("records.section0"));
    QVERIFY(!m_hand->find("records.review"));
    QVERIFY(!m_work->records.review()->isLoaded());
    lock();
}

void RecordsPageTest::koreanAndDark()
{
    for (const Look &look : looks) {
        take(look);
        misuse();
        logIn("pri", passwordOf("pri"));
        QTRY_VERIFY_WITH_TIMEOUT(m_work->records.review()->unjudged() > 0, patience);
        show(Section::Review);
        m_hand->find("review.findings")->setProperty("currentIndex", 0);
        keep("records_review", look);
        show(Section::WhoLooked);
        m_work->records.whoLooked()->ask(m_token);
        QTRY_VERIFY_WITH_TIMEOUT(m_work->records.whoLooked()->isAnswered(), patience);
        keep("records_who", look);
        lock();
        logIn("sup", passwordOf("sup"));
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.rows"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("cases.rows")->property("count").toInt(), 2, patience);
        m_hand->click(m_hand->find("cases.rows"), {60, 10});
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.person"), patience);
        keep("case_person", look);
        lock();
    }
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(RecordsPageTest)
#include "tst_records_page.moc"
