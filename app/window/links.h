#pragma once

#include "app/window/store_thread.h"
#include "view/cluster_link.h"
#include "view/desk_link.h"
#include "view/intake_link.h"

// What each part of the window may ask of the store's thread; one source file a part.

namespace tracedesk::app {

/// Unlocking and locking, the open case, runs of the engine.
[[nodiscard]] view::DeskLink deskLink(const StoreThread &thread);
/// Looking at files, staging, repairing, storing, the history of imports.
[[nodiscard]] view::IntakeLink intakeLink(const StoreThread &thread);

/// Clusters with the stays of their cases.
[[nodiscard]] view::ClusterLink clusterLink(const StoreThread &thread);

} // namespace tracedesk::app
