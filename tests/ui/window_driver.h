#pragma once

#include "view/workspace.h"

#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace tracedesk::test {

inline constexpr int patience = 120'000; // ms: a machine may be busy; nothing is measured

/// The real window over a workspace, and hands for it: finds what has a name, clicks, drags, types, looks. What is not seen is
/// not found.
class WindowDriver
{
public:
    explicit WindowDriver(view::Workspace &workspace);

    /// Waits until it is drawn and has the keyboard; there may be no window manager that gives it.
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void showCase(const QString &id) const;

    /// Null where there is none.
    template<class T = QQuickItem> [[nodiscard]] T *find(const char *name) const
    {
        return search<T>(m_window->contentItem(), [name](T *item) { return item->objectName() == QLatin1StringView(name); });
    }
    /// The first of its type.
    template<class T> [[nodiscard]] T *only() const
    {
        return search<T>(m_window->contentItem(), [](T *) { return true; });
    }
    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] static QPoint inWindow(QQuickItem *item, QPointF at) { return item->mapToScene(at).toPoint(); }

    void click(QQuickItem *item) const { click(item, item->boundingRect().center()); }
    void click(QQuickItem *item, QPointF at, Qt::KeyboardModifiers modifiers = {}) const;
    /// As soon as it is there and can be used.
    void click(const char *name) const;
    void move(QQuickItem *item, QPointF at) const { QTest::mouseMove(m_window, inWindow(item, at)); }
    /// To where there is nothing to hover.
    void moveAway() const { QTest::mouseMove(m_window, {5, m_window->height() - 5}); }
    void drag(QQuickItem *item, QPointF from, QPointF to, int steps = 3) const;
    void wheel(QQuickItem *item, QPointF at, int angle, Qt::KeyboardModifiers modifiers = {}) const;
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
    }
    /// By the keyboard, letter by letter, into whatever has the focus.
    void type(const char *letters) const;

    /// Waits until everything lies where it belongs.
    void settle() const;
    /// The window as drawn; kept as a picture where TRACEDESK_PICTURES names a folder.
    QImage picture(const QString &name) const;
    static void keep(const QImage &picture, const QString &name);

    /// What a screen reader would say.
    [[nodiscard]] static QString accessibleName(QQuickItem *item);
    /// Everything that takes the keyboard by Tab.
    [[nodiscard]] QList<QQuickItem *> controls() const;

private:
    template<class T, class Matches> static T *search(QQuickItem *item, const Matches &matches)
    {
        if (!item->isVisible())
            return nullptr;
        if (auto *found = qobject_cast<T *>(item); found && matches(found))
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (T *found = search<T>(child, matches))
                return found;
        }
        return nullptr;
    }

    QQmlApplicationEngine m_engine; // goes before the objects it shows
    QQuickWindow *m_window = nullptr;
};

} // namespace tracedesk::test
