#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace tracedesk::app {

/// Turns Ctrl-C and SIGTERM into a stop request; a second one ends the program at once. Make it before any other thread.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_watch;
};

} // namespace tracedesk::app
