#include "tests/ui/frame_window.h"

#include <QKeySequence>
#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::goodPassword;
using test::Page;
using test::patience;
using test::State;

/// From a new store to a locked one, by hand.
class FrameTest : public test::FrameWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void welcomes();
    void createsAStoreByTyping();
    void locksByKey();
    void refusesAWrongPassword();
    void unlocksByTyping();
    void goesByPaletteAndBack();
    void titlesStandAtOnePlace();
    void everyCommandKeyWorksOnce();
    void switchesLanguageAndTheme();
    void remembersWithoutTellingAboutCases();
    void choosesAPolicy();
    void panesAreReachedByF6();
    void locksWhenIdle();
    void saysWhyAStoreDoesNotOpen();
};

void FrameTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    openWindow();
}

void FrameTest::welcomes()
{
    QVERIFY(m_hand->find("welcome.open"));
    m_hand->picture(QStringLiteral("welcome"));
    QVERIFY(!m_hand->find("rail.cases")); // nothing of the frame while nothing is open
    m_work->welcome.choose(home("nothing here"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("welcome.error").contains(u"holds no case store"), patience);
    m_hand->picture(QStringLiteral("welcome_refused"));
    m_work->welcome.forgetError();
}

void FrameTest::createsAStoreByTyping()
{
    m_hand->click(m_hand->find("welcome.create")->childItems().constLast());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("new.name"), patience);
    m_hand->find("new.folder")->setProperty("text", m_home.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("new.name")->hasActiveFocus(), patience);
    m_hand->type("outbreak");
    m_hand->key(Qt::Key_Tab);
    m_hand->type("kim");
    m_hand->key(Qt::Key_Tab);
    QVERIFY(m_hand->find("new.password")->hasActiveFocus());
    m_hand->type("password1234");
    m_hand->picture(QStringLiteral("new_store_guessable"));
    QVERIFY(m_hand->text("new.strength").contains(u"guess"));
    QVERIFY(!m_hand->find("new.create")->isEnabled());
    m_hand->find("new.password")->setProperty("text", QString());
    m_hand->type(goodPassword);
    m_hand->key(Qt::Key_Tab);
    m_hand->type("something else here");
    QVERIFY(m_hand->text("new.strength").contains(u"differ"));
    QVERIFY(!m_hand->find("new.create")->isEnabled());
    m_hand->find("new.again")->setProperty("text", QString());
    m_hand->type(goodPassword);
    m_hand->picture(QStringLiteral("new_store"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QVERIFY(QDir(home("outbreak.tracedesk")).exists());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("header.user").contains(u"kim"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.list"), patience);
    m_hand->picture(QStringLiteral("cases_empty"));
}

void FrameTest::locksByKey()
{
    m_hand->key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("palette.field"), patience);
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("palette.field"), patience);
    m_hand->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    QVERIFY(!m_hand->find("rail.cases"));
}

void FrameTest::refusesAWrongPassword()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("user"), patience); // one account: its name is not asked for
    unlockByTyping("not the password");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"do not open this store"), patience);
    QVERIFY(m_hand->text("password").isEmpty());
    QTest::keyClick(m_hand->window(), 'A'); // without Shift
    m_hand->picture(QStringLiteral("unlock_refused"));
    m_hand->find("password")->setProperty("text", QString());
}

void FrameTest::unlocksByTyping()
{
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QVERIFY(m_work->session.error().isEmpty());
}

void FrameTest::goesByPaletteAndBack()
{
    command("go sett");
    QCOMPARE(m_work->navigation.page(), Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.korean"), patience);
    m_hand->key(Qt::Key_Escape);
    QCOMPARE(m_work->navigation.page(), Page::Cases);
    m_hand->key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_work->navigation.page(), Page::Settings);
    m_hand->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_work->navigation.page(), Page::Cases);
    m_hand->key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_work->navigation.page(), Page::Settings);
    m_hand->picture(QStringLiteral("settings_general"));
}

void FrameTest::titlesStandAtOnePlace()
{
    QStringList titles;
    QList<QPointF> places;
    for (const Page page : {Page::Cases, Page::Intake, Page::Clusters, Page::People, Page::Records, Page::Retention,
                            Page::Settings, Page::Account}) {
        m_work->navigation.go(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("page.title") && !titles.contains(m_hand->text("page.title")), patience);
        m_hand->settle();
        titles.append(m_hand->text("page.title"));
        places.append(m_hand->find("page.title")->mapToScene({0, 0}));
        QVERIFY2(places.back() == places.front(), qPrintable(titles.back()));
    }
    m_work->navigation.go(Page::Settings);
}

void FrameTest::everyCommandKeyWorksOnce()
{
    // These change what is on offer while the test goes on.
    using enum view::Commands::Command;
    // Files are asked for in a dialog: that is the intake page's own test.
    const QList<view::Commands::Command> own{Lock, TraceAgain, CancelTrace, ImportFiles};
    QSignalSpy asked(&m_work->commands, &view::Commands::asked);
    for (int row = 0; row < m_work->commands.rowCount(); ++row) {
        const QModelIndex at = m_work->commands.index(row);
        const auto which = at.data(view::Commands::CommandRole).value<view::Commands::Command>();
        const QKeySequence keys(at.data(view::Commands::KeysRole).toString());
        if (keys.isEmpty() || !m_work->commands.isOffered(which) || own.contains(which))
            continue;
        asked.clear();
        QTest::keySequence(m_hand->window(), keys);
        QVERIFY2(asked.count() == 1, qPrintable(keys.toString()));
        QCOMPARE(asked[0][0].value<view::Commands::Command>(), which);
        m_work->commandPalette.close();
    }
}

void FrameTest::switchesLanguageAndTheme()
{
    m_work->navigation.go(Page::Settings);
    command("korean");
    QCOMPARE(m_work->appearance.language(), QStringLiteral("ko"));
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("rail.lock"), QStringLiteral("잠그기"), patience);
    m_hand->picture(QStringLiteral("settings_general_ko"));
    command("english");
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("rail.lock"), QStringLiteral("Lock"), patience);
    command("dark col");
    QVERIFY(m_work->appearance.dark());
    const QImage dark = m_hand->picture(QStringLiteral("settings_general_dark"));
    QVERIFY(dark.pixelColor(3, dark.height() / 2).value() < 60);
    command("light col");
    QVERIFY(!m_work->appearance.dark());
}

void FrameTest::remembersWithoutTellingAboutCases()
{
    m_work->preferences.setLockMinutes(7);
    QVERIFY(m_work->preferences.save());
    QFile file(home("config/window.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("\"lockMinutes\": 7"));
    QVERIFY(content.contains("\"language\": \"en\""));
    for (const char *telling : {"outbreak", "kim", "tracedesk"})
        QVERIFY2(!content.contains(telling), content.constData());
}

void FrameTest::choosesAPolicy()
{
    m_work->navigation.go(Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.policy"), patience);
    m_hand->click(m_hand->find("settings.policy"));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->policies.packs()->rowCount() >= 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("policy.use"), patience);
    m_hand->picture(QStringLiteral("settings_policy"));
    m_work->policies.show(QStringLiteral("mers-2015"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("policy.use")->isEnabled(), patience);
    m_hand->click(m_hand->find("policy.use"));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->policies.inForce(), QStringLiteral("mers-2015"), patience);
    QVERIFY(!m_work->policies.isByCases());
    m_hand->picture(QStringLiteral("settings_policy_chosen"));
    m_hand->click(m_hand->find("policy.byCases"));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->policies.isByCases(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->tracer.running(), patience);
}

void FrameTest::panesAreReachedByF6()
{
    m_work->navigation.go(Page::Settings);
    m_hand->find("rail.cases")->forceActiveFocus(Qt::TabFocusReason);
    const auto paneOf = [](QQuickItem *item) {
        while (item && item->objectName() != u"rail" && item->objectName() != u"header" && item->objectName() != u"page")
            item = item->parentItem();
        return item ? item->objectName() : QString();
    };
    QStringList panes;
    for (int n = 0; n < 3; ++n) {
        m_hand->key(Qt::Key_F6);
        panes << paneOf(m_hand->window()->activeFocusItem());
    }
    QCOMPARE(panes, QStringList({QStringLiteral("header"), QStringLiteral("page"), QStringLiteral("rail")}));
    m_hand->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(paneOf(m_hand->window()->activeFocusItem()), QStringLiteral("page"));
}

void FrameTest::locksWhenIdle()
{
    m_now += std::chrono::minutes(6);
    m_hand->key(Qt::Key_Tab); // a sign of life
    m_now += std::chrono::minutes(6);
    m_work->idle.check();
    QCOMPARE(m_work->session.state(), State::Open);
    m_now += std::chrono::seconds(30);
    m_work->idle.check();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("header.countdown"), patience);
    m_hand->picture(QStringLiteral("countdown"));
    m_now += std::chrono::minutes(1);
    m_work->idle.check();
    QCOMPARE(m_work->session.state(), State::Locked);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
}

void FrameTest::saysWhyAStoreDoesNotOpen()
{
    // Open elsewhere: another program has it.
    {
        const auto other = test::openBeside(home("outbreak.tracedesk").toStdString(), "",
                                            vault::SecretBytes::copyOf(std::string_view(goodPassword)));
        QVERIFY(other.has_value());
        unlockByTyping(goodPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"open in another program"), patience);
        m_hand->picture(QStringLiteral("unlock_elsewhere"));
    }
    // Damaged keyring.
    QFile keyring(home("outbreak.tracedesk/keyring"));
    QVERIFY(keyring.open(QIODevice::ReadWrite));
    const QByteArray whole = keyring.readAll();
    QByteArray damaged = whole;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    keyring.seek(0);
    keyring.write(damaged);
    keyring.flush();
    unlockByTyping(goodPassword);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"damaged"), patience);
    m_hand->picture(QStringLiteral("unlock_damaged"));
    keyring.seek(0);
    keyring.write(whole);
    keyring.close();
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_hand->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("otherStore"), patience);
    m_hand->click(m_hand->find("otherStore"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.open"), patience);
    QVERIFY(m_work->session.path().isEmpty());
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(FrameTest)
#include "tst_frame.moc"
