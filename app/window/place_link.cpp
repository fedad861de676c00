#include "app/window/links.h"

#include <algorithm>
#include <iterator>

namespace tracedesk::app {

namespace {

using Places = epi::Result<std::vector<epi::KnownPlace>>;

/// On a thread of the pool: waiting for the store's thread there blocks nobody who draws.
template<class Act> auto askOffice(const StoreThread &thread, const std::stop_token &stop, Act act)
{
    using Answer = decltype(act(std::declval<desk::Office &>()));
    return thread
        .ask([stop, act](StoreRoom &room) -> Answer {
            if (!room.office || stop.stop_requested())
                return epi::fail(epi::ErrorCode::cancelled);
            return act(*room.office);
        })
        .takeResult();
}

// Import by import, so that what a user asks in between is answered in between.
Places importedPlaces(const StoreThread &thread, const std::stop_token &stop)
{
    const auto imports = askOffice(thread, stop, [](desk::Office &office) { return office.imports(); });
    if (!imports)
        return std::unexpected(imports.error());
    std::vector<epi::KnownPlace> all;
    for (const epi::ImportBatch &import : *imports) {
        Places places = askOffice(thread, stop, [id = import.id](desk::Office &office) { return office.importedPlaces(id); });
        if (!places)
            return places;
        std::ranges::move(*places, std::back_inserter(all));
    }
    return epi::gatheredFiles(std::move(all));
}

} // namespace

view::PlaceLink placeLink(const StoreThread &thread)
{
    view::PlaceLink link;
    link.visited = [thread](const std::stop_token &stop) -> Places {
        Places places = askOffice(thread, stop, [](desk::Office &office) { return office.visitedPlaces(); });
        return places ? Places(epi::gatheredVisits(std::move(*places))) : places;
    };
    link.imported = [thread](const std::stop_token &stop) { return importedPlaces(thread, stop); };
    return link;
}

} // namespace tracedesk::app
