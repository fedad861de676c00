#include "ui/scene/map_layer_item.h"

#include <QQuickWindow>

#include <algorithm>

namespace tracedesk::scene {

MapLayerItem::MapLayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    for (const auto signal : {&MapLayerItem::cameraChanged, &MapLayerItem::paletteChanged})
        connect(this, signal, this, &QQuickItem::polish);
}

void MapLayerItem::setCenter(const QGeoCoordinate &center)
{
    if (center == m_center || !center.isValid())
        return;
    m_center = center;
    update();
    emit cameraChanged();
}

void MapLayerItem::setZoomLevel(double zoomLevel)
{
    if (zoomLevel == m_zoomLevel)
        return;
    m_zoomLevel = zoomLevel;
    update();
    emit cameraChanged();
}

void MapLayerItem::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    update();
    emit paletteChanged();
}

void MapLayerItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    polish();
    update();
}

view::MapPoint MapLayerItem::centre() const
{
    return view::toMap({m_center.latitude(), m_center.longitude()});
}

view::MapArea MapLayerItem::viewArea(double margin) const
{
    const view::MapPoint c = centre();
    const double x = (width() / 2 + margin) / world();
    const double y = (height() / 2 + margin) / world();
    return {c.x - x, c.y - y, c.x + x, c.y + y};
}

QPointF MapLayerItem::toItem(epi::LatLng position) const
{
    const view::MapPoint p = view::toMap(position);
    const view::MapPoint c = centre();
    return {width() / 2 + (p.x - c.x) * world(), height() / 2 + (p.y - c.y) * world()};
}

epi::LatLng MapLayerItem::toPosition(QPointF point) const
{
    const view::MapPoint c = centre();
    return view::fromMap({c.x + (point.x() - width() / 2) / world(), c.y + (point.y() - height() / 2) / world()});
}

QMatrix4x4 MapLayerItem::transform(view::MapPoint origin, double builtZoom) const
{
    const view::MapPoint c = centre();
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(width() / 2 + (origin.x - c.x) * world()),
                     static_cast<float>(height() / 2 + (origin.y - c.y) * world()));
    matrix.scale(static_cast<float>(world() / view::worldPixels(builtZoom)));
    return matrix;
}

RasterFrame MapLayerItem::rasterFrame() const
{
    constexpr double marginShare = 0.25; // of the view's larger side, on every side
    constexpr double mostDevice = 400;   // device pixels: a raster of a large screen is large enough
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return {centre(), viewArea(std::min(marginShare * std::max(width(), height()), mostDevice / ratio)), m_zoomLevel, ratio};
}

QMatrix4x4 MapLayerItem::transform(const RasterFrame &frame) const
{
    const view::MapPoint c = centre();
    QPointF corner(width() / 2 + (frame.area.left - c.x) * world(), height() / 2 + (frame.area.top - c.y) * world());
    if (frame.zoom == m_zoomLevel) // as it was painted: between two pixels it would be blurred
        corner = (corner * frame.ratio).toPoint().toPointF() / frame.ratio;
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(corner.x()), static_cast<float>(corner.y()));
    matrix.scale(static_cast<float>(world() / view::worldPixels(frame.zoom)));
    return matrix;
}

QPointF MapLayerItem::vertex(epi::LatLng position, view::MapPoint origin, double builtZoom)
{
    const view::MapPoint p = view::toMap(position);
    return {(p.x - origin.x) * view::worldPixels(builtZoom), (p.y - origin.y) * view::worldPixels(builtZoom)};
}

} // namespace tracedesk::scene
