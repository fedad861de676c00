#pragma once

#include "view/appearance_controller.h"
#include "view/case_controller.h"
#include "view/cluster_controller.h"
#include "view/map_settings.h"
#include "view/session_controller.h"
#include "view/trace_controller.h"

#include <QVariantMap>

namespace tracedesk::view {

/// Builds the objects of one window and ties them together; owns them. Lives longer than the QML engine.
class Workspace
{
public:
    explicit Workspace(DeskLink desk, ClusterLink clusterLink = {});

    AppearanceController appearance;
    SessionController session;
    CaseController openCase;
    MapSettings mapSettings;
    TraceController tracer;
    ClusterController clusters;

    /// The required properties of Main.
    [[nodiscard]] QVariantMap initialProperties();
};

} // namespace tracedesk::view
