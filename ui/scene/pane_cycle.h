#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::scene {

/// Moves the keyboard from pane to pane of a window. A pane is an item with one of the names; the focus chain, which Tab follows
/// too, tells their order.
class PaneCycle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window MEMBER m_window REQUIRED FINAL)
    Q_PROPERTY(QStringList panes MEMBER m_panes REQUIRED FINAL)

public:
    using QObject::QObject;

    /// To the first control of the next pane, or the last one of the pane before; nothing where there is one pane only.
    Q_INVOKABLE void cycle(bool forward);

private:
    [[nodiscard]] QString paneOf(const QQuickItem *item) const;

    QQuickWindow *m_window = nullptr;
    QStringList m_panes;
};

} // namespace tracedesk::scene
