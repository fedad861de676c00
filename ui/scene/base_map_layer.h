#pragma once

#include "ui/scene/base_map_shapes.h"
#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"

#include <QFutureWatcher>

class QTextLayout;

namespace tracedesk::scene {

class BaseMapNode;

/// The base map: land, districts, streets in greys, and names. Shapes are made ready on a thread of the pool and put on the
/// graphics card once for each range of zoom levels; streets and names are laid out again when the zoom level changes or the view
/// has moved past the margin they were laid out for.
class BaseMapLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::GeoLayersValue layers READ layers WRITE setLayers NOTIFY layersChanged FINAL)
    Q_PROPERTY(tracedesk::view::GeoLayersValue boundaries READ boundaries WRITE setBoundaries NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool english READ english WRITE setEnglish NOTIFY layersChanged FINAL)
    /// Tiles lie below: only boundaries and their names are drawn.
    Q_PROPERTY(bool overTiles READ isOverTiles WRITE setOverTiles NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)

public:
    explicit BaseMapLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::GeoLayersValue layers() const { return m_layers; }
    void setLayers(const view::GeoLayersValue &layers);
    [[nodiscard]] view::GeoLayersValue boundaries() const { return m_boundaries; }
    void setBoundaries(const view::GeoLayersValue &boundaries);
    [[nodiscard]] bool english() const { return m_english; }
    void setEnglish(bool english);
    [[nodiscard]] bool isOverTiles() const { return m_overTiles; }
    void setOverTiles(bool overTiles);
    [[nodiscard]] bool isReady() const { return m_shapes != nullptr; }

signals:
    void layersChanged();
    void readyChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Paint
    {
        QColor fill; ///< invalid: none
        QColor line;
    };
    struct Name
    {
        const view::GeoLabel *label = nullptr;
        view::MapPoint at;
    };

    void prepare();
    void showBand(BaseMapNode &node);
    void layOutStreets(BaseMapNode &node) const;
    void layOutNames(BaseMapNode &node) const;
    void write(BaseMapNode &node, const Name &name, QTextLayout &layout, QPointF topLeft) const;
    [[nodiscard]] Paint paintOf(view::GeoKind kind) const;

    view::GeoLayersValue m_layers;
    view::GeoLayersValue m_boundaries;
    std::vector<Name> m_names; ///< large things first
    QFutureWatcher<BaseMapShapesPtr> m_watcher;
    BaseMapShapesPtr m_shapes;
    bool m_english = true;
    bool m_overTiles = false;
    bool m_shapesStale = true;
    bool m_namesStale = true;
    ScenePalette m_drawn;
};

} // namespace tracedesk::scene
