#include "view/session_limit.h"

namespace tracedesk::view {

using namespace std::chrono_literals;

SessionLimit::SessionLimit(IdleLock::Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    // Often enough to find out soon that the machine has slept.
    m_look.setInterval(1s);
    connect(&m_look, &QTimer::timeout, this, &SessionLimit::check);
}

void SessionLimit::setActive(bool active)
{
    // A change of language tells about the open store as well: nobody has unlocked it anew.
    if (active == m_look.isActive())
        return;
    setMinutesLeft(-1);
    if (!active) {
        m_look.stop();
        return;
    }
    m_opened = m_clock();
    m_look.start();
}

void SessionLimit::check()
{
    if (!m_look.isActive())
        return;
    const auto left = m_opened + longest - m_clock();
    if (left > 0ms) {
        setMinutesLeft(left <= warned ? static_cast<int>(std::chrono::ceil<std::chrono::minutes>(left).count()) : -1);
        return;
    }
    setActive(false);
    emit expired();
}

void SessionLimit::setMinutesLeft(int minutes)
{
    if (minutes == m_minutesLeft)
        return;
    m_minutesLeft = minutes;
    emit minutesLeftChanged();
}

} // namespace tracedesk::view
