#pragma once

#include "app/window/store_room.h"

#include <QThreadPool>
#include <QtConcurrent/qtconcurrentrun.h>

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace tracedesk::app {

/// The one thread that owns the open store. Everything the window asks goes through it in order; the engine's run itself
/// does not hold it, so cases open while a trace runs. Copies share the thread: a run of the engine that outlives the
/// window asks once more before it finds the store closed.
class StoreThread
{
public:
    StoreThread(desk::Surroundings surroundings, std::vector<std::string> layers);

    /// Runs `body(StoreRoom &)` on the store's thread after all that was asked before; its value comes by the future.
    template<class Body> auto ask(Body body) const
    {
        return QtConcurrent::run(m_thread.get(), [room = m_room, body = std::move(body)]() mutable { return body(*room); });
    }
    /// The same with a body that tells its progress, in counts, by the future.
    template<class Body> auto askTelling(Body body) const
    {
        using Answer = std::invoke_result_t<Body &, StoreRoom &, const epi::Progress &>;
        return QtConcurrent::run(m_thread.get(), [room = m_room, body = std::move(body)](QPromise<Answer> &promise) mutable {
            promise.addResult(body(*room, [&promise](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
                promise.setProgressRange(0, static_cast<int>(total));
                promise.setProgressValue(static_cast<int>(done));
            }));
        });
    }
    /// Closes the store when all that was asked before is done.
    void close() const;
    /// Closes the store and waits for the thread to end.
    void finish() const;

    [[nodiscard]] const desk::Surroundings &surroundings() const { return m_room->surroundings; } ///< never changes

private:
    std::shared_ptr<QThreadPool> m_thread;
    std::shared_ptr<StoreRoom> m_room;
};

} // namespace tracedesk::app
