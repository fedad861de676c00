#pragma once

#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"

namespace tracedesk::scene {

/// The base map: land, districts, streets in greys, and names. Shapes are put on the graphics card once; names are laid
/// out again when the zoom level changes or the view has moved past the margin they were laid out for.
class BaseMapLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::GeoLayersValue layers READ layers WRITE setLayers NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool english READ english WRITE setEnglish NOTIFY layersChanged FINAL)

public:
    using MapLayerItem::MapLayerItem;

    [[nodiscard]] view::GeoLayersValue layers() const { return m_layers; }
    void setLayers(const view::GeoLayersValue &layers);
    [[nodiscard]] bool english() const { return m_english; }
    void setEnglish(bool english);

signals:
    void layersChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Paint
    {
        QColor fill; ///< invalid: none
        QColor line;
    };

    void buildShapes(class BaseMapNode &node);
    void addShape(class ShapePatches &patches, const view::GeoShape &shape, view::MapPoint origin) const;
    [[nodiscard]] Paint paintOf(view::GeoKind kind) const;
    void layOutNames(class BaseMapNode &node);

    view::GeoLayersValue m_layers;
    bool m_english = true;
    bool m_shapesStale = true;
    bool m_namesStale = true;
    ScenePalette m_drawn;
};

} // namespace tracedesk::scene
