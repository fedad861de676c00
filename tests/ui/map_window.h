#pragma once

#include "tests/ui/generated_case.h"
#include "ui/scene/base_map_layer.h"
#include "ui/scene/base_map_shapes.h"
#include "ui/scene/map_path_layer.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/record_layer.h"
#include "view/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtQml/QQmlExtensionPlugin>

#include <cmath>
#include <random>

namespace tracedesk::test {

using view::MapLayers;
using view::Selection;

inline constexpr std::size_t many = 200'000;

/// Case 7 has many fixes, each at a place of its own.
inline view::DeskLink deskWithManyRecords()
{
    view::DeskLink desk = test::generatedDesk();
    desk.openCase = [](epi::CaseId id) {
        return QtConcurrent::run([id]() -> epi::Result<view::CasePicturePtr> {
            const auto plain = test::generatedCase(id.uuid()[15]);
            if (id.uuid()[15] != 7)
                return plain;
            auto picture = std::make_shared<view::CasePicture>(*plain);
            std::mt19937 random(5); // NOLINT: the same every time
            std::uniform_real_distribution<double> away(-0.02, 0.02);
            for (std::size_t i = 0; i < many; ++i) {
                const epi::Instant begin =
                    picture->stays.front().stay.possible.begin + epi::Seconds(static_cast<std::int64_t>(i));
                picture->records.push_back({epi::RecordKind::gps,
                                            {begin, begin + epi::Seconds(1)},
                                            {36.48 + away(random), 127.28 + away(random)},
                                            0,
                                            {},
                                            {}});
            }
            return picture;
        });
    };
    return desk;
}

/// The window with its map, and hands to work it with; the base of what tests it.
class MapWindow : public QObject
{
protected:
    std::unique_ptr<view::Workspace> m_work;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QTemporaryDir m_cache; ///< where programs of this user would keep what they cache

    template<class T, class Matches> static T *search(QQuickItem *item, const Matches &matches)
    {
        if (auto *found = qobject_cast<T *>(item); found && matches(found))
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (T *found = search<T>(child, matches))
                return found;
        }
        return nullptr;
    }
    QQuickItem *find(const char *name)
    {
        return search<QQuickItem>(m_window->contentItem(),
                                  [name](QQuickItem *item) { return item->objectName() == QLatin1StringView(name); });
    }
    template<class T> T *only()
    {
        return search<T>(m_window->contentItem(), [](T *) { return true; });
    }
    scene::MovementLayer *movement() { return only<scene::MovementLayer>(); }
    scene::RecordLayer *records() { return only<scene::RecordLayer>(); }
    view::MapController &map() { return *m_work->openCase.map(); }
    Selection &selection() { return *m_work->openCase.selection(); }
    QPoint inWindow(QPointF at) { return movement()->mapToScene(at).toPoint(); }
    void click(QPointF at) { QTest::mouseClick(m_window, Qt::LeftButton, {}, inWindow(at)); }
    void clickOn(const char *name)
    {
        QQuickItem *item = find(name);
        QVERIFY2(item, name);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    }
    void look(double latitude, double longitude, double zoom)
    {
        QMetaObject::invokeMethod(find("map.canvas"), "lookAt", Q_ARG(QGeoCoordinate, QGeoCoordinate(latitude, longitude)),
                                  Q_ARG(qreal, zoom));
    }
    double zoom() { return movement()->zoomLevel(); }
    void open(std::uint32_t number)
    {
        QMetaObject::invokeMethod(m_window, "showCase", Q_ARG(QString, QString::fromStdString(test::caseId(number).toString())));
        QTRY_VERIFY(m_work->openCase.isOpen() && m_work->openCase.number().endsWith(QString::number(number)));
        QTRY_VERIFY(records()->isReady());
    }
    QImage grab()
    {
        QTest::qWait(150); // two frames: the first lays out, the second draws
        return m_window->grabWindow();
    }
    QImage mapPicture(const char *name)
    {
        const QImage whole = grab();
        const double ratio = m_window->effectiveDevicePixelRatio();
        const QRectF area = movement()->mapRectToScene(movement()->boundingRect());
        const QImage image = whole.copy(QRectF(area.topLeft() * ratio, area.size() * ratio).toRect());
        if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
            image.save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
        return image;
    }
    static int pixels(const QImage &image, const std::function<bool(QColor)> &is)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += is(image.pixelColor(x, y)) ? 1 : 0;
        }
        return count;
    }
    static QStringList filesBelow(const QString &folder)
    {
        QStringList files;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files << it.next();
        return files;
    }
    static bool isOrange(QColor c) { return c.hsvHue() > 25 && c.hsvHue() < 50 && c.hsvSaturation() > 90; }
    void onlyLayer(MapLayers::Layer layer)
    {
        for (const MapLayers::Layer one : MapLayers::layers) {
            if (map().layers()->isShown(one) != (one == layer))
                map().layers()->toggle(one);
        }
    }

    void openWindow()
    {
        qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit());
        qputenv("QML_DISABLE_DISK_CACHE", "1");
        m_work = std::make_unique<view::Workspace>(view::Links{.desk = deskWithManyRecords()});
        m_work->appearance.setLanguage(QStringLiteral("en"));
        m_engine = std::make_unique<QQmlApplicationEngine>();
        connect(&m_work->appearance, &view::AppearanceController::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
        m_engine->setInitialProperties(m_work->initialProperties());
        m_engine->loadFromModule("Tracedesk.Ui", "Main");
        QCOMPARE(m_engine->rootObjects().size(), 1);
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        m_work->session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
        QTRY_COMPARE(m_work->session.state(), view::SessionController::State::Open);
        open(4);
        QTRY_VERIFY(only<scene::BaseMapLayer>()->isReady());
    }
    /// As every test finds it.
    void startAnew()
    {
        open(4);
        map().layers()->showUsual();
        map().measure()->setActive(false);
        map().search()->setText({});
        selection().clear();
        QMetaObject::invokeMethod(find("map"), "fit");
        find("map")->forceActiveFocus();
        QTest::mouseMove(m_window, {5, m_window->height() - 5});
    }
};

} // namespace tracedesk::test
