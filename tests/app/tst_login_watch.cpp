#include "app/window/login_watch.h"
#include "tests/app/login_bus.h"

#include <QSignalSpy>

#include <csignal>

using namespace tracedesk;
using app::LoginWatch;

namespace {

constexpr int patience = 120'000; // ms: a machine may be busy; nothing is measured

QDBusConnection nowhere()
{
    return QDBusConnection(QStringLiteral("no such connection"));
}

} // namespace

/// What the machine and the desktop say, over a bus of the test's own.
class LoginWatchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LoginBus> m_bus;

    /// A watch on a connection of its own, as in a program; ready when it holds the sleep.
    [[nodiscard]] std::unique_ptr<LoginWatch> watch(bool login = true) const
    {
        auto made = std::make_unique<LoginWatch>(m_bus->connectAs("machine"), m_bus->connectAs("desktop"));
        if (login && !QTest::qWaitFor([&] { return made->holdsSleep() && made->hearsScreen(); }, patience))
            return nullptr;
        return made;
    }

private slots:
    void init();
    void cleanup();
    void hearsItsOwnSessionOnly();
    void hearsHints_data();
    void hearsHints();
    void isFoundByNameWithoutASession();
    void hearsScreensavers_data();
    void hearsScreensavers();
    void holdsSleepUntilItIsLet();
    void noChildKeepsTheMachineAwake();
    void aLoginServiceThatStartsAnewIsAskedAnew();
    void goesWithoutQuietly();
    void waitsForNobody();
};

void LoginWatchTest::init()
{
    qunsetenv("XDG_SESSION_ID");
    m_bus = std::make_unique<test::LoginBus>();
    QVERIFY(m_bus->start());
}

void LoginWatchTest::cleanup()
{
    for (const char *name : {"machine", "desktop", "saver"})
        QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    m_bus.reset();
}

void LoginWatchTest::hearsItsOwnSessionOnly()
{
    QVERIFY(m_bus->startLogin());
    const auto heard = watch();
    QVERIFY(heard);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    m_bus->lock(test::LoginBus::another);
    m_bus->tell("LockedHint", true, test::LoginBus::another);
    m_bus->lock();
    QTRY_VERIFY_WITH_TIMEOUT(!left.isEmpty(), patience);
    QCOMPARE(left.count(), 1); // what was sent before it has come before it
}

void LoginWatchTest::hearsHints_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<bool>("gone");
    QTest::newRow("locked") << QByteArray("LockedHint") << true;
    QTest::newRow("another user in front") << QByteArray("Active") << false;
}

void LoginWatchTest::hearsHints()
{
    QFETCH(QByteArray, property);
    QFETCH(bool, gone);
    QVERIFY(m_bus->startLogin());
    const auto heard = watch();
    QVERIFY(heard);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    m_bus->tell(property, !gone);
    m_bus->tell("IdleHint", true);
    m_bus->tell(property, gone);
    QTRY_VERIFY_WITH_TIMEOUT(!left.isEmpty(), patience);
    QCOMPARE(left.count(), 1);
}

void LoginWatchTest::isFoundByNameWithoutASession()
{
    QVERIFY(m_bus->startLogin(false));
    {
        const auto unnamed = watch(false);
        QTRY_VERIFY_WITH_TIMEOUT(unnamed->holdsSleep(), patience); // sleep is everybody's
        QVERIFY(!unnamed->hearsScreen());
    }
    QDBusConnection::disconnectFromBus(QStringLiteral("machine"));
    qputenv("XDG_SESSION_ID", test::LoginBus::own);
    const auto heard = watch();
    QVERIFY(heard);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    m_bus->lock();
    QTRY_COMPARE_WITH_TIMEOUT(left.count(), 1, patience);
}

void LoginWatchTest::hearsScreensavers_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("path");
    QTest::newRow("KDE") << QStringLiteral("org.freedesktop.ScreenSaver") << QStringLiteral("/ScreenSaver");
    QTest::newRow("GNOME") << QStringLiteral("org.gnome.ScreenSaver") << QStringLiteral("/org/gnome/ScreenSaver");
    QTest::newRow("Cinnamon") << QStringLiteral("org.cinnamon.ScreenSaver") << QStringLiteral("/org/cinnamon/ScreenSaver");
    QTest::newRow("MATE") << QStringLiteral("org.mate.ScreenSaver") << QStringLiteral("/org/mate/ScreenSaver");
    QTest::newRow("Xfce") << QStringLiteral("org.xfce.ScreenSaver") << QStringLiteral("/org/xfce/ScreenSaver");
}

void LoginWatchTest::hearsScreensavers()
{
    QFETCH(QString, service);
    QFETCH(QString, path);
    const auto heard = watch(false);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    QSignalSpy changed(heard.get(), &LoginWatch::changed);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience); // the names were listed
    QVERIFY(!heard->hearsScreen());
    // It starts after us, as after a change of settings.
    QDBusConnection saver = m_bus->connectAs("saver");
    QVERIFY(saver.registerService(service));
    QTRY_VERIFY_WITH_TIMEOUT(heard->hearsScreen(), patience);
    QVERIFY(!heard->holdsSleep());
    for (const bool active : {false, true}) {
        QDBusMessage signal = QDBusMessage::createSignal(path, service, QStringLiteral("ActiveChanged"));
        signal << active;
        QVERIFY(saver.send(signal));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!left.isEmpty(), patience);
    QCOMPARE(left.count(), 1);
    // Here before us.
    const LoginWatch second(nowhere(), m_bus->connectAs("desktop"));
    QTRY_VERIFY_WITH_TIMEOUT(second.hearsScreen(), patience);
    QVERIFY(saver.unregisterService(service));
    QTRY_VERIFY_WITH_TIMEOUT(!heard->hearsScreen(), patience);
}

void LoginWatchTest::holdsSleepUntilItIsLet()
{
    QVERIFY(m_bus->startLogin());
    const auto heard = watch();
    QVERIFY(heard);
    const QStringList held{QStringLiteral("sleep delay")};
    QSignalSpy near(heard.get(), &LoginWatch::sleepIsNear);
    for (int night = 1; night <= 2; ++night) {
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->inhibitors(), held, patience);
        heard->letSleep(); // nobody asked
        QCOMPARE(m_bus->inhibitors(), held);
        m_bus->prepareForSleep(true);
        QTRY_COMPARE_WITH_TIMEOUT(near.count(), night, patience);
        QCOMPARE(m_bus->inhibitors(), held);
        heard->letSleep();
        QTRY_VERIFY_WITH_TIMEOUT(m_bus->inhibitors().isEmpty(), patience);
        m_bus->prepareForSleep(false);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_bus->inhibitors(), held, patience);
    // A sleep that was called off before the answer: held as before, once.
    m_bus->prepareForSleep(true);
    m_bus->prepareForSleep(false);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    m_bus->lock();
    QTRY_COMPARE_WITH_TIMEOUT(left.count(), 1, patience); // both have come before it
    QCOMPARE(near.count(), 3);
    heard->letSleep();
    QCOMPARE(m_bus->inhibitors(), held);
}

// The parser is a process of its own, and a descriptor in any process counts.
void LoginWatchTest::noChildKeepsTheMachineAwake()
{
    QVERIFY(m_bus->startLogin());
    const auto heard = watch();
    QVERIFY(heard);
    QProcess child;
    child.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    QVERIFY(child.waitForStarted());
    QSignalSpy near(heard.get(), &LoginWatch::sleepIsNear);
    m_bus->prepareForSleep(true);
    QTRY_COMPARE_WITH_TIMEOUT(near.count(), 1, patience);
    heard->letSleep();
    QTRY_VERIFY_WITH_TIMEOUT(m_bus->inhibitors().isEmpty(), 10'000);
    child.kill();
    child.waitForFinished();
}

void LoginWatchTest::aLoginServiceThatStartsAnewIsAskedAnew()
{
    QVERIFY(m_bus->startLogin());
    const auto heard = watch();
    QVERIFY(heard);
    QSignalSpy left(heard.get(), &LoginWatch::left);
    m_bus->stopLogin();
    QTRY_VERIFY_WITH_TIMEOUT(!heard->holdsSleep() && !heard->hearsScreen(), patience);
    QVERIFY(m_bus->startLogin());
    QTRY_VERIFY_WITH_TIMEOUT(heard->holdsSleep() && heard->hearsScreen(), patience);
    QCOMPARE(m_bus->inhibitors(), QStringList{QStringLiteral("sleep delay")});
    m_bus->lock();
    QTRY_VERIFY_WITH_TIMEOUT(!left.isEmpty(), patience);
    QCOMPARE(left.count(), 1); // not once more for the time before
}

void LoginWatchTest::goesWithoutQuietly()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    LoginWatch alone(nowhere(), nowhere());
    QVERIFY(!alone.hearsScreen());
    QVERIFY(!alone.holdsSleep());
    alone.letSleep();
    // Buses with nobody on them.
    const auto lonely = watch(false);
    QSignalSpy changed(lonely.get(), &LoginWatch::changed);
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() >= 2, patience); // the names were listed, and nobody holds the sleep
    QVERIFY(!lonely->hearsScreen());
    QVERIFY(!lonely->holdsSleep());
}

void LoginWatchTest::waitsForNobody()
{
    QVERIFY(m_bus->startLogin());
    QVERIFY(::kill(static_cast<pid_t>(m_bus->loginProcess()), SIGSTOP) == 0);
    const auto unanswered = watch(false); // a call that waits would be given up in here
    QVERIFY(!unanswered->holdsSleep());
    QVERIFY(::kill(static_cast<pid_t>(m_bus->loginProcess()), SIGCONT) == 0);
    QTRY_VERIFY_WITH_TIMEOUT(unanswered->holdsSleep() && unanswered->hearsScreen(), patience);
}

QTEST_GUILESS_MAIN(LoginWatchTest)
#include "tst_login_watch.moc"
