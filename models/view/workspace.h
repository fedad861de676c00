#pragma once

#include "view/appearance_controller.h"
#include "view/case_controller.h"
#include "view/cluster_controller.h"
#include "view/intake_controller.h"
#include "view/map_settings.h"
#include "view/session_controller.h"
#include "view/trace_controller.h"

#include <QVariantMap>

namespace tracedesk::view {

/// Builds the objects of one window and ties them together; owns them. Lives longer than the QML engine.
class Workspace
{
public:
    /// A part whose link is not given is there and answers nothing: for tests of the other parts.
    explicit Workspace(DeskLink desk, ClusterLink clusterLink = {}, IntakeLink intakeLink = {});

    AppearanceController appearance;
    SessionController session;
    CaseController openCase;
    MapSettings mapSettings;
    TraceController tracer;
    ClusterController clusters;
    IntakeController intake;

    /// The required properties of Main.
    [[nodiscard]] QVariantMap initialProperties();
};

} // namespace tracedesk::view
