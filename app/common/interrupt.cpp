#include "app/common/interrupt.h"

#include <pthread.h>
#include <unistd.h>

namespace tracedesk::app {

Interrupt::Interrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // every later thread inherits this
    m_watch = std::jthread([this, signals](std::stop_token ended) {
        for (int number = 0; sigwait(&signals, &number) == 0 && !ended.stop_requested();)
            if (!m_source.request_stop())
                ::_exit(130);
    });
}

Interrupt::~Interrupt()
{
    m_watch.request_stop();
    pthread_kill(m_watch.native_handle(), SIGTERM); // to that thread alone: it wakes, sees that it is over and ends
}

} // namespace tracedesk::app
