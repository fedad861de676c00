#pragma once

#include "view/background_run.h"
#include "view/welcome_link.h"

#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The ways into a store while none is named: make one, open one, open the demonstration.
class WelcomeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool founding READ isFounding NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool demonstrating READ isDemonstrating NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)

public:
    explicit WelcomeController(WelcomeLink link, QObject *parent = nullptr);

    [[nodiscard]] bool isFounding() const { return m_founding.isRunning(); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool isDemonstrating() const { return m_demonstration.isRunning(); }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }

    /// The home of the user, where a new store may go.
    Q_INVOKABLE [[nodiscard]] static QString home();
    Q_INVOKABLE [[nodiscard]] static QString localPath(const QUrl &url);
    /// Looks whether there is a store, and then asks to unlock it (storeChosen), or says why not.
    Q_INVOKABLE void choose(const QString &folder);
    /// The password's letters are overwritten. `name` may end in .tracedesk or not.
    Q_INVOKABLE void create(const QString &parent, const QString &name, const QString &user, const QString &password);
    Q_INVOKABLE void demonstrate();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forgetError();
    /// What is being made is entered to be locked at once: whoever asked for it may be gone.
    void lock();
    void retranslate();

signals:
    void changed();
    void storeChosen(const QString &path);
    void entered(const tracedesk::view::UnlockedStore &store, const QString &path, bool locked);

private:
    void say(const epi::Error &error);

    WelcomeLink m_link;
    QFutureWatcher<epi::Result<void>> m_looking;
    QFutureWatcher<epi::Result<UnlockedStore>> m_founding;
    QString m_path; ///< of what is looked at or founded
    std::optional<epi::Error> m_error;
    epi::WorkStage m_stage = epi::WorkStage::saving;
    quint64 m_done = 0;
    quint64 m_total = 0;
    bool m_cancelling = false;
    bool m_locked = false; ///< while it was made
    BackgroundRun<Demonstration> m_demonstration;
};

} // namespace tracedesk::view
