#include "tests/ui/window_driver.h"

#include "ui/scene/disk_caches.h"

#include <QAccessible>
#include <QWheelEvent>

namespace tracedesk::test {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &found)
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

} // namespace

WindowDriver::WindowDriver(view::Workspace &workspace)
{
    scene::keepCachesOffTheDisk();
    QObject::connect(&workspace.appearance, &view::AppearanceController::languageChanged, &m_engine, &QQmlEngine::retranslate);
    m_engine.setInitialProperties(workspace.initialProperties());
    m_engine.loadFromModule("Tracedesk.Ui", "Main");
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
}

bool WindowDriver::isShown() const
{
    if (!m_window || !QTest::qWaitForWindowExposed(m_window, patience))
        return false;
    m_window->requestActivate();
    return QTest::qWaitForWindowActive(m_window, patience);
}

void WindowDriver::showCase(const QString &id) const
{
    QVERIFY(QMetaObject::invokeMethod(m_window, "showCase", Q_ARG(QString, id)));
}

QString WindowDriver::text(const char *name) const
{
    const QQuickItem *item = find(name);
    return item ? item->property("text").toString() : QString();
}

void WindowDriver::click(QQuickItem *item, QPointF at, Qt::KeyboardModifiers modifiers) const
{
    settle();
    QTest::mouseClick(m_window, Qt::LeftButton, modifiers, inWindow(item, at));
}

void WindowDriver::click(const char *name) const
{
    QVERIFY2(QTest::qWaitFor([&] { return find(name) && find(name)->isEnabled(); }, patience), name);
    click(find(name));
}

void WindowDriver::drag(QQuickItem *item, QPointF from, QPointF to, int steps) const
{
    QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(item, from));
    for (int step = 1; step <= steps; ++step)
        QTest::mouseMove(m_window, inWindow(item, from + (to - from) * step / steps));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, inWindow(item, to));
}

void WindowDriver::wheel(QQuickItem *item, QPointF at, int angle, Qt::KeyboardModifiers modifiers) const
{
    const QPointF place = item->mapToScene(at);
    QWheelEvent event(place, m_window->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window, &event);
}

void WindowDriver::type(const char *letters) const
{
    for (const char *letter = letters; *letter; ++letter)
        QTest::keyClick(m_window, *letter);
}

void WindowDriver::settle() const
{
    int frames = 0;
    const QObject counter; // what is still queued goes with it
    QObject::connect(m_window, &QQuickWindow::frameSwapped, &counter, [&frames] { ++frames; }, Qt::QueuedConnection);
    m_window->update();
    QVERIFY(QTest::qWaitFor([&frames] { return frames > 0; }, patience));
}

QImage WindowDriver::picture(const QString &name) const
{
    QTest::qWait(200); // two frames: the first lays out, the second draws
    const QImage image = m_window->grabWindow();
    keep(image, name);
    return image;
}

void WindowDriver::keep(const QImage &picture, const QString &name)
{
    if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QString::fromLocal8Bit(folder) + u'/' + name + QStringLiteral(".png")));
}

QString WindowDriver::accessibleName(QQuickItem *item)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

QList<QQuickItem *> WindowDriver::controls() const
{
    QList<QQuickItem *> found;
    collect(m_window->contentItem(), found);
    return found;
}

} // namespace tracedesk::test
