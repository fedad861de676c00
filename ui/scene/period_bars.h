#pragma once

#include "ui/scene/scene_palette.h"
#include "view/intake_controller.h"

#include <QQuickItem>

namespace tracedesk::scene {

/// Rows over time as bars, from the first to the last; the highest fills the height.
class PeriodBars : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::IntakeExtentValue extent READ extent WRITE setExtent NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY changed FINAL)

public:
    explicit PeriodBars(QQuickItem *parent = nullptr);

    [[nodiscard]] view::IntakeExtentValue extent() const { return m_extent; }
    void setExtent(const view::IntakeExtentValue &extent);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);

signals:
    void changed();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    view::IntakeExtentValue m_extent;
    ScenePalette m_palette;
};

} // namespace tracedesk::scene
