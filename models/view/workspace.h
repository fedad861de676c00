#pragma once

#include "view/appearance_controller.h"
#include "view/case_controller.h"
#include "view/intake_controller.h"
#include "view/session_controller.h"
#include "view/trace_controller.h"

#include <QVariantMap>

namespace tracedesk::view {

/// Builds the objects of one window and ties them together; owns them. Lives longer than the QML engine.
class Workspace
{
public:
    Workspace(DeskLink desk, IntakeLink intake);

    AppearanceController appearance;
    SessionController session;
    CaseController openCase;
    TraceController tracer;
    IntakeController intake;

    /// The required properties of Main.
    [[nodiscard]] QVariantMap initialProperties();
};

} // namespace tracedesk::view
