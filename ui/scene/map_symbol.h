#pragma once

#include "ui/scene/scene_palette.h"
#include "view/map_legend.h"

#include <QQuickPaintedItem>

namespace tracedesk::scene {

/// A sign of the legend, painted by what paints the map.
class MapSymbol : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int sign READ sign WRITE setSign NOTIFY signChanged FINAL) ///< a MapLegend::Sign
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY signChanged FINAL) ///< a LaneKind, for signs in a source's colour
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY signChanged FINAL)

public:
    explicit MapSymbol(QQuickItem *parent = nullptr);

    [[nodiscard]] int sign() const { return m_sign; }
    void setSign(int sign);
    [[nodiscard]] int lane() const { return m_lane; }
    void setLane(int lane);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);

    void paint(QPainter *painter) override;

signals:
    void signChanged();

private:
    void changed();

    int m_sign = 0;
    int m_lane = 0;
    ScenePalette m_palette;
};

} // namespace tracedesk::scene
