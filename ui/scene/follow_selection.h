#pragma once

#include "view/selection.h"

#include <initializer_list>

namespace tracedesk::scene {

/// Lets `item` follow `wanted` (may be null, not owned) in place of `followed`: `changed` runs now and at each of
/// `changes`, and nothing of `item` listens to the old one any more. False, and nothing done, when that is followed already.
template<class Item, class Changed>
bool follow(view::Selection *&followed, view::Selection *wanted, Item *item,
            std::initializer_list<void (view::Selection::*)()> changes, Changed changed)
{
    if (wanted == followed)
        return false;
    if (followed)
        QObject::disconnect(followed, nullptr, item, nullptr);
    followed = wanted;
    if (followed) {
        for (const auto change : changes)
            QObject::connect(followed, change, item, changed);
    }
    (item->*changed)();
    return true;
}

} // namespace tracedesk::scene
