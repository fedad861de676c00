#pragma once

#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"
#include "view/selection.h"

namespace tracedesk::scene {

class Mesh;

/// A cluster on the map: its place as a ring, the stays of its cases there as discs around it, their stays elsewhere faint, and
/// where each was at the cursor time. The chosen case's stays are joined by a line. Shows the Selection, changes it by click.
class ClusterLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::ClusterPictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)

public:
    using MapLayerItem::MapLayerItem;

    [[nodiscard]] view::ClusterPictureValue picture() const { return m_picture; }
    void setPicture(const view::ClusterPictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);

    /// Clicking again at the same spot goes on to the next case there; clicking nothing clears. Whether there was one.
    Q_INVOKABLE bool selectAt(double x, double y);
    Q_INVOKABLE bool hoverAt(double x, double y); ///< whether there was one
    /// The camera that shows the place and the stays there.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate fittingCenter() const;
    Q_INVOKABLE [[nodiscard]] double fittingZoom() const;
    /// A spot of a member at the place; outside the item when it has none.
    [[nodiscard]] QPointF pointOf(std::uint32_t member) const;

signals:
    void pictureChanged();
    void selectionChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void stale();
    [[nodiscard]] std::vector<int> membersAt(QPointF point) const;
    [[nodiscard]] bool passes(const view::ClusterStay &stay) const { return !m_selection || m_selection->passes(stay.possible); }
    /// Members at one place would cover each other: each stands at its own angle on a circle around it, in pixels.
    [[nodiscard]] QPointF aside(std::uint32_t member) const;

    void drawPlace(Mesh &mesh) const;
    void drawElsewhere(Mesh &mesh) const;
    void drawPath(Mesh &mesh, int member, double opacity) const;
    void drawHere(Mesh &mesh) const;
    void drawCursor(Mesh &mesh) const;
    [[nodiscard]] QPointF at(epi::LatLng position) const { return vertex(position, m_origin, m_builtZoom); }

    view::ClusterPictureValue m_picture;
    view::Selection *m_selection = nullptr;
    view::MapPoint m_origin;
    double m_builtZoom = -1;
    bool m_stale = true;
    ScenePalette m_drawn;
};

} // namespace tracedesk::scene
