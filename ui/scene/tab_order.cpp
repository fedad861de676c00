#include "ui/scene/tab_order.h"

#include <algorithm>

namespace tracedesk::scene {

void TabOrder::byIndex(QQuickItem *parent) const
{
    if (parent == nullptr)
        return;
    const auto indexOf = [](const QQuickItem *item) { return item->property("index").toInt(); };
    QList<QQuickItem *> lines = parent->childItems();
    lines.removeIf([](const QQuickItem *item) { return !item->property("index").isValid(); });
    std::ranges::stable_sort(lines, {}, indexOf);
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i]->stackAfter(lines[i - 1]);
}

} // namespace tracedesk::scene
