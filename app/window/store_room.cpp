#include "app/window/store_room.h"

#include "desk/demonstration.h"
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
StoreRoom::BaseMap StoreRoom::readMap(const std::vector<std::string> &files) const
{
    BaseMap made;
    view::GeoLayers own;
    for (const std::string &path : files) {
        if (auto layer = view::readGeoJson(path)) {
            own.shapes.insert(own.shapes.end(), layer->shapes.begin(), layer->shapes.end());
            own.labels.insert(own.labels.end(), layer->labels.begin(), layer->labels.end());
        } else {
            made.faults.push_back(layer.error());
        }
    }
    const auto base = view::readBaseMap(surroundings.resources + "/basemap/basemap.bin");
    if (!base)
        made.faults.push_back(base.error());
    made.layers = std::make_shared<const view::GeoLayers>(base ? view::joinedLayers(*base, own) : own);
    return made;
}

epi::Result<view::UnlockedStore> StoreRoom::unlock(const view::UnlockRequest &request, const epi::Progress &progress)
{
    office.reset();
    const store::LogInRequest logIn{request.user, vault::SecretBytes::copyOf(request.password.bytes()), request.factorCode};
    auto opened = request.chosen.isEmpty() ? desk::Office::open(request.path, logIn, surroundings)
                                           : desk::Office::activate(request.path, logIn, request.chosen, surroundings);
    if (!opened)
        return std::unexpected(opened.error());
    office.emplace(std::move(*opened));
    return enter(request.path, progress);
}

epi::Result<view::FoundedStore> StoreRoom::found(const view::NewStore &wanted)
{
    office.reset();
    auto founded =
        desk::Office::found(wanted.folder, {.founder = wanted.founder, .others = wanted.others}, wanted.password, surroundings);
    if (!founded)
        return std::unexpected(founded.error());
    office.emplace(std::move(founded->office));
    auto store = enter(wanted.folder, {});
    if (!store)
        return std::unexpected(store.error());
    return view::FoundedStore{std::move(*store),
                              std::make_shared<const std::vector<vault::Invitation>>(std::move(founded->invitations))};
}

epi::Result<view::UnlockedStore> StoreRoom::enter(const std::string &path, const epi::Progress &progress)
{
    // Before anything else is done with the store, and before anybody looks.
    office->catchUp({}, progress);
    epi::Result<view::EpidemicPicturePtr> epidemic = nullptr;
    if (office->isAdmitted() && office->may(epi::Duty::listCases)) {
        epidemic = look();
        if (!epidemic) {
            office.reset();
            return std::unexpected(epidemic.error());
        }
    }
    const std::string town = demonstration ? demonstration->path().toStdString() : std::string();
    const bool inTown = !town.empty() && path.starts_with(town + '/');
    if (!inTown && !map)
        map = readMap(layers);
    view::UnlockedStore store;
    store.name = std::filesystem::path(path).stem().string();
    store.user = office->actor().name;
    store.role = office->actor().role;
    store.admitted = office->isAdmitted();
    store.destroyed = !office->holdsData();
    store.epidemic = std::move(*epidemic);
    BaseMap shown = inTown ? readMap({(town + '/').append(desk::demonstrationLayer)}) : *map;
    store.map = std::move(shown.layers);
    store.notes = std::move(shown.faults);
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
