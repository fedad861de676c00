#pragma once

#include "view/workspace.h"

#include <QGuiApplication>

namespace tracedesk::app {

/// Milliseconds since the machine started, its sleep included: what idle time is counted by.
[[nodiscard]] std::chrono::milliseconds timeSinceBoot();
/// The system's time of day.
[[nodiscard]] epi::Instant timeOfDay();

/// Ties a workspace to the desktop around it: input keeps the store open, what we put on the clipboard goes when it is locked,
/// the
/// colours follow the system's where nothing else was chosen, and file dialogs are our own. Both outlive the ties.
void tieToDesktop(view::Workspace &workspace, QGuiApplication &application);

} // namespace tracedesk::app
