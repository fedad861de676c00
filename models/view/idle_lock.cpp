#include "view/idle_lock.h"

#include <QEvent>

namespace tracedesk::view {

namespace {

using namespace std::chrono_literals;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::NativeGesture:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleLock::IdleLock(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    // Often enough to count down, and to find out soon that the machine has slept.
    m_look.setInterval(1s);
    connect(&m_look, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (m_look.isActive())
        check();
}

void IdleLock::setActive(bool active)
{
    setSecondsLeft(-1);
    if (!active) {
        m_look.stop();
        return;
    }
    m_lastInput = m_clock();
    m_look.start();
}

void IdleLock::watch(QObject *source)
{
    source->installEventFilter(this);
}

void IdleLock::check()
{
    if (!m_look.isActive())
        return;
    const auto left = m_lastInput + m_limit - m_clock();
    if (left > 0ms) {
        setSecondsLeft(left <= 1min ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()) : -1);
        return;
    }
    setActive(false);
    emit expired();
}

bool IdleLock::eventFilter(QObject *, QEvent *event)
{
    // What a timer or a program sends is not a person: only events of the window system count.
    if (m_look.isActive() && isInput(event->type()) && event->spontaneous()) {
        check(); // a mouse that wakes the machine comes too late
        m_lastInput = m_clock();
        if (m_look.isActive())
            setSecondsLeft(-1);
    }
    return false;
}

void IdleLock::setSecondsLeft(int seconds)
{
    if (seconds == m_secondsLeft)
        return;
    m_secondsLeft = seconds;
    emit secondsLeftChanged();
}

} // namespace tracedesk::view
