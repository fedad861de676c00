#include "tests/desk/office_at_work.h"
#include "tests/ui/invited_window.h"

#include <QtQml/QQmlExtensionPlugin>

#include <QFile>
#include <QTranslator>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// The end of a response in the window: a supervisor reads a plan and orders, a privacy officer signs, everything is gone, and
/// the certificate proves it.
class RetentionPageTest : public test::InvitedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        if (m_hand)
            closeWindow();
    }
    void supervisorSeesWhatIsKept();
    void planIsReadBeforeItIsSigned();
    void nothingIsSignedWithAWrongPassword();
    void ordersAreTakenBack();
    void filesTakenOutAreSettledByKeys();
    void supervisorOrders();
    void privacyOfficerSigns();
    void proofIsWhatIsLeft();
    void koreanAndDark();

private:
    void goToRetention()
    {
        m_hand->key(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("retentionPage"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_work->destruction.isBusy(), patience);
        m_hand->settle();
    }
    void giveThePassword(const QString &user)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
        m_hand->type(passwordOf(user).toLatin1().constData());
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
    }
    void press(const char *name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name) && m_hand->find(name)->isEnabled(), patience);
        m_hand->find(name)->forceActiveFocus();
        m_hand->key(Qt::Key_Space);
    }
};

void RetentionPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    found();
    const std::string user = "sup";
    auto office = desk::Office::open(storePath(), {user, secretOf("sup")}, test::cheapSurroundings());
    QVERIFY(office.has_value());
    const tests::OutbreakFiles files;
    QVERIFY(tests::importAll(*office, files).has_value());
    QVERIFY(office->trace({}, {}).has_value());
}

void RetentionPageTest::supervisorSeesWhatIsKept()
{
    logIn("sup");
    goToRetention();
    QCOMPARE(m_work->destruction.kinds()->rowCount(), static_cast<int>(epi::allDataClasses.size()));
    const auto amountOf = [&](int row) {
        return m_work->destruction.kinds()->index(row).data(view::RetentionListModel::CountRole).toString();
    };
    QCOMPARE(amountOf(0), QStringLiteral("36")); // base stations
    QCOMPARE(amountOf(2), QStringLiteral("3"));  // entry log
    QCOMPARE(amountOf(5), QStringLiteral("3"));  // cases
    QVERIFY(m_hand->text("destruction.summary").contains(u"Nothing is kept longer"));
    m_hand->picture(QStringLiteral("retention"));
}

void RetentionPageTest::planIsReadBeforeItIsSigned()
{
    press("destruction.planExpired");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isPlanned(), patience);
    QCOMPARE(m_hand->text("destruction.plan"), QStringLiteral("There is nothing to destroy."));
    press("destruction.forget");
    press("destruction.planEverything");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isPlanned(), patience);
    QVERIFY(m_hand->text("destruction.plan").contains(u"Cases: 3"));
    // Neither without a basis nor without the password.
    QVERIFY(!m_hand->find("destruction.order")->isEnabled());
    typeInto("destruction.basis", "Document 2020-117");
    QVERIFY(!m_hand->find("destruction.order")->isEnabled());
    m_hand->picture(QStringLiteral("retention_plan"));
}

void RetentionPageTest::nothingIsSignedWithAWrongPassword()
{
    typeInto("destruction.password", "something else");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("destruction.error").isEmpty(), patience);
    QVERIFY(m_work->destruction.isPlanned());
    QCOMPARE(m_work->destruction.orders()->rowCount(), 0);
    // The letters are gone from the field.
    QCOMPARE(m_hand->find("destruction.password")->property("text").toString(), QString());
}

void RetentionPageTest::ordersAreTakenBack()
{
    typeInto("destruction.password", passwordOf("sup"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.orders()->rowCount(), 1, patience);
    QVERIFY(!m_work->destruction.isPlanned());
    // Whoever ordered it cannot sign it, too.
    m_hand->settle();
    QVERIFY(!m_hand->find("destruction.sign.0"));
    press("destruction.refuse.0");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.orders()->rowCount(), 0, patience);
}

void RetentionPageTest::filesTakenOutAreSettledByKeys()
{
    press("retention.exports");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("exports.list"), patience);
    m_hand->settle();
    QVERIFY(!m_hand->find("export.destroyed"));
    m_hand->picture(QStringLiteral("exports_empty"));
    m_store
        ->ask([this](app::StoreRoom &room) {
            for (int i = 0; i < 4; ++i) {
                const auto mark = room.office->beginExport(secretOf("sup"));
                const std::string path = home("list").toStdString() + std::to_string(i) + ".csv";
                const std::array<std::uint8_t, 2> bytes{65, static_cast<std::uint8_t>(i)};
                (void)room.office->finishExport(*mark, {epi::ExportKind::caseList, path, "for the province", 12}, bytes);
            }
        })
        .waitForFinished();
    m_work->destruction.load();
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.exports()->rowCount(), 4, patience);
    m_hand->settle();
    QVERIFY(m_hand->text("exports.count").contains(u"4 open"));
    m_hand->picture(QStringLiteral("exports_open"));
    for (QQuickItem *control : m_hand->controls())
        QVERIFY2(!test::WindowDriver::accessibleName(control).isEmpty(), qPrintable(control->objectName()));
    // The second line, by keys alone.
    m_hand->find("exports.list")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("export.where").contains(u"list2.csv"), patience);
    m_hand->key(Qt::Key_Tab);
    QVERIFY(m_hand->find("export.destroyed")->hasActiveFocus());
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.exports()->waiting(), 3, patience);
    QVERIFY(m_hand->find("exports.list")->hasActiveFocus());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("export.where").contains(u"list2.csv"), patience); // where one was
    QVERIFY(!m_hand->find("export.destroyed"));                                              // said once
    const auto standing = [this](int row) {
        return m_work->destruction.exports()->index(row).data(view::ExportRegisterModel::StandingRole).toString();
    };
    QVERIFY2(standing(1).contains(u"destroyed") && standing(1).contains(u"sup"), qPrintable(standing(1)));
    m_hand->picture(QStringLiteral("exports_settled"));
    // Among the open ones alone it goes, and the next comes up.
    m_work->destruction.exports()->setFilter(view::ExportRegisterModel::Open);
    for (int left = 3; left > 0; --left) {
        QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.exports()->rowCount(), left, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_work->destruction.isBusy(), patience);
        press(left == 3 ? "export.legalHold" : "export.handedOver");
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.exports()->rowCount(), 0, patience);
    m_work->destruction.exports()->setFilter(view::ExportRegisterModel::Settled);
    QCOMPARE(m_work->destruction.exports()->rowCount(), 4);
    // A legal hold can end.
    QVERIFY2(standing(2).contains(u"legal hold"), qPrintable(standing(2)));
    m_hand->find("exports.list")->setProperty("currentIndex", 2);
    press("export.destroyed");
    QTRY_VERIFY_WITH_TIMEOUT(standing(2).contains(u"destroyed"), patience);
    m_work->destruction.exports()->setFilter(view::ExportRegisterModel::All);
    press("retention.data");
}

void RetentionPageTest::supervisorOrders()
{
    press("destruction.planEverything");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isPlanned(), patience);
    typeInto("destruction.basis", "Document 2020-117");
    typeInto("destruction.password", passwordOf("sup"));
    press("destruction.order");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.orders()->rowCount(), 1, patience);
    m_hand->picture(QStringLiteral("retention_ordered"));
    QVERIFY(!m_work->session.caseList().rowCount() == 0);
    lock();
}

void RetentionPageTest::privacyOfficerSigns()
{
    logIn("pri");
    goToRetention();
    QCOMPARE(m_work->destruction.kinds()->rowCount(), 0);
    QVERIFY(m_hand->text("destruction.summary").contains(u"no keys"));
    m_hand->picture(QStringLiteral("retention_privacy_officer"));
    typeInto("destruction.sign.password.0", "something else");
    press("destruction.sign.0");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("destruction.error").isEmpty(), patience);
    QCOMPARE(m_work->session.state(), State::Open);
    typeInto("destruction.sign.password.0", passwordOf("pri"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QVERIFY(!std::filesystem::exists(storePath() / "shred.key"));
    QVERIFY(!std::filesystem::exists(storePath() / "cases.1.db"));
    QVERIFY(std::filesystem::exists(storePath() / "audit.1.db"));
}

void RetentionPageTest::proofIsWhatIsLeft()
{
    logIn("sup");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("retentionPage"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isGone(), patience);
    m_hand->settle();
    for (const char *page : {"rail.cases", "rail.intake", "rail.clusters"})
        QVERIFY(!m_hand->find(page));
    for (const char *page : {"rail.people", "rail.records", "rail.retention"})
        QVERIFY(m_hand->find(page));
    QVERIFY(!m_hand->find("destruction.planEverything"));
    QCOMPARE(m_work->destruction.orders()->rowCount(), 1);
    m_hand->picture(QStringLiteral("retention_destroyed"));
    m_work->destruction.saveCertificate(0, QUrl::fromLocalFile(home("certificate.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    m_hand->picture(QStringLiteral("retention_certificate_password"));
    m_hand->type("something else");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("again.error").isEmpty(), patience);
    QVERIFY(!QFile::exists(home("certificate.pdf")));
    giveThePassword("sup");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("destruction.summary").contains(u"certificate.pdf"), patience);
    QVERIFY2(m_work->destruction.error().isEmpty(), qPrintable(m_work->destruction.error()));
    QFile page(home("certificate.pdf"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.read(5) == "%PDF-");
    QVERIFY(page.size() > 5'000);
    QFile lines(home("certificate.json"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    const auto read = desk::readCertificate(lines.readAll().toStdString(), "certificate.json");
    QVERIFY(read.has_value());
    QCOMPARE(read->proof.order.basis, std::string("Document 2020-117"));
    QCOMPARE(read->proof.signer.name, std::string("pri"));
    QVERIFY(read->carriedOut.has_value());
    // It is on the register, which needs no more to be said of it; where it lies is not kept there any more.
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.exports()->rowCount(), 5, patience);
    QCOMPARE(m_work->destruction.exports()->waiting(), 0);
    press("retention.exports");
    m_hand->settle();
    m_hand->picture(QStringLiteral("exports_destroyed"));
    press("retention.data");
    // Where it cannot be written it says so.
    m_work->destruction.saveCertificate(0, QUrl::fromLocalFile(home("nowhere/at/all.pdf")));
    giveThePassword("sup");
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->destruction.error().isEmpty(), patience);
    lock();
}

void RetentionPageTest::koreanAndDark()
{
    logIn("pri");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isGone(), patience);
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_hand->settle();
    QVERIFY(m_hand->text("destruction.summary").contains(u"파기"));
    m_hand->picture(QStringLiteral("retention_korean_dark"));
    press("retention.exports");
    m_hand->settle();
    m_hand->picture(QStringLiteral("exports_korean_dark"));
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(RetentionPageTest)
#include "tst_retention_page.moc"
