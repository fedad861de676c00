#pragma once

#include "desk/office.h"
#include "desk/surroundings.h"
#include "view/desk_link.h"

#include <optional>
#include <string>
#include <vector>

namespace tracedesk::app {

/// What the store's thread keeps: the open office, if one is open, and what was last seen of it. No other thread touches it.
struct StoreRoom
{
    desk::Surroundings surroundings;
    std::vector<std::string> layers; ///< GeoJSON or TopoJSON of the installation, drawn over the built-in base map
    std::optional<desk::Office> office;
    desk::CaseOverview overview;
    view::GeoLayersPtr map;            ///< read once
    std::vector<epi::Error> mapFaults; ///< of the layers that could not be read

    /// Looks at all cases anew. An office must be open.
    [[nodiscard]] epi::Result<view::EpidemicPicturePtr> look();
    /// Opens a store in place of the one that is open.
    [[nodiscard]] epi::Result<view::UnlockedStore> unlock(const view::UnlockRequest &request);
    [[nodiscard]] epi::Result<view::CasePicturePtr> openCase(epi::CaseId id);

private:
    void readMap();
};

} // namespace tracedesk::app
