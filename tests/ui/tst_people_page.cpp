#include "tests/ui/invited_window.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// The people of a store in the window: each logs in and finds what the duties allow; an account is made, given keys, and looked
/// after, by different people.
class PeoplePageTest : public test::InvitedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        if (m_hand)
            closeWindow();
    }
    void theUnlockPageAsksForTheNameFirst();
    void oneTimeCodesAreChangedForPasswords();
    void everyRoleFindsItsPages_data();
    void everyRoleFindsItsPages();
    void administratorInvites();
    void invitedPersonWaitsForKeys();
    void supervisorGivesTheKeys();
    void administratorIsMadeByTwo();
    void privacyOfficerSeesTheRecord();
    void refusalsSayWhy();
    void koreanAndDark();

private:
    /// Texts of which the end is not shown.
    static QStringList cutOff(const QQuickItem *item)
    {
        QStringList texts;
        if (item->property("truncated").toBool())
            texts.append(item->property("text").toString());
        for (const QQuickItem *child : item->childItems())
            texts += cutOff(child);
        return texts;
    }
    /// Where it is asked for once more.
    void giveAgain(const QString &user)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
        m_hand->type(passwordOf(user).toLatin1().constData());
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
    }
};

void PeoplePageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    found();
}

void PeoplePageTest::theUnlockPageAsksForTheNameFirst()
{
    openWindow();
    m_work->session.setPath(home("outbreak.tracedesk"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("user"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("user")->hasActiveFocus(), patience);
    m_hand->type("su");
    // Whoever cannot read the page changes its language, and types on.
    m_hand->click("unlock.korean");
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("unlock"), QStringLiteral("잠금 해제"), patience);
    QCOMPARE(m_hand->text("user"), QStringLiteral("su"));
    m_hand->settle();
    m_hand->picture(QStringLiteral("unlock_ko"));
    m_hand->click("unlock.english");
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("unlock"), QStringLiteral("Unlock"), patience);
    typeInto("user", "sup");
    m_hand->key(Qt::Key_Return);
    QVERIFY(m_hand->find("password")->hasActiveFocus());
    m_hand->type("not the password");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"do not open"), patience);
    // The name stands there; only the password is typed again.
    QCOMPARE(m_hand->text("user"), QStringLiteral("sup"));
    QVERIFY(m_hand->find("password")->hasActiveFocus());
    m_hand->settle();
    m_hand->picture(QStringLiteral("unlock_named"));
}

void PeoplePageTest::oneTimeCodesAreChangedForPasswords()
{
    const QString code = m_codes["sur"];
    logIn("sur");
    lock();
    // The code is used up.
    typeInto("user", "sur");
    typeInto("password", code);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"do not open"), patience);
    logIn("sur");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("waiting.text"), patience); // the code alone opens nothing
    lock();
    test::giveKeys(storePath(), secretOf("sup"));
}

void PeoplePageTest::everyRoleFindsItsPages_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("supervisor") << "sup"
                                << QStringList{"cases", "intake", "clusters", "people", "records", "retention", "settings"};
    QTest::newRow("surveyor") << "sur" << QStringList{"cases", "intake", "clusters", "records", "settings"};
    QTest::newRow("approver") << "app" << QStringList{"cases", "records", "settings"};
    QTest::newRow("police approver") << "pol" << QStringList{"records", "settings"};
    QTest::newRow("privacy officer") << "pri" << QStringList{"people", "records", "retention", "settings"};
    QTest::newRow("administrator") << "adm" << QStringList{"people", "settings"};
}

void PeoplePageTest::everyRoleFindsItsPages()
{
    QFETCH(QString, user);
    QFETCH(QStringList, pages);
    logIn(user);
    m_hand->settle();
    for (const char *page : {"cases", "intake", "clusters", "people", "records", "retention", "settings"})
        QCOMPARE(m_hand->find(QByteArray("rail.").append(page).constData()) != nullptr,
                 pages.contains(QString::fromLatin1(page)));
    m_hand->picture(QStringLiteral("role_") + user);
    // Nor by keys: the shortcuts of the other pages lead nowhere.
    const auto before = m_work->navigation.page();
    if (!pages.contains("cases")) {
        m_work->navigation.go(Page::Cases);
        QCOMPARE(m_work->navigation.page(), before);
    }
    lock();
}

void PeoplePageTest::administratorInvites()
{
    logIn("adm");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.list"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("people.list")->property("count").toInt(), 7, patience);
    m_hand->click("people.invite");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("invite.name"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("invite.name")->hasActiveFocus(), patience);
    m_hand->type("lee");
    m_hand->picture(QStringLiteral("people_invite"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("code.text"), patience);
    m_codes["lee"] = m_hand->text("code.text");
    QCOMPARE(m_codes["lee"].size(), 24);
    m_hand->picture(QStringLiteral("people_code"));
    m_hand->click("code.done");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("code.text"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("people.list")->property("count").toInt(), 8, patience);
    QVERIFY(!m_hand->find("person.admit")); // has no key to give
    lock();
}

void PeoplePageTest::invitedPersonWaitsForKeys()
{
    logIn("lee");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("waiting.text"), patience);
    QVERIFY(!m_hand->find("rail.cases"));
    m_hand->picture(QStringLiteral("people_waiting"));
    lock();
}

void PeoplePageTest::supervisorGivesTheKeys()
{
    logIn("sup");
    m_hand->click("rail.people");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->accounts.people()->rowCount(), 8, patience);
    auto *list = m_hand->find("people.list");
    for (int row = 0; row < 8; ++row)
        if (m_work->accounts.people()->index(row).data(view::PeopleModel::NameRole).toString() == QStringLiteral("lee"))
            list->setProperty("currentIndex", row);
    m_hand->picture(QStringLiteral("people_admit"));
    m_hand->click("person.admit");
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->accounts.isBusy() && m_work->accounts.error().isEmpty(), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("people_history"));
    QCOMPARE(cutOff(m_hand->find("people.history")), QStringList());
    lock();
    logIn("lee");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("rail.cases"), patience);
    lock();
}

void PeoplePageTest::administratorIsMadeByTwo()
{
    logIn("adm");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.list") && !m_work->accounts.isBusy(), patience); // nobody invites meanwhile
    m_work->accounts.invite("adm3", static_cast<int>(epi::Role::administrator) - 1, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("code.text"), patience);
    m_codes["adm3"] = m_hand->text("code.text");
    QVERIFY(m_work->accounts.codeAwaits());
    m_hand->picture(QStringLiteral("people_order"));
    m_hand->click("code.done");
    QVERIFY(!m_hand->find("order.sign.0")); // not by the same person
    lock();
    logIn("adm2");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("order.sign.0"), patience);
    m_hand->picture(QStringLiteral("people_second_signature"));
    m_hand->click("order.sign.0");
    m_hand->picture(QStringLiteral("people_sign_again"));
    giveAgain("adm2");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("order.sign.0"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->accounts.people()->rowCount(), 9, patience);
    lock();
    logIn("adm3");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("rail.people"), patience);
    lock();
}

void PeoplePageTest::privacyOfficerSeesTheRecord()
{
    logIn("pri");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("records.list"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() > 20, patience);
    m_hand->picture(QStringLiteral("records"));
    m_work->records.setKind(4); // alerts: the wrong password, the used-up code
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->records.isBusy(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.records()->rowCount(), 2, patience);
    m_hand->picture(QStringLiteral("records_alerts"));
    m_work->records.setKind(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() > 20, patience);
    const int before = m_work->records.records()->rowCount();
    m_hand->click("records.review");
    giveAgain("pri");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->records.records()->rowCount(), before + 1, patience);
    QVERIFY(m_hand->text("records.count").contains(u"signed"));
    const QString file = home("record.jsonl");
    m_work->records.exportTo(QUrl::fromLocalFile(file));
    giveAgain("pri");
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->records.isBusy(), patience);
    QFile lines(file);
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QVERIFY(lines.readAll().count('\n') > 20);
    lock();
}

void PeoplePageTest::refusalsSayWhy()
{
    logIn("adm");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->accounts.people()->rowCount() == 9, patience);
    const auto rowOf = [&](const char *name) {
        for (int row = 0; row < 9; ++row)
            if (m_work->accounts.people()->index(row).data(view::PeopleModel::NameRole).toString() == QLatin1StringView(name))
                return row;
        return -1;
    };
    m_work->accounts.act(view::AccountsController::Step::Suspend, rowOf("sup"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.error").contains(u"Nobody would be left"), patience);
    m_hand->picture(QStringLiteral("people_refused"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->accounts.isBusy(), patience);
    m_work->accounts.invite("sur", 0, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.error").contains(u"exists already"), patience);
    m_work->accounts.act(view::AccountsController::Step::Suspend, rowOf("sur"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->accounts.isBusy(), patience);
    lock();
    typeInto("user", "sur");
    typeInto("password", passwordOf("sur"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"suspended"), patience);
}

void PeoplePageTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    logIn("adm");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->accounts.people()->rowCount() == 9, patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("people_ko"));
    lock();
    logIn("pri");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->records.records()->rowCount() > 20, patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("records_ko"));
    lock();
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(PeoplePageTest)
#include "tst_people_page.moc"
