#include "app/window/store_thread.h"

namespace tracedesk::app {

StoreThread::StoreThread(desk::Surroundings surroundings, std::vector<std::string> layers)
    : m_thread(std::make_shared<QThreadPool>())
    , m_room(std::make_shared<StoreRoom>())
{
    m_room->surroundings = std::move(surroundings);
    m_room->layers = std::move(layers);
    m_thread->setMaxThreadCount(1);
    m_thread->setExpiryTimeout(-1);
}

void StoreThread::close() const
{
    m_thread->start([room = m_room] {
        room->office.reset();
        room->overview = {};
    });
}

void StoreThread::finish() const
{
    close();
    m_thread->waitForDone();
}

} // namespace tracedesk::app
