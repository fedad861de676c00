#include "app/window/links.h"

namespace tracedesk::app {

view::EntryLink entryLink(const StoreThread &thread)
{
    view::EntryLink link;
    link.apply = [thread](epi::Edit edit) {
        return thread.ask([edit = std::move(edit)](StoreRoom &room) mutable -> epi::Result<epi::Edit> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->apply(std::move(edit));
        });
    };
    const auto clock = thread.surroundings().now;
    link.newId = [ids = vault::IdSource(clock)] { return ids.makeUuid(); };
    link.now = [clock] { return std::chrono::floor<std::chrono::seconds>(clock()); };
    return link;
}

} // namespace tracedesk::app
