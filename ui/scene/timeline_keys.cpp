#include "ui/scene/timeline_item.h"

#include <QKeyEvent>

#include <algorithm>

namespace tracedesk::scene {

using view::BrushPart;
using view::Selection;

void TimelineItem::step(int by)
{
    const Selection::Kind kind = m_picture->ofCluster ? Selection::Kind::Member : Selection::Kind::Stay;
    const int count = static_cast<int>(m_picture->places[static_cast<std::size_t>(kind)].size());
    if (count == 0)
        return;
    const int now = m_selection->kind() == kind ? m_selection->item() : (by > 0 ? -1 : count);
    m_selection->select(kind, std::clamp(now + by, 0, count - 1));
}

void TimelineItem::moveByKey(int direction, Qt::KeyboardModifiers modifiers)
{
    const epi::Seconds by = direction * m_scale.keyStep();
    const bool ofBrush = modifiers & (Qt::ControlModifier | Qt::AltModifier);
    if (ofBrush) {
        if (!m_selection->hasBrush())
            brushByKey();
        BrushPart part = BrushPart::inside;
        if (modifiers & Qt::ControlModifier)
            part = modifiers & Qt::ShiftModifier ? BrushPart::begin : BrushPart::end;
        m_selection->setBrush(view::movedBrush(*m_selection->brush(), part, by));
    } else if (modifiers & Qt::ShiftModifier) {
        setScale(m_scale.panned(-direction * m_scale.width() / 8));
    } else {
        m_selection->setCursor(m_selection->cursor().value_or(m_scale.mapToTime(m_scale.width() / 2)) + by);
    }
}

void TimelineItem::brushByKey()
{
    const auto place = m_picture->placeOf(m_selection->kind(), m_selection->item());
    if (place && !place->span.isEmpty() && m_scale.range().overlaps(place->span)) {
        m_selection->setBrush(place->span);
        return;
    }
    const double middle = m_selection->cursor() ? m_scale.mapToX(*m_selection->cursor()) : m_scale.width() / 2;
    m_selection->setBrush({m_scale.mapToTime(middle - m_scale.width() / 8), m_scale.mapToTime(middle + m_scale.width() / 8)});
}

bool TimelineItem::backOut()
{
    if (m_drag != Drag::none && m_moved) {
        m_drag = Drag::none;
        setScale(m_scaleBefore);
        m_selection->setBrush(m_brushBefore.value_or(epi::TimeSpan{}));
    } else if (m_selection->hasBrush()) {
        m_selection->clearBrush();
    } else if (m_selection->hasCursor()) {
        m_selection->setCursor({});
    } else {
        return false; // Escape then backs out of the page
    }
    return true;
}

bool TimelineItem::wants(const QKeyEvent &event) const
{
    if (!m_selection)
        return false;
    if (event.key() == Qt::Key_Escape)
        return m_drag != Drag::none || m_selection->hasBrush() || m_selection->hasCursor();
    const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    return sideways && event.modifiers() & Qt::AltModifier && m_selection->hasBrush();
}

bool TimelineItem::event(QEvent *event)
{
    // Else the window's shortcuts would come first and leave the page.
    if (event->type() == QEvent::ShortcutOverride && wants(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QQuickItem::event(event);
}

void TimelineItem::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(m_selection && m_picture);
    if (!event->isAccepted())
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        moveByKey(-1, event->modifiers());
        break;
    case Qt::Key_Right:
        moveByKey(1, event->modifiers());
        break;
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.5);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.5);
        break;
    case Qt::Key_Home:
        fit();
        break;
    case Qt::Key_B:
        brushByKey();
        break;
    case Qt::Key_Space:
        emit playAsked();
        break;
    case Qt::Key_Escape:
        event->setAccepted(backOut());
        break;
    default:
        event->ignore();
        break;
    }
}

} // namespace tracedesk::scene
