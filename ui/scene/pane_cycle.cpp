#include "ui/scene/pane_cycle.h"

#include <QQuickItem>

namespace tracedesk::scene {

namespace {

constexpr int longestChain = 500; // a chain of controls ends where it began, unless an item leaves it meanwhile

} // namespace

QString PaneCycle::paneOf(const QQuickItem *item) const
{
    for (; item; item = item->parentItem()) {
        if (m_panes.contains(item->objectName()))
            return item->objectName();
    }
    return {};
}

void PaneCycle::cycle(bool forward)
{
    QQuickItem *start = m_window->activeFocusItem() ? m_window->activeFocusItem() : m_window->contentItem();
    const QString from = paneOf(start);
    QQuickItem *at = start->nextItemInFocusChain(forward);
    for (int left = longestChain; left > 0 && at && at != start; --left, at = at->nextItemInFocusChain(forward)) {
        if (const QString pane = paneOf(at); !pane.isEmpty() && pane != from) {
            at->forceActiveFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace tracedesk::scene
