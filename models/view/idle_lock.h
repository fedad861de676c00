#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration/qqmlintegration.h>

#include <chrono>
#include <functional>

namespace tracedesk::view {

/// Asks for the lock when nobody has touched keyboard, mouse or screen for a while. GUI thread.
class IdleLock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)

public:
    /// Goes on while the machine sleeps, and is not set back with the time of day.
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit IdleLock(Clock clock, QObject *parent = nullptr);

    void setLimit(std::chrono::milliseconds limit);
    /// Counts from now, or not at all: nothing is open.
    void setActive(bool active);
    /// Takes the input events that `source` gets as signs of life: the application, for every window of it.
    void watch(QObject *source);
    /// Looks at the clock; done by itself every few seconds.
    void check();
    /// Until the lock, in the last minute before it; -1 earlier.
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void secondsLeftChanged();
    void expired();

private:
    void setSecondsLeft(int seconds);

    Clock m_clock;
    std::chrono::milliseconds m_limit{std::chrono::minutes(10)};
    std::chrono::milliseconds m_lastInput{};
    QTimer m_look;
    int m_secondsLeft = -1;
};

} // namespace tracedesk::view
