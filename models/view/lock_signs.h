#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Which signs from around the window lock the store, for the settings to say; told by whoever composes the program. GUI
/// thread.
class LockSigns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool screen READ screen NOTIFY changed FINAL)
    Q_PROPERTY(bool sleep READ sleep NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Somebody tells when the screen is locked.
    [[nodiscard]] bool screen() const { return m_screen; }
    /// The machine waits with its sleep until the store is locked.
    [[nodiscard]] bool sleep() const { return m_sleep; }
    void set(bool screen, bool sleep);

signals:
    void changed();

private:
    bool m_screen = false;
    bool m_sleep = false;
};

} // namespace tracedesk::view
