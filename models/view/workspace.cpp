#include "view/workspace.h"

namespace tracedesk::view {

Workspace::Workspace(DeskLink desk, ClusterLink clusterLink, IntakeLink intakeLink)
    : session(std::move(desk.unlock), std::move(desk.lock))
    , openCase(std::move(desk.openCase))
    , tracer(std::move(desk.trace))
    , clusters(std::move(clusterLink))
    , intake(std::move(intakeLink))
{
    QObject::connect(&tracer, &TraceController::traced, &session, [this](const EpidemicPicturePtr &epidemic) {
        session.setEpidemic(epidemic);
        openCase.reload();
    });
    QObject::connect(&session, &SessionController::epidemicChanged, &clusters, &ClusterController::setEpidemic);
    QObject::connect(&session, &SessionController::mapChanged, &openCase,
                     [this] { openCase.map()->setLayersOfMap(session.map().layers); });
    QObject::connect(&mapSettings, &MapSettings::boundariesChanged, &openCase,
                     [this] { openCase.map()->setBoundaries(mapSettings.boundaries().layers); });
    // What was stored traces itself.
    QObject::connect(&intake, &IntakeController::stored, &session, [this](const EpidemicPicturePtr &epidemic) {
        session.setEpidemic(epidemic);
        openCase.reload();
        tracer.start();
    });
    QObject::connect(&session, &SessionController::locked, &openCase, [this] {
        tracer.abandon();
        intake.abandon();
        openCase.close();
    });
    QObject::connect(&appearance, &AppearanceController::languageChanged, &session, [this] {
        session.retranslate();
        openCase.retranslate();
        tracer.retranslate();
        clusters.retranslate();
        mapSettings.retranslate();
        intake.retranslate();
    });
}

QVariantMap Workspace::initialProperties()
{
    return {{QStringLiteral("appearance"), QVariant::fromValue(&appearance)},
            {QStringLiteral("session"), QVariant::fromValue(&session)},
            {QStringLiteral("openCase"), QVariant::fromValue(&openCase)},
            {QStringLiteral("mapSettings"), QVariant::fromValue(&mapSettings)},
            {QStringLiteral("tracer"), QVariant::fromValue(&tracer)},
            {QStringLiteral("clusters"), QVariant::fromValue(&clusters)},
            {QStringLiteral("intake"), QVariant::fromValue(&intake)}};
}

} // namespace tracedesk::view
