#include "desk/demonstration.h"
#include "tests/app/login_bus.h"
#include "tests/ui/frame_window.h"

#include <QProcess>
#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

#include <semaphore>
#include <sys/stat.h>

using namespace tracedesk;
using test::patience;
using test::State;

namespace {

const QStringList held{QStringLiteral("sleep delay")};

} // namespace

/// What the machine's login service says locks the store, in the window and in the program itself.
class LoginLockTest : public test::FrameWindow
{
    Q_OBJECT

    test::LoginBus m_bus;

    [[nodiscard]] QString store() const { return home("town/") + QLatin1StringView(desk::demonstrationStore); }
    /// Asked of the system: to try and open it would get in the program's way.
    [[nodiscard]] static bool isOpenSomewhere(const QString &store)
    {
        struct stat lock = {};
        QFile locks(QStringLiteral("/proc/locks"));
        return ::stat(qPrintable(store + QStringLiteral("/lock")), &lock) == 0 && locks.open(QIODevice::ReadOnly) &&
               locks.readAll().contains(':' + QByteArray::number(static_cast<qulonglong>(lock.st_ino)) + ' ');
    }
    void unlock()
    {
        m_work->session.setPath(store());
        m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    }

private slots:
    void initTestCase();
    void sleepWaitsForTheStoreAndTheWindow();
    void aLockedScreenLocks();
    void settingsSayWhatIsInForce();
    void theProgramItself_data();
    void theProgramItself();
};

void LoginLockTest::initTestCase()
{
    QVERIFY(m_bus.start());
    QVERIFY(m_bus.startLogin());
    QVERIFY(QDir().mkpath(home("town")));
    const auto made = desk::makeDemonstration(test::smallTown(), home("town").toStdString(), test::cheapSurroundings(), {}, {});
    QVERIFY(made.has_value());
}

void LoginLockTest::sleepWaitsForTheStoreAndTheWindow()
{
    openWindow();
    {
        app::LoginWatch watch(m_bus.connectAs("machine"), QDBusConnection(QStringLiteral("none")));
        app::tieToLogin(*m_work, watch, *m_store, *m_hand->window());
        for (int night = 1; night <= 3; ++night) {
            QTRY_COMPARE_WITH_TIMEOUT(m_bus.inhibitors(), held, patience);
            unlock();
            if (night == 3)
                m_hand->window()->showMinimized(); // draws nothing
            // The store is busy, as with an import that is being stored.
            std::binary_semaphore gate(0);
            auto busy = m_store->ask([&gate](const app::StoreRoom &) { gate.acquire(); });
            m_bus.prepareForSleep(true);
            QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
            m_hand->settle();
            QTest::qWait(1500); // longer than a window that does not draw is waited for
            QCOMPARE(m_bus.inhibitors(), held);
            QVERIFY(!busy.isFinished());
            int frames = 0;
            const auto counted = connect(m_hand->window(), &QQuickWindow::frameSwapped, this, [&frames] { ++frames; });
            gate.release();
            QTRY_VERIFY_WITH_TIMEOUT(m_bus.inhibitors().isEmpty(), patience);
            QVERIFY(m_store->ask([](const app::StoreRoom &room) { return !room.office; }).result());
            if (night < 3)
                QVERIFY(frames >= 2);
            disconnect(counted);
            m_bus.prepareForSleep(false);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_bus.inhibitors(), held, patience);
        QTest::qWait(1500); // what waited for frames in the night is over
        QCOMPARE(m_bus.inhibitors(), held);
    }
    closeWindow();
}

void LoginLockTest::aLockedScreenLocks()
{
    openWindow();
    {
        app::LoginWatch watch(m_bus.connectAs("machine"), QDBusConnection(QStringLiteral("none")));
        app::tieToLogin(*m_work, watch, *m_store, *m_hand->window());
        QTRY_VERIFY_WITH_TIMEOUT(watch.hearsScreen(), patience);
        unlock();
        m_bus.lock();
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
        unlock();
        m_bus.tell("LockedHint", true);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
        QCOMPARE(m_bus.inhibitors(), held); // no night
    }
    closeWindow();
}

void LoginLockTest::settingsSayWhatIsInForce()
{
    openWindow();
    unlock();
    m_work->navigation.go(test::Page::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("settings.lockScreen"), patience);
    for (const char *line : {"settings.lockScreen", "settings.lockSleep"})
        QCOMPARE(m_hand->text(line), QStringLiteral("Not offered by this desktop"));
    m_hand->picture(QStringLiteral("settings_lock_without"));
    {
        app::LoginWatch watch(m_bus.connectAs("machine"), QDBusConnection(QStringLiteral("none")));
        app::tieToLogin(*m_work, watch, *m_store, *m_hand->window());
        QTRY_VERIFY_WITH_TIMEOUT(watch.hearsScreen() && watch.holdsSleep(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("settings.lockScreen").startsWith(u"Yes"), patience);
        QVERIFY(m_hand->text("settings.lockSleep").startsWith(u"Yes"));
        QCOMPARE(m_hand->text("settings.lockLatest"), QStringLiteral("9 hours after unlocking"));
        for (const char *language : {"en", "ko"}) {
            m_work->appearance.setLanguage(QString::fromLatin1(language));
            for (const bool dark : {false, true}) {
                using enum view::AppearanceController::Theme;
                m_work->appearance.setTheme(dark ? Dark : Light);
                m_hand->picture(
                    QStringLiteral("settings_lock_%1_%2").arg(QLatin1StringView(language), dark ? u"dark" : u"light"));
            }
        }
    }
    closeWindow();
}

void LoginLockTest::theProgramItself_data()
{
    QTest::addColumn<bool>("sleep");
    QTest::newRow("screen") << false;
    QTest::newRow("sleep") << true;
}

void LoginLockTest::theProgramItself()
{
    QFETCH(bool, sleep);
    // The program takes no key that was derived cheaply.
    const QString store = home(sleep ? "sleep.tracedesk" : "screen.tracedesk");
    desk::Surroundings surroundings = test::cheapSurroundings();
    surroundings.kdf = desk::Surroundings().kdf;
    QVERIFY(desk::Office::found(store.toStdString(), {.founder = {"kim", epi::Role::owner, {}}},
                                vault::SecretBytes::copyOf(std::string_view(test::goodPassword)), surroundings)
                .has_value());
    QVERIFY(!isOpenSomewhere(store));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *bus : {"DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"})
        environment.insert(QString::fromLatin1(bus), m_bus.address());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home("config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home("data"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(tests::programs("/tracedesk"), {store, QStringLiteral("--password-on-stdin")});
    program.write(QByteArray(test::goodPassword) + '\n');
    program.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(isOpenSomewhere(store), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bus.inhibitors(), held, patience);
    if (sleep) {
        m_bus.prepareForSleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_bus.inhibitors().isEmpty(), patience);
        QVERIFY(!isOpenSomewhere(store)); // at once: whoever sees the inhibitor gone finds it closed
        m_bus.prepareForSleep(false);
    } else {
        // It may still be finding out which session it belongs to, and hear nothing yet.
        QTRY_VERIFY_WITH_TIMEOUT((m_bus.lock(), !isOpenSomewhere(store)), patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_bus.inhibitors(), held, patience);
    program.terminate();
    QVERIFY(program.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.inhibitors().isEmpty(), patience);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(LoginLockTest)
#include "tst_login_lock.moc"
