#pragma once

#include "ui/scene/map_layer_item.h"
#include "ui/scene/record_drawing.h"
#include "view/map_layers.h"
#include "view/picture_values.h"
#include "view/selection.h"

#include <QFutureWatcher>
#include <QTimer>

namespace tracedesk::scene {

/// Raw records of a case: footprints of base stations (discs, or wedges of their sectors) and dots, each drawn, while at most
/// `pointLimit` spots are in view; above that a density raster that counts every record. Filtered by the time brush. A case of
/// few spots is drawn by triangles, any other as a raster; spots are found and rasters painted on threads of the pool.
class RecordLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int layers READ layers WRITE setLayers NOTIFY layersChanged FINAL) ///< bits of MapLayers::Layer
    Q_PROPERTY(bool dense READ isDense NOTIFY drawnChanged FINAL)
    Q_PROPERTY(int recordsInView READ recordsInView NOTIFY drawnChanged FINAL) ///< counted anew when the view has come to rest
    Q_PROPERTY(bool ready READ isReady NOTIFY drawnChanged FINAL)              ///< what is drawn is all there is, for this camera

public:
    static constexpr std::size_t pointLimit = 20'000;
    static constexpr std::size_t fewSpots = 300; ///< of a case: triangles

    explicit RecordLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);
    [[nodiscard]] int layers() const { return m_layers; }
    void setLayers(int layers);
    [[nodiscard]] bool isDense() const { return m_dense; }
    [[nodiscard]] int recordsInView() const { return m_recordsInView; }
    [[nodiscard]] bool isReady() const { return m_ready; }

signals:
    void pictureChanged();
    void selectionChanged();
    void layersChanged();
    void drawnChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void stale();
    void brushed();
    void rest();
    void settle(bool dense);
    [[nodiscard]] bool isDrawn() const { return m_places && isShown() && !size().isEmpty(); }
    [[nodiscard]] bool isRaster() const { return isDrawn() && (isDensityAsked() || m_places->size() > fewSpots); }
    [[nodiscard]] bool isShown() const { return (m_layers & (view::MapLayers::Footprints | view::MapLayers::Density)) != 0; }
    [[nodiscard]] bool isDensityAsked() const { return (m_layers & view::MapLayers::Density) != 0; }
    [[nodiscard]] RecordView seen(const RasterFrame &frame) const;
    [[nodiscard]] RasterPainter::Paint painting(const RasterFrame &frame);

    view::CasePictureValue m_picture;
    view::Selection *m_selection = nullptr;
    int m_layers = view::MapLayers::usual;
    QFutureWatcher<view::RecordPlacesPtr> m_watcher;
    view::RecordPlacesPtr m_places;
    std::shared_ptr<const std::vector<std::uint32_t>> m_passing; ///< records of each place that the brush lets through
    QTimer m_rest;
    ScenePalette m_drawn;
    bool m_loading = false; ///< the spots of the picture are not found yet
    bool m_stale = true;
    bool m_ready = false;
    bool m_dense = false;
    int m_recordsInView = 0;

    RasterPainter m_raster;
    bool m_painting = false; ///< the next raster is a density
    // Triangles built last; `fresh` until the render thread has taken them.
    RasterFrame m_built;
    Mesh m_mesh;
    bool m_fresh = false;
};

} // namespace tracedesk::scene
