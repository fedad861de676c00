#include "view/selection.h"

namespace tracedesk::view {

bool passes(const std::optional<epi::TimeSpan> &brush, epi::TimeSpan span)
{
    if (!brush)
        return true;
    // A payment has no length, yet lies inside or outside.
    return span.isEmpty() ? brush->contains(span.begin) : brush->overlaps(span);
}

void Selection::select(Kind kind, int item)
{
    if (isSelected(kind, item))
        return;
    m_kind = kind;
    m_item = item;
    emit selected();
}

void Selection::hover(Kind kind, int item)
{
    if (isHovered(kind, item))
        return;
    m_hoverKind = kind;
    m_hoverItem = item;
    emit hovered();
}

void Selection::clear()
{
    select(Kind::None, -1);
    hover(Kind::None, -1);
    clearBrush();
    setCursor({});
}

void Selection::clearBrush()
{
    setBrush({});
}

void Selection::setBrush(epi::TimeSpan span)
{
    const std::optional<epi::TimeSpan> brush = span.isEmpty() ? std::nullopt : std::optional(span);
    if (brush == m_brush)
        return;
    m_brush = brush;
    emit brushed();
}

void Selection::setCursor(std::optional<epi::Instant> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    emit cursorMoved();
}

} // namespace tracedesk::view
