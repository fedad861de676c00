#pragma once

#include "view/idle_lock.h"

namespace tracedesk::view {

/// Asks for the lock a working day after the store was opened, whoever is at work: who is there then types the password once
/// more. GUI thread.
class SessionLimit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(int hours READ hours CONSTANT FINAL)
    Q_PROPERTY(int minutesLeft READ minutesLeft NOTIFY minutesLeftChanged FINAL)

public:
    static constexpr std::chrono::hours longest{9};
    static constexpr std::chrono::minutes warned{5};

    explicit SessionLimit(IdleLock::Clock clock, QObject *parent = nullptr);

    /// Counts from the first call since it was not active, or not at all: nothing is open.
    void setActive(bool active);
    /// Looks at the clock; done by itself every few seconds.
    void check();
    /// The longest session.
    [[nodiscard]] static int hours() { return static_cast<int>(longest.count()); }
    /// Until the lock, begun ones counted, in the last minutes before it; -1 earlier.
    [[nodiscard]] int minutesLeft() const { return m_minutesLeft; }

signals:
    void minutesLeftChanged();
    void expired();

private:
    void setMinutesLeft(int minutes);

    IdleLock::Clock m_clock;
    std::chrono::milliseconds m_opened{};
    QTimer m_look;
    int m_minutesLeft = -1;
};

} // namespace tracedesk::view
