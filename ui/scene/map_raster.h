#pragma once

#include "view/map_area.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QSGTransformNode>
#include <QTimer>

#include <functional>

class QQuickWindow;
class QSGSimpleTextureNode;

namespace tracedesk::scene {

/// What a picture of part of the map is painted for: an area around a point, at a zoom level. `ratio`: device pixels a pixel.
struct RasterFrame
{
    view::MapPoint origin; ///< the middle of the area
    view::MapArea area;
    double zoom = -1;
    double ratio = 1;

    [[nodiscard]] QSizeF size() const;                    ///< pixels
    [[nodiscard]] QPointF at(view::MapPoint point) const; ///< pixels from the origin
    /// For a painter that draws around the origin: transparent, as large as the area.
    [[nodiscard]] QImage blank() const;
};

/// A picture and what it was painted for; null while nothing was painted.
struct MapRaster
{
    RasterFrame frame;
    QImage image;
};

/// Paints what a layer holds too much of for triangles, as one picture after another on threads of the pool: whatever is in it,
/// a frame that pans or zooms costs one rectangle (docs/decisions/0018). The picture is painted anew when what it shows has
/// changed, before the view leaves it, and when the zoom has come to rest; until then the old one is moved and scaled. GUI
/// thread.
class RasterPainter : public QObject
{
    Q_OBJECT

public:
    using Paint = std::function<QImage()>; ///< runs on any thread
    /// What to paint for a frame: asked for in the GUI thread whenever a picture is begun.
    using Task = std::function<Paint(const RasterFrame &)>;

    explicit RasterPainter(Task task);

    /// The camera: `view` is what is seen, `frame` what is to be painted for it.
    void follow(const RasterFrame &frame, const view::MapArea &view);
    void setStale(); ///< what is drawn has changed; seen at the next follow()
    void drop();     ///< shows nothing until the next picture is there

    [[nodiscard]] const MapRaster &shown() const { return m_shown; }
    /// Whether what is shown is what is there, for this camera.
    [[nodiscard]] bool isSettled() const;

signals:
    void painted();

private:
    void look();
    void begin();

    Task m_task;
    QFutureWatcher<MapRaster> m_watcher;
    QTimer m_rest;
    MapRaster m_shown;
    RasterFrame m_wanted;
    view::MapArea m_view;
    bool m_busy = false;
    bool m_stale = true;
};

/// Shows a raster; its own origin is the corner of what was painted. Render thread.
class RasterNode : public QSGTransformNode
{
public:
    /// Nothing for a null picture.
    void show(const MapRaster &raster, QQuickWindow &window);

private:
    QSGSimpleTextureNode *m_texture = nullptr;
    qint64 m_key = 0;
};

} // namespace tracedesk::scene
