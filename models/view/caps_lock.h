#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Whether Caps Lock seems to be on, told from what keys write: no toolkit says it on every desktop.
class CapsLock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool on READ isOn NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] bool isOn() const { return m_on; }
    /// A key that was pressed: its code (Qt::Key), modifiers and text.
    Q_INVOKABLE void seeKey(int key, int modifiers, const QString &text);

signals:
    void changed();

private:
    bool m_on = false;
};

} // namespace tracedesk::view
