#pragma once

#include "ui/scene/map_layer_item.h"
#include "ui/scene/movement_drawing.h"
#include "view/picture_values.h"
#include "view/selection.h"

#include <optional>

namespace tracedesk::scene {

class MovementNode;

/// Where one case was: stays (certain solid, only possible pale with a dashed rim), moves between them, gaps, visits told,
/// venues, co-presence marks, other cases, and the mark of the cursor time. Shows the Selection, and changes it by click and
/// hover. Few things are drawn by triangles, built for the view and a margin around it, so that panning inside moves one node;
/// many are a raster, painted on threads of the pool. What is chosen or pointed at is a node of its own.
class MovementLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(double covered READ covered WRITE setCovered NOTIFY coveredChanged FINAL) ///< pixels at the left
    Q_PROPERTY(int layers READ layers WRITE setLayers NOTIFY layersChanged FINAL)        ///< bits of MapLayers::Layer
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL) ///< what is drawn is all there is, for this camera

public:
    static constexpr std::size_t fewThings = 600; ///< of a case: triangles

    explicit MovementLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);
    [[nodiscard]] int layers() const { return m_layers; }
    void setLayers(int layers);

    [[nodiscard]] bool isReady() const { return m_ready; }

    /// Where something lies over the map: fitting leaves it free, if that leaves room enough.
    [[nodiscard]] double covered() const { return m_covered; }
    void setCovered(double covered);

    /// Clicking again at the same spot goes on to the next thing there; clicking nothing clears.
    Q_INVOKABLE void selectAt(double x, double y);
    /// How many things are under the pointer; the first is hovered.
    Q_INVOKABLE int hoverAt(double x, double y);
    /// The camera that shows all stays and visits: middle, and the largest zoom level at which they fit.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate fittingCenter() const;
    Q_INVOKABLE [[nodiscard]] double fittingZoom() const;
    /// Where the selected thing is; invalid when nothing is selected or it has no place.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate selectedCoordinate() const;
    Q_INVOKABLE [[nodiscard]] QPointF pointOf(tracedesk::view::Selection::Kind kind, int item) const;

signals:
    void pictureChanged();
    void selectionChanged();
    void layersChanged();
    void coveredChanged();
    void readyChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Hit
    {
        view::Selection::Kind kind = view::Selection::Kind::None;
        int item = -1;
        bool operator==(const Hit &) const = default;
    };
    void stale();
    void marksStale();
    [[nodiscard]] std::vector<Hit> hits(QPointF at) const;
    [[nodiscard]] std::optional<epi::LatLng> positionOf(Hit hit) const;
    [[nodiscard]] bool passes(epi::TimeSpan span) const { return !m_selection || m_selection->passes(span); }
    [[nodiscard]] bool shows(view::MapLayers::Layer layer) const { return (m_layers & layer) != 0; }
    [[nodiscard]] QRectF bounds() const; ///< of stays and visits, in map units
    [[nodiscard]] double keptFree() const;

    [[nodiscard]] bool isRaster() const { return m_movements && m_movements->size() > fewThings; }
    [[nodiscard]] MovementView seen(const RasterFrame &frame) const;
    void settle();
    void build(MovementNode &node);
    void drawMarks(SpriteMesh &signs, Mesh &mesh);
    [[nodiscard]] QPointF onScreen(view::MapPoint point) const;

    view::CasePictureValue m_picture;
    MovementsPtr m_movements;
    view::Selection *m_selection = nullptr;
    int m_layers = view::MapLayers::usual;
    double m_covered = 0;
    RasterFrame m_built;  ///< what the triangles were built for
    RasterFrame m_marked; ///< and the marks
    bool m_stale = true;
    bool m_marksStale = true;
    bool m_ready = false;
    ScenePalette m_drawn;
    SpriteSheet m_sheet;
    RasterPainter m_raster;
};

} // namespace tracedesk::scene
