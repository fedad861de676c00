#pragma once

#include "ui/scene/map_layer_item.h"
#include "ui/scene/mesh.h"
#include "view/map_layers.h"
#include "view/picture_values.h"
#include "view/record_places.h"
#include "view/selection.h"

#include <QFutureWatcher>
#include <QImage>
#include <QTimer>

namespace tracedesk::scene {

/// Raw records of a case: footprints of base stations (discs, or wedges of their sectors) and dots, each drawn, while at most
/// `pointLimit` spots are in view; above that a density raster that counts every record. Filtered by the time brush. Built for
/// the view and a margin around it: panning inside moves one node. Spots are found on a thread of the pool.
class RecordLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int layers READ layers WRITE setLayers NOTIFY layersChanged FINAL) ///< bits of MapLayers::Layer
    Q_PROPERTY(bool dense READ isDense NOTIFY drawnChanged FINAL)
    Q_PROPERTY(int recordsInView READ recordsInView NOTIFY drawnChanged FINAL) ///< counted anew when the view has come to rest
    Q_PROPERTY(bool ready READ isReady NOTIFY drawnChanged FINAL)

public:
    static constexpr std::size_t pointLimit = 20'000;

    explicit RecordLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);
    [[nodiscard]] int layers() const { return m_layers; }
    void setLayers(int layers);
    [[nodiscard]] bool isDense() const { return m_dense; }
    [[nodiscard]] int recordsInView() const { return m_recordsInView; }
    [[nodiscard]] bool isReady() const { return m_places != nullptr; }

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
    [[nodiscard]] bool isShown() const { return (m_layers & (view::MapLayers::Footprints | view::MapLayers::Density)) != 0; }
    [[nodiscard]] std::vector<std::uint32_t> placesIn(const view::MapArea &area) const;
    [[nodiscard]] Mesh points(const std::vector<std::uint32_t> &places) const;
    [[nodiscard]] QImage density(const std::vector<std::uint32_t> &places) const;

    view::CasePictureValue m_picture;
    view::Selection *m_selection = nullptr;
    int m_layers = view::MapLayers::usual;
    QFutureWatcher<view::RecordPlacesPtr> m_watcher;
    view::RecordPlacesPtr m_places;
    std::vector<std::uint32_t> m_passing; ///< records of each place that the brush lets through
    QTimer m_rest;

    // What was built last; `fresh` until the render thread has taken it.
    view::MapArea m_built;
    view::MapPoint m_origin;
    double m_builtZoom = -1;
    bool m_stale = true;
    ScenePalette m_drawn;
    bool m_dense = false;
    int m_recordsInView = 0;
    bool m_fresh = false;
    Mesh m_mesh;
    QImage m_image;
};

} // namespace tracedesk::scene
