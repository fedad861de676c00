#include "ui/scene/period_bars.h"

#include "ui/scene/mesh.h"

#include <QSGNode>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

PeriodBars::PeriodBars(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &PeriodBars::changed, this, &QQuickItem::update);
    connect(this, &QQuickItem::widthChanged, this, &QQuickItem::update);
    connect(this, &QQuickItem::heightChanged, this, &QQuickItem::update);
}

void PeriodBars::setExtent(const view::IntakeExtentValue &extent)
{
    if (extent == m_extent)
        return;
    m_extent = extent;
    emit changed();
}

void PeriodBars::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    emit changed();
}

QSGNode *PeriodBars::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    QSGNode *node = old != nullptr ? old : new QSGNode;
    Mesh mesh;
    mesh.addRect({0, height() - 1, width(), 1}, m_palette.line);
    if (m_extent.extent && !m_extent.extent->bins.empty()) {
        const auto &bins = m_extent.extent->bins;
        const double most = *std::ranges::max_element(bins);
        const double step = width() / static_cast<double>(bins.size());
        const double gap = step > 4 ? 1 : 0;
        const double widest = std::min(step, 24.0); // a single day is a bar, not a wall
        for (std::size_t i = 0; i < bins.size(); ++i) {
            if (bins[i] == 0)
                continue;
            const double bar = std::max(2.0, (height() - 2) * bins[i] / most);
            mesh.addRect({static_cast<double>(i) * step, height() - 1 - bar, std::max(widest - gap, 1.0), bar}, m_palette.accent);
        }
    }
    mesh.moveToChildren(*node);
    return node;
}

} // namespace tracedesk::scene
