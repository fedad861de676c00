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
        const timespec patience{0, 200'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &patience) < 0)
                continue;
            if (!m_source.request_stop())
                ::_exit(130);
        }
    });
}

} // namespace tracedesk::app
