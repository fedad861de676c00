#include "tests/ui/staffed_window.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// Founding a store for several people: who they are, what is wrong with them, and their codes, told once.
class FoundingWindowTest : public test::StaffedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void suggestsTwoAdministrators();
    void saysWhatIsWrongWhereItIs();
    void showsTheCodesOnce();
    void writesThemToBePrinted();
    void theyOpenTheStore();
    void theyGoWhenItLocks();
    void koreanAndDark();

private:
    void begin(const char *name);
    void typeInto(const char *name, const char *text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name), patience);
        m_hand->find(name)->forceActiveFocus();
        m_hand->find(name)->setProperty("text", QString());
        m_hand->type(text);
    }
    /// The founder's password twice.
    void typePassword()
    {
        typeInto("new.password", test::goodPassword);
        typeInto("new.again", test::goodPassword);
    }

    QStringList m_codes;
};

void FoundingWindowTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    openWindow();
}

void FoundingWindowTest::begin(const char *name)
{
    m_hand->click(m_hand->find("welcome.create")->childItems().constLast());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("new.name"), patience);
    m_hand->find("new.folder")->setProperty("text", m_home.path());
    typeInto("new.name", name);
    typeInto("new.user", "sup");
    typePassword();
    m_hand->click("new.several");
}

void FoundingWindowTest::suggestsTwoAdministrators()
{
    begin("outbreak");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.name.1"), patience);
    QCOMPARE(m_hand->find("people.role.0")->property("displayText").toString(), QStringLiteral("Administrator"));
    QCOMPARE(m_hand->find("people.founder")->property("displayText").toString(), QStringLiteral("Supervisor"));
    QVERIFY(!m_hand->find("people.advice"));
    m_hand->picture(QStringLiteral("founding"));
    for (QQuickItem *control : m_hand->controls())
        QVERIFY2(!test::WindowDriver::accessibleName(control).isEmpty(), qPrintable(control->objectName()));
    m_hand->click("people.remove.1");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.advice").contains(u"second one"), patience);
    m_hand->click("new.alone");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("people.name.0"), patience);
    QCOMPARE(m_work->welcome.people()->founder("x").role, epi::Role::owner);
    m_hand->click("new.several");
}

void FoundingWindowTest::saysWhatIsWrongWhereItIs()
{
    typeInto("people.name.0", "adm");
    m_hand->click("new.create"); // the second has no name yet
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.fault.1").contains(u"user name"), patience);
    QVERIFY(!m_hand->text("people.fault.0").contains(u"user name"));
    m_hand->picture(QStringLiteral("founding_nameless"));
    typeInto("people.name.1", "adm");
    typePassword();
    m_hand->click("new.create");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.fault.1").contains(u"same"), patience);
    m_hand->click("people.remove.1");
    m_work->welcome.people()->setRole(0, 0); // nobody manages accounts
    typePassword();
    m_hand->click("new.create");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("people.fault").contains(u"manage accounts"), patience);
    m_hand->picture(QStringLiteral("founding_refused"));
    QVERIFY(!QDir(home("outbreak.tracedesk")).exists());
}

void FoundingWindowTest::showsTheCodesOnce()
{
    m_hand->click("new.alone");
    m_hand->click("new.several");
    typeInto("people.name.0", "adm");
    typeInto("people.name.1", "adm2");
    m_hand->click("people.add");
    typeInto("people.name.2", "lee");
    typeInto("people.province.2", "11");
    typePassword();
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("codes.list"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->welcome.codes()->count(), 3, patience);
    for (int row = 0; row < 3; ++row)
        m_codes << m_work->welcome.codes()->index(row).data(view::CodeListModel::CodeRole).toString();
    QCOMPARE(m_hand->text("code.text"), m_codes[0]);
    m_hand->picture(QStringLiteral("founding_codes"));
    // The rest of the window waits behind them.
    m_hand->key(Qt::Key_Escape);
    QVERIFY(m_hand->find("codes.list"));
    QVERIFY(!m_hand->find("rail.cases")->isEnabled());
}

void FoundingWindowTest::writesThemToBePrinted()
{
    const QString path = home("codes.pdf");
    m_work->welcome.saveCodes(QUrl::fromLocalFile(path));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("codes.notice").contains(u"not encrypted"), patience);
    m_hand->picture(QStringLiteral("founding_codes_written"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY((file.permissions() & others) == 0);
    m_work->welcome.saveCodes(QUrl::fromLocalFile(home("no/such/place.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("codes.notice").contains(u"could not be"), patience);
}

void FoundingWindowTest::theyOpenTheStore()
{
    m_hand->click("codes.done");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("codes.list"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("rail.cases")->isEnabled(), patience);
    m_work->session.lock();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("user"), patience);
    typeInto("user", "lee");
    typeInto("password", m_codes[2].toLatin1().constData());
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("choose.password"), patience);
    m_work->session.startOver();
    m_work->session.leaveStore();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.create"), patience);
}

void FoundingWindowTest::theyGoWhenItLocks()
{
    begin("second");
    typeInto("people.name.0", "adm");
    typeInto("people.name.1", "adm2");
    typePassword();
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("codes.list"), patience);
    m_work->session.lock();
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("codes.list"), patience);
    QCOMPARE(m_work->welcome.codes()->count(), 0);
    m_work->session.leaveStore();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.create"), patience);
}

void FoundingWindowTest::koreanAndDark()
{
    int made = 0;
    for (const Look &look : looks) {
        take(look);
        begin(qPrintable(QStringLiteral("third%1").arg(++made)));
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("people.name.1"), patience);
        typeInto("people.name.0", "adm");
        keep("founding", look);
        m_hand->click("new.alone");
        keep("founding_alone", look);
        m_hand->click("new.several");
        typeInto("people.name.0", "adm");
        typeInto("people.name.1", "adm2");
        typePassword();
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("codes.list"), patience);
        keep("founding_codes", look);
        m_work->session.lock();
        m_work->session.leaveStore();
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.create"), patience);
    }
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(FoundingWindowTest)
#include "tst_founding_window.moc"
