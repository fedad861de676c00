#pragma once

#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"
#include "view/selection.h"

namespace tracedesk::scene {

class Mesh;

/// Where one case was: stays (certain solid, only possible dashed at 35 %), moves between them, gaps, visits told,
/// co-presence marks, other cases, and the mark of the cursor time. Shows the Selection, and changes it by click and hover.
class MovementLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)

public:
    using MapLayerItem::MapLayerItem;

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);

    /// Clicking again at the same spot goes on to the next thing there; clicking nothing clears.
    Q_INVOKABLE void selectAt(double x, double y);
    Q_INVOKABLE void hoverAt(double x, double y);
    /// The camera that shows all stays and visits: middle, and the largest zoom level at which they fit.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate fittingCenter() const;
    Q_INVOKABLE [[nodiscard]] double fittingZoom() const;
    /// Where the selected thing is; invalid when nothing is selected or it has no place.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate selectedCoordinate() const;
    Q_INVOKABLE [[nodiscard]] QPointF pointOf(tracedesk::view::Selection::Kind kind, int item) const;

signals:
    void pictureChanged();
    void selectionChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Hit
    {
        view::Selection::Kind kind = view::Selection::Kind::None;
        int item = -1;
        bool operator==(const Hit &) const = default;
    };
    void stale();
    [[nodiscard]] std::vector<Hit> hits(QPointF at) const;
    [[nodiscard]] std::optional<epi::LatLng> positionOf(Hit hit) const;
    [[nodiscard]] bool passes(epi::TimeSpan span) const { return !m_selection || m_selection->passes(span); }
    [[nodiscard]] QRectF bounds() const; ///< of stays and visits, in map units

    void drawOthers(Mesh &mesh) const;
    void drawMoves(Mesh &mesh) const;
    void drawStays(Mesh &mesh) const;
    void drawVisits(Mesh &mesh) const;
    void drawCoPresences(Mesh &mesh) const;
    void drawSources(Mesh &mesh) const;
    void drawMarks(Mesh &mesh) const;
    [[nodiscard]] QPointF at(epi::LatLng position) const { return vertex(position, m_origin, m_builtZoom); }

    view::CasePictureValue m_picture;
    view::Selection *m_selection = nullptr;
    view::MapPoint m_origin;
    double m_builtZoom = -1;
    bool m_stale = true;
    ScenePalette m_drawn;
};

/// Pixels: grows with the square root of the possible dwell, 5 for nothing to 16 for a day.
[[nodiscard]] double discRadius(epi::Seconds dwell);

} // namespace tracedesk::scene
