#pragma once

#include "vault/secret_bytes.h"
#include "view/workspace.h"

#include <QImage>
#include <QObject>
#include <QQuickWindow>

namespace tracedesk::app {

/// Unattended tour for reports and machines without a display: when the store is open, opens the case with the most co-presences
/// that has stays, waits until map and timeline are drawn, saves window.png, map.png and timeline.png into a folder, then its
/// interview as interview.png, the list of cases as cases.png, the first cluster as clusters.png, each where there is one, and
/// ends the program (0, or 1 when the store did not open or a picture could not be saved).
class Pictures : public QObject
{
    Q_OBJECT

public:
    /// `password`: once more, for the exports that the pictures are.
    Pictures(view::Workspace &workspace, QQuickWindow &window, QString folder, vault::SecretBytes password);

private:
    void onSession();
    void saveCase();
    void saveInterview();
    void saveCases();
    void saveClusters();
    QImage saveWindow(const char *name);
    void savePicture(const QImage &picture, const char *name);
    void end() const;

    view::Workspace &m_workspace;
    QQuickWindow &m_window;
    QString m_folder;
    vault::SecretBytes m_password;
    bool m_opened = false;
    bool m_saved = true; ///< all so far
};

} // namespace tracedesk::app
