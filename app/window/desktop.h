#pragma once

#include "view/workspace.h"

#include <QGuiApplication>

namespace tracedesk::app {

/// Milliseconds since the machine started, its sleep included: what idle time is counted by.
[[nodiscard]] std::chrono::milliseconds timeSinceBoot();

/// Ties a workspace to the desktop around it: input keeps the store open, what we put on the clipboard goes when it is locked,
/// and the colours follow the system's where nothing else was chosen. Both outlive the ties.
void tieToDesktop(view::Workspace &workspace, QGuiApplication &application);

} // namespace tracedesk::app
