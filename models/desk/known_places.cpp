#include "desk/home_name.h"
#include "desk/office.h"

// Places offered while the name of one is typed.

namespace tracedesk::desk {

epi::Result<std::vector<epi::KnownPlace>> Office::visitedPlaces() const
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    const auto words = intake::readSpeechWords(m_surroundings.resources + "/speech");
    if (!words)
        return std::unexpected(words.error());
    auto visited = m_store.loadVisitedPlaces();
    if (!visited)
        return std::unexpected(visited.error());
    std::vector<epi::KnownPlace> places;
    for (store::VisitedPlace &one : *visited)
        if (epi::may(actor(), epi::Duty::openCase, one.where) && !isSomebodysHome(*words, one.place.name))
            places.push_back(std::move(one.place));
    return places;
}

epi::Result<std::vector<epi::KnownPlace>> Office::importedPlaces(epi::ImportBatchId import) const
{
    if (auto permitted = permit(epi::Duty::importData); !permitted)
        return std::unexpected(permitted.error());
    return m_store.loadPlaces(import);
}

} // namespace tracedesk::desk
