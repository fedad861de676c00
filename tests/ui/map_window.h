#pragma once

#include "tests/ui/generated_window.h"
#include "ui/scene/base_map_layer.h"
#include "ui/scene/base_map_shapes.h"
#include "ui/scene/map_path_layer.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/record_layer.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
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
    view::DeskLink desk = generatedDesk();
    desk.openCase = [](epi::CaseId id) {
        return QtConcurrent::run([id]() -> epi::Result<view::CasePicturePtr> {
            const auto plain = generatedCase(id.uuid()[15]);
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
    QTemporaryDir m_cache; ///< where programs of this user would keep what they cache
    std::unique_ptr<GeneratedWindow> m_hand;

    scene::MovementLayer *movement() { return m_hand->only<scene::MovementLayer>(); }
    scene::RecordLayer *records() { return m_hand->only<scene::RecordLayer>(); }
    view::CaseController &openCase() { return m_hand->work.openCase; }
    view::MapController &map() { return *openCase().map(); }
    Selection &selection() { return *openCase().selection(); }
    void click(QPointF at) { m_hand->click(movement(), at); }
    void look(double latitude, double longitude, double zoom)
    {
        m_hand->find("map.canvas")->setProperty("touched", true);
        QMetaObject::invokeMethod(m_hand->find("map.canvas"), "lookAt",
                                  Q_ARG(QGeoCoordinate, QGeoCoordinate(latitude, longitude)), Q_ARG(qreal, zoom));
    }
    double zoom() { return movement()->zoomLevel(); }
    void open(std::uint32_t number)
    {
        m_hand->showCase(QString::fromStdString(caseId(number).toString()));
        QTRY_VERIFY_WITH_TIMEOUT(openCase().isOpen() && openCase().number().endsWith(QString::number(number)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(records() && records()->isReady(), patience);
    }
    QImage mapPicture(const char *name)
    {
        QTest::qWait(150); // two frames: the first lays out, the second draws
        if (!QTest::qWaitFor([this] { return records()->isReady() && movement()->isReady(); }, patience))
            qWarning("the map is not ready");
        QTest::qWait(50);
        const QImage whole = m_hand->window()->grabWindow();
        const double ratio = m_hand->window()->effectiveDevicePixelRatio();
        const QRectF area = movement()->mapRectToScene(movement()->boundingRect());
        const QImage image = whole.copy(QRectF(area.topLeft() * ratio, area.size() * ratio).toRect());
        WindowDriver::keep(image, QString::fromLatin1(name));
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
        m_hand = std::make_unique<GeneratedWindow>(deskWithManyRecords());
        QVERIFY(m_hand->open());
        open(4);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->only<scene::BaseMapLayer>()->isReady(), patience);
    }
    /// As every test finds it.
    void startAnew()
    {
        open(4);
        map().layers()->showUsual();
        map().measure()->setActive(false);
        map().search()->setText({});
        selection().clear();
        QMetaObject::invokeMethod(m_hand->find("map"), "fit");
        m_hand->find("map")->forceActiveFocus();
        m_hand->moveAway();
    }
};

} // namespace tracedesk::test
