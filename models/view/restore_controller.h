#pragma once

#include "view/background_run.h"
#include "view/backup_link.h"

#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::view {

/// A store made again out of a backup and its two papers, while none is open.
class RestoreController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    explicit RestoreController(BackupLink link, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }
    [[nodiscard]] QString error() const;

    /// How far a paper was typed, or which group of it is wrong.
    Q_INVOKABLE [[nodiscard]] QString typedText(const QString &paper) const;
    Q_INVOKABLE [[nodiscard]] bool isWhole(const QString &paper) const;
    /// `name` may end in .tracedesk or not. The letters of both papers stay where they are: what they were typed for may fail
    /// for want of a folder. They are forgotten when the store is there.
    Q_INVOKABLE void restore(const QString &file, const QString &parent, const QString &name, const QString &onePaper,
                             const QString &otherPaper);
    /// Overwrites the letters of a paper, also in the field that shows them.
    Q_INVOKABLE void overwrite(const QString &paper);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forgetError();
    /// Whoever typed them has left.
    void forgetPapers() { emit papersForgotten(); }
    void retranslate();

signals:
    void changed();
    void restored(const QString &path);
    /// What shows their letters clears them.
    void papersForgotten();
    /// Paper 1 or 2 is one that the backup does not need; the other may be right.
    void paperRefused(int which);

private:
    void say(const epi::Error &error);

    BackupLink m_link;
    BackgroundRun<std::string> m_run;
    quint64 m_done = 0;
    quint64 m_total = 0;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
