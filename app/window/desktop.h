#pragma once

#include "app/window/login_watch.h"
#include "app/window/store_thread.h"
#include "view/workspace.h"

#include <QGuiApplication>
#include <QQuickWindow>

namespace tracedesk::app {

/// Milliseconds since the machine started, its sleep included: what idle time is counted by.
[[nodiscard]] std::chrono::milliseconds timeSinceBoot();
/// The system's time of day.
[[nodiscard]] epi::Instant timeOfDay();

/// Ties a workspace to the desktop around it: input keeps the store open, what we put on the clipboard and what lies over the
/// page goes when it is locked, the colours follow the system's where nothing else was chosen, and file dialogs are our own. Both
/// outlive the ties.
void tieToDesktop(view::Workspace &workspace, QGuiApplication &application);

/// Locks the store when the person has left, and before the machine sleeps: the sleep is let go on when the store is closed and
/// the window shows nothing of it. All outlive the ties.
void tieToLogin(view::Workspace &workspace, LoginWatch &watch, const StoreThread &store, QQuickWindow &window);

} // namespace tracedesk::app
