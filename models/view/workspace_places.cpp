#include "view/workspace.h"

namespace tracedesk::view {

void Workspace::tiePlaces()
{
    QObject::connect(&session, &SessionController::mapChanged, &places, [this] { places.setLayers(session.map().layers); });
    QObject::connect(&mapSettings, &MapSettings::boundariesChanged, &places,
                     [this] { places.setBoundaries(mapSettings.boundaries().layers); });
    QObject::connect(&places, &KnownPlaces::changed, &openCase, [this] {
        openCase.map()->search()->setPlaces(places.indexes());
        entry.places()->setPlaces(places.indexes());
    });
    QObject::connect(&session, &SessionController::stateChanged, &places, [this, open = false]() mutable {
        if (open == (session.state() == SessionController::State::Open))
            return;
        open = !open;
        if (open)
            places.open(session.may(epi::Duty::openCase), session.may(epi::Duty::importData));
    });
    QObject::connect(&intake, &IntakeController::stored, &places, &KnownPlaces::takeImports);
    QObject::connect(&entry, &EntryController::saved, &places, &KnownPlaces::follow);
    QObject::connect(&session, &SessionController::locked, &places, [this] {
        places.close();
        openCase.map()->search()->setText({});
        entry.places()->setText({});
    });
}

} // namespace tracedesk::view
