#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What is to be said about a new password while it is typed, twice. Keeps nothing of it.
class PasswordJudge : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(int strength READ strength NOTIFY changed FINAL)
    Q_PROPERTY(bool fits READ fits NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString text() const;                       ///< a sentence
    [[nodiscard]] int strength() const { return m_strength; } ///< 0 none to 3 good
    /// Strong enough, and typed twice alike.
    [[nodiscard]] bool fits() const { return m_strength >= 2 && m_alike; }

    /// Whoever shows the text tells of another language: made by a form, it hears of none.
    Q_INVOKABLE void retranslate() { emit changed(); }
    Q_INVOKABLE void judge(const QString &password, const QString &again, const QString &user);

signals:
    void changed();

private:
    int m_strength = 0;
    bool m_short = true;
    bool m_repeated = false;
    bool m_alike = false;
};

} // namespace tracedesk::view
