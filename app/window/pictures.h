#pragma once

#include "view/workspace.h"

#include <QObject>
#include <QQuickWindow>

namespace tracedesk::app {

/// Unattended tour for reports and machines without a display: when the store is open, opens the case with the most co-presences
/// that has stays, waits until map and timeline are drawn, saves window.png, map.png and timeline.png into a folder and ends the
/// program (0, or 1 when the store did not open or a picture could not be saved).
class Pictures : public QObject
{
    Q_OBJECT

public:
    Pictures(view::Workspace &workspace, QQuickWindow &window, QString folder);

private:
    void onSession();
    void save();

    view::Workspace &m_workspace;
    QQuickWindow &m_window;
    QString m_folder;
};

} // namespace tracedesk::app
