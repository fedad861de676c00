#include "app/window/links.h"

#include "view/cluster_pictures.h"

namespace tracedesk::app {

view::ClusterLink clusterLink(const StoreThread &thread)
{
    view::ClusterLink link;
    link.openCluster = [thread](std::uint32_t index, std::string inputDigest) {
        return thread.ask([index, inputDigest = std::move(inputDigest)](StoreRoom &room) -> epi::Result<view::ClusterPicturePtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            const auto file = room.office->clusterFile(index, inputDigest, "cluster");
            if (!file)
                return std::unexpected(file.error());
            return view::pictureOf(*file, index);
        });
    };
    return link;
}

} // namespace tracedesk::app
