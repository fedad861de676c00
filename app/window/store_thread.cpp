#include "app/window/store_thread.h"

#include "vault/secret_bytes.h"
#include "view/base_map_layers.h"
#include "view/desk_pictures.h"

#include <QtConcurrent/qtconcurrentrun.h>

#include <filesystem>
#include <optional>

namespace tracedesk::app {

struct StoreThread::Desk
{
    desk::Surroundings surroundings;
    std::vector<std::string> layers;
    std::optional<desk::Office> office;
    desk::CaseOverview overview;
    view::GeoLayersPtr map; ///< read once

    epi::Result<view::EpidemicPicturePtr> look()
    {
        auto seen = office->overview();
        if (!seen)
            return std::unexpected(seen.error());
        overview = std::move(*seen);
        return view::pictureOf(overview);
    }

    // A layer that cannot be read is left out: the case comes first.
    void readMap()
    {
        view::GeoLayers own;
        for (const std::string &path : layers) {
            if (auto layer = view::readGeoJson(path)) {
                own.shapes.insert(own.shapes.end(), layer->shapes.begin(), layer->shapes.end());
                own.labels.insert(own.labels.end(), layer->labels.begin(), layer->labels.end());
            }
        }
        const auto base = view::readBaseMap(surroundings.resources + "/basemap/basemap.bin");
        map = std::make_shared<const view::GeoLayers>(base ? view::joinedLayers(*base, own) : own);
    }

    epi::Result<view::UnlockedStore> unlock(const view::UnlockRequest &request)
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
        return store;
    }

    epi::Result<view::CasePicturePtr> openCase(epi::CaseId id)
    {
        if (!office)
            return epi::fail(epi::ErrorCode::cancelled);
        const auto files = office->caseFiles(std::span(&id, 1), "case workspace");
        if (!files)
            return std::unexpected(files.error());
        return view::pictureOf(files->front(), overview);
    }
};

StoreThread::StoreThread(desk::Surroundings surroundings, std::vector<std::string> layers)
    : m_thread(std::make_shared<QThreadPool>())
    , m_desk(std::make_shared<Desk>(std::move(surroundings), std::move(layers)))
{
    m_thread->setMaxThreadCount(1);
    m_thread->setExpiryTimeout(-1);
}

StoreThread::~StoreThread()
{
    m_thread->start([desk = m_desk] { desk->office.reset(); });
    m_thread->waitForDone();
}

view::DeskLink StoreThread::link()
{
    const auto desk = m_desk;
    const auto thread = m_thread;
    view::DeskLink link;
    link.unlock = [desk, thread](view::UnlockRequest request) {
        return QtConcurrent::run(thread.get(), [desk, request = std::move(request)] { return desk->unlock(request); });
    };
    link.openCase = [desk, thread](epi::CaseId id) {
        return QtConcurrent::run(thread.get(), [desk, id] { return desk->openCase(id); });
    };
    link.lock = [desk, thread] { thread->start([desk] { desk->office.reset(); }); };
    // On a thread of the pool: waiting for the store's thread there blocks nobody who draws.
    link.trace = [desk, thread](std::stop_token stop, const epi::Progress &progress) -> epi::Result<view::EpidemicPicturePtr> {
        auto prepared = QtConcurrent::run(thread.get(), [&]() -> epi::Result<desk::PreparedTrace> {
                            return desk->office ? desk->office->prepareTrace(stop, progress)
                                                : epi::Result<desk::PreparedTrace>(epi::fail(epi::ErrorCode::cancelled));
                        }).takeResult();
        if (!prepared)
            return std::unexpected(prepared.error());
        auto finished = desk::runTrace(std::move(*prepared), desk->surroundings.threads, stop, progress);
        if (!finished)
            return std::unexpected(finished.error());
        return QtConcurrent::run(thread.get(),
                                 [&]() -> epi::Result<view::EpidemicPicturePtr> {
                                     if (!desk->office || stop.stop_requested())
                                         return epi::fail(epi::ErrorCode::cancelled);
                                     if (const auto kept = desk->office->keepTrace(std::move(*finished), progress); !kept)
                                         return std::unexpected(kept.error());
                                     return desk->look();
                                 })
            .takeResult();
    };
    return link;
}

} // namespace tracedesk::app
