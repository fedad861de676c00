#pragma once

#include "ui/scene/map_layer_item.h"
#include "view/picture_values.h"
#include "view/selection.h"

#include <QImage>

namespace tracedesk::scene {

/// Raw records of a case: footprints of base stations and dots, each drawn, up to `pointLimit`; above that a density
/// raster, whose cost does not grow with the number of records. Filtered by the time brush.
class RecordLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)

public:
    static constexpr std::size_t pointLimit = 20'000;

    using MapLayerItem::MapLayerItem;

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);

signals:
    void pictureChanged();
    void selectionChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void stale();
    void buildPoints(class RecordNode &node) const;
    void buildRaster(class RecordNode &node) const;
    [[nodiscard]] QImage raster() const;

    view::CasePictureValue m_picture;
    view::Selection *m_selection = nullptr;
    bool m_stale = true;
    ScenePalette m_drawn;
};

} // namespace tracedesk::scene
