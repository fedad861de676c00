#pragma once

#include "ui/scene/map_fit.h"
#include "ui/scene/map_layer_item.h"
#include "view/intake_controller.h"

namespace tracedesk::scene {

/// Where the rows of an intake lie: a disc a place, its area growing with the rows there.
class IntakePointLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::IntakeExtentValue extent READ extent WRITE setExtent NOTIFY extentChanged FINAL)

public:
    explicit IntakePointLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::IntakeExtentValue extent() const { return m_extent; }
    void setExtent(const view::IntakeExtentValue &extent);

    /// The camera that shows all points.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate fittingCenter() const;
    Q_INVOKABLE [[nodiscard]] double fittingZoom() const;
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate coordinateAt(double x, double y) const;

signals:
    void extentChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    [[nodiscard]] MapFit all() const;

    view::IntakeExtentValue m_extent;
};

} // namespace tracedesk::scene
