#include "ui/scene/map_raster.h"

#include <QQuickWindow>
#include <QSGSimpleTextureNode>
#include <QtConcurrent/qtconcurrentrun.h>

#include <cmath>

namespace tracedesk::scene {

namespace {

constexpr double stretch = 0.5; // zoom levels that a picture is scaled by at most

/// The part of what was painted in which the view may move before the next picture is begun.
view::MapArea core(const RasterFrame &frame, const view::MapArea &view)
{
    const double spare = ((frame.area.right - frame.area.left) - (view.right - view.left)) / 4;
    return frame.area.grown(-std::max(0.0, spare));
}

/// In the byte order of a texture: else the render thread converts it, in some eighty tasks for other threads.
QImage asTexture(QImage image)
{
    Q_ASSERT(image.format() == QImage::Format_ARGB32_Premultiplied);
    image.rgbSwap();
    image.reinterpretAsFormat(QImage::Format_RGBA8888_Premultiplied);
    return image;
}

} // namespace

QSizeF RasterFrame::size() const
{
    return QSizeF(area.right - area.left, area.bottom - area.top) * view::worldPixels(zoom);
}

QImage RasterFrame::blank() const
{
    const QSizeF all = size() * ratio;
    QImage image(std::max(1, static_cast<int>(std::ceil(all.width()))), std::max(1, static_cast<int>(std::ceil(all.height()))),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

QPointF RasterFrame::at(view::MapPoint point) const
{
    return QPointF(point.x - origin.x, point.y - origin.y) * view::worldPixels(zoom);
}

RasterPainter::RasterPainter(Task task)
    : m_task(std::move(task))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_busy && m_shown.frame.zoom != m_wanted.zoom)
            begin();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        m_busy = false;
        m_shown = m_watcher.result();
        emit painted();
        look();
    });
}

void RasterPainter::setStale()
{
    m_stale = true;
}

void RasterPainter::drop()
{
    if (!m_busy && m_shown.image.isNull())
        return;
    m_rest.stop();
    m_watcher.setFuture({}); // what is under way paints for nobody
    m_busy = false;
    m_stale = true;
    m_shown = {};
}

void RasterPainter::follow(const RasterFrame &frame, const view::MapArea &view)
{
    m_wanted = frame;
    m_view = view;
    if (!m_busy)
        look();
}

bool RasterPainter::isSettled() const
{
    return !m_busy && !m_stale && m_shown.frame.zoom == m_wanted.zoom && m_shown.frame.ratio == m_wanted.ratio &&
           m_shown.frame.area.contains(m_view);
}

void RasterPainter::look()
{
    const double away = std::abs(m_shown.frame.zoom - m_wanted.zoom);
    if (m_stale || m_shown.frame.ratio != m_wanted.ratio || away > stretch || !core(m_shown.frame, m_view).contains(m_view))
        begin();
    else if (away > 0)
        m_rest.start();
}

void RasterPainter::begin()
{
    m_rest.stop();
    m_busy = true;
    m_stale = false;
    m_watcher.setFuture(
        QtConcurrent::run([paint = m_task(m_wanted), frame = m_wanted] { return MapRaster{frame, asTexture(paint())}; }));
}

void RasterNode::show(const MapRaster &raster, QQuickWindow &window)
{
    if (m_key == raster.image.cacheKey())
        return;
    m_key = raster.image.cacheKey();
    if (raster.image.isNull()) {
        if (m_texture) {
            removeChildNode(m_texture);
            delete std::exchange(m_texture, nullptr);
        }
        return;
    }
    if (!m_texture) {
        m_texture = new QSGSimpleTextureNode;
        m_texture->setFlag(QSGNode::OwnedByParent);
        m_texture->setOwnsTexture(true);
        appendChildNode(m_texture);
    }
    m_texture->setTexture(window.createTextureFromImage(raster.image, QQuickWindow::TextureHasAlphaChannel));
    m_texture->setFiltering(QSGTexture::Nearest); // mixing colours costs a software renderer twice, and shows for a moment only
    // All of its pixels: the last row and column may reach a little beyond the area.
    m_texture->setRect(QRectF({0, 0}, raster.image.deviceIndependentSize()));
}

} // namespace tracedesk::scene
