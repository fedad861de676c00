#include "ui/scene/timeline_item.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

using view::Selection;

void TimelineItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    setScale(m_scale.withWidth(newGeometry.width() - gutter));
    // Before it had a size, there was nothing to fit into.
    if (oldGeometry.width() <= gutter)
        fit();
}

void TimelineItem::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier || std::abs(turned.x()) > std::abs(turned.y())) {
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        setScale(m_scale.panned(by * 0.5));
    } else {
        setScale(m_scale.zoomedAt(event->position().x() - gutter, std::exp2(turned.y() / 240.0)));
    }
    event->accept();
}

void TimelineItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = m_last = event->position();
    m_moved = false;
    const bool brush = m_pressed.y() < ruler || event->modifiers() & Qt::ShiftModifier;
    m_drag = brush ? Drag::brush : Drag::pan;
    setKeepMouseGrab(true);
    event->accept();
}

void TimelineItem::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF now = event->position();
    if (!m_moved && std::abs(now.x() - m_pressed.x()) < 4)
        return;
    m_moved = true;
    if (m_drag == Drag::pan) {
        setScale(m_scale.panned(now.x() - m_last.x()));
    } else if (m_drag == Drag::brush && m_selection) {
        const auto [from, until] = std::minmax({timeAt(m_pressed.x()), timeAt(std::max(now.x(), gutter))});
        m_selection->setBrush({from, until});
    }
    m_last = now;
}

void TimelineItem::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    const Drag drag = std::exchange(m_drag, Drag::none);
    if (m_moved || !m_selection)
        return;
    if (drag == Drag::brush) {
        m_selection->clearBrush();
        return;
    }
    const Hit hit = hitAt(event->position());
    m_selection->select(hit.kind, hit.item);
}

void TimelineItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    fit();
    event->accept();
}

void TimelineItem::hoverMoveEvent(QHoverEvent *event)
{
    if (!m_selection || !m_picture.picture)
        return;
    const QPointF point = event->position();
    const Hit hit = hitAt(point);
    m_selection->hover(hit.kind, hit.item);
    if (point.x() >= gutter)
        m_selection->setCursor(timeAt(point.x()));
}

void TimelineItem::hoverLeaveEvent(QHoverEvent *)
{
    if (m_selection)
        m_selection->hover(Selection::Kind::None, -1);
}

void TimelineItem::stepStay(int by)
{
    const int count = static_cast<int>(m_picture.picture->stays.size());
    if (count == 0)
        return;
    const int now = m_selection->kind() == Selection::Kind::Stay ? m_selection->item() : (by > 0 ? -1 : count);
    m_selection->select(Selection::Kind::Stay, std::clamp(now + by, 0, count - 1));
}

void TimelineItem::keyPressEvent(QKeyEvent *event)
{
    if (!m_selection || !m_picture.picture) {
        event->ignore();
        return;
    }
    const auto move = [this, event](int direction) {
        if (event->modifiers() & Qt::ShiftModifier) {
            setScale(m_scale.panned(-direction * m_scale.width() / 8));
            return;
        }
        const epi::Instant middle = m_scale.mapToTime(m_scale.width() / 2);
        m_selection->setCursor(m_selection->cursor().value_or(middle) + direction * std::chrono::minutes(15));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_Up:
        stepStay(-1);
        break;
    case Qt::Key_Down:
        stepStay(1);
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
    case Qt::Key_Escape:
        if (!m_selection->hasBrush() && !m_selection->hasCursor()) {
            event->ignore(); // Escape then backs out of the page
            return;
        }
        m_selection->clearBrush();
        m_selection->setCursor({});
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace tracedesk::scene
