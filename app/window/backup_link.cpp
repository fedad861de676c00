#include "app/window/links.h"

namespace tracedesk::app {

namespace {

using Answer = epi::Result<view::BackupNow>;

Answer look(const StoreRoom &room)
{
    auto recovery = room.office->recovery();
    if (!recovery)
        return std::unexpected(recovery.error());
    return view::BackupNow{std::move(*recovery), nullptr};
}

Answer draw(const StoreRoom &room)
{
    Answer now = look(room);
    auto paper = room.office->drawRecoveryPaper();
    if (!paper)
        return std::unexpected(paper.error());
    if (now)
        now->drawn = std::make_shared<const vault::RecoveryPaper>(std::move(*paper));
    return now;
}

} // namespace

view::BackupLink backupLink(const StoreThread &thread)
{
    // Asked of the room only while a store is open.
    const auto ask = [thread](auto body) {
        return thread.ask([body = std::move(body)](StoreRoom &room) mutable -> Answer {
            return room.office ? body(room) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    view::BackupLink link;
    link.look = [ask] { return ask([](StoreRoom &room) { return look(room); }); };
    link.draw = [ask] { return ask([](StoreRoom &room) { return draw(room); }); };
    link.sign = [ask](std::shared_ptr<const vault::RecoveryPaper> paper, vault::SecretBytes lastLine) {
        return ask([paper = std::move(paper), line = std::move(lastLine)](StoreRoom &room) -> Answer {
            if (const auto done = room.office->setRecoveryPaper(*paper, line); !done)
                return std::unexpected(done.error());
            return look(room);
        });
    };
    // On a thread of the pool: waiting for the store's thread there blocks nobody who draws.
    link.backUp = [ask](std::string file, std::stop_token stop, const epi::Progress &progress) {
        return ask([file = std::move(file), stop = std::move(stop), progress](StoreRoom &room) -> Answer {
                   if (const auto made = room.office->backUp(file, store::IfThere::replace, stop, progress); !made)
                       return std::unexpected(made.error());
                   return look(room);
               })
            .takeResult();
    };
    link.restore = [surroundings = thread.surroundings()](const view::RestoreRequest &request, std::stop_token stop,
                                                          const epi::Progress &progress) -> epi::Result<std::string> {
        const auto restored = desk::Office::restore(request.file, request.onePaper, request.otherPaper, request.folder,
                                                    surroundings, std::move(stop), progress);
        if (!restored)
            return std::unexpected(restored.error());
        return request.folder;
    };
    return link;
}

} // namespace tracedesk::app
