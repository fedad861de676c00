#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QSet>

namespace tracedesk::app {

/// Hears that the person has left. The login service of the machine (org.freedesktop.login1) tells when the session is locked,
/// when another one comes to the front and when sleep is near, and holds the sleep back until letSleep(); the screensaver of the
/// desktop tells when it covers the screen. Starts no service, and waits for no service's answer; where a bus or a service is
/// missing nothing is heard of it. GUI thread.
class LoginWatch : public QObject
{
    Q_OBJECT

public:
    /// `machine` is the system bus, `desktop` the session bus; neither needs to be connected.
    LoginWatch(const QDBusConnection &machine, const QDBusConnection &desktop, QObject *parent = nullptr);

    /// Somebody tells when the screen is locked; a screen locker that keeps it to itself is not noticed.
    [[nodiscard]] bool hearsScreen() const { return (m_loginThere && !m_session.isEmpty()) || !m_savers.isEmpty(); }
    /// The machine waits with its sleep.
    [[nodiscard]] bool holdsSleep() const { return m_holds; }
    /// The answer to sleepIsNear(); without effect at other times.
    void letSleep();

signals:
    void left();
    /// letSleep() is waited for, but for seconds only (InhibitDelayMaxSec, 5 where nothing else is set).
    void sleepIsNear();
    void changed();

private slots:
    void onPrepareForSleep(bool near);
    void onSessionProperties(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
    void onActiveChanged(bool active);

private:
    void followMachine();
    void followDesktop();
    void askLogin();
    void askForSession(QStringList names);
    void followSession(const QString &path);
    void holdSleep();
    template<class Answered> void ask(const QDBusConnection &bus, QDBusMessage call, Answered answered);

    QDBusConnection m_machine;
    QDBusConnection m_desktop;
    QDBusServiceWatcher m_loginService;
    QDBusServiceWatcher m_saverServices;
    QSet<QString> m_savers;
    QString m_session; ///< object path
    QDBusUnixFileDescriptor m_inhibitor;
    bool m_loginThere = false;
    bool m_holds = false;
    bool m_sleepNear = false;
    bool m_sleepLet = false;
};

} // namespace tracedesk::app
