#include "tests/ui/staffed_window.h"
#include "vault/second_factor.h"

#include <QAccessible>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// What somebody does about the own account, with the keyboard alone.
class AccountPageTest : public test::StaffedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void tellsWhoOneIs();
    void changesThePasswordByKeys();
    void setsUpASecondDeviceByKeys();
    void secretGoesWithTheForm_data();
    void secretGoesWithTheForm();
    void logsInWithTheDeviceAndDropsIt();
    void tellsOfTheHouseholdByKeys();
    void koreanAndDark();

private:
    /// What a device would show that read the secret on the page.
    [[nodiscard]] QString digits(std::uint64_t later = 0) const;

    QString m_password = passwordOf("sup");
    QByteArray m_secret; ///< bytes
};

namespace {

QByteArray fromBase32(const QString &groups)
{
    const QByteArray letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray bytes;
    unsigned bits = 0;
    int count = 0;
    for (const QChar letter : groups) {
        if (letter == u' ')
            continue;
        bits = bits << 5U | static_cast<unsigned>(letters.indexOf(letter.toLatin1()));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU));
        }
    }
    return bytes;
}

} // namespace

void AccountPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    foundStore();
}

QString AccountPageTest::digits(std::uint64_t later) const
{
    const auto secret =
        vault::SecretBytes::copyOf(std::string_view(m_secret.constData(), static_cast<std::size_t>(m_secret.size())));
    // The clock of the store goes by milliseconds only.
    const auto now = test::cheapSurroundings().now();
    return QString::fromStdString(vault::factorCode(secret, vault::factorStep(now) + later));
}

void AccountPageTest::tellsWhoOneIs()
{
    logIn("sup", m_password);
    m_hand->key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_work->navigation.page(), Page::Account);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("account.name"), QStringLiteral("sup"), patience);
    QVERIFY(m_hand->text("account.role").startsWith(u"Supervisor"));
    QCOMPARE(m_hand->text("account.area"), QStringLiteral("Seoul (11)"));
    QVERIFY(!m_hand->text("account.before").isEmpty());
    QVERIFY(!m_hand->find("account.dropFactor"));
    m_hand->picture(QStringLiteral("account"));
    for (QQuickItem *control : m_hand->controls())
        QVERIFY2(!test::WindowDriver::accessibleName(control).isEmpty(), qPrintable(control->objectName()));
    // From anywhere, by name.
    m_work->navigation.go(Page::Cases);
    command("account");
    QCOMPARE(m_work->navigation.page(), Page::Account);
}

void AccountPageTest::changesThePasswordByKeys()
{
    const QString next = QStringLiteral("seven cranes over the wet field");
    tabTo("account.changePassword");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("change.present"), patience);
    type("not the password");
    m_hand->key(Qt::Key_Tab);
    type(next);
    m_hand->key(Qt::Key_Tab);
    type(next);
    m_hand->picture(QStringLiteral("account_password"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("change.error").contains(u"not the password"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("change.present"), patience);
    QVERIFY(m_hand->text("change.password").isEmpty() && m_hand->text("change.again").isEmpty());
    m_hand->picture(QStringLiteral("account_password_refused"));
    type(m_password);
    m_hand->key(Qt::Key_Tab);
    type(next);
    m_hand->key(Qt::Key_Tab);
    type(next);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.notice").contains(u"changed"), patience);
    QVERIFY(!m_hand->find("change.present"));
    lock();
    m_password = next;
    logIn("sup", m_password);
}

void AccountPageTest::setsUpASecondDeviceByKeys()
{
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("account.setFactor"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("account.setFactor")->isEnabled(), patience);
    tabTo("account.setFactor");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("factor.digits"), patience);
    m_secret = fromBase32(m_hand->text("factor.secret"));
    QCOMPARE(m_secret.size(), 20);
    m_hand->picture(QStringLiteral("account_factor"));
    type("000000");
    m_hand->key(Qt::Key_Return);
    type(m_password);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("factor.error").contains(u"second device"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("factor.digits"), patience);
    m_hand->picture(QStringLiteral("account_factor_refused"));
    const QString shown = digits();
    type(shown.left(3) + u' ' + shown.mid(3));
    m_hand->key(Qt::Key_Return);
    type(m_password);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.notice").contains(u"next log-in"), patience);
    QVERIFY(!m_hand->find("factor.secret") && !m_hand->find("factor.code"));
    QVERIFY(m_hand->find("account.dropFactor"));
    m_hand->picture(QStringLiteral("account_factor_on"));
}

void AccountPageTest::secretGoesWithTheForm_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("escape") << 0;
    QTest::newRow("another page") << 1;
    QTest::newRow("locked") << 2;
}

void AccountPageTest::secretGoesWithTheForm()
{
    QFETCH(int, way);
    m_work->navigation.go(Page::Account);
    m_hand->click("account.setFactor");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("factor.secret"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("factor.digits"), patience);
    if (way == 0) {
        m_hand->key(Qt::Key_Escape);
        QCOMPARE(m_work->navigation.page(), Page::Account); // the form only
        QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("factor.secret"), patience);
        m_hand->key(Qt::Key_Escape);
        QVERIFY(m_work->navigation.page() != Page::Account);
    } else if (way == 1) {
        m_hand->key(Qt::Key_1, Qt::ControlModifier);
        m_work->navigation.go(Page::Account);
    } else {
        m_hand->key(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    }
    QVERIFY(m_work->ownAccount.secret().isEmpty());
    QVERIFY(!m_work->ownAccount.code().code);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("factor.secret"), patience);
}

void AccountPageTest::logsInWithTheDeviceAndDropsIt()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("user"), patience);
    m_hand->find("user")->forceActiveFocus();
    m_hand->find("user")->setProperty("text", QStringLiteral("sup"));
    m_hand->key(Qt::Key_Return);
    type(m_password);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("factorCode"), patience);
    type(digits(1)); // of the next half minute: none serves twice
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("account.dropFactor"), patience);
    tabTo("account.dropFactor");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("drop.password"), patience);
    type(m_password);
    m_hand->picture(QStringLiteral("account_factor_drop"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.notice").contains(u"alone"), patience);
    QVERIFY(!m_hand->find("account.dropFactor"));
    lock();
    logIn("sup", m_password);
    lock();
}

void AccountPageTest::tellsOfTheHouseholdByKeys()
{
    logIn("sup", m_password);
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.household").contains(u"Nobody"), patience);
    QVERIFY(!m_hand->find("account.forgetOwn"));
    tabTo("account.registerOwn");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("household.name"), patience);
    type("Kim Hana");
    m_hand->key(Qt::Key_Return);
    QVERIFY(hasKeys("household.phone"));
    type("010-1234-5678");
    m_hand->key(Qt::Key_Return);
    QVERIFY(hasKeys("household.residentNumber"));
    type("900101-1234567");
    // It is a password to a screen reader, too.
    QAccessibleInterface *number = QAccessible::queryAccessibleInterface(m_hand->find("household.residentNumber"));
    QVERIFY(number && number->state().passwordEdit);
    QVERIFY(!number->text(QAccessible::Value).contains(u"1234567"));
    m_hand->picture(QStringLiteral("account_household_form"));
    for (QQuickItem *control : m_hand->controls())
        QVERIFY2(!test::WindowDriver::accessibleName(control).isEmpty(), qPrintable(control->objectName()));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.household").contains(u'3'), patience);
    QVERIFY(!m_hand->find("household.name"));
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("account.registerOwn"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("account_household"));
    // What is typed and not sent goes with the form.
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("household.name"), patience);
    type("Lee");
    m_work->navigation.go(Page::Cases);
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("household.name"), patience);
    m_hand->click("account.registerOwn");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("household.name"), patience);
    QVERIFY(m_hand->text("household.name").isEmpty());
    m_hand->key(Qt::Key_Escape);
    tabTo("account.forgetOwn");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("account.household").contains(u"Nobody"), patience);
    QVERIFY(m_hand->text("account.notice").contains(u"back"));
    lock();
    // Who looks at no cases knows nobody here.
    logIn("adm", passwordOf("adm"));
    m_work->navigation.go(Page::Account);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->ownAccount.isKnown(), patience);
    QVERIFY(!m_hand->find("account.registerOwn"));
    lock();
}

void AccountPageTest::koreanAndDark()
{
    for (const Look &look : looks) {
        take(look);
        logIn("sup", m_password);
        m_work->navigation.go(Page::Account);
        QTRY_VERIFY_WITH_TIMEOUT(m_work->ownAccount.isKnown(), patience);
        const QString before = m_hand->text("account.before");
        const bool korean = QLatin1StringView(look.language) == QLatin1StringView("ko");
        QVERIFY2(before.contains(korean ? u") " : u" on ") && before.contains(u'(') == korean, qPrintable(before));
        keep("account", look);
        m_work->ownAccount.begin(view::OwnAccountController::Form::Password);
        keep("account_password", look);
        m_work->ownAccount.begin(view::OwnAccountController::Form::SetFactor);
        keep("account_factor", look);
        m_work->ownAccount.begin(view::OwnAccountController::Form::Household);
        keep("account_household", look);
        lock();
    }
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(AccountPageTest)
#include "tst_account_page.moc"
