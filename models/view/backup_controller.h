#pragma once

#include "view/background_run.h"
#include "view/backup_link.h"

#include "epi/duties.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::view {

/// Backups of the open store and the two papers that open them, for those whose duty it is.
class BackupController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool canBackUp READ canBackUp NOTIFY changed FINAL)
    Q_PROPERTY(QString papersText READ papersText NOTIFY changed FINAL)
    Q_PROPERTY(QString begunText READ begunText NOTIFY changed FINAL)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(bool writing READ isWriting NOTIFY changed FINAL)
    Q_PROPERTY(QString paperHead READ paperHead NOTIFY changed FINAL)
    Q_PROPERTY(QStringList paperLines READ paperLines NOTIFY changed FINAL)
    Q_PROPERTY(QString paperFoot READ paperFoot NOTIFY changed FINAL)

public:
    explicit BackupController(BackupLink link, QObject *parent = nullptr);

    /// The account may make backups, or the second of two papers.
    [[nodiscard]] bool isOffered() const { return canBackUp() || epi::may(m_role, epi::Duty::signOrder); }
    [[nodiscard]] bool canBackUp() const { return epi::may(m_role, epi::Duty::backUp); }
    [[nodiscard]] QString papersText() const;
    /// Of a pair whose second paper is missing; empty where there is none.
    [[nodiscard]] QString begunText() const;
    /// Which paper this account may make now; empty: none.
    [[nodiscard]] QString dueText() const;
    [[nodiscard]] QString lastText() const;
    /// A backup can be made.
    [[nodiscard]] bool isReady() const { return canBackUp() && m_now && m_now->recovery.state.inForce && !isBusy(); }
    [[nodiscard]] bool isBusy() const { return m_asking.isRunning() || m_run.isRunning(); }
    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString notice() const { return m_notice; }
    /// A paper is on the screen to be written down.
    [[nodiscard]] bool isWriting() const { return m_now && m_now->drawn != nullptr; }
    [[nodiscard]] QString paperHead() const;
    [[nodiscard]] QStringList paperLines() const;
    [[nodiscard]] QString paperFoot() const;

    void setAccount(epi::Role role, const QString &name);
    void load();
    void clear();
    Q_INVOKABLE void draw();
    /// Signs the paper that is on the screen; the letters of the line are overwritten.
    Q_INVOKABLE void sign(const QString &lastLine);
    /// The paper on the screen is worth nothing.
    Q_INVOKABLE void putAway();
    Q_INVOKABLE void backUp(const QUrl &file);
    Q_INVOKABLE void cancel();
    void retranslate();

signals:
    void changed();

private:
    void ask(QFuture<epi::Result<BackupNow>> answer);
    void receive();
    void take(BackupNow now);
    void say(const epi::Error &error);
    [[nodiscard]] QString nameOf(epi::AccountId account) const;

    BackupLink m_link;
    QFutureWatcher<epi::Result<BackupNow>> m_asking;
    BackgroundRun<BackupNow> m_run;
    std::optional<BackupNow> m_now;
    epi::Role m_role = epi::Role::surveyor;
    QString m_account;
    bool m_signing = false; ///< the answer awaited is that of sign
    epi::WorkStage m_stage = epi::WorkStage::copying;
    quint64 m_done = 0;
    quint64 m_total = 0;
    QString m_notice;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
