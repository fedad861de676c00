#pragma once

#include "ui/scene/map_raster.h"
#include "ui/scene/scene_palette.h"
#include "view/map_area.h"

#include <QGeoCoordinate>
#include <QMatrix4x4>
#include <QQuickItem>

namespace tracedesk::scene {

/// A layer over (or under) a Qt Location Map whose camera it is bound to: centre, zoom level, no bearing, no tilt.
/// Derived items put vertices relative to a local origin into a QSGTransformNode: panning only moves that node. They are polished
/// when the camera, the colours or the size change.
class MapLayerItem : public QQuickItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY cameraChanged FINAL)
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY cameraChanged FINAL)
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY paletteChanged FINAL)

public:
    explicit MapLayerItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QGeoCoordinate center() const { return m_center; }
    void setCenter(const QGeoCoordinate &center);
    [[nodiscard]] double zoomLevel() const { return m_zoomLevel; }
    void setZoomLevel(double zoomLevel);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);

    /// Where a position lies in this item, in pixels; agrees with Map.fromCoordinate.
    [[nodiscard]] QPointF toItem(epi::LatLng position) const;
    [[nodiscard]] epi::LatLng toPosition(QPointF point) const;

signals:
    void cameraChanged();
    void paletteChanged();

protected:
    /// What is in view, grown by a number of pixels on every side.
    [[nodiscard]] view::MapArea viewArea(double margin = 0) const;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

    [[nodiscard]] double world() const { return view::worldPixels(m_zoomLevel); }
    [[nodiscard]] view::MapPoint centre() const;
    /// Takes vertices relative to `origin`, in pixels of zoom level `builtZoom`, to the item.
    [[nodiscard]] QMatrix4x4 transform(view::MapPoint origin, double builtZoom) const;
    /// The view and a margin, to paint a raster for; and where that raster lies.
    [[nodiscard]] RasterFrame rasterFrame() const;
    [[nodiscard]] QMatrix4x4 transform(const RasterFrame &frame) const;
    /// The vertex of a position for such a transform.
    [[nodiscard]] static QPointF vertex(epi::LatLng position, view::MapPoint origin, double builtZoom);

private:
    QGeoCoordinate m_center{0, 0};
    double m_zoomLevel = 2;
    ScenePalette m_palette;
};

} // namespace tracedesk::scene
