#include "ui/scene/mesh.h"
#include "ui/scene/timeline_item.h"

#include <algorithm>

namespace tracedesk::scene {

using view::Selection;

void TimelineItem::drawBrush(Mesh &mesh) const
{
    const auto brush = m_selection->brush();
    if (!brush)
        return;
    const double bottom = layout().bottom();
    const double from = std::clamp(toX(brush->begin), gutter, width());
    const double until = std::clamp(toX(brush->end), gutter, width());
    const QColor veil = faded(m_palette.surface, 0.6);
    mesh.addRect({gutter, ruler, from - gutter, bottom - ruler}, veil);
    mesh.addRect({until, ruler, width() - until, bottom - ruler}, veil);
    if (until > from)
        mesh.addRect({from, ruler - 4, until - from, 3}, m_palette.accent);
    // Edges with a grip each: they can be dragged.
    for (const epi::Instant edge : {brush->begin, brush->end}) {
        const double x = toX(edge);
        if (x < gutter || x > width())
            continue;
        mesh.addRect({x - 0.75, 0, 1.5, bottom}, m_palette.accent);
        mesh.addRect({x - 3.5, ruler - 17, 7, 16}, m_palette.accent);
        for (const double dx : {-1.5, 0.5})
            mesh.addRect({x + dx, ruler - 13, 1, 8}, m_palette.surface);
    }
}

void TimelineItem::drawMarks(Mesh &mesh) const
{
    if (!m_selection)
        return;
    const view::LaneLayout lanes = layout();
    const double bottom = lanes.bottom();
    // Windows keep a strip of full colour at the ruler, above whatever lies in the lanes.
    double strip = ruler - 4;
    for (const view::TimelineBand &band : m_picture->bands) {
        const double from = std::clamp(toX(band.span.begin), gutter, width());
        const double until = std::clamp(toX(band.span.end), gutter, width());
        if (band.lane || until <= from)
            continue;
        mesh.addRect({from, strip, until - from, 3},
                     band.kind == view::BandKind::exposure ? m_palette.exposure : m_palette.conflict);
        strip -= 3;
    }
    const auto frame = [&](Selection::Kind kind, int item, double thickness, double row) {
        const QRectF bar = rectOf(kind, item);
        if (kind == Selection::Kind::Member && m_picture->placeOf(kind, item)) {
            const double top = std::max(lanes.topOf(static_cast<std::size_t>(item)), ruler);
            const double foot = std::min(lanes.topOf(static_cast<std::size_t>(item)) + lanes.laneHeight(), bottom);
            if (foot > top) {
                mesh.addRect({0, top, width(), foot - top}, faded(m_palette.accent, row));
                mesh.addRect({0, top, 3, foot - top}, faded(m_palette.accent, row * 8));
            }
        } else if (!bar.isNull() && bar.top() > ruler) {
            mesh.addFrame(bar.adjusted(-3, -3, 3, 3), thickness, m_palette.accent);
        }
    };
    frame(m_selection->hoverKind(), m_selection->hoverItem(), 1, 0.05);
    frame(m_selection->kind(), m_selection->item(), 2, 0.12);
    drawBrush(mesh);
    if (const auto cursor = m_selection->cursor()) {
        const double x = std::round(toX(*cursor));
        if (x >= gutter && x <= width()) {
            mesh.addRect({x, ruler - 6, 1, bottom - ruler + 6}, m_palette.ink);
            mesh.addTriangle({x - 4, ruler - 10}, {x + 5, ruler - 10}, {x + 0.5, ruler - 4}, m_palette.ink);
        }
    }
    if (hasActiveFocus())
        mesh.addFrame(boundingRect(), 1, faded(m_palette.accent, 0.6));
}

} // namespace tracedesk::scene
