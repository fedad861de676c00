#pragma once

#include "tests/ui/window_driver.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

namespace tracedesk::test {

/// Somebody at the keyboard: every key goes to the window and from there to whatever has the focus. Counts the keys beyond the
/// letters of the text (a chord is one), and how long the program left a key waiting.
class Typist
{
public:
    explicit Typist(const WindowDriver &hand)
        : m_hand(hand)
    {
        m_clock.start();
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { takeGap(); });
        m_tick.start(1);
    }

    [[nodiscard]] int keys() const { return m_keys; }
    [[nodiscard]] qint64 longestGap() const { return m_longestGap; } ///< of a key or a turn of the event loop, ms

    /// A key that is no letter of the text; then waits until the keyboard is in the control of that name, if one is named.
    void press(int key, const char *then = nullptr, Qt::KeyboardModifiers modifiers = {})
    {
        if (QTest::currentTestFailed())
            return;
        ++m_keys;
        m_hand.key(key, modifiers);
        QCoreApplication::processEvents();
        if (then)
            QVERIFY2(QTest::qWaitFor([&] { return has(then); }, patience / 6), qPrintable(where(then)));
    }
    void chord(int key, const char *then) { press(key, then, Qt::ControlModifier | Qt::ShiftModifier); }
    /// Letters in any script, as an input method gives them; faster than anybody types, and drawn when they are through.
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            m_clock.restart();
            QTest::sendKeyEvent(QTest::Click, m_hand.window(), keyOf(letter), QString(letter), Qt::NoModifier);
            takeGap();
        }
        QCoreApplication::processEvents();
    }
    [[nodiscard]] bool has(const char *name) const
    {
        const QQuickItem *item = m_hand.find(name);
        return item && item->hasActiveFocus();
    }

private:
    void takeGap() { m_longestGap = std::max(m_longestGap, m_clock.restart()); }
    [[nodiscard]] static Qt::Key keyOf(QChar letter)
    {
        return letter == u' ' ? Qt::Key_Space : letter.unicode() < 0x80 ? Qt::Key(letter.toUpper().unicode()) : Qt::Key_unknown;
    }
    [[nodiscard]] QString where(const char *wanted) const
    {
        const QQuickItem *item = m_hand.window()->activeFocusItem();
        return QLatin1StringView(wanted) + QStringLiteral(" was to have the keyboard, which is in ") +
               (item ? item->objectName() + u' ' + QLatin1StringView(item->metaObject()->className())
                     : QStringLiteral("nothing"));
    }

    const WindowDriver &m_hand;
    QTimer m_tick;
    QElapsedTimer m_clock;
    qint64 m_longestGap = 0;
    int m_keys = 0;
};

} // namespace tracedesk::test
