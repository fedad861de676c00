#include "app/window/login_watch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tracedesk::app {

namespace {

const auto login = QStringLiteral("org.freedesktop.login1");
const auto loginPath = QStringLiteral("/org/freedesktop/login1");
const auto loginManager = QStringLiteral("org.freedesktop.login1.Manager");
const auto loginSession = QStringLiteral("org.freedesktop.login1.Session");

// Service and interface are of one name. A desktop has the first or one of its own, some have both.
const QStringList savers{QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver"),
                         QStringLiteral("org.cinnamon.ScreenSaver"), QStringLiteral("org.mate.ScreenSaver"),
                         QStringLiteral("org.xfce.ScreenSaver")};

QDBusMessage toLogin(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(login, loginPath, loginManager, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

LoginWatch::LoginWatch(const QDBusConnection &machine, const QDBusConnection &desktop, QObject *parent)
    : QObject(parent)
    , m_machine(machine)
    , m_desktop(desktop)
{
    if (m_machine.isConnected())
        followMachine();
    if (m_desktop.isConnected())
        followDesktop();
}

template<class Answered> void LoginWatch::ask(const QDBusConnection &bus, QDBusMessage call, Answered answered)
{
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answered] {
        watcher->deleteLater();
        answered(*watcher);
    });
}

void LoginWatch::followMachine()
{
    m_machine.connect(login, loginPath, loginManager, QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
    m_loginService.setConnection(m_machine);
    m_loginService.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_loginService.addWatchedService(login);
    connect(&m_loginService, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                m_loginThere = false;
                m_holds = false;
                emit changed();
                if (!owner.isEmpty())
                    askLogin();
            });
    askLogin();
}

void LoginWatch::askLogin()
{
    // "auto" is our session, or the one with the user's display where we are in none, as a user's service is. Signals do not
    // come from an object of that name, so its real path is asked for.
    QStringList names{QStringLiteral("auto")};
    if (const QString own = qEnvironmentVariable("XDG_SESSION_ID"); !own.isEmpty())
        names << own;
    askForSession(std::move(names));
    holdSleep();
}

void LoginWatch::askForSession(QStringList names)
{
    if (names.isEmpty())
        return;
    const QString name = names.takeFirst();
    ask(m_machine, toLogin(QStringLiteral("GetSession"), {name}), [this, names](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusObjectPath> reply(call);
        if (reply.isError())
            askForSession(names);
        else
            followSession(reply.value().path());
    });
}

void LoginWatch::followSession(const QString &path)
{
    m_loginThere = true;
    if (path != m_session) {
        m_session = path;
        m_machine.connect(login, path, loginSession, QStringLiteral("Lock"), this, SIGNAL(left()));
        m_machine.connect(login, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                          {loginSession}, QString(), this, SLOT(onSessionProperties(QString, QVariantMap, QStringList)));
    }
    emit changed();
}

void LoginWatch::onSessionProperties(const QString &, const QVariantMap &changed, const QStringList &)
{
    const bool locked = changed.value(QStringLiteral("LockedHint"), false).toBool();
    const bool inFront = changed.value(QStringLiteral("Active"), true).toBool();
    if (locked || !inFront)
        emit left();
}

void LoginWatch::holdSleep()
{
    // Who and why are listed by systemd-inhibit, for anybody.
    const QVariantList what{QStringLiteral("sleep"), QStringLiteral("Tracedesk"), QStringLiteral("Closes what is open"),
                            QStringLiteral("delay")};
    ask(m_machine, toLogin(QStringLiteral("Inhibit"), what), [this](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply(call);
        if (m_sleepNear && m_sleepLet)
            return;
        m_inhibitor = reply.isError() ? QDBusUnixFileDescriptor() : reply.value();
        m_holds = m_inhibitor.isValid();
        emit changed();
    });
}

void LoginWatch::onPrepareForSleep(bool near)
{
    m_sleepNear = near;
    m_sleepLet = false;
    if (near)
        emit sleepIsNear();
    else if (!m_inhibitor.isValid())
        holdSleep();
}

void LoginWatch::letSleep()
{
    if (!m_sleepNear)
        return;
    m_sleepLet = true;
    // Not setFileDescriptor(-1): the descriptor lives as long as any copy of this value.
    m_inhibitor = QDBusUnixFileDescriptor();
}

void LoginWatch::followDesktop()
{
    m_saverServices.setConnection(m_desktop);
    m_saverServices.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    for (const QString &saver : savers) {
        // At any path: the same screensaver has had several.
        m_desktop.connect(saver, QString(), saver, QStringLiteral("ActiveChanged"), this, SLOT(onActiveChanged(bool)));
        m_saverServices.addWatchedService(saver);
    }
    connect(&m_saverServices, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &saver, const QString &, const QString &owner) {
                if (owner.isEmpty())
                    m_savers.remove(saver);
                else
                    m_savers.insert(saver);
                emit changed();
            });
    const auto bus = QStringLiteral("org.freedesktop.DBus");
    const QDBusMessage names =
        QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, QStringLiteral("ListNames"));
    ask(m_desktop, names, [this](const QDBusPendingCall &call) {
        const QDBusPendingReply<QStringList> reply(call);
        if (reply.isError())
            return;
        for (const QString &saver : savers) {
            if (reply.value().contains(saver))
                m_savers.insert(saver);
        }
        emit changed();
    });
}

void LoginWatch::onActiveChanged(bool active)
{
    if (active)
        emit left();
}

} // namespace tracedesk::app
