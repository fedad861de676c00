#pragma once

#include "app/window/demonstration_folder.h"
#include "desk/office.h"
#include "desk/surroundings.h"
#include "view/welcome_link.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::app {

/// What the store's thread keeps: the open office, if one is open, and what was last seen of it. No other thread touches it.
struct StoreRoom
{
    /// What lies below the cases.
    struct BaseMap
    {
        view::GeoLayersPtr layers;
        std::vector<epi::Error> faults; ///< of the layers that could not be read
    };

    desk::Surroundings surroundings;
    std::vector<std::string> layers; ///< GeoJSON or TopoJSON of the installation, drawn over the built-in base map
    std::optional<desk::Office> office;
    desk::CaseOverview overview;
    std::optional<BaseMap> map;                         ///< read once for all stores but the demonstration
    std::shared_ptr<DemonstrationFolder> demonstration; ///< the newest; goes with the room

    /// Looks at all cases anew. An office must be open.
    [[nodiscard]] epi::Result<view::EpidemicPicturePtr> look();
    /// Opens a store in place of the one that is open. Progress: of the renewal of keys, where it is due.
    [[nodiscard]] epi::Result<view::UnlockedStore> unlock(const view::UnlockRequest &request, const epi::Progress &progress = {});
    /// Makes a store and opens it in place of the one that is open.
    [[nodiscard]] epi::Result<view::FoundedStore> found(const view::NewStore &wanted);
    [[nodiscard]] epi::Result<view::CasePicturePtr> openCase(epi::CaseId id);

private:
    [[nodiscard]] epi::Result<view::UnlockedStore> enter(const std::string &path, const epi::Progress &progress);
    [[nodiscard]] BaseMap readMap(const std::vector<std::string> &files) const;
};

} // namespace tracedesk::app
