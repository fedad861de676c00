#pragma once

#include "desk/office.h"
#include "desk/surroundings.h"
#include "view/desk_link.h"

#include <QThreadPool>

#include <memory>
#include <string>

namespace tracedesk::app {

/// The one thread that owns the open store. Everything the window asks goes through it in order; the engine's run itself
/// does not hold it, so cases open while a trace runs. Lives longer than the window.
class StoreThread
{
public:
    /// `layers` are GeoJSON or TopoJSON files of the installation, drawn over the built-in base map.
    StoreThread(desk::Surroundings surroundings, std::vector<std::string> layers);
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    [[nodiscard]] view::DeskLink link();

private:
    struct Desk; ///< touched on the store's thread only

    // Shared with a run of the engine that outlives the window: it asks once more before it finds the store closed.
    std::shared_ptr<QThreadPool> m_thread;
    std::shared_ptr<Desk> m_desk;
};

} // namespace tracedesk::app
