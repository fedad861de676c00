#include "app/window/links.h"

#include "desk/log_in_look.h"

namespace tracedesk::app {

namespace {

// On a thread of the pool: waiting for the store's thread there blocks nobody who draws.
epi::Result<view::EpidemicPicturePtr> trace(const StoreThread &thread, std::stop_token stop, const epi::Progress &progress)
{
    auto prepared = thread
                        .ask([&](StoreRoom &room) -> epi::Result<desk::PreparedTrace> {
                            if (!room.office)
                                return epi::fail(epi::ErrorCode::cancelled);
                            return room.office->prepareTrace(stop, progress);
                        })
                        .takeResult();
    if (!prepared)
        return std::unexpected(prepared.error());
    auto finished = desk::runTrace(std::move(*prepared), thread.surroundings().threads, stop, progress);
    if (!finished)
        return std::unexpected(finished.error());
    return thread
        .ask([&](StoreRoom &room) -> epi::Result<view::EpidemicPicturePtr> {
            if (!room.office || stop.stop_requested())
                return epi::fail(epi::ErrorCode::cancelled);
            if (const auto kept = room.office->keepTrace(std::move(*finished), progress); !kept)
                return std::unexpected(kept.error());
            return room.look();
        })
        .takeResult();
}

} // namespace

view::DeskLink deskLink(const StoreThread &thread)
{
    view::DeskLink link;
    link.unlock = [thread](view::UnlockRequest request) {
        return thread.askTelling([request = std::move(request)](StoreRoom &room, const epi::Progress &progress) {
            return room.unlock(request, progress);
        });
    };
    link.openCase = [thread](epi::CaseId id) { return thread.ask([id](StoreRoom &room) { return room.openCase(id); }); };
    link.lock = [thread] { thread.close(); };
    link.hasOneAccount = [thread](std::string folder) {
        return thread.ask([folder = std::move(folder)](const StoreRoom &) { return desk::hasOneAccount(folder); });
    };
    link.trace = [thread](std::stop_token stop, const epi::Progress &progress) {
        return trace(thread, std::move(stop), progress);
    };
    return link;
}

} // namespace tracedesk::app
