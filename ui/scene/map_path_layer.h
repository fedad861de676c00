#pragma once

#include "ui/scene/map_layer_item.h"
#include "view/map_measure.h"

namespace tracedesk::scene {

/// A measured way: its points and the line along them.
class MapPathLayer : public MapLayerItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::MapPath path READ path WRITE setPath NOTIFY pathChanged FINAL)
    /// Where the last point lies in this item, in pixels.
    Q_PROPERTY(QPointF end READ end NOTIFY endChanged FINAL)

public:
    explicit MapPathLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] view::MapPath path() const { return m_path; }
    void setPath(const view::MapPath &path);
    [[nodiscard]] QPointF end() const;

signals:
    void pathChanged();
    void endChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    view::MapPath m_path;
};

} // namespace tracedesk::scene
