#pragma once

#include "tests/support/places.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace tracedesk::test {

/// A bus of its own, and on it a login service that is made up (python-dbusmock's): the buses of the host are not touched.
class LoginBus
{
public:
    static constexpr auto own = "c2";     ///< the session that "auto" stands for
    static constexpr auto another = "c3"; ///< of somebody else

    LoginBus()
    {
        for (QProcess *process : {&m_login, &m_bus})
            process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // not left over by a test that crashes
    }
    ~LoginBus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("test"));
        for (QProcess *process : {&m_login, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }

    [[nodiscard]] bool start()
    {
        QFile rules(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!rules.open(QIODevice::WriteOnly))
            return false;
        // No folder of services: nothing of the host is started.
        rules.write("<busconfig><listen>unix:path=" + m_folder.filePath(QStringLiteral("bus")).toUtf8() +
                    "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow user=\"*\"/><allow own=\"*\"/>"
                    "<allow send_destination=\"*\"/><allow receive_sender=\"*\"/></policy></busconfig>");
        rules.close();
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                    QStringLiteral("--config-file=") + rules.fileName()});
        if (!m_bus.waitForReadyRead())
            return false;
        m_address = QString::fromUtf8(m_bus.readAllStandardOutput()).trimmed();
        return connectAs("test").isConnected();
    }
    [[nodiscard]] QString address() const { return m_address; }
    /// A connection of that name, made when it is first asked for.
    [[nodiscard]] QDBusConnection connectAs(const char *name) const
    {
        return QDBusConnection::connectToBus(m_address, QString::fromLatin1(name));
    }

    /// With two sessions; where `inSession` is false none of them belongs to who asks.
    [[nodiscard]] bool startLogin(bool inSession = true)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_address);
        m_login.setProcessEnvironment(environment);
        m_login.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--template"),
                              tests::fixtures("/app/login_service.py")};
        if (!inSession)
            arguments << QStringLiteral("--parameters") << QStringLiteral("{\"InSession\": false}");
        m_login.start(QStringLiteral("python3"), arguments);
        return QTest::qWaitFor(
            [this] {
                return connectAs("test").interface()->isServiceRegistered(service()).value() && inhibitors() != noAnswer();
            },
            60'000);
    }
    void stopLogin()
    {
        m_login.kill();
        m_login.waitForFinished();
    }
    [[nodiscard]] qint64 loginProcess() const { return m_login.processId(); }

    void lock(const char *session = own) const { emitSignal(path(session), sessions(), "Lock", {}, {}); }
    void prepareForSleep(bool near) const { emitSignal(root(), manager(), "PrepareForSleep", "b", {near}); }
    /// A property of the session, told as logind tells it.
    void tell(const char *property, bool value, const char *session = own) const
    {
        mock(path(session), "UpdateProperties", {sessions(), QVariantMap{{QString::fromLatin1(property), value}}});
    }
    /// What and how of the inhibitors that are held: "sleep delay".
    [[nodiscard]] QStringList inhibitors() const
    {
        const QDBusMessage reply = call(root(), manager(), "ListInhibitors", {});
        QStringList held;
        if (reply.arguments().isEmpty())
            return noAnswer();
        const auto list = reply.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString what, who, why, mode;
            uint uid = 0, process = 0;
            list.beginStructure();
            list >> what >> who >> why >> mode >> uid >> process;
            list.endStructure();
            held << what + u' ' + mode;
        }
        list.endArray();
        return held;
    }

private:
    static QStringList noAnswer() { return {QStringLiteral("no answer")}; }
    static QString service() { return QStringLiteral("org.freedesktop.login1"); }
    static QString root() { return QStringLiteral("/org/freedesktop/login1"); }
    static QString manager() { return QStringLiteral("org.freedesktop.login1.Manager"); }
    static QString sessions() { return QStringLiteral("org.freedesktop.login1.Session"); }
    static QString path(const char *session)
    {
        return QStringLiteral("/org/freedesktop/login1/session/") + QLatin1StringView(session);
    }

    QDBusMessage call(const QString &path, const QString &interface, const char *method, const QVariantList &arguments) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(service(), path, interface, QString::fromLatin1(method));
        message.setArguments(arguments);
        return connectAs("test").call(message);
    }
    void mock(const QString &path, const char *method, const QVariantList &arguments) const
    {
        const QDBusMessage reply = call(path, QStringLiteral("org.freedesktop.DBus.Mock"), method, arguments);
        QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
    }
    void emitSignal(const QString &path, const QString &interface, const char *name, const char *signature,
                    const QVariantList &arguments) const
    {
        mock(path, "EmitSignal", {interface, QString::fromLatin1(name), QString::fromLatin1(signature), arguments});
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_login;
    QString m_address;
};

} // namespace tracedesk::test
