#pragma once

#include "ui/scene/map_fit.h"
#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"

namespace tracedesk::scene {

/// All clusters on the map, the larger the more cases, so that one can be found by where it is. The open one is left to its own
/// layer. Small ones lie on large ones.
class ClusterOverviewLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::EpidemicPictureValue epidemic READ epidemic WRITE setEpidemic NOTIFY epidemicChanged FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL) ///< index of the open one; -1: none
    Q_PROPERTY(int hovered READ hovered NOTIFY hoveredChanged FINAL)                  ///< index of the one under the pointer

public:
    using MapLayerItem::MapLayerItem;

    [[nodiscard]] view::EpidemicPictureValue epidemic() const { return m_epidemic; }
    void setEpidemic(const view::EpidemicPictureValue &epidemic);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int current);
    [[nodiscard]] int hovered() const { return m_hovered; }

    /// Index of the cluster at a point, the smallest of several; -1: none.
    Q_INVOKABLE [[nodiscard]] int clusterAt(double x, double y) const;
    Q_INVOKABLE void hoverAt(double x, double y);
    /// The camera that shows them all; the country where there are none.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate fittingCenter() const;
    Q_INVOKABLE [[nodiscard]] double fittingZoom() const;

signals:
    void epidemicChanged();
    void currentChanged();
    void hoveredChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void stale();
    void leave();
    [[nodiscard]] MapFit all() const;

    view::EpidemicPictureValue m_epidemic;
    std::vector<int> m_order; ///< of drawing: most cases first
    int m_current = -1;
    int m_hovered = -1;
    view::MapPoint m_origin;
    double m_builtZoom = -1;
    bool m_stale = true;
    ScenePalette m_drawn;
};

} // namespace tracedesk::scene
