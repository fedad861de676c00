#pragma once

#include "tests/ui/generated_case.h"
#include "tests/ui/generated_cluster.h"
#include "view/workspace.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace tracedesk::test {

/// The real window over generated values, unlocked, driven by mouse and keys.
class DrivenWindow
{
public:
    view::Workspace work{view::Links{.desk = generatedDesk(), .clusters = generatedClusterLink()}};

    /// False when the window does not come up or does not open its store.
    [[nodiscard]] bool open()
    {
        work.appearance.setLanguage(QStringLiteral("en"));
        QObject::connect(&work.appearance, &view::AppearanceController::languageChanged, &m_engine, &QQmlEngine::retranslate);
        m_engine.setInitialProperties(work.initialProperties());
        m_engine.loadFromModule("Tracedesk.Ui", "Main");
        if (m_engine.rootObjects().isEmpty())
            return false;
        window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
        if (!QTest::qWaitForWindowExposed(window))
            return false;
        work.session.setPath(QStringLiteral("/stores/outbreak.tracedesk"));
        work.session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
        return QTest::qWaitFor([this] { return work.session.state() == view::SessionController::State::Open; });
    }

    template<class T = QQuickItem> T *find(const char *name) const
    {
        return search<T>(window->contentItem(), QLatin1StringView(name));
    }
    [[nodiscard]] QPoint inWindow(QQuickItem *item, QPointF at) const { return item->mapToScene(at).toPoint(); }
    void click(QQuickItem *item, QPointF at, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(window, Qt::LeftButton, keys, inWindow(item, at));
    }
    void drag(QQuickItem *item, QPointF from, QPointF to, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mousePress(window, Qt::LeftButton, keys, inWindow(item, from));
        for (const double part : {0.3, 0.6, 1.0})
            QTest::mouseMove(window, inWindow(item, from + (to - from) * part));
        QTest::mouseRelease(window, Qt::LeftButton, keys, inWindow(item, to));
    }
    void wheel(QQuickItem *item, QPointF at, int angle, Qt::KeyboardModifiers keys = {}) const
    {
        const QPointF place = item->mapToScene(at);
        QWheelEvent event(place, window->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window, &event);
    }
    QImage picture(const char *name) const
    {
        QTest::qWait(150); // two frames: the first lays out, the second draws
        const QImage image = window->grabWindow();
        if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
            image.save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
        return image;
    }

    QQuickWindow *window = nullptr;

private:
    template<class T> static T *search(QQuickItem *item, QLatin1StringView name)
    {
        if (auto *found = qobject_cast<T *>(item); found && item->objectName() == name)
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (T *found = search<T>(child, name))
                return found;
        }
        return nullptr;
    }

    QQmlApplicationEngine m_engine; // goes before the objects it shows
};

} // namespace tracedesk::test
