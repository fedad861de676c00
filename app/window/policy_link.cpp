#include "app/window/links.h"

namespace tracedesk::app {

namespace {

epi::Result<view::PolicyPacksPtr> packs(const StoreRoom &room)
{
    if (!room.office)
        return epi::fail(epi::ErrorCode::cancelled);
    auto choice = room.office->policies();
    if (!choice)
        return std::unexpected(choice.error());
    return std::make_shared<const view::PolicyPacks>(std::move(choice->packs), std::move(choice->chosen),
                                                     std::move(choice->inForce));
}

} // namespace

view::PolicyLink policyLink(const StoreThread &thread)
{
    view::PolicyLink link;
    link.packs = [thread] { return thread.ask([](StoreRoom &room) { return packs(room); }); };
    link.choose = [thread](std::string id) {
        return thread.ask([id = std::move(id)](StoreRoom &room) -> epi::Result<view::PolicyPacksPtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            if (const auto chosen = room.office->choosePolicy(id); !chosen)
                return std::unexpected(chosen.error());
            return packs(room);
        });
    };
    return link;
}

} // namespace tracedesk::app
