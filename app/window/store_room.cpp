#include "app/window/store_room.h"

#include "vault/secret_bytes.h"
#include "view/base_map_layers.h"
#include "view/desk_pictures.h"

#include <filesystem>

namespace tracedesk::app {

epi::Result<view::EpidemicPicturePtr> StoreRoom::look()
{
    auto seen = office->overview();
    if (!seen)
        return std::unexpected(seen.error());
    overview = std::move(*seen);
    return view::pictureOf(overview);
}

// A layer that cannot be read is left out and named: the case comes first.
void StoreRoom::readMap()
{
    view::GeoLayers own;
    for (const std::string &path : layers) {
        if (auto layer = view::readGeoJson(path)) {
            own.shapes.insert(own.shapes.end(), layer->shapes.begin(), layer->shapes.end());
            own.labels.insert(own.labels.end(), layer->labels.begin(), layer->labels.end());
        } else {
            mapFaults.push_back(layer.error());
        }
    }
    const auto base = view::readBaseMap(surroundings.resources + "/basemap/basemap.bin");
    if (!base)
        mapFaults.push_back(base.error());
    map = std::make_shared<const view::GeoLayers>(base ? view::joinedLayers(*base, own) : own);
}

epi::Result<view::UnlockedStore> StoreRoom::unlock(const view::UnlockRequest &request)
{
    office.reset();
    const auto password = vault::SecretBytes::copyOf(std::string_view(request.password));
    auto opened = desk::Office::open(request.path, request.user, password, surroundings);
    if (!opened)
        return std::unexpected(opened.error());
    office.emplace(std::move(*opened));
    if (!map)
        readMap();
    auto epidemic = look();
    if (!epidemic)
        return std::unexpected(epidemic.error());
    view::UnlockedStore store;
    store.name = std::filesystem::path(request.path).stem().string();
    store.user = office->actor().name;
    store.roleName = "owner";
    store.epidemic = std::move(*epidemic);
    store.map = map;
    store.notes = mapFaults;
    return store;
}

epi::Result<view::CasePicturePtr> StoreRoom::openCase(epi::CaseId id)
{
    if (!office)
        return epi::fail(epi::ErrorCode::cancelled);
    const auto files = office->caseFiles(std::span(&id, 1), "case workspace");
    if (!files)
        return std::unexpected(files.error());
    return view::pictureOf(files->front(), overview);
}

} // namespace tracedesk::app
