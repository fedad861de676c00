#pragma once

#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>
#include <optional>

namespace tracedesk::view {

/// Asks once more for the password of the account before an act that matters: what it is asked for, whether it was wrong.
/// Keeps no password. GUI thread.
class PasswordQuestion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ by what asks")
    Q_PROPERTY(bool asked READ isAsked NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    using Go = std::function<void(vault::SecretBytes)>;

    using QObject::QObject;

    [[nodiscard]] bool isAsked() const { return m_go != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString purpose() const { return m_purpose; }
    [[nodiscard]] QString error() const;

    /// `go` begins the act with what was typed, and is asked again as long as that was wrong; whoever begins it tells by settle()
    /// what came of it. `purpose` names the act as its button does.
    void ask(const QString &purpose, Go go);
    /// What came of the act; null: it is done. True where the password was refused: it is asked for again, and nobody else need
    /// say so. Without an act under way nothing happens.
    bool settle(const epi::Error *error);
    /// The letters of `password` are overwritten.
    Q_INVOKABLE void give(const QString &password);
    /// Nothing while the act is under way.
    Q_INVOKABLE void leave();
    /// The store is closing: whatever goes on.
    void drop();
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    Go m_go;
    QString m_purpose;
    bool m_busy = false;
    std::optional<epi::Error> m_error;
};

/// Why a password that was asked for again was not taken; empty for errors of other kinds.
[[nodiscard]] QString passwordFault(const epi::Error &error);

} // namespace tracedesk::view
