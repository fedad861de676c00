#pragma once

#include "view/workspace.h"

#include <QAccessible>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <memory>

namespace tracedesk::test {

/// The real window over a workspace, and hands for it: finds what has a name, clicks, types, looks.
class WindowDriver
{
public:
    explicit WindowDriver(view::Workspace &workspace)
    {
        QObject::connect(&workspace.appearance, &view::AppearanceController::languageChanged, &m_engine,
                         &QQmlEngine::retranslate);
        m_engine.setInitialProperties(workspace.initialProperties());
        m_engine.loadFromModule("Tracedesk.Ui", "Main");
        if (!m_engine.rootObjects().isEmpty())
            m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }

    /// Waits until it is drawn and has the keyboard; there may be no window manager that gives it.
    [[nodiscard]] bool isShown() const
    {
        if (!m_window || !QTest::qWaitForWindowExposed(m_window, 60'000))
            return false;
        m_window->requestActivate();
        return QTest::qWaitForWindowActive(m_window, 60'000);
    }
    [[nodiscard]] QQuickWindow *window() const { return m_window; }

    /// The visible item of that name; null where there is none.
    [[nodiscard]] QQuickItem *find(const char *name) const { return findIn(m_window->contentItem(), QLatin1StringView(name)); }
    [[nodiscard]] QString text(const char *name) const
    {
        const QQuickItem *item = find(name);
        return item ? item->property("text").toString() : QString();
    }
    void click(QQuickItem *item) const
    {
        QTest::mouseClick(m_window, Qt::LeftButton, {}, item->mapToScene(item->boundingRect().center()).toPoint());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
    }
    /// By the keyboard, letter by letter, into whatever has the focus.
    void type(const char *letters) const
    {
        for (const char *letter = letters; *letter; ++letter)
            QTest::keyClick(m_window, *letter);
    }
    /// The window as drawn; kept as a picture where TRACEDESK_PICTURES names a folder.
    QImage picture(const QString &name) const
    {
        QTest::qWait(200); // two frames: the first lays out, the second draws
        const QImage image = m_window->grabWindow();
        if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
            image.save(QString::fromLocal8Bit(folder) + u'/' + name + QStringLiteral(".png"));
        return image;
    }
    /// What a screen reader would say.
    [[nodiscard]] static QString accessibleName(QQuickItem *item)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        return face ? face->text(QAccessible::Name) : QString();
    }
    /// Everything below that takes the keyboard by Tab and can be seen.
    [[nodiscard]] QList<QQuickItem *> controls() const
    {
        QList<QQuickItem *> found;
        collect(m_window->contentItem(), found);
        return found;
    }

private:
    static QQuickItem *findIn(QQuickItem *item, QLatin1StringView name)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->objectName() == name)
            return item;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = findIn(child, name))
                return found;
        }
        return nullptr;
    }
    static void collect(QQuickItem *item, QList<QQuickItem *> &found)
    {
        if (!item->isVisible() || !item->isEnabled())
            return;
        const bool isRow = item->inherits("QQuickItemDelegate"); // rows are walked by arrows
        const bool takesKeys =
            item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput") || item->activeFocusOnTab();
        if (takesKeys && !isRow)
            found << item;
        for (QQuickItem *child : item->childItems())
            collect(child, found);
    }

    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace tracedesk::test
