#include "ui/scene/timeline_item.h"
#include "view/timeline_words.h"

#include <QCursor>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

using view::BrushPart;
using view::Selection;

void TimelineItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    setScale(m_scale.withWidth(newGeometry.width() - gutter));
    scrollTo(m_scroll);
    stale();
    // Before it had a size, there was nothing to fit into.
    if (oldGeometry.width() <= gutter)
        fit();
}

void TimelineItem::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        scrollTo(m_scroll - turned.y() * 0.4);
    } else if (event->modifiers() & Qt::ShiftModifier || std::abs(turned.x()) > std::abs(turned.y())) {
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        setScale(m_scale.panned(by * 0.5));
    } else {
        const double at = std::max(event->position().x() - gutter, 0.0);
        setScale(m_scale.zoomedAt(at, std::exp2(turned.y() / 240.0)));
    }
    event->accept();
}

BrushPart TimelineItem::brushPartAt(QPointF point) const
{
    if (!m_selection || point.x() < gutter)
        return BrushPart::none;
    const BrushPart part = view::brushPartAt(m_selection->brush(), m_scale, point.x() - gutter);
    // Below the ruler dragging pans, but at the edges.
    return part == BrushPart::inside && point.y() >= ruler ? BrushPart::none : part;
}

void TimelineItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_moved = false;
    m_scaleBefore = m_scale;
    m_scrollBefore = m_scroll;
    m_brushBefore = m_selection ? m_selection->brush() : std::nullopt;
    m_part = brushPartAt(m_pressed);
    if (event->modifiers() & Qt::ShiftModifier)
        m_drag = Drag::brush;
    else if (m_part != BrushPart::none)
        m_drag = Drag::moveBrush;
    else
        m_drag = m_pressed.y() < ruler ? Drag::brush : Drag::pan;
    setKeepMouseGrab(true);
    event->accept();
}

void TimelineItem::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF now = event->position();
    const QPointF by = now - m_pressed;
    if (!m_moved && std::max(std::abs(by.x()), std::abs(by.y())) < 4)
        return;
    m_moved = true;
    setPreview({}, {});
    switch (m_drag) {
    case Drag::pan:
        // From where it was pressed: nothing is lost by rounding to seconds.
        setScale(m_scaleBefore.panned(by.x()));
        scrollTo(m_scrollBefore - by.y());
        break;
    case Drag::brush:
        if (m_selection) {
            const auto [from, until] = std::minmax({timeAt(std::max(m_pressed.x(), gutter)), timeAt(std::max(now.x(), gutter))});
            m_selection->setBrush({from, until});
        }
        break;
    case Drag::moveBrush:
        m_selection->setBrush(view::movedBrush(*m_brushBefore, m_part, timeAt(now.x()) - timeAt(m_pressed.x())));
        break;
    case Drag::none:
        break;
    }
}

void TimelineItem::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    const Drag drag = std::exchange(m_drag, Drag::none);
    if (m_moved || !m_selection || !m_picture)
        return;
    if (drag == Drag::brush) {
        m_selection->clearBrush();
    } else if (drag == Drag::pan) {
        const Target target = targetOf(hitAt(event->position()));
        m_selection->select(target.kind, target.item);
    }
}

void TimelineItem::mouseUngrabEvent()
{
    m_drag = Drag::none;
}

void TimelineItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_selection && m_selection->hasBrush() && brushPartAt(event->position()) == BrushPart::inside)
        setScale({*m_selection->brush(), m_scale.width()});
    else
        fit();
    event->accept();
}

TimelineItem::Hit TimelineItem::hitAt(QPointF point) const
{
    Hit hit;
    if (!m_picture || point.x() < gutter)
        return hit;
    hit.lane = layout().laneAt(point.y());
    if (!hit.lane)
        return hit;
    const epi::Instant at = timeAt(point.x());
    const epi::Seconds reach(static_cast<std::int64_t>(std::ceil(3 / m_scale.pixelsPerSecond())));
    // The shortest thing there is on top of what it lies in; what can be selected goes before what cannot.
    auto best = std::pair(true, epi::Seconds::max());
    for (const view::TimelineSeries &series : m_picture->series) {
        if (series.lane != *hit.lane)
            continue;
        for (const view::SpanIndex::Entry &entry : series.spans.near({at - reach, at + reach})) {
            const epi::TimeSpan span = entry.span;
            const auto rank = std::pair(series.selects == Selection::Kind::None, span.length());
            if (span.begin - reach <= at && at <= std::max(span.begin, span.end) + reach && (!hit.series || rank < best)) {
                best = rank;
                hit.series = &series;
                hit.item = entry.item;
            }
        }
    }
    return hit;
}

TimelineItem::Target TimelineItem::targetOf(const Hit &hit) const
{
    if (m_picture && m_picture->ofCluster && hit.lane)
        return {Selection::Kind::Member, static_cast<int>(*hit.lane)};
    if (!hit.series || hit.series->selects == Selection::Kind::None)
        return {};
    return {hit.series->selects, static_cast<int>(hit.item)};
}

void TimelineItem::hoverMoveEvent(QHoverEvent *event)
{
    if (!m_selection || !m_picture)
        return;
    const QPointF point = event->position();
    switch (brushPartAt(point)) {
    case BrushPart::begin:
    case BrushPart::end:
        setCursor(Qt::SizeHorCursor);
        break;
    case BrushPart::inside:
        setCursor(Qt::OpenHandCursor);
        break;
    case BrushPart::none:
        unsetCursor();
        break;
    }
    const Hit hit = hitAt(point);
    const Target target = targetOf(hit);
    m_selection->hover(target.kind, target.item);
    setPreview(hit.series ? view::previewText(*m_picture, *hit.series, hit.item) : QString(), point);
    if (point.x() >= gutter && !m_playing)
        m_selection->setCursor(timeAt(point.x()));
}

void TimelineItem::hoverLeaveEvent(QHoverEvent *)
{
    setPreview({}, {});
    if (m_selection)
        m_selection->hover(Selection::Kind::None, -1);
}

} // namespace tracedesk::scene
