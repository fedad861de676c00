#include "tests/ui/frame_window.h"

#include <QFile>
#include <QtQml/QQmlExtensionPlugin>

#include <map>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// Two people make their papers in the window, one makes a backup, and the store is made again out of it.
class BackupPageTest : public test::FrameWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        if (m_hand)
            closeWindow();
    }
    void onlyWhoMayFindsIt();
    void firstPaperIsTypedBack();
    void aPaperThatIsPutAwayIsWorthNothing();
    void secondPersonMakesTheOther();
    void administratorBacksUp();
    void restoredFromTheWelcomePage();
    void koreanAndDark();

private:
    void logIn(const QString &user);
    void showBackups();
    void writeDown(const QString &user);
    void typeInto(const char *name, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name), patience);
        m_hand->find(name)->forceActiveFocus();
        m_hand->find(name)->setProperty("text", QString());
        m_hand->type(text.toLatin1().constData());
    }
    void lock()
    {
        m_work->session.lock();
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    }
    [[nodiscard]] static QString passwordOf(const QString &user)
    {
        return user + QStringLiteral(" reads grey herons on sundays");
    }
    [[nodiscard]] static QString onOneLine(QString lines) { return lines.replace(u'\n', u' '); }
    [[nodiscard]] static vault::SecretBytes secretOf(const QString &user)
    {
        const QByteArray secret = passwordOf(user).toUtf8();
        return vault::SecretBytes::copyOf(std::string_view(secret.constData(), static_cast<std::size_t>(secret.size())));
    }

    std::map<QString, QString> m_papers; ///< by who made them
};

void BackupPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    using epi::Role;
    const std::string store = home("outbreak.tracedesk").toStdString();
    auto founded = desk::Office::found(
        store,
        {.founder = {"sup", Role::supervisor, {}}, .others = {{"sur", Role::surveyor, {}}, {"adm", Role::administrator, {}}}},
        secretOf("sup"), test::cheapSurroundings());
    QVERIFY(founded.has_value());
    {
        const auto closed = std::move(founded->office);
    }
    for (const vault::Invitation &invitation : founded->invitations)
        QVERIFY(desk::Office::activate(store, {invitation.name, vault::SecretBytes::copyOf(invitation.code.bytes())},
                                       secretOf(QString::fromStdString(invitation.name)), test::cheapSurroundings()));
    test::giveKeys(store, secretOf("sup"));
    openWindow();
    m_work->session.setPath(home("outbreak.tracedesk"));
}

void BackupPageTest::logIn(const QString &user)
{
    typeInto("user", user);
    typeInto("password", passwordOf(user));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("header.user").contains(user), patience);
}

void BackupPageTest::showBackups()
{
    m_work->navigation.go(Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.backup"), patience);
    m_hand->click(m_hand->find("settings.backup"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->backups.isBusy() && !m_work->backups.papersText().isEmpty(), patience);
}

void BackupPageTest::writeDown(const QString &user)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("backup.draw") && m_hand->find("backup.draw")->isEnabled(), patience);
    m_hand->click(m_hand->find("backup.draw"));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->backups.isWriting(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("paper.typed")->hasActiveFocus(), patience);
    m_papers[user] = m_hand->text("paper.lines");
    QCOMPARE(m_papers[user].count(u'\n'), 3);
}

void BackupPageTest::onlyWhoMayFindsIt()
{
    logIn("sur");
    m_work->navigation.go(Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.about"), patience);
    QVERIFY(!m_hand->find("settings.backup") || !m_hand->find("settings.backup")->isVisible());
    lock();
}

void BackupPageTest::firstPaperIsTypedBack()
{
    logIn("adm");
    showBackups();
    QVERIFY(m_hand->text("backup.papers").contains(u"no recovery papers yet"));
    QVERIFY(!m_hand->find("backup.make")->isEnabled());
    m_hand->picture(QStringLiteral("backup_none"));
    writeDown("adm");
    m_hand->settle();
    m_hand->picture(QStringLiteral("backup_paper"));
    const QString line = m_papers["adm"].section(u'\n', 3);
    QString wrong = line;
    wrong[8] = wrong[8] == u'7' ? u'8' : u'7';
    typeInto("paper.typed", wrong);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("backup.error").contains(u"Group 14"), patience);
    QVERIFY(m_work->backups.isWriting());
    m_hand->picture(QStringLiteral("backup_mistyped"));
    typeInto("paper.typed", line.toLower());
    m_hand->click(m_hand->find("paper.sign"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("backup.notice").contains(u"Another person"), patience);
    QVERIFY(m_hand->text("backup.begun").contains(u"adm"));
    QVERIFY(m_work->backups.paperLines().isEmpty());
}

void BackupPageTest::aPaperThatIsPutAwayIsWorthNothing()
{
    const QString kept = m_papers["adm"];
    writeDown("adm");
    QVERIFY(m_papers["adm"] != kept);
    m_papers["adm"] = kept;
    m_hand->click(m_hand->find("paper.leave"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->backups.isWriting(), patience);
    QVERIFY(m_hand->text("backup.begun").contains(u"Pair 1"));
    // Locking puts it away, too.
    writeDown("adm");
    m_papers["adm"] = kept;
    lock();
    QVERIFY(!m_work->backups.isWriting());
}

void BackupPageTest::secondPersonMakesTheOther()
{
    logIn("sup");
    showBackups();
    QVERIFY(!m_hand->find("backup.make") || !m_hand->find("backup.make")->isVisible());
    writeDown("sup");
    typeInto("paper.typed", m_papers["sup"].section(u'\n', 3));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("backup.papers").contains(u"paper B by sup"), patience);
    m_hand->picture(QStringLiteral("backup_pair"));
    lock();
}

void BackupPageTest::administratorBacksUp()
{
    logIn("adm");
    showBackups();
    QVERIFY(m_hand->text("backup.last").contains(u"No backup"));
    QVERIFY(m_hand->find("backup.make")->isEnabled());
    m_work->backups.backUp(QUrl::fromLocalFile(home("no/such/place")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("settings.error").isEmpty(), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("backup_failed"));
    m_work->backups.backUp(QUrl::fromLocalFile(home("outbreak.tracedesk-backup")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("backup.notice").contains(u"read back"), patience);
    QVERIFY(QFile::exists(home("outbreak.tracedesk-backup")));
    QVERIFY(m_hand->text("backup.last").contains(u"pair 1"));
    m_hand->settle();
    m_hand->picture(QStringLiteral("backup_made"));
    lock();
}

void BackupPageTest::restoredFromTheWelcomePage()
{
    m_work->session.leaveStore();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.restore"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("restore_welcome"));
    m_hand->click(m_hand->find("welcome.restore")->childItems().constLast());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("restore.file"), patience);
    typeInto("restore.file", home("outbreak.tracedesk-backup"));
    typeInto("restore.folder", home(""));
    typeInto("restore.name", "again");
    typeInto("restore.other", onOneLine(m_papers["adm"]));
    QString wrong = m_papers["sup"];
    wrong[20] = wrong[20] == u'7' ? u'8' : u'7';
    typeInto("restore.one", onOneLine(wrong));
    QVERIFY(!m_hand->find("restore.go")->isEnabled());
    m_hand->picture(QStringLiteral("restore_mistyped"));
    typeInto("restore.one", onOneLine(m_papers["adm"])); // the same paper twice
    QVERIFY(m_hand->find("restore.go")->isEnabled());
    m_hand->click(m_hand->find("restore.go"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("restore.error").contains(u"needs paper B"), patience);
    // Only the paper that is wrong is typed again, and the keyboard is there.
    QCOMPARE(m_hand->text("restore.one"), onOneLine(m_papers["adm"]));
    QVERIFY(m_hand->text("restore.other").isEmpty());
    QVERIFY(m_hand->find("restore.other")->hasActiveFocus());
    m_hand->picture(QStringLiteral("restore_refused"));
    typeInto("restore.other", onOneLine(m_papers["sup"]));
    // What is wrong with the folder is nothing against the papers.
    typeInto("restore.name", "outbreak");
    m_hand->click(m_hand->find("restore.go"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("restore.error").contains(u"exists"), patience);
    QCOMPARE(m_hand->text("restore.one"), onOneLine(m_papers["adm"]));
    QCOMPARE(m_hand->text("restore.other"), onOneLine(m_papers["sup"]));
    m_hand->settle();
    m_hand->picture(QStringLiteral("restore_exists"));
    typeInto("restore.name", "again");
    m_hand->click(m_hand->find("restore.go"));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.path(), home("again.tracedesk"), patience);
    logIn("sur");
    QCOMPARE(m_work->session.storeName(), QStringLiteral("again"));
    lock();
}

void BackupPageTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    logIn("adm");
    showBackups();
    m_hand->settle();
    m_hand->picture(QStringLiteral("backup_ko"));
    lock();
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(BackupPageTest)
#include "tst_backup_page.moc"
