#include "view/lock_signs.h"

namespace tracedesk::view {

void LockSigns::set(bool screen, bool sleep)
{
    if (screen == m_screen && sleep == m_sleep)
        return;
    m_screen = screen;
    m_sleep = sleep;
    emit changed();
}

} // namespace tracedesk::view
